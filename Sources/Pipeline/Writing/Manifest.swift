/// What the build wrote: a line for every file, in the form that `sha256sum -c` reads.
struct Manifest: Sendable, Equatable {
    /// The path relative to the output folder, and the digest in hexadecimal.
    private(set) var digests: [String: String]

    static let name = Routes.Generated.manifest.rawValue
    /// Stands for the digest of a file that is about to be written.
    static let pending = String(repeating: "0", count: 64)

    init(_ digests: [String: String] = [:]) {
        self.digests = digests
    }

    /// Lines that are not of the form are left out: such a file is then nobody's, and is kept.
    init(reading bytes: [UInt8]) {
        var digests: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].utf8.count == 64, parts[1].hasPrefix(" ") else {
                continue
            }
            let path = String(parts[1].dropFirst())
            let leaves = path.split(separator: "/", omittingEmptySubsequences: false)
                .contains { $0.isEmpty || $0 == "." || $0 == ".." }
            if !leaves { digests[path] = String(parts[0]) }
        }
        self.digests = digests
    }

    var bytes: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(digests.count * 100)
        for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
            text += digest.utf8
            text += [32, 32]
            text += path.utf8
            text.append(10)
        }
        return text
    }

    /// These files and those of another list.
    func union(_ paths: some Sequence<String>) -> Manifest {
        var union = self
        for path in paths where union.digests[path] == nil { union.digests[path] = Self.pending }
        return union
    }
}
