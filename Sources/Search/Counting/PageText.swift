import Content
import Markup

/// What results show of a page: its title and address, and the text under each heading.
///
/// As JSON: `["Title","types/vipoma/",["","","The first words …"],["anchor","Heading","…"]]`.
struct PageText {
    let entry: Entry
    /// What stands before the first heading.
    let lead: String
    let sections: ArraySlice<TextSection>

    /// In bytes. What a book-length page says after this is found, but not shown.
    private static let longest = 48_000

    var json: [UInt8] {
        var json: [UInt8] = []
        let texts = sections.reduce(lead.utf8.count) { $0 + $1.text.utf8.count + 80 }
        json.reserveCapacity(texts + 400)
        let start = entry.front.summary ?? entry.front.description
        append([entry.front.title, entry.address.path], to: &json)
        // The sections follow in the same array.
        json[json.count - 1] = UInt8(ascii: ",")
        let lead = shown(lead, after: json)
        append(["", "", lead.isEmpty ? start : start + "\n" + lead], to: &json)
        for section in sections where json.count < Self.longest {
            guard let heading = section.heading else { continue }
            json.append(UInt8(ascii: ","))
            append([heading.id, heading.text, shown(section.text, after: json)], to: &json)
        }
        json.append(UInt8(ascii: "]"))
        return json
    }

    private func shown(_ text: String, after json: [UInt8]) -> String {
        json.count + text.utf8.count < Self.longest ? text : ""
    }

    private func append(_ texts: [String], to json: inout [UInt8]) {
        for (index, text) in texts.enumerated() {
            json.append(index == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
            JSON.append(text, to: &json)
        }
        json.append(UInt8(ascii: "]"))
    }
}
