import Dispatch
import HoofbeatContent
import HoofbeatTestSupport

@testable import HoofbeatSearch

/// A page as the indexer takes it.
struct IndexedPage: Sendable {
    var path: String
    var title: String
    var also: [String] = []
    var summary: String?
    /// Before the first heading.
    var lead = ""
    var sections: [(heading: String, text: String)] = []

    init(
        _ path: String, _ title: String, also: [String] = [], summary: String? = nil,
        _ lead: String = "", sections: [(heading: String, text: String)] = []
    ) {
        self.path = path
        self.title = title
        self.also = also
        self.summary = summary
        self.lead = lead
        self.sections = sections
    }

    var entry: Entry {
        var front = FrontMatter(title: title, description: "", id: path)
        front.also = also
        front.summary = summary
        return Entry(path: path, front: front, settings: Settings(name: "", description: ""))
    }

    var texts: [TextSection] {
        [TextSection(heading: nil, text: lead)]
            + sections.enumerated().map { number, section in
                let anchor = "part-\(number + 1)"
                return TextSection(
                    heading: Heading(level: 2, id: anchor, text: section.heading, line: 1),
                    text: section.text)
            }
    }
}

/// The index of some pages, in memory.
struct IndexedSite {
    /// By the name in the folder of the index.
    var files: [String: [UInt8]] = [:]
    /// The names, as they are written.
    let order: [String]

    struct MissingFile: Error {}

    /// - Parameter added: the order in which pages are added, by their numbers; in their own unless
    ///   it is given.
    init(
        _ pages: [IndexedPage], terms: [Term] = [], synonyms: [SynonymGroup] = [],
        language: String = "en-GB", helpPage: String? = nil, added: [Int]? = nil, jobs: Int = 1
    ) {
        var settings = Settings(name: "", description: "", language: language)
        settings.helpPage = helpPage
        let library = Library(settings: settings, terms: terms, synonyms: synonyms)
        let indexer = Indexer(library)
        let entries = pages.map(\.entry)
        let added = added ?? Array(pages.indices)
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            for place in stride(from: job, to: added.count, by: jobs) {
                indexer.add(entries[added[place]], pages[added[place]].texts)
            }
        }
        let written = indexer.files(for: entries) { Self.digest(of: $0) }
        order = written.map(\.path)
        for file in written {
            precondition(file.path.hasPrefix(IndexFormat.folder))
            files[String(file.path.dropFirst(IndexFormat.folder.count))] = file.bytes
        }
    }

    /// FNV-1a with 64 bits.
    private static func digest(of bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { (hash: UInt64, byte) in
            (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }

    /// - Parameter note: told the name of each file that is read.
    func search(note: @escaping (String) -> Void = { _ in }) throws -> Search {
        try Search { name in
            note(name)
            guard let file = files[name] else { throw MissingFile() }
            return file
        }
    }

    func answer(_ query: String) throws -> Search.Answer {
        try search().answer(query, limit: 20)
    }

    /// Titles of the results, the best first.
    func titles(_ query: String) throws -> [String] {
        try answer(query).results.map(\.title)
    }

    /// Every word that can be typed.
    func words() throws -> [String] {
        let reader = try IndexReader { name in files[name] ?? [] }
        return try reader.root.words.indices.flatMap { try reader.words(ofPart: $0).words }
    }
}

extension SynonymGroup {
    init(_ preferred: String, _ words: String..., isUrgent: Bool = false) {
        self.init(preferred: preferred, words: words, isUrgent: isUrgent)
    }
}

extension Term {
    convenience init(
        _ term: String, forms: [String] = [], also: [String] = [], abbreviation: String? = nil,
        page: String? = nil
    ) {
        self.init(
            key: term, term: term, forms: forms, also: also, abbreviation: abbreviation,
            definition: "", page: page, line: 1)
    }
}
