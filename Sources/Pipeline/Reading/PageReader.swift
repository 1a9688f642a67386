import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkdown
import HoofbeatMarkup
import HoofbeatProse
import HoofbeatReview
import HoofbeatText

/// Turns a file into a parsed page.
struct PageReader: Sendable {
    /// In bytes. A page longer than a book is a mistake.
    static let maximumSize = 5_000_000

    let library: Library
    /// Whether anybody reads the section texts.
    let wantsTexts: Bool
    /// Whether every page is divided into sections with digests, and not only reviewed ones.
    let needsDigests: Bool
    private let prose: ProseChecks
    private let copied: CopiedText?

    init(
        library: Library, wantsTexts: Bool = true, needsDigests: Bool = false,
        compared: [ComparedText] = []
    ) {
        self.library = library
        self.wantsTexts = wantsTexts
        self.needsDigests = needsDigests
        prose = ProseChecks(library)
        copied =
            compared.isEmpty
            ? nil : CopiedText(compared.map { CopiedText.Text(name: $0.name, bytes: $0.bytes) })
    }

    /// A file as it was read: its page, and which bytes the page was made of.
    struct ReadPage: Sendable {
        var page: ParsedPage
        /// The digest of the bytes; nil if they could not be read.
        let digest: Digest?
    }

    /// Never fails: problems become part of the page, and links to it still count.
    /// - Parameter known: the page as it was read before with the same Library. It is returned if
    ///   the bytes have not changed.
    func read(_ file: SourceTree.File, in tree: SourceTree, known: ReadPage? = nil) -> ReadPage {
        do throws(FileError) {
            let bytes = try tree.read(file, limit: Self.maximumSize)
            let digest = Digest(of: bytes)
            if let known, known.digest == digest { return known }
            var page = parse(bytes, path: file.path)
            page.problems = page.problems.quoted(from: bytes, of: page.entry.file)
            return ReadPage(page: page, digest: digest)
        } catch {
            let page = PageFile(path: file.path, library)
            var problem = Diagnostic.unreadableFile(file.path, error.reason)
            if case .tooLarge = error.cause { problem = .pageTooLarge(page.name) }
            return ReadPage(page: page.failed(problem), digest: nil)
        }
    }

    func parse(_ bytes: [UInt8], path: String) -> ParsedPage {
        var page = PageFile(path: path, library)
        guard let source = page.source(of: bytes) else { return page.parsed }
        let lines = LinesOfText(source: source)
        if let conflict = lines.conflict { return page.failed(conflict) }
        guard let head = FrontMatterText(source) else {
            return page.failed(FrontMatterText.missing(in: source))
        }
        if let line = head.misspeltEnd {
            return page.failed(.misspeltEnd(source.text(ofLine: line), page.name, line: line))
        }
        guard let end = head.lastLine else {
            return page.failed(.unterminatedFrontMatter(page.name))
        }
        let hidden = HiddenText(source)
        page.problems += hidden.problems
        // A hidden character up there is reported, and may be the only reason why YAML cannot be
        // read.
        if !page.problems.contains(where: { ($0.line ?? 0) < end }) {
            page.readFrontMatter(source, lines: 2...max(2, end - 1))
        }
        let names = FrontMatterFields.page.entry.names
        let misplaced = lines.misplacedField(from: end + 1, names)
        page.problems += [misplaced, lines.mixedScripts(below: end)].compactMap { $0 }
        if let problem = PageBudget.problem(in: source, firstLine: end + 1) {
            return page.failed(problem)
        }
        let document = Document(source, firstLine: end + 1)
        let context = Context(
            path: path, front: page.front, library: library, wantsTexts: wantsTexts)
        let findings = document.process(in: context)
        let fields = FieldTexts(library)
        let body = document.render()
        let entry = Entry(
            path: path, front: page.front, settings: library.settings, outline: findings.outline,
            anchors: findings.anchors, links: findings.links, terms: findings.terms,
            citations: findings.citations, tableViews: findings.tableViews,
            questionsLine: findings.questionsLine, care: findings.care,
            reviewUnits: reviewUnits(of: body, page.front, findings))
        let prose = prose.result(
            of: body, page.front, path: path, in: source, firstLine: end + 1)
        return ParsedPage(
            entry: entry, body: body, sections: findings.sections,
            problems: page.problems + page.texts.flatMap { fields.problems(with: $0) }
                + findings.problems + hidden.problems(in: body.bytes)
                + [WrongEncoding(source).problem].compactMap { $0 } + prose.problems
                + (copied?.problems(in: body, of: source, firstLine: end + 1) ?? []),
            hasHoles: findings.hasHoles, readability: prose.readability)
    }
}

