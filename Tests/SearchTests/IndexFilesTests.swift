import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// The files of an index.
@Suite struct IndexFilesTests {
    private static let large = GeneratedSite.large

    private func root(_ site: IndexedSite) throws -> IndexRoot {
        try IndexRoot(json: site.files["root.json"] ?? [])
    }

    @Test("a small site has one file")
    func oneFile() throws {
        let site = IndexedSite([IndexedPage("index.md", "Home", "Some words.")])
        #expect(site.order == ["search/root.json"])
        #expect(try site.titles("words") == ["Home"])
    }

    @Test("a large site has a small root, parts of the dictionary, lists and texts")
    func manyFiles() throws {
        let root = try root(Self.large)
        #expect(root.words.count > 5 && !root.backwards.isEmpty)
        #expect(root.texts.count > 1 && root.each > 1 && root.pages == 900)
        #expect(Self.large.files["root.json"]?.count ?? .max < 5_000)
        #expect(Self.large.order.last == "search/root.json", "what is named is there before")
        #expect(Set(Self.large.order).count == Self.large.order.count)
    }

    @Test("every file is named by another, and every name is a file")
    func names() throws {
        var named: Set<String> = ["root.json"]
        let root = try root(Self.large)
        for entry in root.words {
            guard case .named(let name) = entry.part else { continue }
            named.insert("parts/\(name).json")
            let part = try WordsPart(json: Self.large.files["parts/\(name).json"] ?? [])
            for list in part.lists {
                if case .named(let name) = list.part { named.insert("parts/\(name).json") }
            }
        }
        for entry in root.backwards {
            if case .named(let name) = entry.part { named.insert("parts/\(name).json") }
        }
        let chunks = (root.pages + root.each - 1) / root.each
        for chunk in 0..<chunks {
            guard case .named(let folder) = root.texts[chunk / IndexFormat.textsInFolder] else {
                continue
            }
            named.insert("parts/\(folder)/\(chunk % IndexFormat.textsInFolder).json")
        }
        #expect(named == Set(Self.large.files.keys))
    }

    @Test("the dictionary is sorted from part to part, and so is the list of words read backwards")
    func sorted() throws {
        let reader = try IndexReader { Self.large.files[$0] ?? [] }
        var all: [String] = []
        for (number, entry) in reader.root.words.enumerated() {
            let words = try reader.words(ofPart: number).words
            #expect(number == 0 ? entry.first.isEmpty : entry.first == words.first)
            all += words
        }
        #expect(all == all.sorted() && Set(all).count == all.count)
        var backwards: [String] = []
        for (number, entry) in reader.root.backwards.enumerated() {
            let words = try reader.backwards(ofPart: number)
            #expect(number == 0 ? entry.first.isEmpty : entry.first == words.first.map(Self.turned))
            backwards += words
        }
        let plain = all.filter { word in
            word.utf8.count > 2 && !word.contains(" ") && !word.allSatisfy(\.isNumber)
        }
        #expect(backwards.map(Self.turned) == plain.map(Self.turned).sorted())
    }

    private static func turned(_ word: String) -> String { String(word.reversed()) }

