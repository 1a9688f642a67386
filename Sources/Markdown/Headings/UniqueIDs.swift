/// Gives out the ids of a page: the second "Treatment" becomes `treatment-2`.
struct UniqueIDs {
    private struct Use {
        /// Whether an editor chose it, and no heading has taken it yet.
        var isReserved = false
        /// The number to try next, for another heading that wants the same.
        var next = 2
    }

    private var uses: [String: Use]

    /// - Parameters:
    ///   - reserved: the ids that editors chose.
    ///   - count: how many headings there are.
    init(reserved: some Sequence<String>, count: Int) {
        uses = Dictionary(minimumCapacity: count)
        for id in reserved { uses[id] = Use(isReserved: true) }
    }

    /// - Returns: the id itself, or one with a number if another heading has it.
    mutating func take(reserved id: String) -> String {
        guard uses[id]?.isReserved == true else { return take(id) }
        uses[id]?.isReserved = false
        return id
    }

    mutating func take(_ id: String) -> String {
        guard var number = uses[id]?.next else {
            uses[id] = Use()
            return id
        }
        var candidate: String
        repeat {
            candidate = "\(id)-\(number)"
            number += 1
        } while uses[candidate] != nil
        uses[id]?.next = number
        uses[candidate] = Use()
        return candidate
    }
}