extension PageReader {
    /// The sections of a page that a record names; none of any other, since they cost time.
    private func reviewUnits(
        of body: HTML, _ front: FrontMatter, _ findings: Findings
    ) -> [ReviewUnit] {
        guard needsDigests || library.reviews[front.id] != nil else { return [] }
        let forms = SectionFormWriter.sections(
            of: body, front, citations: findings.citations, base: library.settings.baseURL)
        let shown = shown(forms.map(\.id), findings)
        let strings = library.strings
        let numbers = WrittenNumbers(
            library.settings.numbers, ringWords: strings.list(.ruleRingWords))
        return zip(forms, shown).map { form, shown in
            let written = form.units(of: numbers).filter { !shown.contains($0) }
            return ReviewUnit(
                id: form.id, title: form.title,
                textDigest: SectionDigest.sha256.ofText(form.text), targets: form.targets,
                shown: shown + written)
        }
    }

    /// The signs and numbers that each section shows: those below its heading in the file.
    private func shown(_ ids: [String], _ findings: Findings) -> [[ReviewRecord.Unit]] {
        var shown: [[ReviewRecord.Unit]] = ids.map { _ in [] }
        guard !shown.isEmpty else { return [] }
        let headings = findings.outline.filter { $0.level == 2 }.map { ($0.id, $0.line) }
        let lines = Dictionary(headings) { first, _ in first }
        for place in findings.care.places {
            let section = ids.lastIndex { id in lines[id].map { $0 <= place.line } ?? false } ?? 0
            if !shown[section].contains(place.unit) { shown[section].append(place.unit) }
        }
        return shown
    }
}

/// Finds the end of the front matter; nil if the file does not begin with one.
private struct FrontMatterText {
    /// The line of the second `---`; nil if there is none.
    let lastLine: Int?
    /// A line before it that was meant to be `---`: other programs write it so, or change it while
    /// it is typed.
    let misspeltEnd: Int?

    init?(_ source: SourceText) {
        guard Self.line(1, of: source).elementsEqual("---".utf8) else { return nil }
        var (last, misspelt, indented) = (Int?.none, Int?.none, Int?.none)
        for number in stride(from: 2, through: source.lineCount, by: 1) where last == nil {
            guard let first = source.firstByte(ofLine: number), Self.beginnings.contains(first)
            else { continue }
            let line = Self.line(number, of: source)
            if line.elementsEqual("---".utf8) {
                last = number
            } else if misspelt == nil, (1...8).contains(line.count),
                Self.ends.contains(String(decoding: line, as: UTF8.self))
            {
                misspelt = number
            } else if indented == nil, line.trimmed.elementsEqual("---".utf8) {
                indented = number
            }
        }
        lastLine = last
        // Such a line may be a part of a text, unless no other ends the front matter.
        misspeltEnd = misspelt ?? (last == nil ? indented : nil)
    }

