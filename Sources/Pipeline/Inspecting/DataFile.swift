/// XML that holds data, such as the track of a walk. Nothing in it may make browsers show it as a
/// page.
struct DataFile {
    let problem: (message: String, line: Int)?

    /// - Parameter bytes: without a byte order mark.
    init(_ bytes: [UInt8]) {
        var scanner = XMLScanner(bytes)
        do throws(XMLScanner.Failure) {
            try scanner.checkCharacters()
            while let token = try scanner.next() {
                if let message = try Self.problem(with: token, in: scanner) {
                    problem = (message, scanner.line(at: scanner.start))
                    return
                }
            }
            problem = nil
        } catch {
            problem = ("it cannot be read: \(error.reason)", scanner.line(at: error.offset))
        }
    }

    private static func problem(
        with token: XMLScanner.Token, in scanner: XMLScanner
    ) throws(XMLScanner.Failure) -> String? {
        switch token {
        case .instruction(let range):
            if range.lowerBound != 2 || !scanner.isXMLDeclaration(range) {
                return "it has an instruction, <?…?>"
            }
            return scanner.foreignEncoding(range).map { "it is written in \($0)" }
        case .declaration:
            return "it has a document type, <!DOCTYPE …>"
        case .start:
            for attribute in scanner.attributes
            where XMLName(scanner.bytes[attribute.name]).declaredPrefix != nil {
                let name = try scanner.decoded(attribute.value)
                if XMLNamespaces.isDrawing(name) { return "it holds parts of a drawing" }
                if let what = XMLNamespaces.danger(name) { return "it holds parts of \(what)" }
            }
            return nil
        case .end, .text, .characters, .comment:
            return nil
        }
    }
}
