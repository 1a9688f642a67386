package import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Replaces fenced code whose first word names data by the list or table that is drawn from them.
///
/// The data are written as Markdown, so that they go through every other pass like any page.
struct DataBlocks: Pass {
    /// In bytes. All Markdown drawn on a page may be as long as a page itself.
    private static let maximumDrawn = 5_000_000
    /// What a block counts at least: even to draw little, all of the data are searched.
    private static let leastDrawn = 10_000

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        var drawn = 0
        var blocksWithNotice: Set<Node> = []
        // The line of each block, by its words.
        var shown: [[String]: Int] = [:]
        for block in document.tree.codeBlocks {
            let info = block.fenceInfo
            let words = info.split(separator: " ").map(String.init)
            guard let name = words.first else { continue }
            if block.isOnOneLine(in: document, context.library) { continue }
            let line = document.line(of: block)
            let location = TextLocation(file: context.file, line: line)
            guard let source = DataSource(name, in: context.library) else {
                // The file's table may be one that could not be read.
                findings.dataFiles[line] = CrossTable(name: name).file
                if let problem = problem(
                    withCode: words, info, text: block.literal.trimmed,
                    isWhole: block.previous == nil && block.next == nil, context, location)
                {
                    findings.problems.append(problem)
                    if problem.code == "misplaced-callout" { findings.hasLostCard = true }
                }
                continue
            }
            let library = context.library
            drawn += Self.leastDrawn
            guard drawn <= Self.maximumDrawn else {
                findings.problems.append(.tooMuchData(at: location))
                return
            }
            if let written = block.literal.split(whereSeparator: \.isNewline)
                .first(where: { !$0.allSatisfy(\.isWhitespace) }),
                Fence(of: block, in: document)?.isClosed == true
            {
                findings.problems.append(.textInData(String(written).trimmed, info, at: location))
            }
            let asked = words.dropFirst().joined(separator: " ")
            guard let view = source.view(asked, in: library) else {
                findings.problems.append(
                    .unknownView(
                        info, source.views(in: library), file: source.file, at: location))
                document.tree.remove(block)
                continue
            }
            if let file = source.file { findings.dataFiles[line] = file }
            if let first = shown.updateValue(line, forKey: words) {
                findings.problems.append(.repeatedData(info, first, at: location))
                document.tree.remove(block)
                continue
            }
            if let reason = source.emptiness(ofView: asked, in: library) {
                findings.problems.append(.emptyData(reason, at: location))
            }
            drawn += view.utf8.count
            let text = SourceText(file: context.file, bytes: Array(view.utf8))
            guard drawn <= Self.maximumDrawn, PageBudget.problem(in: text) == nil else {
                findings.problems.append(.tooMuchData(at: location))
                return
            }
            findings.care.note(source.reviewedUnits(asked, in: library), at: line)
            let owesNotice = note(source, asked, line: line, in: &findings)
            let isList = source.drawsCards(asked)
            let fragment = document.replace(
                block, withMarkdown: view, enter: isList ? "<div class=\"sign-list\">" : "",
                exit: isList ? "</div>" : "")
            guard owesNotice else { continue }
            source.attachNotice(
                to: fragment, in: document.tree, library.strings, &blocksWithNotice)
        }
    }

    /// Records what the page shows.
    /// - Returns: whether the source's notice has to be added. A page has it only once, since
    ///   nobody reads what is said nine times.
    private func note(
        _ source: DataSource, _ view: String, line: Int, in findings: inout Findings
    ) -> Bool {
        switch source {
        case .table(let table):
            findings.tableViews.append("\(table.name) \(view)")
            if let notice = table.notice { return findings.notices.insert(notice).inserted }
        case .glossary: findings.showsGlossary = true
        case .questions: findings.questionsLine = line
        case .organisations, .references, .signs, .numbers: break
        }
        return true
    }

    /// Reports a block that names no data: a misspelt name must not reach readers as code.
    private func problem(
        withCode words: [String], _ info: String, text: String, isWhole: Bool,
        _ context: Context, _ location: TextLocation
    ) -> Diagnostic? {
        let library = context.library
        let names =
            DataSource.names(in: library) + Chart.Kind.allCases.map(\.rawValue) + [Maps.name]
        if let box = CalloutNames(library).meant(byInfo: words[0]) {
            return .boxInCode(box, at: location)
        }
        if let near = nearest(to: words[0], among: names) {
            let meant = ([near] + words.dropFirst()).joined(separator: " ")
            return .unknownData(words[0], help: "did you mean ```\(meant)?", at: location)
        }
        if let help = ForeignBlock(name: words[0], text, isWhole: isWhole, context)?.help {
            return .unknownData(words[0], help: help, at: location)
        }
        guard text.isEmpty else {
            return WordsBehindFence(info).map { .wordsBehindFence($0.text, at: location) }
        }
        return .unknownData(
            words[0],
            help: "there are \(names.joined(separator: ", ")); code goes between the lines of ```",
            at: location)
    }
}

