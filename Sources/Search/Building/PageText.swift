import HoofbeatContent
import HoofbeatMarkup

/// What results show of a page: its title and address, and the text under each heading.
///
/// It is written as JSON, in an array like that in a file of the index:
/// `[["Title","tests/scan/",["","","The first words …"],["anchor","Heading","…"]]]`.
struct PageText {
    let entry: Entry
    /// The text before the first heading.
    let lead: String
    let sections: ArraySlice<TextSection>

    /// In bytes. What a page as long as a book says after this can be found, but is not shown.
    private static let longest = 48_000

    var json: [UInt8] {
        var json: [UInt8] = []
        let texts = sections.reduce(lead.utf8.count) { $0 + $1.text.utf8.count + 80 }
        json.reserveCapacity(min(texts, Self.longest) + 400)
        json += "[[".utf8
        JSON.append(entry.front.title, to: &json)
        json += ",".utf8
        JSON.append(entry.address.path, to: &json)
        let start = entry.front.summary ?? entry.front.description
        let hasLead = !lead.isEmpty && hasRoom(lead, after: json)
        append("", "", hasLead ? start + "\n" + lead : start, to: &json)
        for section in sections where json.count < Self.longest {
            guard let heading = section.heading else { continue }
            let text = hasRoom(section.text, after: json) ? section.text : ""
            append(heading.id, heading.text, text, to: &json)
        }
        json += "]]".utf8
        return json
    }

    private func hasRoom(_ text: String, after json: [UInt8]) -> Bool {
        json.count + text.utf8.count < Self.longest
    }

    private func append(_ id: String, _ heading: String, _ text: String, to json: inout [UInt8]) {
        json += ",[".utf8
        JSON.append(id, to: &json)
        json += ",".utf8
        JSON.append(heading, to: &json)
        json += ",".utf8
        JSON.append(text, to: &json)
        json += "]".utf8
    }
}
