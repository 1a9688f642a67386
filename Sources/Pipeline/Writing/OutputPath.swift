import HoofbeatDisk

/// A path below the output folder, compared by its bytes: `==` of two texts also takes the composed
/// and the decomposed form of a letter for the same, which a disk may not.
struct OutputPath: Sendable, Hashable, Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: OutputPath, right: OutputPath) -> Bool {
        Bytes.compare(left.text, right.text) == 0
    }

    static func < (left: OutputPath, right: OutputPath) -> Bool {
        Bytes.compare(left.text, right.text) < 0
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The folders that hold it, from the innermost to the outermost.
    var foldersAbove: [OutputPath] {
        var folders: [OutputPath] = []
        var rest = text[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            folders.append(OutputPath(String(rest)))
        }
        return folders
    }
}
