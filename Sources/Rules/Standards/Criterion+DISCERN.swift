/// The questions of DISCERN, in words of our own.
extension Criterion {
    /// A section with the right heading may still say nothing.
    private static let said = "that the section says it, and well"

    static let ofDISCERN = [
        Criterion("DISCERN-1", "The page says what it is about.", .page(.message), .page(.need)),
        Criterion("DISCERN-2", "It keeps to that.", people: "that it does"),
        Criterion("DISCERN-3", "It matters to its readers.", people: "that it does"),
        Criterion(
            "DISCERN-4", "It says on what it rests.", .page(.sources),
            .rules(["without-source", "unknown-source"])),
        Criterion(
            "DISCERN-5", "It says when that was found.", .page(.days),
            .rules(["old-source", "old-guideline"])),
        Criterion("DISCERN-6", "It takes no side.", people: "that it does not"),
        Criterion(
            "DISCERN-7", "It says where more is to be found.", .page(.sources),
            people: "that readers find it there"),
        Criterion(
            "DISCERN-8", "It says what is uncertain.", .page(.sections(["not-known"])), people: said
        ),
        Criterion(
            "DISCERN-9", "It says how each treatment works.",
            .page(.sections(["how-it-works"])), people: said),
        Criterion(
            "DISCERN-10", "It says what good each does.", .page(.sections(["benefits"])),
            people: said),
        Criterion(
            "DISCERN-11", "It says what harm each can do.", .page(.sections(["risks"])),
            people: said),
        Criterion(
            "DISCERN-12", "It says what happens without treatment.",
            .page(.sections(["without-treatment"])), people: said),
        Criterion(
            "DISCERN-13", "It says what each means for life.",
            .page(.sections(["quality-of-life"])), people: said),
        Criterion(
            "DISCERN-14", "It says that there is more than one choice.", people: "that it does"),
        Criterion(
            "DISCERN-15", "It helps to decide together.", .page(.sections(["questions"])),
            people: said),
        Criterion("DISCERN-16", "It is good as a whole.", people: "how good"),
    ]
}
