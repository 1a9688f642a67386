import HoofbeatReview
import Testing

@Suite("Tables whose columns stand in another order") struct ColumnOrderTests {
    /// A table as pages have it.
    /// - Parameter rows: the head first, cells divided by `|`.
    private func table(_ rows: [String]) -> String {
        let lines = rows.enumerated().map { number, row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            let names = cells.enumerated().map { place, words -> String in
                if number == 0 {
                    return words.isEmpty ? "<td></td>\n" : "<th scope=\"col\">\(words)</th>\n"
                }
                return place == 0
                    ? "<th scope=\"row\">\(words)</th>\n" : "<td data-label=\"x\">\(words)</td>\n"
            }
            return "<tr>\n\(names.joined())</tr>\n"
        }
        return "<table>\n<thead>\n\(lines[0])</thead>\n<tbody>\n"
            + lines.dropFirst().joined() + "</tbody>\n</table>\n"
    }

    private let food = ["Food|By day|By night", "Fish|yes|2 portions", "Nuts|no|never"]

    private func compared(_ rows: [String]) -> Compared {
        Compared("<p>a</p>\n" + table(food), "<p>a</p>\n" + table(rows))
    }

    private func isMarkedAsMove(_ compared: Compared) -> Bool {
        let blocks = compared.comparison.blocks
        return blocks.count { $0.hasMovedColumns && $0.shown.name == "tr" && !$0.isKept } == 1
    }

    @Test(
        "columns that changed places with their heads are a move, and no danger",
        arguments: [
            ["Food|By night|By day", "Fish|2 portions|yes", "Nuts|never|no"],
            ["By day|Food|By night", "yes|Fish|2 portions", "no|Nuts|never"],
            ["By night|By day|Food", "2 portions|yes|Fish", "never|no|Nuts"],
            // Rows moved as well.
            ["Food|By night|By day", "Nuts|never|no", "Fish|2 portions|yes"],
        ])
    func moved(rows: [String]) {
        let compared = compared(rows)
        #expect(compared.reasons == [])
        #expect(isMarkedAsMove(compared), "\(compared.lines)")
        #expect(compared.comparison.blocks.allSatisfy { $0.change == .none })
        #expect(!compared.comparison.differsInArrangementAlone)
    }

    @Test(
        "cells that changed places below heads that stayed are a danger, and so are heads alone",
        arguments: [
            ["Food|By day|By night", "Fish|2 portions|yes", "Nuts|never|no"],
            ["Food|By day|By night", "Fish|no|2 portions", "Nuts|yes|never"],
            ["Food|By night|By day", "Fish|yes|2 portions", "Nuts|no|never"],
        ])
    func exchanged(rows: [String]) {
        let compared = compared(rows)
        #expect(!compared.reasons.isEmpty)
        #expect(!isMarkedAsMove(compared))
    }

    @Test("a cell that changed in a table whose columns moved is marked alone")
    func changedCell() {
        let compared = compared(["Food|By night|By day", "Fish|3 portions|yes", "Nuts|never|no"])
        #expect(isMarkedAsMove(compared))
        #expect(compared.reasons == [.number])
        let changed = compared.comparison.blocks.filter { $0.change != .none }
        #expect(changed.map(\.shown.words) == ["Fish 3 portions yes"])
    }

    @Test("an empty head moves like others; two heads of one name tell nothing")
    func heads() {
        let empty = Compared(table(["|By day", "Fish|yes"]), table(["By day|", "yes|Fish"]))
        #expect(empty.reasons == [] && isMarkedAsMove(empty))
        let alike = Compared(
            table(["Food|Dose|Dose", "Fish|1|2"]), table(["Dose|Food|Dose", "2|Fish|1"]))
        #expect(!alike.reasons.isEmpty && !isMarkedAsMove(alike))
    }

    @Test("of two tables, each is compared with its own")
    func twoTables() {
        let (day, night) = (["Food|Day", "Fish|yes"], ["Day|Food", "yes|Fish"])
        let same = Compared(table(day) + table(night), table(day) + table(night))
        #expect(same.comparison.blocks.allSatisfy { $0.isKept })
        let moved = Compared(table(food) + table(day), table(food) + table(night))
        #expect(moved.reasons == [] && isMarkedAsMove(moved))
    }
}