extension Node {
    /// Whether `CodeBlocks` has reported a block that was to begin and end on one line.
    fileprivate func isOnOneLine(in document: Document, _ library: Library) -> Bool {
        guard fenceInfo.hasSuffix("~~~"), let fence = Fence(of: self, in: document) else {
            return false
        }
        return !fence.isClosed || dataOnOneLine(fence, in: library) != nil
    }
}

extension Diagnostic {
    fileprivate static func tooMuchData(at location: TextLocation) -> Diagnostic {
        .tooComplex(
            "the lists and tables drawn from data are too large for one page", at: location,
            help: "show fewer of them here, or divide the page")
    }

    fileprivate static func repeatedData(_ info: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "repeated-data-block", at: location,
            "this page already shows ```\(info) on line \(first)",
            help: "take one of the two out")
    }

    fileprivate static func textInData(_ text: String, _ info: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "text-in-data-block", at: location,
            "“\(text.prefix(60))” is not shown: the lists drawn from data hold no text of a page",
            help: "write it above or below the lines ```\(info) and ```, which go together")
    }

    package static let emptyData = "empty-data-block"

    package static func emptyData(_ reason: String, at location: TextLocation) -> Diagnostic {
        .error(
            emptyData, at: location, "nothing would be shown here: \(reason)",
            help: "add what is to be shown there, or take the block out")
    }

    fileprivate static func unknownData(_ name: String, help: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unknown-data-block", at: location, "there is no data file or block named “\(name)”",
            help: help)
    }

    fileprivate static func unknownView(
        _ info: String, _ views: [String], file: String?, at location: TextLocation
    ) -> Diagnostic {
        let name = info.split(separator: " ").first.map(String.init) ?? ""
        let asked = info.dropFirst(name.count).trimmed
        let near = nearest(to: String(asked), among: views)
        let help =
            if views == [""] {
                "write ```\(name) and nothing after it"
            } else if asked == "by-row", let file {
                "the rows need a name for that: write row-name: in \(file)"
            } else if let near {
                "did you mean ```\(name) \(near)?"
            } else {
                "write ```\(name) and one of \(views.prefix(6).joined(separator: ", "))"
            }
        return .error(
            "unknown-view", at: location,
            asked.isEmpty
                ? "```\(name) does not say how to show them"
                : "\(name) cannot be shown as “\(asked)”", help: help)
    }
}

/// Text behind a fence that is more than the name of a language. Readers would not see it.
private struct WordsBehindFence {
    let text: String

    /// nil for a language with attributes as other tools write them: `python`, `{.python}`, `js
    /// {1,3}` and `c title="x"`.
    init?(_ info: String) {
        text = info.trimmed
        let words = text.split(whereSeparator: \.isWhitespace)
        let isSaid = words.dropFirst().contains { word in
            let isSetting = word.contains("=") || "{[:".contains(word.prefix(1))
            return word.contains(where: \.isLetter) && !isSetting
        }
        let isClosed = words.count > 1 && words.last?.allSatisfy { $0 == "~" } == true
        let isSentence = words.count == 1 && ".:!?".contains(text.suffix(1))
        guard !text.hasPrefix("{"), isSaid || isClosed || isSentence else { return nil }
    }
}

extension Diagnostic {
    fileprivate static func wordsBehindFence(_ words: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "text-behind-fence", at: location,
            "readers do not see “\(words)”, which comes after ``` on its line",
            help: "put it on the line below; only the name of a language may follow ```")
    }
}
