import HoofbeatText

/// Where the addresses of links may stand in the text of a page: behind `](`, and behind the colon
/// of a definition.
///
/// It knows no Markdown, so it also finds what only looks like a link, as in code. Whoever changes
/// what is there has to see that nothing else became of the page.
struct LinkPlaces {
    struct Place {
        let range: Range<Int>
        /// Whether it stands in angle brackets, where spaces may stand as they are.
        let isBracketed: Bool
    }

    private(set) var places: [Place] = []

    init(in text: [UInt8], from start: Int) {
        var place = max(start, 1)
        while place < text.count {
            let isOpen = text[place] == UInt8(ascii: "(") || text[place] == UInt8(ascii: ":")
            if isOpen, text[place - 1] == UInt8(ascii: "]") {
                if let found = Self.address(in: text, after: place + 1) { places.append(found) }
            }
            place += 1
        }
    }

    private static func address(in text: [UInt8], after start: Int) -> Place? {
        var place = start
        while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
        guard place < text.count else { return nil }
        let isBracketed = text[place] == UInt8(ascii: "<")
        if isBracketed { place += 1 }
        let first = place
        var depth = 0
        while place < text.count, text[place] > 32 || isBracketed && text[place] == 32 {
            switch text[place] {
            case UInt8(ascii: ">") where isBracketed:
                return Place(range: first..<place, isBracketed: true)
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if !isBracketed, depth == 0 { return Self.place(first..<place) }
                depth -= 1
            default: break
            }
            place += 1
        }
        return isBracketed ? nil : Self.place(first..<place)
    }

    private static func place(_ range: Range<Int>) -> Place? {
        range.isEmpty ? nil : Place(range: range, isBracketed: false)
    }
}
