/// A style sheet as it is published: without comments and indentation. Comments are for those who
/// change it.
///
/// No text in our style sheet looks like a comment.
struct StyleSheet {
    private let source: [UInt8]

    init(_ source: [UInt8]) {
        self.source = source
    }

    var published: [UInt8] {
        var text = String(decoding: source, as: UTF8.self)[...]
        var rules = ""
        while let start = text.firstRange(of: "/*"),
            let end = text[start.upperBound...].firstRange(of: "*/")
        {
            rules += text[..<start.lowerBound]
            text = text[end.upperBound...]
        }
        rules += text
        let lines = rules.split(separator: "\n").map { $0.drop { $0 == " " } }
        return Array(lines.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
    }
}
