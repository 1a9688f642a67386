extension Reference {
    /// Whether it is said on which day the source was read, as in `read: whole, 28 November 2026`
    /// or `2026-11-28`. A year alone may be that of the text.
    package var saysDayOfReading: Bool {
        let words = (read ?? "").split { !($0.isLetter || $0.isNumber) }
        func isYear(_ word: Substring) -> Bool { word.count == 4 && Int(word) != nil }
        func isDay(_ word: Substring) -> Bool { (1...31).contains(Int(word) ?? 0) }
        return words.indices.dropFirst(2).contains { place in
            let parts = Array(words[(place - 2)...place])
            // The month, a word or a number, stands between the two, or before the day.
            return isYear(parts[2]) && (isDay(parts[0]) || isDay(parts[1]))
                || isYear(parts[0]) && isDay(parts[1]) && isDay(parts[2])
        }
    }
}
