/// Checks of what a page says about itself, its sources and its reviews.
extension Criterion {
    static let ofRecords = [
        Criterion(
            "CHK-01", "Each page keeps a record: id, kind, readers, dates, what it is needed for.",
            .rules(["missing-field", "missing-kind-field", "bad-id", "shared-id"]),
            .fact(.records), .fact(.authors)),
        Criterion(
            "CHK-02", "What medical pages say has sources, and every source is one that is cited.",
            .rules([
                "unknown-source", "not-a-citation", "misplaced-citation", "without-source",
                "unused-source",
            ]),
            people: "that the sources say what the sentences say"),
        Criterion(
            "CHK-03", "Sources have a kind and a day on which they were read, and are not old.",
            .rules([
                "old-source", "old-guideline", "date-ahead", "retracted-source", "replaced-source",
            ]), .fact(.readDates), .fact(.sourceYears)),
        Criterion(
            "CHK-04", "Pages say when they were last reviewed as a whole, and when they will be.",
            .rules(["impossible-date"]),
            .tests(
                "a review that is overdue is said on the page",
                ["ReviewTests/overdue", "ReviewPolicyTests"]),
            .fact(.nextReviews)),
        Criterion(
            "CHK-05", "Only a named person makes a page reviewed; others say that they are not.",
            .rules([
                "reviewer-is-no-person", "unknown-role", "outside-role", "empty-review",
                "changed-review", "missing-part",
            ]),
            .look(
                "pages that speak of medicine carry the notice",
                ["PageContractTests", "Tests/Browser/notices.py"])),
        Criterion(
            "CHK-06", "A page begins with its main message, in one to three sentences.",
            .rules(["missing-kind-field", "long-summary", "missing-part"])),
        Criterion(
            "CHK-07", "Pages of a kind answer what readers have to know, also what is unknown.",
            .rules(["missing-section"]),
            people: "that a section answers its question"),
        Criterion(
            "CHK-08", "Readers can comment on each page by its name.",
            .fact(.feedback)),
        Criterion(
            "CHK-09", "It is said who pays, and whether there is advertising.",
            .fact(.publisher), .fact(.advertising),
            people: "conflicts of interest"),
    ]
}
