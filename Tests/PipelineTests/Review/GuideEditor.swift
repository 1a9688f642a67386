import HoofbeatTestSupport

/// Edits pages of a guide at random. It knows lines of Markdown and nothing of how they are read,
/// so that it cannot make the same mistakes.
struct GuideEditor {
    enum Kind: CaseIterable {
        case paragraph, item, row, sign, callout, chart, drawn, heading, head
    }

    /// A line that can be edited, and the section that it is in: 0 for what is above the first
    /// heading.
    struct Place {
        let kind: Kind
        let line: Int
        let section: Int
    }

    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    mutating func isHeads() -> Bool { Bool.random(using: &numbers) }

    mutating func choice<Element>(of elements: [Element]) -> Element? {
        elements.randomElement(using: &numbers)
    }

    // MARK: Places

    /// - Returns: the places, and how many headings begin a section.
    static func places(in lines: [String]) -> (places: [Place], headings: Int) {
        var places: [Place] = []
        var (section, fence, isInHead) = (0, String?.none, true)
        for (number, line) in lines.enumerated() where number > 0 {
            if isInHead {
                if line == "---" { isInHead = false }
                if line.hasPrefix("description: "), line.last == "." {
                    places.append(Place(kind: .head, line: number, section: 0))
                }
            } else if line.hasPrefix("```") {
                fence = fence == nil ? line : nil
                // Without a list of all symptoms, its notice would stand in the next section.
                if let fence, fence.hasPrefix("```symptoms of-"), lines[number + 1] == "```" {
                    places.append(Place(kind: .drawn, line: number, section: section))
                }
            } else if let fence {
                if fence.hasPrefix("```people"), line.hasPrefix("- ") {
                    places.append(Place(kind: .chart, line: number, section: section))
                }
            } else {
                if line.hasPrefix("## ") { section += 1 }
                if let kind = kind(of: line, at: number, in: lines) {
                    places.append(Place(kind: kind, line: number, section: section))
                }
            }
        }
        return (places, section)
    }

    private static func kind(of line: String, at number: Int, in lines: [String]) -> Kind? {
        let before = lines[number - 1]
        let after = number + 1 < lines.count ? lines[number + 1] : ""
        let isLong = line.split(separator: " ").count > 6
        if line.hasPrefix("## ") { return line.hasSuffix("}") ? .heading : nil }
        if line.hasPrefix("> - sign: ") { return .sign }
        if line.hasPrefix("> ") {
            let isText = line.dropFirst(2).first?.isLetter == true && before.hasPrefix("> [!")
            return isText && isLong && after.isEmpty ? .callout : nil
        }
        if line.hasPrefix("| ") {
            return before.hasPrefix("| ") || before.hasPrefix("|--") ? .row : nil
        }
        if line.hasPrefix("- ") {
            let isItem = line.dropFirst(2).first?.isLetter == true
            let isWhole = after.isEmpty || after.hasPrefix("- ")
            return isItem && isLong && isWhole ? .item : nil
        }
        let isAlone = before.isEmpty && after.isEmpty
        return isAlone && isLong && line.first?.isLetter == true ? .paragraph : nil
    }

    // MARK: Edits

    /// Changes what a line means.
    /// - Parameter signs: lines of care cards, one of which may take the place of another.
    mutating func changeMeaning(_ lines: inout [String], at place: Place, signs: [String]) {
        let line = lines[place.line]
        switch place.kind {
        case .paragraph: lines[place.line] = reworded(line[...])
        case .item, .callout: lines[place.line] = line.prefix(2) + reworded(line.dropFirst(2))
        case .row: lines[place.line] = rewordedCell(line)
        case .sign:
            let other = choice(of: signs.filter { $0 != line })
            if isHeads(), let other {
                lines[place.line] = other
            } else {
                lines.remove(at: place.line)
            }
        case .chart:
            let count = line.dropFirst(2).prefix { $0.isNumber }
            lines[place.line] = "- \((Int(count) ?? 0) + 1)\(line.dropFirst(2 + count.count))"
        case .drawn:
            lines.replaceSubrange(place.line...place.line + 1, with: ["Nothing is listed here."])
        case .heading: lines[place.line] = line.replacing(" {#", with: " again {#")
        case .head: lines[place.line] += " Or so."
        }
    }

    /// Changes only how a line is written.
    mutating func changeLayout(_ lines: inout [String], at place: Place) {
        let line = lines[place.line]
        let isSplit = isHeads()
        switch place.kind {
        case .paragraph:
            // With two blanks before it, it would be a part of a list above it.
            let others = [line + " ", "\n\n" + line, " " + line]
            lines[place.line] = isSplit ? split(line, "\n") : choice(of: others) ?? line
        case .item:
            let isFirst = !lines[place.line - 1].hasPrefix("- ")
            lines[place.line] =
                isSplit
                ? split(line, "\n  ") : isFirst ? line + " " : "\n" + line
        case .callout: lines[place.line] = isSplit ? split(line, "\n> ") : line + " "
        case .row: lines[place.line] = line.replacing("| ", with: "|  ")
        case .sign:
            let isFirst = !lines[place.line - 1].hasPrefix("> - ")
            lines[place.line] = isFirst ? line + " " : ">\n" + line
        case .chart, .drawn: lines[place.line] += " "
        case .heading: lines[place.line] = line.replacing("## ", with: "##   ")
        case .head: lines[place.line] += "\n# A note for editors."
        }
    }

    /// Whether words can be added to what stands at such a place.
    static func holdsText(_ kind: Kind) -> Bool {
        switch kind {
        case .paragraph, .item, .row, .callout, .heading, .head: true
        case .sign, .chart, .drawn: false
        }
    }

    /// Adds words to a line that holds text.
    func add(_ text: String, to lines: inout [String], at place: Place) {
        let line = lines[place.line]
        switch place.kind {
        case .heading: lines[place.line] = line.replacing(" {#", with: " \(text) {#")
        case .row: lines[place.line] = "| \(text) " + line.dropFirst(2)
        default: lines[place.line] = "\(line) \(text)"
        }
    }

    private mutating func reworded(_ text: Substring) -> String {
        var words = text.split(separator: " ").map(String.init)
        let place = Int.random(in: 1..<words.count - 1, using: &numbers)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: words.remove(at: place)
        case 1: words.insert("not", at: place)
        case 2: words[place] = "otherwise"
        case 3: words.insert("37", at: place)
        default: words.append("This was added.")
        }
        return words.joined(separator: " ")
    }

    private mutating func rewordedCell(_ row: String) -> String {
        var cells = row.split(separator: "|").map(String.init)
        let place = Int.random(in: 0..<cells.count, using: &numbers)
        cells[place] = isHeads() ? " not" + cells[place] : cells[place] + "or more "
        return "|" + cells.joined(separator: "|") + "|"
    }

    /// Ends a line earlier. A word that would begin a list, a quotation or a citation stays in it.
    private mutating func split(_ line: String, _ end: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        let places = (2..<words.count).filter { words[$0].first?.isLetter == true }
        guard let place = choice(of: places) else { return line + " " }
        return words[..<place].joined(separator: " ") + end
            + words[place...].joined(separator: " ")
    }
}
