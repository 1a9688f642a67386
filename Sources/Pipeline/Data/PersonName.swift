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
        return words.contains { !others.contains($0) }
    }

    /// Whether a text says enough for somebody to look the person up.
    static func canBeLookedUp(_ text: String) -> Bool {
        text.count { $0.isLetter || $0.isNumber } > 3
    }

    /// What no name of a person begins with.
    private static let programs = ["chatgpt", "chatbot", "openai", "gpt", "llm"]

    private static let others: Set = [
        "a", "admin", "agent", "ai", "anonymous", "artificial", "assistant", "authors", "board",
        "bot", "charity", "claude", "clinician", "computer", "consultant", "copilot", "doctor",
        "dr", "editor", "editorial", "editors", "expert", "experts", "flash", "gemini", "grok",
        "haiku", "helper", "intelligence", "ki", "language", "llama", "machine", "medical",
        "mistral", "model", "n", "na", "none", "nobody", "nurse", "office", "opus", "our", "panel",
        "pro", "program", "reviewer", "reviewers", "somebody", "someone", "sonnet", "staff",
        "system", "team", "tbd", "the", "tool", "turbo", "unknown", "webmaster",
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
