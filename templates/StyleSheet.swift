/// A style sheet as it is published: without comments and indentation.
struct StyleSheet {
    private let source: [UInt8]

    init(_ source: [UInt8]) {
        self.source = source
    }

    var published: [UInt8] {
        let lines = PublishedLines(source, comment: "/*").lines
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
