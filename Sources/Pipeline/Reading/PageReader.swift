import Content
import Markdown
import Markup

/// Makes a Draft of a page's file.
struct PageReader: Sendable {
    /// In bytes; a page longer than a book is a mistake.
    static let maximumSize = 5_000_000
    /// The time that cmark 0.30.2 needs grows with the square of `![` that do not close.
    static let maximumPictures = 2_000

    let library: Library
    /// Whether anybody reads the section texts.
    var wantsTexts = true
    /// Whether anybody remembers what was read.
    var takesDigests = false

    /// What a file's bytes became.
    struct ReadPage: Sendable {
        var draft: Draft
        /// Of the bytes; nil if they could not be read, or if nobody remembers.
        let digest: Digest?
    }

    /// Never fails: what is wrong is in the draft's problems, and links to the page still count.
    /// - Parameter known: what the file's bytes became before, with the same Library.
    func read(_ path: String, at absolutePath: String, known: ReadPage? = nil) -> ReadPage {
        let page = PageFile(path: path, settings: library.settings)
        do {
            let bytes = try Files.read(absolutePath, limit: Self.maximumSize + 1)
            guard bytes.count <= Self.maximumSize else {
                return ReadPage(draft: page.failed(.tooLarge(page.name)), digest: nil)
            }
            let digest = takesDigests ? Digest(of: bytes) : nil
            if let known, let digest, known.digest == digest { return known }
            return ReadPage(draft: draft(of: bytes, path: path), digest: digest)
        } catch {
            return ReadPage(draft: page.failed(.unreadable(path, error.reason)), digest: nil)
        }
    }

    func draft(of bytes: [UInt8], path: String) -> Draft {
        var page = PageFile(path: path, settings: library.settings)
        guard let source = page.source(of: bytes) else { return page.draft }
        guard let head = FrontMatterText(source) else {
            return page.failed(.noFrontMatter(page.name))
        }
        guard let end = head.lastLine else {
            return page.failed(.unterminatedFrontMatter(page.name))
        }
        page.readFrontMatter(source, lines: 2...max(2, end - 1))
        guard source.bytes.pictureMarks <= Self.maximumPictures else {
            return page.failed(.tooManyPictures(page.name))
        }
        let document = Document(source, firstLine: end + 1)
        let context = Context(
            path: path, front: page.front, library: library, wantsTexts: wantsTexts)
        let findings = document.process(in: context)
        let entry = Entry(
            path: path, front: page.front, settings: library.settings, outline: findings.outline,
            anchors: findings.anchors, links: findings.links, terms: findings.terms,
            citations: findings.citations, symptomViews: findings.symptomViews)
        return Draft(
            entry: entry, body: document.render(), sections: findings.sections,
            problems: page.problems + findings.problems, hasHoles: findings.hasHoles)
    }
}

/// Where the front matter of a file ends; nil if it does not begin with one.
private struct FrontMatterText {
    /// The line of the second `---`; nil if there is none.
    let lastLine: Int?

    init?(_ source: Source) {
        func isFence(_ number: Int) -> Bool {
            var line = source.line(number)
            while let last = line.last, last == 32 || last == 9 { line.removeLast() }
            return line.elementsEqual("---".utf8)
        }
        guard isFence(1) else { return nil }
        lastLine = source.lineCount > 1 ? (2...source.lineCount).first(where: isFence) : nil
    }
}

