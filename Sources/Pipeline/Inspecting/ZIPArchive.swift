import HoofbeatText

/// The entries of an archive, as its directory at the end names them (PKWARE APPNOTE 6.3.10, 4.3).
///
/// Programs differ in what they make of an archive that contradicts itself, so such a one is not
/// read at all. Nor are those of more than four gigabytes, and divided ones.
struct ZIPArchive {
    struct Entry {
        let name: String
        let packedSize: Int
        let size: Int
        fileprivate let method: Int
        fileprivate let data: Range<Int>

        /// In lower case, since programs ignore the case of names.
        var key: String { name.lowercased() }
        var isFolder: Bool { name.hasSuffix("/") }
        /// What is behind the last full stop of the name, in lower case; nil if there is none.
        var ending: String? {
            let last = key.split(separator: "/").last ?? ""
            return last.lastIndex(of: ".").map { String(last[last.index(after: $0)...]) }
        }
    }

    private(set) var entries: [Entry] = []
    private let bytes: [UInt8]

    private static let endSize = 22
    private static let mostEntries = 20_000

    /// nil if it is no archive that every program reads in the same way.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        let end = bytes.count - Self.endSize
        guard end >= 0, number(at: end, 4) == 0x0605_4B50, number(at: end + 4, 4) == 0,
            number(at: end + 20, 2) == 0
        else { return nil }
        let count = number(at: end + 10, 2)
        var place = number(at: end + 16, 4)
        guard count == number(at: end + 8, 2), count <= Self.mostEntries,
            place + number(at: end + 12, 4) == end
        else { return nil }
        let directory = place
        var names: Set<String> = []
        for _ in 0..<count {
            guard let entry = entry(at: &place, end: end, directory: directory),
                names.insert(entry.key).inserted
            else { return nil }
            entries.append(entry)
        }
        guard place == end else { return nil }
    }

    /// Reads an entry of the directory, and compares it with what stands before its data.
    private func entry(at place: inout Int, end: Int, directory: Int) -> Entry? {
        guard place + 46 <= end, number(at: place, 4) == 0x0201_4B50 else { return nil }
        let (flags, method) = (number(at: place + 8, 2), number(at: place + 10, 2))
        let (packed, size) = (number(at: place + 20, 4), number(at: place + 24, 4))
        let length = number(at: place + 28, 2)
        let next = place + 46 + length + number(at: place + 30, 2) + number(at: place + 32, 2)
        let local = number(at: place + 42, 4)
        // What is encrypted cannot be looked into.
        guard next <= end, flags & 0x2041 == 0, method == 0 || method == 8,
            method == 8 || packed == size,
            local + 30 <= directory, number(at: local, 4) == 0x0403_4B50,
            number(at: local + 8, 2) == method, number(at: local + 26, 2) == length
        else { return nil }
        let nameBytes = bytes[place + 46..<place + 46 + length]
        let data = local + 30 + length + number(at: local + 28, 2)
        guard data + packed <= directory,
            bytes[local + 30..<local + 30 + length].elementsEqual(nameBytes),
            let name = String(validating: nameBytes, as: UTF8.self), Self.staysInside(name)
        else { return nil }
        place = next
        return Entry(
            name: name, packedSize: packed, size: size, method: method, data: data..<data + packed)
    }

    private static func staysInside(_ name: String) -> Bool {
        !name.isEmpty && !name.utf8.contains { $0 < 32 || $0 == UInt8(ascii: "\\") }
            && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    }

    /// A number whose lowest byte comes first.
    private func number(at place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// The bytes of an entry as they were before they were packed; nil if it is damaged, or not of
    /// the size that the directory says.
    func content(of entry: Entry) -> [UInt8]? {
        if entry.method == 0 { return Array(bytes[entry.data]) }
        return Inflate.whole(bytes[entry.data], size: entry.size)
    }
}