    @Test("the files of a large index, all put into one, give the same answers")
    func inOneFile() throws {
        var site = Self.large
        let merged = try Self.merged(site.files)
        site.files = ["root.json": Array(merged)]
        let (one, many) = (try site.search(), try Self.large.search())
        for query in Self.queries {
            let (left, right) = (
                try one.answer(query, limit: 10), try many.answer(query, limit: 10)
            )
            #expect(left.results.map(\.score) == right.results.map(\.score), "\(query)")
            #expect(left.results.map(\.title) == right.results.map(\.title), "\(query)")
            #expect(
                left.results.map { $0.sections.map(\.heading) }
                    == right.results.map { $0.sections.map(\.heading) }, "\(query)")
            #expect(left.synonyms == right.synonyms && left.corrections == right.corrections)
            #expect(left.unknown == right.unknown && left.count == right.count)
        }
    }

    private static var queries: [String] {
        let words = GeneratedSite.words
        return [
            words[0], words[70] + " ", words[1] + " " + words[2], String(words[5].prefix(4)),
            "x" + words[9].dropFirst() + " ", words[12].dropLast() + "x ", "carcinoyd ", "tumor",
            words[0] + words[1] + " ", "xyzzy ", words[3_000] + " " + words[0],
        ]
    }

    /// The root with every named part in its place.
    private static func merged(_ files: [String: [UInt8]]) throws -> Data {
        func json(_ name: String) throws -> Any {
            try JSONSerialization.jsonObject(with: Data(files["parts/\(name).json"] ?? []))
        }
        func here(_ part: Any) throws -> Any { try (part as? String).map(json) ?? part }
        let whole = try JSONSerialization.jsonObject(with: Data(files["root.json"] ?? []))
        guard var root = whole as? [String: Any] else { return Data() }
        root["words"] = try (root["words"] as? [[Any]])?.map { entry -> [Any] in
            guard var part = try here(entry[1]) as? [String: Any] else { return entry }
            part["lists"] = try (part["lists"] as? [[Any]])?.map { [$0[0], try here($0[1])] }
            return [entry[0], part]
        }
        root["backwards"] = try (root["backwards"] as? [[Any]])?.map { [$0[0], try here($0[1])] }
        root["texts"] = try (root["texts"] as? [String])?.flatMap { folder in
            try (0..<IndexFormat.textsInFolder).compactMap { number in
                let name = "\(folder)/\(number)"
                return files["parts/\(name).json"] == nil ? nil : try json(name)
            }
        }
        return try JSONSerialization.data(withJSONObject: root)
    }

    @Test("a word is found from every letter on, however large the dictionary")
    func everyWord() throws {
        let search = try Self.large.search()
        for number in stride(from: 0, to: 12_000, by: 400) {
            let word = GeneratedSite.words[number]
            guard try !search.answer(word + " ", limit: 1).results.isEmpty else { continue }
            // The wrong first letter, the wrong last one, and one wrong in each half.
            var letters = Array(word)
            letters[0] = "q"
            #expect(try search.answer(String(letters) + " ", limit: 1).unknown == [], "\(word)")
            letters[letters.count - 1] = "q"
            letters[0] = word.first ?? "q"
            #expect(try search.answer(String(letters) + " ", limit: 1).unknown == [], "\(word)")
        }
    }

    @Test("of a word on more than 1,000 pages those are kept that it says most about")
    func cutOff() throws {
        let pages = (0..<1_300).map { number in
            IndexedPage(
                "page-\(number).md", number % 100 == 7 ? "Zebra \(number)" : "Page \(number)",
                "A zebra.")
        }
        let site = IndexedSite(pages)
        let answer = try site.answer("zebra ")
        #expect(answer.count == Ranking.longestList)
        #expect(answer.results.prefix(13).allSatisfy { $0.title.hasPrefix("Zebra") })
        #expect(try site.titles("1299 ") == ["Page 1299"])
    }

    @Test("a site without a word, or without a page, answers that there is nothing")
    func emptySites() throws {
        for pages in [[], [IndexedPage("index.md", "The")]] {
            let answer = try IndexedSite(pages).answer("zebra")
            #expect(answer.results.isEmpty && answer.unknown == ["zebra"])
        }
    }

    @Test("texts come as they are, whatever stands in them")
    func texts() throws {
        let title = "\"Zebra\" \\ <b> & \u{2028}🦓\u{1}\n"
        let site = IndexedSite([
            IndexedPage(
                "a/ü b.md", title, "Stripes.", sections: [("<i>\"Black\"</i>", "and white")])
        ])
        let result = try #require(try site.answer("white").results.first)
        #expect(result.title == title && result.sections.first?.heading == "<i>\"Black\"</i>")
        #expect(result.address == Address(ofPage: "a/ü b.md").path)
    }

    @Test("words in Russian are found however their letters are put together")
    func otherLanguage() throws {
        let site = IndexedSite(
            [
                IndexedPage("a.md", "Синий", "Синий йод."),
                IndexedPage("b.md", "Сини\u{438}\u{306}", "Сини\u{438}\u{306} и\u{306}од."),
                IndexedPage("c.md", "Сини\u{306}", "сини\u{306} и\u{306}од"),
            ], language: "ru")
        #expect(try !site.titles("йод").isEmpty)
    }

    @Test("the words of pages that are not published, or withdrawn, are not in the index")
    func unpublished() throws {
        let site = try TestSite([
            "content/seen.md": TestSite.page("Seen", body: "Everybody knows zebras.\n"),
            "content/draft.md": TestSite.page("Draft", "draft: true\n", body: "Okapi.\n"),
            "content/later.md": TestSite.page("Later", "date: 2027-01-01\n", body: "Quagga.\n"),
            "content/gone.md": TestSite.page("Gone", "expires: 2026-01-01\n", body: "Zonkey.\n"),
            "content/wrong.md": TestSite.page(
                "Wrong", "withdrawn: It is wrong.\n", body: "Tapir.\n"),
        ])
        try site.build(theme: .plain(search: { _ in "Search" }))
        let files = try site.outputFiles().filter { $0.key.hasPrefix("search/") }
        let search = try Search { files["search/" + $0] ?? [] }
        #expect(try search.answer("zebras ", limit: 5).results.map(\.title) == ["Seen"])
        #expect(!files.isEmpty)
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            for word in ["okapi", "quagga", "zonkey", "tapir"] {
                #expect(!text.contains(word), "\(path)")
            }
        }
    }
}
