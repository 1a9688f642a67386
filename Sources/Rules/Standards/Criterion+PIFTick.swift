/// The ten criteria of PIF TICK, in words of our own. The mark itself is given after an assessment
/// by others, every year.
extension Criterion {
    static let ofPIFTick = [
        Criterion(
            "PIF-1", "Information is made by a process that is written down and kept to.",
            .rules(["missing-field", "missing-kind-field"]), .fact(.records), .fact(.waivers),
            .fact(.hazards),
            people: "that the process is described, and that people keep to it"),
        Criterion(
            "PIF-2", "Those who make it are trained, and supported.",
            people: "who they are, and what they have learned"),
        Criterion(
            "PIF-3", "It meets a need that people really have.",
            .rules(["missing-kind-field"]), .fact(.searchTests),
            people: "that readers were asked what they need"),
        Criterion(
            "PIF-4", "It rests on evidence that is reliable and up to date, and says on which.",
            .rules([
                "without-source", "unknown-source", "old-source", "old-guideline",
                "retracted-source", "replaced-source",
            ]), .fact(.readDates), .fact(.reviews),
            people: "that the evidence is the best there is"),
        Criterion(
            "PIF-5", "Users take part in making it.",
            people: "who took part, and what changed for it"),
        Criterion(
            "PIF-6", "It is made for people who read with effort, or whom care reaches late.",
            .rules([
                "hard-to-read", "long-sentence", "hard-word", "unkind-word", "heavy-page",
            ]),
            .look("pages work without scripts", ["Tests/Browser/visits.py"]),
            people: "which groups need something else"),
        Criterion(
            "PIF-7", "It is clear, and easy to find one’s way in.",
            .rules([
                "missing-page", "missing-anchor", "orphan-page", "skipped-level",
                "empty-link-text", "low-contrast",
            ]), .fact(.searchTests),
            people: "that readers find and understand what they look for"),
        Criterion(
            "PIF-8", "Users can say what they think of it.",
            .fact(.feedback),
            people: "that what they say is answered"),
        Criterion(
            "PIF-9", "It is brought to those who need it.",
            .fact(.siteAddress),
            people: "that it reaches them"),
        Criterion(
            "PIF-10", "What it changes for people is measured.",
            people: "by asking them: pages count no visits"),
    ]
}
