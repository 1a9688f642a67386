import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// The file of a page while it is being read.
struct PageFile {
    let path: String
    let settings: Settings
    let kinds: Kinds
    var front: FrontMatter
    var problems: [Diagnostic] = []
    /// The texts of the front matter that readers see.
    var texts: [FieldText] = []

    var name: String { "content/" + path }

    init(path: String, _ library: Library) {
        self.path = path
        settings = library.settings
        kinds = library.kinds
        front = FrontMatter(title: path, description: "", id: Self.id(of: path))
    }

    /// The page as far as it was read, if nothing more of it can be.
    var parsed: ParsedPage {
        ParsedPage(
            entry: Entry(path: path, front: front, settings: settings), body: "", sections: [],
            problems: problems)
    }

    func failed(_ problem: Diagnostic) -> ParsedPage {
        var page = self
        page.problems.append(problem)
        return page.parsed
    }

    /// The bytes as text, without a byte order mark; nil, with a problem, if they are no text.
    mutating func source(of bytes: [UInt8]) -> SourceText? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        let source = SourceText(file: name, bytes: text)
        if !text.contains(where: { $0 > 32 || $0 == 0 }) {
            problems.append(.emptyFile(name))
            return nil
        }
        if let zero = text.withUnsafeBytes({ $0.firstPlace(of: 0) }) {
            let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            problems.append(
                isWide ? .savedAsUTF16(name) : .nulByte(name, line: source.line(at: zero)))
            return nil
        }
        if !text.withUnsafeBytes(\.isASCII), String(validating: text, as: UTF8.self) == nil {
            let line = (1...source.lineCount).first {
                String(validating: source.line($0), as: UTF8.self) == nil
            }
            problems.append(.invalidUTF8(name, line: line ?? 1))
            return nil
        }
        return source
    }
}

extension Diagnostic {
    fileprivate static func emptyFile(_ file: String) -> Diagnostic {
        .error(
            "empty-file", in: file, "this page is empty",
            help: "write its title and description, or remove it; see: hoofbeat new page")
    }

    fileprivate static func nulByte(_ file: String, line: Int) -> Diagnostic {
        .error(
            "nul-byte", at: TextLocation(file: file, line: line),
            "this is not text: it holds a NUL byte", help: "save it as plain text in UTF-8")
    }

    fileprivate static func savedAsUTF16(_ file: String) -> Diagnostic {
        .error(
            "nul-byte", at: TextLocation(file: file, line: 1),
            "this page is saved as “Unicode” (UTF-16), which takes two bytes for each letter",
            help: "save it again as plain text, and choose the encoding UTF-8")
    }

    fileprivate static func invalidUTF8(_ file: String, line: Int) -> Diagnostic {
        .error(
            "invalid-utf8", at: TextLocation(file: file, line: line),
            "this line is not valid UTF-8", help: "save the file in the encoding UTF-8")
    }
}
