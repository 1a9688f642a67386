import HoofbeatText

/// Tells names of people from those of programs, of groups, and from none at all.
///
/// It knows what is on the packets of today, and cannot be complete: what proves a person is the
/// way to verify them, for which a record is refused if it is missing.
enum PersonName {
    /// Whether a text may be the name of one person. A word that people have as a name, such as
    /// Claude or Ai, counts against it only if no other word could be a name.
    static func mayBePerson(_ name: String) -> Bool {
        let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "." }
            .map { $0.lowercased().filter(\.isLetter) }.filter { !$0.isEmpty }
        let letters = words.joined()
        guard letters.count > 1, !name.mixesAlphabets else { return false }
        if words.contains(where: { word in programs.contains { word.hasPrefix($0) } }) {
            return false
        }
        if let last = words.last, groups.contains(last), !titles.contains(words[0]) {
            return false
        }
        return words.contains { !others.contains($0) }
    }

    /// Whether a text says enough for somebody to look the person up.
    static func canBeLookedUp(_ text: String) -> Bool {
        text.count { $0.isLetter || $0.isNumber } > 3
    }

    /// What no name of a person begins with.
    private static let programs = ["chatgpt", "chatbot", "openai", "gpt", "llm"]

    /// What the name of a group ends with, whatever stands before, and hardly that of a person. So
    /// somebody whose family name is such a word writes a title before it.
    private static let groups: Set = [
        "association", "charity", "committee", "foundation", "gmbh", "inc", "institute", "limited",
        "llc", "ltd", "network", "society", "trust", "university",
    ]
    private static let titles: Set = ["dr", "miss", "mr", "mrs", "ms", "mx", "prof", "professor"]

    private static let others: Set = [
        "a", "admin", "agent", "ai", "anonymous", "artificial", "assistant", "authors", "auto",
        "automated", "automatic", "board", "bot", "bots", "charity", "check", "checked", "checker",
        "checks", "claude", "clinic", "clinician", "clinicians", "computer", "consultant",
        "consultants", "content", "copilot", "department", "digital", "doctor", "doctors", "dr",
        "editor", "editorial", "editors", "every", "everybody", "everyone", "expert", "experts",
        "flash", "gemini", "grok", "group", "guide", "haiku", "health", "helper", "here",
        "hoofbeat", "hospital", "intelligence", "ki", "language", "large", "llama", "llm",
        "machine", "machines", "medical", "medics", "medium", "mini", "mistral", "model", "my", "n",
        "na", "nano", "nhs", "nobody", "none", "nurse", "nurses", "office", "one", "opus", "our",
        "panel", "people", "person", "pharmacist", "pharmacists", "pro", "prof", "professional",
        "professionals", "professor", "program", "reader", "readers", "review", "reviewed",
        "reviewer", "reviewers", "robot", "robots", "safety", "service", "services",
        "software", "somebody", "someone", "sonnet", "specialist", "specialists", "staff", "system",
        "tbd", "team", "test", "tester", "tests", "the", "three", "tool", "turbo", "two", "ultra",
        "unknown", "us", "virtual", "volunteer", "volunteers", "we", "webmaster", "website", "your",
    ]
}

extension String {
    /// Whether a word holds letters of Latin and of another alphabet, which look alike.
    fileprivate var mixesAlphabets: Bool {
        split { !$0.isLetter }.contains { word in
            let isLatin = word.unicodeScalars.filter(\.properties.isAlphabetic).map { scalar in
                scalar.value < 0x250 || 0x1E00...0x1EFF ~= scalar.value
            }
            return isLatin.contains(true) && isLatin.contains(false)
        }
    }
}
