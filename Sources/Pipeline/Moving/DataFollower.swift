import HoofbeatContent
import HoofbeatText

/// Brings the paths in a data file or in the settings to where pages will be after a move. There, a
/// page is named by its path below `content/`, so a name that is that path is found by its bytes
/// alone, also in a comment. Every other byte stays.
struct DataFollower {
    let relocation: Relocation
    /// Files that are no pages, by their paths.
    let files: [String: Picture.Facts]

    /// - Returns: nil if the file names nothing that moves.
    func follow(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
        var (new, count, place) = ([UInt8](), 0, 0)
        while place < bytes.count {
            let end = bytes[place...].firstIndex { !Self.isOfPath($0) } ?? bytes.count
            let name = String(decoding: bytes[place..<end], as: UTF8.self)
            let isLink = place > 1 && bytes[place - 1] == UInt8(ascii: "(")
            if end > place, let moved = moved(name, isLink: isLink) {
                new += moved.utf8
                count += 1
            } else {
                new += bytes[place..<end]
            }
            place = end
            if place < bytes.count {
                new.append(bytes[place])
                place += 1
            }
        }
        return count == 0 ? nil : (new, count)
    }

    private static func isOfPath(_ byte: UInt8) -> Bool {
        byte.isOfWord || "-_./".utf8.contains(byte)
    }

    /// - Parameter isLink: whether an address may stand there as well.
    private func moved(_ name: String, isLink: Bool) -> String? {
        let slashes = name.prefix { $0 == "/" }
        var rest = String(name.dropFirst(slashes.count))
        if isLink, slashes == "/", let address = relocation.place(of: Address(rest)) {
            return "/" + address.path
        }
        // Those at the end of a sentence.
        let stops = String(rest.reversed().prefix { $0 == "." })
        rest.removeLast(stops.count)
        let start = ContentNames.name + "/"
        let prefix = rest.hasPrefix(start) ? start : ""
        let path = String(rest.dropFirst(prefix.count)).normalForm
        guard relocation.pages[path] != nil || files[path] != nil else { return nil }
        let new = relocation.place(of: path)
        // In YAML, a text may begin with other signs only in quotes.
        let isPlain = new.utf8.allSatisfy(Self.isOfPath) && new.utf8.first?.isOfWord ?? false
        return new != path && isPlain ? slashes + prefix + new + stops : nil
    }
}
