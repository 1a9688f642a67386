/// Puts the columns of approved tables into the order that they have now.
///
/// Where columns changed places together with their heads, each cell says the same of the same
/// thing: the table was moved, and not reworded. Cells that changed places below heads that stayed
/// say something else, and are compared as they stand.
struct ColumnOrder {
    /// The approved blocks, with the rows of such tables in the order of today.
    private(set) var before: [FormBlock]
    /// Which blocks of today are the head of such a table.
    private(set) var heads: Set<Int> = []

    /// The rows of a table, as places among the blocks.
    private struct Table {
        let head: Int
        var body: [Int] = []
        /// The words of each head, without the tag of the cell.
        let names: [[FormToken]]
    }

    init(_ before: [FormBlock], _ after: [FormBlock]) {
        self.before = before
        var old = Self.tables(before)
        // A table whose columns stayed is none that was moved.
        let moved = Self.tables(after).filter { table in
            guard let same = old.firstIndex(where: { $0.names == table.names }) else { return true }
            old.remove(at: same)
            return false
        }
        for table in moved {
            for (number, other) in old.enumerated() where rearrange(other, like: table, after) {
                heads.insert(table.head)
                old.remove(at: number)
                break
            }
        }
    }

    /// Puts the columns of an approved table into the order of another, if they are the same and
    /// more of its rows are then among the rows of the other.
    private mutating func rearrange(
        _ old: Table, like new: Table, _ after: [FormBlock]
    ) -> Bool {
        let names = Set(old.names)
        guard names == Set(new.names), names.count == old.names.count,
            names.count == new.names.count
        else { return false }
        let order = new.names.compactMap { old.names.firstIndex(of: $0) }
        let places = [old.head] + old.body
        let rows = places.compactMap { place in
            before[place].tokens.rearranged(order, isHead: place == old.head)
        }
        guard rows.count == places.count else { return false }
        let now = Set(new.body.map { after[$0].tokens })
        let moved = rows.dropFirst().count { now.contains($0) }
        guard moved > old.body.count(where: { now.contains(before[$0].tokens) }) else {
            return false
        }
        for (place, row) in zip(places, rows) {
            let block = before[place]
            before[place] = FormBlock(path: block.path, tokens: row, label: block.label)
        }
        return true
    }

    private static func tables(_ blocks: [FormBlock]) -> [Table] {
        var tables: [Int: Table] = [:]
        for (place, block) in blocks.enumerated() where block.name == "tr" {
            guard let table = block.path.last(where: { $0.tag.name == "table" }) else { continue }
            if tables[table.number] != nil {
                tables[table.number]?.body.append(place)
            } else if block.path.contains(where: { $0.tag.name == "thead" }) {
                let names = block.tokens.cells.map { Array($0.dropFirst()) }
                tables[table.number] = Table(head: place, names: names)
            }
        }
        return tables.values.sorted { $0.head < $1.head }
    }
}

extension [FormToken] {
    /// The cells of a row, each with the token that begins it.
    fileprivate var cells: [ArraySlice<FormToken>] {
        let starts = indices.filter { self[$0].kind == .cell }
        return zip(starts, starts.dropFirst() + [count]).map { self[$0..<$1] }
    }

    /// The row with its cells in another order; nil if it has another number of them.
    /// - Parameters:
    ///   - order: for each cell the number of the one that takes its place.
    ///   - isHead: whether a cell keeps its tag. In other rows the first one is the head of the
    ///     row, whatever stands there.
    fileprivate func rearranged(_ order: [Int], isHead: Bool) -> [FormToken]? {
        let cells = cells
        guard cells.count == order.count, first?.kind == .cell else { return nil }
        return zip(cells, order).flatMap { cell, other in
            (isHead ? cells[other].prefix(1) : cell.prefix(1)) + cells[other].dropFirst()
        }
    }
}
