/// Gives out the ids of a page: the second "Treatment" becomes `treatment-2`.
struct UniqueIDs {
    private var taken: Set<String> = []
    /// Ids that editors chose, as long as no heading has taken them.
    private var reserved: Set<String>
    /// For each id that is taken, the number to try next.
    private var next: [String: Int] = [:]

    init(reserved: [String?]) {
        self.reserved = Set(reserved.compactMap { $0 })
        taken = self.reserved
    }

    /// - Returns: the id itself, or one with a number if another heading has it.
    mutating func take(reserved id: String) -> String {
        reserved.remove(id) ?? take(id)
    }

    mutating func take(_ id: String) -> String {
        var candidate = id
        while !taken.insert(candidate).inserted {
            let number = next[id] ?? 2
            next[id] = number + 1
            candidate = "\(id)-\(number)"
        }
        return candidate
    }
}
