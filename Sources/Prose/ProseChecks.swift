package import HoofbeatContent
package import HoofbeatMarkup
import HoofbeatText

/// Checks how a page is written: how long its sentences, paragraphs and lists are, and how hard it
/// is to read (CHK-10 to 13, and 16).
package struct ProseChecks: Sendable {
    /// Bold letters stand out only where they are few (CHK-23).
    static let boldWords = 20
    static let italicWords = 3

    private let limits: WritingRules
    private let table: WordTable
    private let isEnglish: Bool

    package init(_ library: Library) {
        limits = library.settings.writing
        isEnglish = library.settings.language.primarySubtag == "en"
        let decided = library.style.rules.flatMap { [$0.write] + $0.insteadOf }
        let phrases =
            isEnglish
            ? ListedPhrase.english(
                language: library.settings.language,
                except: Set(decided.map { $0.lowercased() })) : []
        table = WordTable(
            isEnglish ? EnglishWords.all : [:], phrases: phrases,
            common: isEnglish ? EnglishWords.common : [])
    }

    /// What was found out about a page.
    package struct Result {
        /// Nil in a language whose syllables nobody counts.
        package var readability: Readability?
        package var problems: [Diagnostic] = []
    }

    /// - Parameters:
    ///   - body: as it is rendered.
    ///   - firstLine: the first line of the file that is behind the front matter.
    package func result(
        of body: HTML, _ front: FrontMatter, path: String, in source: SourceText, firstLine: Int
    ) -> Result {
        guard isEnglish || limits.asksForAnything else { return Result() }
        let file = source.file
        var result = Result()
        var readability = Readability()
        var passives = (count: 0, first: 0..<0, isInSummary: false)
        if let summary = front.summary {
            scan(Array(summary.utf8)) { scanner in
                readability = scanner.counts
                passives.isInSummary = scanner.passives > 0
            }
        }
        var findings: [ProseFinding] = []
        let sentences = readability.sentences
        scan(body.bytes) { scanner in
            scanner.counts.add(readability)
            readability = scanner.counts
            passives.count = scanner.passives
            passives.first = scanner.firstPassive
            findings = scanner.findings
        }
        var lines = ProseLines(body.bytes, of: source, firstLine: firstLine)
        findings.sort { $0.range.lowerBound < $1.range.lowerBound }
        for finding in findings {
            guard let line = lines.line(of: finding.range) else { continue }
            result.problems.append(
                problem(finding, in: body.bytes, at: TextLocation(file: file, line: line)))
        }
        guard isEnglish else { return result }
        result.readability = readability
        if passives.isInSummary, let line = source.line(ofField: "summary", before: firstLine) {
            result.problems.append(.passiveMessage(at: TextLocation(file: file, line: line)))
        }
        let all = readability.sentences - sentences
        // On a page of a few sentences, one or two say nothing.
        if all >= 10, passives.count * 5 > all {
            result.problems.append(
                .passives(
                    passives.count, of: all,
                    at: TextLocation(file: file, line: lines.line(of: passives.first))))
        }
        result.problems += gradeProblems(readability, front, path: path, file: file)
        return result
    }

    private func scan(_ bytes: [UInt8], _ read: (inout ProseScanner) -> Void) {
        // The scanner reads words eight bytes at a time.
        var padded = [UInt8]()
        padded.reserveCapacity(bytes.count + 8)
        padded += bytes
        padded += [0, 0, 0, 0, 0, 0, 0, 0]
        padded.withUnsafeBufferPointer { text in
            table.keys.withUnsafeBufferPointer { keys in
                Syllables.kinds.withUnsafeBufferPointer { kinds in
                    guard let text = text.baseAddress, let keys = keys.baseAddress,
                        let kinds = kinds.baseAddress
                    else { return }
                    var scanner = ProseScanner(
                        text, count: bytes.count, table, keys: keys, kinds: kinds, limits)
                    scanner.scan()
                    read(&scanner)
                }
            }
        }
    }

    private func problem(
        _ finding: ProseFinding, in markup: [UInt8], at location: TextLocation
    ) -> Diagnostic {
        switch finding.kind {
        case .longSentence(let words):
            if let limit = limits.longestSentence, words > limit {
                return .longestSentence(words, limit, at: location)
            }
            return .longSentence(words, limits.sentence ?? 0, at: location)
        case .longParagraph(let sentences):
            return .longParagraph(sentences, limits.paragraph ?? 0, at: location)
        case .longList(let items): return .longList(items, limits.list ?? 0, at: location)
        case .phrase(let place):
            let written = String(decoding: markup[finding.range], as: UTF8.self)
                .replacing("\n", with: " ")
            return .phrase(table.phrases[place].kind, written, at: location)
        case .mixedNumbers(let format, let other):
            return .mixedNumbers(format, beside: other, at: location)
        case .precisePercentage: return .precisePercentage(at: location)
        case .italics: return .italics(at: location)
        case .longBold(let words): return .longBold(words, at: location)
        case .capitals: return .capitals(at: location)
        }
    }

    /// A page that only professionals read may be as hard as they can take.
    private func gradeProblems(
        _ readability: Readability, _ front: FrontMatter, path: String, file: String
    ) -> [Diagnostic] {
        guard readability.isLongEnough, front.audience != [.professionals],
            let limit = limits.grade(of: path), let grade = readability.gradeWithoutTerms,
            let whole = readability.grade
        else { return [] }
        // As the messages show it.
        let tenths = Int((grade * 10).rounded())
        let needed = (tenths + 9) / 10
        if tenths > limit * 10 { return [.hardToRead(grade, whole, limit, file: file)] }
        guard let own = limits.harderPages.first(where: { $0.page == path }), needed < own.grade
        else { return [] }
        return [.looseCeiling(own, needed, of: limits.grade)]
    }
}

extension Readability {
    fileprivate mutating func add(_ other: Readability) {
        sentences += other.sentences
        words += other.words
        syllables += other.syllables
    }
}

extension SourceText {
    /// The line of a field of the front matter.
    fileprivate func line(ofField name: String, before end: Int) -> Int? {
        let start = Array((name + ":").utf8)
        return (1..<max(2, end)).first { line($0).starts(with: start) }
    }
}
