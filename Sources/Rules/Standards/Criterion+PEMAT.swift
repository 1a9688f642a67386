/// What PEMAT-P looks for, in words of our own; its items are taken together in groups.
extension Criterion {
    static let ofPEMAT = [
        Criterion(
            "PEMAT-1", "It is plain what the page is for, and nothing distracts from it.",
            .page(.message), people: "that nothing distracts"),
        Criterion(
            "PEMAT-3", "Words are common, hard ones are explained, and somebody does something.",
            .rules(["hard-word", "unexplained-abbreviation", "passive-voice"])),
        Criterion(
            "PEMAT-6", "Numbers are clear, and nobody has to calculate.",
            .rules(["mixed-numbers", "precise-percentage"]), people: "that they are clear"),
        Criterion(
            "PEMAT-8", "Small parts with headings that say something, in order, with a summary.",
            .page(.headings), .page(.message),
            .rules(["long-paragraph", "skipped-level", "repeated-heading"]),
            people: "that the order is that of readers"),
        Criterion(
            "PEMAT-15", "Pictures and tables help, have titles and are easy to read.",
            .rules([
                "figure-without-caption", "missing-alt", "table-without-caption", "wide-table",
            ]),
            people: "that they help"),
        Criterion(
            "PEMAT-20", "It names something to do, speaks to the reader, and goes step by step.",
            .page(.care), people: "that readers can do it"),
        Criterion(
            "PEMAT-23", "Where it helps, there is a form, a list or a picture to act by.",
            people: "whether it would help"),
    ]
}
