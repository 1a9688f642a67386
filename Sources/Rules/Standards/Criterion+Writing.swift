/// Checks of how pages are written.
extension Criterion {
    static let ofWriting = [
        Criterion(
            "CHK-10", "A page can be read after eight years of school, glossary words apart.",
            .rules(["hard-to-read", "loose-ceiling"]), .fact(.gradeLimit),
            .tests(
                "syllables are counted as a dictionary has them",
                ["SyllableTests", "Tests/Content/readability.py"]),
            people: "that readers understand it"),
        Criterion(
            "CHK-11", "Sentences have up to 20 words, and none more than 30.",
            .rules(["long-sentence"]), .fact(.sentenceLimit)),
        Criterion(
            "CHK-12", "Paragraphs have up to three sentences.",
            .rules(["long-paragraph"]), .fact(.paragraphLimit)),
        Criterion(
            "CHK-13", "Pages say who does what, above all in the main message.",
            .rules(["passive-voice"])),
        Criterion(
            "CHK-14", "Easy words are used, and hard ones explained where they come first.",
            .rules(["hard-word", "house-style", "unknown-term"]),
            .tests("words of the glossary are explained at first use", ["GlossaryMarkupTests"])),
        Criterion(
            "CHK-15", "Abbreviations are explained where they come first.",
            .rules(["unexplained-abbreviation"])),
        Criterion(
            "CHK-16", "Lists of more than seven items are in groups.",
            .rules(["long-list"]), .fact(.listLimit)),
        Criterion(
            "CHK-17", "Numbers are written alike, without needless decimals, and can be compared.",
            .rules(["mixed-numbers", "precise-percentage", "chart-without-source"]),
            .missing("no rule compares the denominators of chances on a page")),
        Criterion(
            "CHK-18", "No word blames, frightens, promises, or fits one skin colour alone.",
            .rules(["unkind-word", "house-style"]),
            people: "that signs are described for every skin"),
        Criterion(
            "CHK-19", "No page gives a dose; a medicine has its generic name first.",
            .rules(["dose"]),
            .tests("amounts are found in every disguise that was tried", ["DoseDisguiseTests"]),
            people: "that the generic name comes first"),
        Criterion(
            "CHK-20", "One main heading of up to 65 characters, no level left out, none repeated.",
            .rules([
                "long-title", "first-level-heading", "skipped-level", "deep-heading",
                "repeated-heading", "missing-part",
            ])),
        Criterion(
            "CHK-21", "Titles differ, and descriptions have 50 to 160 characters.",
            .rules(["shared-title", "description-length"])),
        Criterion(
            "CHK-22", "The text of a link says where it leads, and leads to one place.",
            .rules([
                "empty-link-text", "link-without-text", "ambiguous-link-text",
                "misleading-link-text",
            ])),
        Criterion(
            "CHK-23", "Bold letters are few; there are no italics or capitals for stress.",
            .rules(["emphasis"])),
    ]
}
