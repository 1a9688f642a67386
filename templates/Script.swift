/// A script as it is published: without comments and indentation, which are a quarter of its size.
///
/// In our scripts a comment is a block that begins with `/**`, or a line that begins with `//`. No
/// text in them looks like one.
struct Script {
    private let source: [UInt8]

    init(_ source: [UInt8]) {
        self.source = source
    }

    var published: [UInt8] {
        var text = String(decoding: source, as: UTF8.self)[...]
        var code = ""
        while let start = text.firstRange(of: "/**"),
            let end = text[start.upperBound...].firstRange(of: "*/")
        {
            code += text[..<start.lowerBound]
            text = text[end.upperBound...]
        }
        code += text
        let lines = code.split(separator: "\n").map { $0.drop { $0 == " " } }
        return Array(
            lines.filter { !$0.isEmpty && !$0.hasPrefix("//") }
                .joined(separator: "\n").utf8)
    }
}
