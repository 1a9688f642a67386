import HoofbeatText

/// What builds wrote: a line for every file, in the form that `sha256sum -c` reads.
///
/// Found in a folder it is only a claim, since anybody may have written it: a file is ours if its
/// bytes have a digest that the manifest names for it.
struct Manifest: Sendable {
    /// Digests in hexadecimal. A journal may name several for one path: the old and the new.
    private(set) var digests: [OutputPath: Set<String>] = [:]

    static let name = GeneratedFile.manifest.rawValue
    /// In bytes, also of the journal. A line has a hundred.
    static let maximumSize = 100_000_000
    /// The journal grows while a build writes, and is removed when the manifest is complete.
    static let journalName = ".hoofbeat-journal"

    init() {}

    /// Leaves out lines of another form, and a last line without an end: such a file then counts as
    /// nobody's and is kept.
    init(reading bytes: [UInt8]) {
        add(bytes)
    }

    init(_ digests: [OutputPath: String]) {
        self.digests = digests.mapValues { [$0] }
    }

    mutating func add(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 10) {
            let line = rest[..<end]
            rest = rest[(end + 1)...]
            let digest = line.prefix(64)
            let path = line.dropFirst(66)
            guard digest.count == 64, line.dropFirst(64).starts(with: [32, 32]),
                Self.staysInside(path),
                digest.allSatisfy({ $0.isDigit || (97...102).contains($0) })
            else { continue }
            digests[OutputPath(String(decoding: path, as: UTF8.self)), default: []]
                .insert(String(decoding: digest, as: UTF8.self))
        }
    }

    private static func staysInside(_ path: ArraySlice<UInt8>) -> Bool {
        path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
    }

    var bytes: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(digests.count * 100)
        for (path, found) in digests.sorted(by: { $0.key < $1.key }) {
            for digest in found.sorted() { text += Self.line(path, digest) }
        }
        return text
    }

    static func line(_ path: OutputPath, _ digest: String) -> [UInt8] {
        Array(digest.utf8) + [32, 32] + Array(path.text.utf8) + [10]
    }
}
