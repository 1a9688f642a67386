/// Checks of the site as readers, browsers and programs get it.
extension Criterion {
    static let ofSites = [
        Criterion(
            "CHK-36", "Every text has enough contrast: light, dark and on paper.",
            .rules(["low-contrast"]),
            .look("each text is measured in a browser", ["Tests/Browser/contrast.py"])),
        Criterion(
            "CHK-37", "The HTML is valid, and can be used with a keyboard and a screen reader.",
            .rules(["missing-part", "shuts-out-readers", "duplicate-id", "dead-anchor"]),
            .look(
                "a validator and axe-core find nothing",
                ["Tests/Browser/markup.py", "Tests/Browser/visits.py"]),
            people: "that people who use a screen reader get on with it"),
        Criterion(
            "CHK-38", "Data for programs are valid, and say no more than the page.",
            .look(
                "each claim is compared with its page",
                ["StructuredDataTests", "Tests/Content/structured_data.py"])),
        Criterion(
            "CHK-39", "On paper and as plain text, no item, source or address is lost.",
            .look(
                "sheets are printed and read again; no word of random pages is lost",
                ["Tests/Browser/sheets.py", "ConservationTests"]),
            .missing("there is no copy as plain text yet")),
        Criterion(
            "CHK-40", "Pages fetch nothing from other hosts.",
            .rules([
                "foreign-picture", "unsafe-svg", "file-that-runs", "missing-part",
                "blocked-by-policy",
            ]),
            .look("a browser asks no other host for anything", ["Tests/Browser/visits.py"])),
        Criterion(
            "CHK-41", "Pages keep nothing on the reader’s device, and send no form.",
            .look("a browser has kept nothing afterwards", ["Tests/Browser/search_privacy.py"])),
        Criterion(
            "CHK-42", "Pages have a content security policy, and pass no referrer on.",
            .rules(["missing-part"]),
            .tests("hosts are given the same", ["PageContractTests", "ServingRulesTests"])),
        Criterion(
            "CHK-43", "Without scripts, all text, cards, sources and ways are there.",
            .look("pages are read without scripts", ["Tests/Browser/visits.py"])),
        Criterion(
            "CHK-44", "A page weighs at most 200 kB.",
            .rules(["heavy-page"]),
            .look("what a browser loads is weighed", ["Tests/Browser/weight.py"])),
        Criterion(
            "CHK-45", "No text of others is copied, twelve words in a row.",
            .rules(["copied-text"])),
        Criterion(
            "CHK-46", "One spelling, and one name for each thing.",
            .rules(["spelling", "house-style"])),
        Criterion(
            "CHK-47", "What a program can answer of each standard is in a sheet, the rest named.",
            .tests(
                "this sheet, and that of a page, are made of what is found",
                ["ScoreTests", "PageScoreTests"])),
    ]
}
