import Foundation
import HoofbeatContent
import HoofbeatTestSupport

/// The source of a whole site, drawn from the grammar of pages, data and settings, with slips.
struct RandomGuide {
    private(set) var files: [String: [UInt8]] = [:]
    /// What a file is made again when its errors cannot be cut out; without one it is removed.
    private var plain: [String: [UInt8]] = [:]
    private var grammar: Grammar
    private var made = 0

    private static let folders = ["", "one/", "two/", "two/deep/", "größe/", "a.b/"]
    private static let root = "content/"

    init(seed: UInt64) {
        grammar = Grammar(seed: seed)
        grammar.slips = grammar.pick([0, 1, 3, 8])
        let used = Self.folders.filter { $0.isEmpty || grammar.chance(60) }
        let folders = used.filter { $0 != "two/deep/" || used.contains("two/") }
        let names = (0..<4 + grammar.next(8)).map { number in
            grammar.pick(folders)
                + grammar.pick(["page-\(number)", "p.\(number)", "ñ-\(number)", "b\(number)"])
                + ".md"
        }
        grammar.pages = folders.map { $0 + "index.md" } + names
        for page in grammar.pages { addPage(page) }
        addData()
        addPictures(folders)
        if grammar.chance(50) { mutate() }
    }

    func write(to site: TestSite) throws {
        try? site.remove("content")
        for (path, bytes) in files { try site.write(path, bytes: bytes) }
    }

    private mutating func put(_ path: String, _ text: String, plain: String? = nil) {
        files[Self.root + path] = Array(text.utf8)
        self.plain[Self.root + path] = plain.map { Array($0.utf8) }
    }

    private mutating func addData() {
        put("site.yaml", grammar.settings(), plain: "name: Test\ndescription: A site.\n")
        put("data/references.yaml", grammar.references(), plain: Self.plainReferences)
        put("data/glossary.yaml", grammar.glossary(), plain: Self.plainGlossary)
        put("data/organisations.yaml", grammar.organisations())
        put("data/tables/symptoms.yaml", grammar.symptoms())
        put("data/house-style.yaml", "known-abbreviations: [UK, NET, CC, HIAA, TIP, URGENT]\n")
        if grammar.chance(40) { put("data/synonyms.yaml", grammar.synonyms()) }
        for name in ["form.pdf", "note.txt", "data.json"] where grammar.chance(60) {
            files[Self.root + "static/" + name] = Array((name == "data.json" ? "{}" : "").utf8)
        }
    }

    private static let plainReferences = Grammar.sources
        .map { "- {key: \($0), kind: book, title: About \($0)}\n" }.joined()
    private static let plainGlossary = Grammar.terms
        .map { "- {key: \($0), term: the \($0), definition: What it is.}\n" }.joined()

    private mutating func addPictures(_ folders: [String]) {
        let width = 1 + grammar.next(900)
        for folder in folders {
            let path = Self.root + folder
            files[path + "picture.png"] = SmallPicture.png(width)
            files[path + "photo.jpg"] = SmallPicture.jpeg(width)
            files[path + "drawing.svg"] = SmallPicture.svg(width)
        }
    }

    /// One file is edited as by a person in a hurry.
    private mutating func mutate() {
        let texts = files.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted()
        let path = grammar.pick(texts)
        var lines = (files[path] ?? []).split(separator: 10, omittingEmptySubsequences: false)
        let place = grammar.next(lines.count)
        switch grammar.next(5) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[grammar.next(lines.count)], at: place)
        case 2: lines.swapAt(place, grammar.next(lines.count))
        case 3: lines[place] = lines[place].dropFirst(grammar.next(8))
        default: lines[place] += Array(" \(grammar.inline())".utf8)
        }
        files[path] = Array(lines.joined(separator: [10]))
    }
}

// MARK: Pages

extension RandomGuide {
    /// What each kind asks for, as the README lists it; those of the first line are not medical.
    private static let kinds: [String: [String]] = [
        "page": [], "policy": [], "directory": [], "question-and-answer": [], "print-sheet": [],
        "condition": ["symptoms", "get-help", "not-known"],
        "symptom": ["get-help"],
        "test": ["how-it-is-done", "results", "not-known"],
        "treatment": [
            "how-it-works", "benefits", "risks", "without-treatment", "quality-of-life",
            "not-known", "questions",
        ],
    ]

