import Testing

/// A guide is data, an engine is code: what is about the illness of one guide is in its content.
@Suite("Words of one guide") struct GuideWordsTests {
    /// Matched with their capitals where a small word means something else, as `net` does.
    private static var words: Regex<Substring> {
        #/
        \bNETs?\b | (?i) tumou?r | hormon | zebra | carcinoid | neuroendocrine
        | (?:insul|glucag|gastr)inoma | vipoma | pheochromocytoma | paraganglioma
        | octreotide | lanreotide | PRRT | cancer
        /#
    }

    /// English medical words that a reader may type, that stand beside an amount, or whose change
    /// is dangerous, in any guide.
    private static let languageData = [
        "Sources/Search/Words/Language.swift",
        "Sources/Markdown/Words/DoseLanguage.swift",
        "Sources/Content/Strings/Strings+EnglishDangers.swift",
        "Sources/Prose/EnglishPhrases.swift",
        "Sources/Prose/EnglishSpellings.swift",
    ]

    /// Pages and data files that only the guide to neuroendocrine tumours has.
    private static let files = [
        "when-to-get-help", "emergency-sheet", "at-a-glance",
    ]

    @Test("the engine and the standard look know none", arguments: ["Sources", "templates"])
    func engine(folder: String) throws {
        var found: [String] = []
        var read = 0
        for file in try Repository.files(folder) where !Self.languageData.contains(file) {
            guard let text = Repository.text(file) else { continue }
            read += 1
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                let isFound =
                    line.contains(Self.words) || Self.files.contains { line.contains($0) }
                if isFound { found.append("\(file):\(number + 1): \(line)") }
            }
        }
        #expect(found == [])
        #expect(read > 20)
        #expect("Tumours and NETs".contains(Self.words) && !"a .net address".contains(Self.words))
    }
}
