import HoofbeatContent

/// Says what is wrong with a table.
extension Leftover.TableFault {
    var text: Leftover.Kind.ProblemText {
        let (message, help) =
            switch self {
            case .badRule(let columns):
                (
                    "this is no table: the line below its heading is not a row of dashes for "
                        + (columns == 1 ? "1 column" : "\(columns) columns"),
                    "write \(Self.rule(columns)) with plain hyphens"
                )
            case .underlined:
                (
                    "this is no table: the line of --- or === below it makes a heading of it",
                    "leave a line empty below the table"
                )
            case .brokenHeading:
                (
                    "this is no table: its heading does not end with its last cell",
                    "take out what stands behind the last | of that line, such as a backslash"
                )
            case .ruleAlone:
                (
                    "this is no table: there is no heading directly above the dashes",
                    "write the names of the columns on the line above, and leave no line empty"
                )
            case .grid(let columns):
                (
                    "this is no table: lines around cells are not drawn here",
                    "take the lines out that are made of + and -, and write \(Self.rule(columns)) "
                        + "below the names of the columns"
                )
            case .spaced(let columns):
                (
                    "this is no table: blanks do not set its columns apart",
                    "write | between the cells of every row, and \(Self.rule(columns)) below the "
                        + "names of the columns"
                )
            case .noRule(let columns):
                (
                    "this looks like a table, but there is no row of dashes below its heading",
                    "write \(Self.rule(columns)) on a line below the names of the columns"
                )
            case .rowAlone:
                (
                    "this looks like a row of a table, but it is in none",
                    "leave no empty line between the rows of a table; write \\| for a bar in a text"
                )
            case .tabs:
                (
                    "this looks like a table with tabs, which are shown as blanks",
                    "write | between the cells, and |---|---| on a line below the names of the "
                        + "columns"
                )
            }
        return (.error, "not-a-table", message, help)
    }

    private static func rule(_ columns: Int) -> String {
        "|" + String(repeating: "---|", count: min(columns, 20))
    }
}
