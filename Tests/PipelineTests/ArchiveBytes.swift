/// The bytes of a ZIP archive, as far as a reader looks (PKWARE APPNOTE, 4.3).
enum ArchiveBytes {
    struct Entry {
        let name: String
        let data: [UInt8]
        /// The size unpacked, if the data are packed.
        var size: Int?

        init(_ name: String, _ text: String) {
            self.name = name
            data = Array(text.utf8)
        }

        init(_ name: String, bytes: [UInt8]) {
            self.name = name
            data = bytes
        }

        init(_ name: String, packed: [UInt8], size: Int) {
            self.name = name
            data = packed
            self.size = size
        }
    }

    static func of(_ entries: [Entry], flags: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let facts =
                number(flags, 2) + number(entry.size == nil ? 0 : 8, 2) + number(0, 8)
                + number(entry.data.count, 4) + number(entry.size ?? entry.data.count, 4)
                + number(name.count, 2) + number(0, 2)
            directory +=
                Array("PK\u{1}\u{2}".utf8) + number(20, 2) + number(20, 2) + facts
                + number(0, 10) + number(bytes.count, 4) + name
            bytes += Array("PK\u{3}\u{4}".utf8) + number(20, 2) + facts + name + entry.data
        }
        let end =
            Array("PK\u{5}\u{6}".utf8) + number(0, 4) + number(entries.count, 2)
            + number(entries.count, 2) + number(directory.count, 4) + number(bytes.count, 4)
            + number(0, 2)
        return bytes + directory + end
    }

    /// The lowest byte comes first.
    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/x" ContentType="application/x+xml"/></Types>
        """

    static func office(_ main: String, _ more: [Entry] = [], types: String = types) -> [UInt8] {
        of([Entry("[Content_Types].xml", types), Entry(main, "<x/>")] + more)
    }

    static func word(_ more: [Entry] = [], types: String = types) -> [UInt8] {
        office("word/document.xml", more, types: types)
    }

    static func relationship(_ type: String, to target: String, mode: String = "External") -> Entry
    {
        Entry(
            "word/_rels/document.xml.rels",
            """
            <Relationships xmlns="r"><Relationship Id="r" Type="http://x/relationships/\(type)" \
            Target="\(target)" TargetMode="\(mode)"/></Relationships>
            """)
    }

    static func open(_ type: String, _ more: [Entry] = [], content: String = "<x/>") -> [UInt8] {
        of(
            [
                Entry("mimetype", "application/vnd.oasis.opendocument.\(type)"),
                Entry("content.xml", content),
            ] + more)
    }

    static func book(_ more: [Entry] = []) -> [UInt8] {
        of(
            [
                Entry("mimetype", "application/epub+zip"), Entry("META-INF/container.xml", "<x/>"),
            ] + more)
    }
}