    private mutating func addPage(_ path: String) {
        made += 1
        let isSection = path.hasSuffix("index.md")
        let kind = isSection ? nil : grammar.pick(Self.kinds.keys.sorted())
        var body = grammar.blocks(1 + grammar.next(3))
        if ["condition", "type", "hormone", "symptom"].contains(kind) {
            body += "\n\n> [!URGENT] Contact your team today if:\n> - it hurts"
        }
        let sections = kind.flatMap { Self.kinds[$0] } ?? ["part", "not-known"]
        for section in sections {
            body += "\n\n## \(grammar.words(1...3)) {#\(section)}\n\n"
            body += grammar.blocks(1 + grammar.next(3))
        }
        if kind == "question-and-answer" { body += "\n\n## Is it \(grammar.words(1...3))?\n\nNo." }
        let lines = fields(kind)
        put(
            path, "---\n" + lines + "---\n\n" + body + "\n",
            plain: isSection ? TestSite.page("Plain \(made)") : nil)
    }

    private mutating func fields(_ kind: String?) -> String {
        let description = "What page \(made) says, in a sentence of the length that it should have."
        var lines = [
            "title: " + grammar.scalar("\(grammar.words(1...3)) \(made)"),
            "description: " + grammar.scalar(description),
        ]
        if let kind {
            lines += [
                "kind: \(kind)", "date: 2026-10-01", "changed: 2026-10-1\(grammar.next(9))",
                "need: What is it?", "audience: [patients]",
                "summary: " + grammar.scalar(grammar.words() + "."),
            ]
        }
        for field in [
            "order: \(grammar.next(4))", "aliases: [old/\(made)/, \"älter-\(made)/\"]",
            "also: [" + grammar.scalar("\(grammar.words(1...2)) \(made)") + "]",
            "sources: [atlas]", "no-glossary: [net]", "id: page-\(made)", "draft: true",
            "expires: 2026-11-01", "authors: [A. Writer]",
        ] where grammar.chance(12) {
            lines.append(field)
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

// MARK: Repair

extension RandomGuide {
    /// Takes out what the errors name: first the block of each line, later the whole file.
    /// - Returns: whether anything was changed.
    mutating func repair(_ errors: [Diagnostic], isLastTry: Bool) -> Bool {
        let before = files
        for (file, problems) in Dictionary(grouping: errors, by: \.file) {
            let numbers = problems.compactMap(\.line)
            if isLastTry || numbers.count < problems.count {
                files[file] = plain[file]
            } else {
                cut(Set(numbers), from: file)
            }
        }
        return files != before
    }

    private mutating func cut(_ numbers: Set<Int>, from file: String) {
        let lines = (files[file] ?? []).split(separator: 10, omittingEmptySubsequences: false)
        let isEmpty = lines.map { $0.allSatisfy { $0 == 32 || $0 == UInt8(ascii: ">") } }
        let frontEnd = lines.dropFirst().firstIndex { $0.elementsEqual("---".utf8) } ?? 0
        var doomed = Set<Int>()
        for number in numbers where number <= lines.count {
            let line = number - 1
            doomed.insert(line)
            guard line > frontEnd else { continue }
            for next in (line + 1)..<max(line + 1, lines.count) {
                if isEmpty[next] { break }
                doomed.insert(next)
            }
            for former in stride(from: line - 1, to: frontEnd, by: -1) {
                if isEmpty[former] { break }
                doomed.insert(former)
            }
        }
        files[file] = Array(
            lines.indices.filter { !doomed.contains($0) }.map { lines[$0] }.joined(separator: [10]))
    }
}

/// As much of a picture as its size needs.
private enum SmallPicture {
    static func png(_ width: Int) -> [UInt8] {
        [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0, 0, 9, 8, 2, 0, 0, 0, 0, 0, 0, 0]
            + [0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
    }

    static func jpeg(_ width: Int) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, UInt8(width >> 8), UInt8(width & 255)]
            + [1, 1, 17, 0, 0xFF, 0xD9]
    }

    static func svg(_ width: Int) -> [UInt8] {
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="9"><g/></svg>
            """.utf8)
    }
}
