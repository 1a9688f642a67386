import Content
import Markup

/// A page's file while it is read.
struct PageFile {
    let path: String
    let settings: Settings
    var front: FrontMatter
    var problems: [Diagnostic] = []
    /// What readers see of the front matter.
    var texts: [FieldText] = []

    var name: String { "content/" + path }

    init(path: String, settings: Settings) {
        self.path = path
        self.settings = settings
        front = FrontMatter(title: path, description: "", id: Self.id(of: path))
    }

    /// The draft of a page that could not be read any further.
    var draft: Draft {
        Draft(
            entry: Entry(path: path, front: front, settings: settings), body: "", sections: [],
            problems: problems)
    }

    func failed(_ problem: Diagnostic) -> Draft {
        var page = self
        page.problems.append(problem)
        return page.draft
    }

    /// The text, if it is one; a byte order mark is taken off.
    mutating func source(of bytes: [UInt8]) -> Source? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        let source = Source(file: name, bytes: text)
        if !text.contains(where: { $0 > 32 || $0 == 0 }) {
            problems.append(.emptyFile(name))
            return nil
        }
        if let zero = text.withUnsafeBytes({ $0.firstPlace(of: 0) }) {
            problems.append(.nulByte(name, line: source.line(at: zero)))
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
        Diagnostic(
            .error, "empty-file", "this page is empty", file: file,
            help: "write its title and description, or remove it; see: hoofbeat new page")
    }

    fileprivate static func nulByte(_ file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "nul-byte", "this is not text: it holds a NUL byte", file: file, line: line,
            help: "save it as plain text in UTF-8")
    }

    fileprivate static func invalidUTF8(_ file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "invalid-utf8", "this line is not valid UTF-8", file: file, line: line,
            help: "save the file in the encoding UTF-8")
    }
}
