/// The items of the CDC Clear Communication Index, in words of our own.
extension Criterion {
    static let ofIndex = [
        Criterion(
            "CDC-A", "It is known for whom the page is, and what they want to know.",
            .page(.readers), .page(.need)),
        Criterion(
            "CDC-1", "The page has one main message.", .page(.message), .rules(["long-summary"])),
        Criterion(
            "CDC-2", "The main message comes first.", .page(.message), .rules(["missing-part"])),
        Criterion("CDC-3", "The main message stands out.", .page(.message)),
        Criterion(
            "CDC-4", "A picture supports the main message.",
            people: "whether a picture would help, and which"),
        Criterion(
            "CDC-5", "Readers are told what they can do.", .page(.care),
            people: "that it is what these readers can do"),
        Criterion(
            "CDC-6", "Main message and calls say who does what.", .rules(["passive-voice"])),
        Criterion(
            "CDC-7", "Words are those of the readers.",
            .rules(["hard-word", "house-style", "unexplained-abbreviation"]),
            people: "that readers use these words"),
        Criterion("CDC-8", "Lists are used, and are short.", .rules(["long-list"])),
        Criterion(
            "CDC-9", "The text is in small parts with headings.", .page(.headings),
            .rules(["long-paragraph"])),
        Criterion(
            "CDC-10", "What is most important comes first.", people: "what that is"),
        Criterion(
            "CDC-11", "It is said what is known and what is not.",
            .page(.sections(["not-known"]))),
        Criterion(
            "CDC-12", "Readers are told what to do, why and how, and when to ask for help.",
            .page(.care), people: "that they could do it"),
        Criterion(
            "CDC-15", "Numbers are whole, and written as readers write them.",
            .rules(["mixed-numbers", "precise-percentage"])),
        Criterion("CDC-16", "It is said what numbers mean.", people: "that readers take it so"),
        Criterion("CDC-17", "Nobody has to calculate.", people: "that nothing is left to add up"),
        Criterion("CDC-18", "It is said what a risk is a risk of.", people: "that it is clear"),
        Criterion(
            "CDC-19", "Risks and benefits are both told.", .page(.sections(["benefits", "risks"])),
            people: "that they are told alike"),
        Criterion(
            "CDC-20", "Chances are told in words or pictures, too.", people: "that they are"),
    ]
}
