import HoofbeatTestSupport
import Testing

@testable import HoofbeatSearch

/// Files that are cut off, changed or not there.
@Suite struct IndexDamageTests {
    private static let small = IndexedSite(
        [
            IndexedPage(
                "a.md", "Lung tumours", also: ["bronchial tumours"], "Words about the lung.",
                sections: [("Tests", "A scan of the chest."), ("Treatment", "Surgery.")]),
            IndexedPage(
                "b.md", "Flushing", "A red face, after wine.", sections: [("Help", "Call.")]),
            IndexedPage("c.md", "Scan", "A picture of the lung."),
        ], synonyms: [.init("flushing", "hot flush", isUrgent: true), .init("lung tumours", "LT")])

    private static let queries = [
        "lung tumours scan", "flu", "hot flush", "flusging ", "LT ", "scanlung ", "tests treatment",
    ]
    /// In many files, but with a small dictionary.
    private static let parted = IndexedSite(
        GeneratedSite.pages(60, words: 300, length: 50, seed: 5),
        synonyms: [.init(GeneratedSite.words[7], "carcinoyd")])
    private static let partedQueries = [
        String(GeneratedSite.words[3].prefix(4)), "x\(GeneratedSite.words[9].dropFirst()) ",
        "carcinoyd ",
    ]
    private static let largeQueries = ["x\(GeneratedSite.words[9].dropFirst()) "]

    /// Asks everything; whatever is wrong with the files, it is said.
    private func ask(_ site: IndexedSite, _ queries: [String]) throws {
        let search = try site.search()
        for query in queries { _ = try search.answer(query, limit: 10) }
    }

    /// The files that the queries need.
    private func needed(_ site: IndexedSite, _ queries: [String]) throws -> [String] {
        var names: Set<String> = []
        let search = try site.search { names.insert($0) }
        for query in queries { _ = try search.answer(query, limit: 10) }
        return names.sorted()
    }

    private static let letters = Array("AAABgz+/9Zz\"\\,[]{}:0-1e. é".utf8)
    private static let numbers = [
        "0", "-1", "1", "7", "99999", "\(Int.max)", "\(Int.min)", "1e400", "0.5", "null", "\"\"",
    ]

