import HoofbeatText

/// A piece of the HTML that a build makes: a tag, or the text up to the next one.
///
/// It reads only well-formed markup, in which every attribute has a value in double quotes or none
/// and no text holds a bare `<`. Everything that the passes render is that.
package enum MarkupToken: Equatable {
    case text(ArraySlice<UInt8>)
    case open(name: String, attributes: [Attribute])
    case close(name: String)
    /// What is between `<!--` and `-->`.
    case comment(ArraySlice<UInt8>)

    package struct Attribute: Equatable {
        package let name: String
        /// As it is written, with its references; nil without a value.
        package let value: String?
    }

    /// Elements that have no end tag.
    package static let empty: Set = ["br", "hr", "img", "input", "wbr", "col", "source"]
}

/// Goes through markup from token to token.
///
/// A tag of a drawing that closes itself (`<path d="…"/>`) is read as two, so that whoever counts
/// open elements counts right.
package struct MarkupTokens: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var place = 0
    /// The element that is closed next, since its tag closes itself.
    private var closesNext: String?

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package mutating func next() -> MarkupToken? {
        if let name = closesNext {
            closesNext = nil
            return .close(name: name)
        }
        guard place < bytes.count else { return nil }
        guard bytes[place] == UInt8(ascii: "<") else {
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
            defer { place = end }
            return .text(bytes[place..<end])
        }
        let rest = bytes[(place + 1)...]
        if rest.starts(with: "!--".utf8) { return comment() }
        if rest.first == UInt8(ascii: "/") { return closeTag() }
        return openTag()
    }

    private mutating func comment() -> MarkupToken {
        let text = bytes[(place + 4)...]
        let end = text.firstPlace(of: Array("-->".utf8)) ?? text.endIndex
        place = Swift.min(end + 3, bytes.endIndex)
        return .comment(text[..<end])
    }

    private mutating func closeTag() -> MarkupToken {
        place += 2
        let name = word()
        let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1
        place = end + 1
        return .close(name: name)
    }

    private mutating func openTag() -> MarkupToken {
        place += 1
        let name = word()
        var attributes: [MarkupToken.Attribute] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if bytes[place].isBlank || bytes[place] == UInt8(ascii: "/") {
                place += 1
            } else {
                attributes.append(attribute())
            }
        }
        place = Swift.min(place, bytes.endIndex)
        if bytes[..<place].last == UInt8(ascii: "/"), !MarkupToken.empty.contains(name) {
            closesNext = name
        }
        place = Swift.min(place + 1, bytes.endIndex)
        return .open(name: name, attributes: attributes)
    }

    private mutating func attribute() -> MarkupToken.Attribute {
        let name = word()
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "=") else {
            return MarkupToken.Attribute(name: name, value: nil)
        }
        let start = place + 2
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
        place = Swift.min(end + 1, bytes.endIndex)
        return MarkupToken.Attribute(
            name: name, value: String(decoding: bytes[start..<end], as: UTF8.self))
    }

    /// The name of an element or attribute; at least one byte, so that reading always goes on.
    private mutating func word() -> String {
        let start = place
        repeat {
            place += 1
        } while place < bytes.count && !bytes[place].isBlank && !">=/".utf8.contains(bytes[place])
        let end = Swift.min(place, bytes.endIndex)
        return String(decoding: bytes[Swift.min(start, end)..<end], as: UTF8.self)
    }
}