    /// Why a file has no front matter.
    static func missing(in source: SourceText) -> Diagnostic {
        let first = String(decoding: line(1, of: source), as: UTF8.self)
        let mark = first.trimmed
        let isDash = mark == "—" || mark == "–"
        if isDash || (2...6).contains(mark.count) && mark.allSatisfy({ "-–—+=*_".contains($0) }) {
            return mark == "---"
                ? .indentedBeginning(source.file) : .misspeltBeginning(mark, source.file)
        }
        let begun = (1...source.lineCount).first { !line($0, of: source).isEmpty }
        if let begun, begun > 1, line(begun, of: source).elementsEqual("---".utf8) {
            return .lateFrontMatter(source.file, line: begun)
        }
        if first.hasPrefix("{\\rtf") { return .richText(source.file) }
        if source.file.lowercased().hasSuffix("/readme.md") { return .readMe(source.file) }
        let begins = (2...max(2, min(20, source.lineCount))).first {
            $0 < source.lineCount && line($0, of: source).elementsEqual("---".utf8)
                && line($0 + 1, of: source).holds(": ")
        }
        if let begins {
            return first.hasPrefix("```")
                ? .fencedFrontMatter(source.file) : .lateFrontMatter(source.file, line: begins)
        }
        return .noFrontMatter(source.file)
    }

    private static let ends: Set = ["...", "…", "--", "----", "-----", "—", "–", "–-", "—-", "-–"]
    /// Of `---` and of those.
    private static let beginnings = [32] + Array(Set(ends.compactMap(\.utf8.first)))

    private static func line(_ number: Int, of source: SourceText) -> ArraySlice<UInt8> {
        var line = source.line(number)
        while let last = line.last, last == 32 || last == 9 || line.endsWithFixedBlank {
            line.removeLast()
        }
        return line
    }
}

extension ArraySlice<UInt8> {
    /// Whether it ends in a byte of a no-break space.
    fileprivate var endsWithFixedBlank: Bool {
        suffix(2).elementsEqual([0xC2, 0xA0]) || last == 0xC2
    }
}

extension Diagnostic {
    fileprivate static func richText(_ file: String) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: 1),
            "this is the file of a word processor (RTF), and no plain text",
            help: "copy its text into a new page: hoofbeat new page")
    }

    fileprivate static func readMe(_ file: String) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: 1),
            "each file here that ends in .md is a page, and this is none",
            help: "move it out of content/, or make it a page with a title and a description")
    }

    fileprivate static func fencedFrontMatter(_ file: String) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: 1),
            "the line --- must be the first of the page",
            help: "take out this line, and the line ``` that belongs to it")
    }

    fileprivate static func pageTooLarge(_ file: String) -> Diagnostic {
        .error(
            "too-large", in: file, "this page is larger than 5 MB",
            help: "divide it into several pages")
    }

    fileprivate static func noFrontMatter(_ file: String) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: 1),
            "a page begins with its title and description",
            help: "begin the file with: --- / title: … / description: … / ---")
    }

    fileprivate static func lateFrontMatter(_ file: String, line: Int) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: line),
            "the line --- must be the first of the page",
            help: "take out what is above it, also empty lines")
    }

    fileprivate static func indentedBeginning(_ file: String) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: 1),
            "a page begins with three hyphens, and here a blank is before them",
            help: "take out what is before --- on its line")
    }

    fileprivate static func misspeltBeginning(_ written: String, _ file: String) -> Diagnostic {
        .error(
            "no-front-matter", at: TextLocation(file: file, line: 1),
            "a page begins with three hyphens, not with “\(written)”", help: "write --- here")
    }

    fileprivate static func misspeltEnd(
        _ written: String, _ file: String, line: Int
    ) -> Diagnostic {
        .error(
            "unterminated-front-matter", at: TextLocation(file: file, line: line),
            "front matter ends with three hyphens, not with “\(written)”", help: "write --- here")
    }

    fileprivate static func unterminatedFrontMatter(_ file: String) -> Diagnostic {
        .error(
            "unterminated-front-matter", at: TextLocation(file: file, line: 1),
            "the front matter never ends", help: "put --- on a line of its own after the last field"
        )
    }
}
