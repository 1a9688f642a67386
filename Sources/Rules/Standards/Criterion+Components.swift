/// Checks of the parts that pages are made of.
extension Criterion {
    static let ofComponents = [
        Criterion(
            "CHK-24", "A page that lists symptoms says when to get help, and of other causes.",
            .rules(["without-care-card"]),
            .tests("the line on other conditions is put in", ["NoticeTests"])),
        Criterion(
            "CHK-25", "Care cards have a level, “if”, a list, and in an emergency no links.",
            .rules([
                "care-without-if", "care-without-list", "text-in-care-card", "second-care-card",
                "care-order", "link-in-emergency", "long-care-card", "two-calls",
                "wrong-sign-level",
            ])),
        Criterion(
            "CHK-26", "What follows a card or a list of dos has a heading of its own.",
            .rules(["text-after-callout"])),
        Criterion(
            "CHK-27", "A page has at most two warnings, which say of what; cards call for help.",
            .rules(["too-many-warnings", "vague-warning", "warning-for-care"])),
        Criterion(
            "CHK-28", "Dos come before don’ts, which say “do not”; neither is a single line.",
            .rules(["do-after-dont", "without-do-not", "single-item", "not-only-a-list"])),
        Criterion(
            "CHK-29", "Medical pages say that they do not replace a doctor.",
            .rules(["missing-part", "empty-text"]),
            .look("every such page has it", ["NoticeTests", "PageContractTests"])),
        Criterion(
            "CHK-30", "Trials, directories and tests for professionals come with a notice.",
            .tests("links to them bring the notice", ["NoticeTests"])),
        Criterion(
            "CHK-31", "Every link leads somewhere, every page is reached, old addresses lead on.",
            .rules([
                "missing-page", "missing-file", "missing-anchor", "orphan-page", "one-way-links",
                "one-way-relation", "gone-address", "gone-anchor",
            ])),
        Criterion(
            "CHK-32", "The directory says for whom, at what cost, and when addresses were opened.",
            .rules(["old-check"]), .fact(.openedAddresses), .fact(.statedCosts),
            .fact(.calledNumbers)),
        Criterion(
            "CHK-33", "Numbers that change, such as counts, say from when they are.",
            .rules(["date-ahead", "old-check"]),
            .missing("no rule knows which numbers in a text will change")),
        Criterion(
            "CHK-34", "Pictures have a text, a caption and a licence.",
            .rules([
                "missing-alt", "file-name-as-alt", "figure-without-caption",
                "figure-without-licence", "animated-picture",
            ]),
            people: "that the texts say what the pictures show"),
        Criterion(
            "CHK-35", "Tables have a caption and names of columns, no joined cells, few columns.",
            .rules(["table-without-caption", "surplus-cells", "missing-cells", "wide-table"])),
    ]
}
