import CHoofbeatYaml
import HoofbeatText

extension YAMLLines {
    /// The line below a text without quotes that would go on with it if it did not begin with `#`:
    /// it is indented further than the name of the field, or than the hyphen of the item.
    /// - Returns: the line, counted from 0; nil if there is none.
    mutating func lostLine(below event: yaml_event_t) -> Int? {
        guard mayHoldComments else { return nil }
        let end = Int(event.end_mark.line)
        var next = end + 1
        while next < count, self[next].indentation.count == self[next].count { next += 1 }
        let line = self[next]
        let column = line.indentation.count
        guard column > 0, line.dropFirst(column).first == UInt8(ascii: "#"),
            rest(from: event.end_mark).allSatisfy(\.isSpaceOrTab)
        else { return nil }
        let first = self[Int(event.start_mark.line)]
        let start = first.startOfEntry
        // A text that begins its line, or stands right behind a hyphen, has no name before it.
        let isNamed = start < Int(event.start_mark.column)
        return column > (isNamed ? start : start - 1) ? next : nil
    }
}

extension ArraySlice<UInt8> {
    /// Where the text of a line begins behind blanks and the hyphens of lists, counted from 0.
    fileprivate var startOfEntry: Int {
        var rest = drop(while: \.isSpaceOrTab)
        while rest.first == UInt8(ascii: "-"), rest.dropFirst().first == 32 {
            rest = rest.dropFirst().drop { $0 == 32 }
        }
        return rest.startIndex - startIndex
    }
}