/// A page's file while it is read.
private struct PageFile {
    let path: String
    let settings: Settings
    var front: FrontMatter
    var problems: [Diagnostic] = []

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
        if let zero = text[...].firstIndex(of: [0]) {
            problems.append(.nulByte(name, line: source.line(at: zero)))
            return nil
        }
        if String(validating: text, as: UTF8.self) == nil {
            let line = (1...source.lineCount).first {
                String(validating: source.line($0), as: UTF8.self) == nil
            }
            problems.append(.invalidUTF8(name, line: line ?? 1))
            return nil
        }
        return source
    }

    mutating func readFrontMatter(_ source: Source, lines: ClosedRange<Int>) {
        do throws(YAML.Failure) {
            let yaml = try YAML(source.bytes(ofLines: lines), firstLine: lines.lowerBound)
            read(yaml)
        } catch {
            problems.append(
                Diagnostic(
                    .error, error.code, error.message, file: name,
                    line: min(error.line, lines.upperBound), help: error.help))
        }
    }

    private mutating func read(_ yaml: YAML) {
        var fields = Fields(
            yaml, known: FrontMatter.fieldNames, of: "a page", file: name)
        front.title = fields.required("title", of: "a page")
        front.description = fields.required("description", of: "a page")
        front.kind = fields.choice("kind", Kind.self) ?? defaultKind
        front.isDraft = fields.flag("draft")
        front.date = fields.day("date")
        front.changed = fields.day("changed")
        front.expires = fields.day("expires")
        front.order = fields.number("order")
        front.also = fields.texts("also")
        front.authors = fields.texts("authors")
        front.sources = fields.texts("sources")
        front.summary = fields.text("summary")
        front.need = fields.text("need")
        front.audience = fields.choices("audience", FrontMatter.Audience.self)
        front.facts = fields.texts("facts")
        front.noGlossary = fields.texts("no-glossary")
        readID(&fields)
        readAliases(&fields)
        problems += fields.problems
    }

    private var defaultKind: Kind {
        if path == "index.md" { return .home }
        return path.hasSuffix("/index.md") ? .section : .page
    }

    private mutating func readID(_ fields: inout Fields) {
        guard let id = fields.text("id") else { return }
        if id.utf8.allSatisfy({ $0.isLowercaseLetterOrDigit || $0 == UInt8(ascii: "-") }) {
            front.id = id
        } else {
            fields.add(.badID(id, file: name, line: fields.line(of: "id")))
        }
    }

    private mutating func readAliases(_ fields: inout Fields) {
        for written in fields.texts("aliases") {
            let path = written.split(separator: "/", omittingEmptySubsequences: true)
            let isSafe = path.allSatisfy { part in
                !part.hasPrefix(".") && !part.hasPrefix("_")
                    && !part.contains { "\\%?#*\"<>|:".contains($0) || $0 < " " }
            }
            guard isSafe, !path.isEmpty else {
                fields.add(.badAlias(written, file: name, line: fields.line(of: "aliases")))
                continue
            }
            front.aliases.append(Address(path.joined(separator: "/") + "/"))
        }
    }

    /// `types/vipoma.md` is `types-vipoma`.
    private static func id(of path: String) -> String {
        let address = Address(ofPage: path).path.utf8.dropLast()
        let slash = UInt8(ascii: "/")
        let id = address.map { $0 == slash ? UInt8(ascii: "-") : $0 }
        return id.isEmpty ? "home" : String(decoding: id, as: UTF8.self)
    }
}

extension [UInt8] {
    /// How often `![` stands here.
    fileprivate var pictureMarks: Int {
        var count = 0
        var last: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: "["), last == UInt8(ascii: "!") { count += 1 }
            last = byte
        }
        return count
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

extension Diagnostic {
    fileprivate static func tooLarge(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "too-large", "this page is larger than 5 MB", file: file,
            help: "divide it into several pages")
    }

    fileprivate static func tooManyPictures(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "too-many-pictures", "this page has more than 2,000 pictures", file: file,
            help: "divide it into several pages")
    }

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

    fileprivate static func noFrontMatter(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "no-front-matter", "a page begins with its title and description",
            file: file, line: 1, help: "begin the file with: --- / title: … / description: … / ---")
    }

    fileprivate static func unterminatedFrontMatter(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "unterminated-front-matter", "the front matter never ends", file: file, line: 1,
            help: "put --- on a line of its own after the last field")
    }

    fileprivate static func badID(_ id: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "bad-id", "“\(id)” cannot be an id", file: file, line: line,
            help: "use small letters, digits and hyphens")
    }

    fileprivate static func badAlias(_ alias: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "bad-alias", "“\(alias)” cannot be an address of this site", file: file,
            line: line, help: "write it like old-folder/old-name/")
    }
}
