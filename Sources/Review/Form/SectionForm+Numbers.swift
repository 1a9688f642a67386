package import HoofbeatContent
import HoofbeatText

extension SectionForm {
    /// The countries of whose numbers the section writes one: in its words, in those of a picture,
    /// or in a link.
    package func units(of numbers: WrittenNumbers) -> [ReviewRecord.Unit] {
        guard !numbers.isEmpty else { return [] }
        var words: [UInt8] = []
        for token in MarkupTokens(Array(text.utf8)) {
            switch token {
            case .text(let bytes): words += bytes
            case .open(let name, let attributes):
                if SectionFormWriter.blocks.contains(name) || name == "br" { words.append(10) }
                for case let value? in attributes.map(\.value) {
                    words.append(10)
                    words += value.utf8
                    words.append(10)
                }
            case .close(let name):
                if SectionFormWriter.blocks.contains(name) { words.append(10) }
            case .comment: break
            }
        }
        let links = targets.filter { $0.hasPrefix("tel:") }
        var units = numbers.units(in: words)
        for link in links {
            for unit in numbers.units(in: Array(link.dropFirst(4).utf8), isLink: true)
            where !units.contains(unit) {
                units.append(unit)
            }
        }
        return units
    }
}