    private func damaged(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
        guard !bytes.isEmpty else { return [1] }
        var bytes = bytes
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.removeSubrange(place..<end)
        case 3:
            // Letters of the alphabet of numbers, most of which go on.
            for index in place..<end where bytes[index] != UInt8(ascii: "\"") {
                bytes[index] = Self.letters.prefix(9).randomElement(using: &random) ?? 65
            }
        case 4: bytes.insert(Self.letters.randomElement(using: &random) ?? 65, at: place)
        default:
            let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
            guard let start = bytes[place...].firstIndex(where: isDigit) else { break }
            let rest = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
            let number = Self.numbers.randomElement(using: &random) ?? ""
            bytes.replaceSubrange(start..<rest, with: Array(number.utf8))
        }
        return bytes
    }

    private func expectNoCrash(
        _ whole: IndexedSite, _ queries: [String], _ name: String, seed: UInt64
    ) -> Bool {
        var random = SeededNumbers(seed: seed)
        var site = whole
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            site.files[name] = damaged(site.files[name] ?? [], &random)
        }
        do {
            try ask(site, queries)
            return false
        } catch is IndexDamage {
            return true
        } catch {
            // A name may have been damaged, so that there is no such file.
            #expect(error is IndexedSite.MissingFile, "seed \(seed), \(name)")
            return true
        }
    }

    @Test("a damaged index of one file is answered from or refused, never a crash")
    func smallIndex() {
        let seeds = UInt64(1)...250
        let refused = seeds.count { seed in
            expectNoCrash(Self.small, Self.queries, "root.json", seed: seed)
        }
        #expect(refused > 75, "damage shows")
    }

    @Test("a damaged file of an index of many is answered from or refused, never a crash")
    func manyFiles() throws {
        let names = try needed(Self.parted, Self.partedQueries)
        #expect(names.count > 4)
        try expectNoCrash(Self.parted, Self.partedQueries, names, seeds: 25)
    }

    @Test("nor does a damaged list of words read backwards crash")
    func backwards() throws {
        let root = try IndexRoot(json: GeneratedSite.large.files["root.json"] ?? [])
        let needed = try needed(GeneratedSite.large, Self.largeQueries)
        let names = root.backwards.compactMap { entry -> String? in
            guard case .named(let name) = entry.part else { return nil }
            return "parts/\(name).json"
        }
        try expectNoCrash(
            GeneratedSite.large, Self.largeQueries, names.filter(needed.contains), seeds: 4)
    }

    private func expectNoCrash(
        _ site: IndexedSite, _ queries: [String], _ names: [String], seeds: UInt64
    ) throws {
        #expect(!names.isEmpty)
        var refused = 0
        for (number, name) in names.enumerated() {
            for seed in 0..<seeds {
                let seed = UInt64(number) * 1_000 + seed
                if expectNoCrash(site, queries, name, seed: seed) { refused += 1 }
            }
        }
        #expect(refused > names.count, "damage shows")
    }

    @Test("a missing file is what is missing")
    func missing() throws {
        for name in try needed(Self.parted, Self.partedQueries) {
            var site = Self.parted
            site.files[name] = nil
            #expect(throws: IndexedSite.MissingFile.self, "\(name)") {
                try ask(site, Self.partedQueries)
            }
        }
    }

    @Test("an empty file, one of another kind, and one of another version are refused")
    func otherFiles() throws {
        var site = Self.small
        let root = String(decoding: site.files["root.json"] ?? [], as: UTF8.self)
        #expect(root.hasPrefix("{\"version\":2,"))
        let others = [
            "", "{}", "[]", "null", "<!DOCTYPE html>", "\u{0}", String(root.dropLast()),
            root.replacing("\"version\":2,", with: "\"version\":3,"),
            String(repeating: "[", count: 10_000),
        ]
        for other in others {
            site.files["root.json"] = Array(other.utf8)
            #expect(throws: IndexDamage.self, "\(other.prefix(40))") { try site.search() }
        }
    }

    @Test("every file of an index of many, empty, is refused")
    func emptied() throws {
        for name in try needed(Self.parted, Self.partedQueries) {
            var site = Self.parted
            site.files[name] = []
            #expect(throws: IndexDamage.self, "\(name)") { try ask(site, Self.partedQueries) }
        }
    }

    /// The root of a site with one page, with other lists and texts.
    private func tampered(_ change: (String) -> String) throws {
        var site = IndexedSite([IndexedPage("a.md", "Zebra")])
        let root = String(decoding: site.files["root.json"] ?? [], as: UTF8.self)
        let other = change(root)
        #expect(other != root)
        site.files["root.json"] = Array(other.utf8)
        try ask(site, ["zebra", "zebra ", "sebra "])
    }

    @Test(
        "numbers that no index has are damage",
        arguments: [
            // Of the page, of sections, of strength, too many of anything, none at all.
            ("\"lists\":[[0,[\"", "\"lists\":[[0,[\"////////////B"),
            ("\"lists\":[[0,[\"A", "\"lists\":[[0,[\"B"),
            ("\"lists\":[[0,[\"ABA", "\"lists\":[[0,[\"ABAgB"),
            ("\"lists\":[[0,[\"AB", "\"lists\":[[0,[\"A///B"),
            ("\"lists\":[[0,[\"AB", "\"lists\":[[0,[\"AA"),
            ("\"lists\":[[0,", "\"lists\":[[\(Int.min),"),
            ("\"lists\":[[0,", "\"lists\":[[-1,"),
            ("\"meanings\":\"", "\"meanings\":\"/////B"),
            ("\"each\":16,", "\"each\":0,"), ("\"each\":16,", "\"each\":-1,"),
            ("\"texts\":[[", "\"texts\":[],\"other\":[["),
        ])
    func numbers(part: String, other: String) throws {
        #expect(throws: IndexDamage.self) {
            try tampered { $0.replacing(part, with: other) }
        }
    }
}
