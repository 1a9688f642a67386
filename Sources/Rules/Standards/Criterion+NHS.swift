/// The six points of the NHS standard for creating health content, in words of our own; E is
/// essential, B best practice.
extension Criterion {
    static let ofNHS = [
        Criterion(
            "NHS-1a E", "What is published was checked and approved, also by a clinician.",
            .rules([
                "reviewer-is-no-person", "outside-role", "changed-review", "missing-part",
            ]), .fact(.reviews), .fact(.agreedSigns)),
        Criterion(
            "NHS-1b E", "Reviews are planned, and come round again.",
            .tests("a review that is overdue is said on the page", ["ReviewTests/overdue"]),
            .fact(.nextReviews)),
        Criterion("NHS-1c E", "It is said which organisation publishes it.", .fact(.publisher)),
        Criterion(
            "NHS-1d E", "Advertising and conflicts of interest are disclosed.",
            .fact(.advertising), people: "that all of them are"),
        Criterion(
            "NHS-1e B", "The process is written down; versions are kept.",
            .fact(.waivers), .fact(.hazards),
            people: "that the history of the repository is kept"),
        Criterion(
            "NHS-1f B", "Pages show when they were checked, and when they will be.",
            .tests("a page shows both of each review", ["ReviewTests/reviewed"]),
            .fact(.nextReviews)),
        Criterion(
            "NHS-1g B", "Comments are asked for, and dealt with.", .fact(.feedback),
            people: "that they are dealt with"),
        Criterion(
            "NHS-2a E", "It rests on clinical evidence of good quality.",
            .rules(["without-source", "unknown-source", "retracted-source", "replaced-source"]),
            people: "how good the evidence is"),
        Criterion("NHS-2b E", "Experts review it.", .fact(.reviews)),
        Criterion(
            "NHS-2c E", "The evidence is looked at again at each review.",
            .rules(["old-source", "old-guideline"]), .fact(.readDates), .fact(.reviews)),
        Criterion(
            "NHS-2d E", "Translations say the same.",
            .rules(["untranslated", "missing-plural", "wrong-placeholder"]),
            people: "that a translation was read by somebody who speaks both languages"),
        Criterion(
            "NHS-2e B", "It is kept on record what it rests on.",
            .rules(["unknown-source", "unused-source"]), .fact(.readDates)),
        Criterion(
            "NHS-3a E", "Rights in texts and pictures are respected and stated.",
            .rules(["figure-without-licence", "copied-text"]), .fact(.licence)),
        Criterion(
            "NHS-3b E", "Personal data and consent are protected.",
            .rules(["secret", "picture-has-place", "foreign-picture"]),
            .look("pages keep and send nothing", ["Tests/Browser/search_privacy.py"]),
            people: "that whoever tells a story has agreed"),
        Criterion(
            "NHS-4 E", "It begins with what users need.",
            people: "that they were asked"),
        Criterion(
            "NHS-5a E", "It is in plain English, short and clear.",
            .rules([
                "hard-to-read", "long-sentence", "long-paragraph", "hard-word",
                "unexplained-abbreviation",
            ]), .fact(.gradeLimit), .fact(.sentenceLimit),
            people: "that readers understand it"),
        Criterion(
            "NHS-5b B", "It has the right form, is found, and leads on.",
            .rules(["orphan-page", "missing-page", "one-way-links"]), .fact(.searchTests),
            people: "that another form would not be better"),
        Criterion(
            "NHS-6a E", "It is known what it means for groups who are often left out.",
            .rules(["unkind-word"]),
            people: "that they were asked"),
        Criterion(
            "NHS-6b E", "It is accessible by WCAG 2.2, level AA.",
            .rules([
                "missing-alt", "skipped-level", "empty-link-text", "low-contrast",
                "table-without-caption", "animated-picture",
            ]),
            .look(
                "a validator, axe-core and measured contrast find nothing",
                [
                    "Tests/Browser/markup.py", "Tests/Browser/visits.py",
                    "Tests/Browser/contrast.py",
                ]),
            people: "what only an audit by hand finds"),
        Criterion(
            "NHS-6c B", "People who struggle with words or numbers can use it.",
            .rules(["hard-to-read", "hard-word", "mixed-numbers", "precise-percentage"]),
            people: "that they can"),
    ]
}
