import HoofbeatContent
import HoofbeatPipeline
import HoofbeatReview
import HoofbeatTestSupport
import Testing

/// Dangerous changes in the sections of a real guide.
@Suite("Dangerous changes of a guide") struct DangerousChangeTests {
    private static let finder = DangerFinder(
        DangerWords(GuideForms.shared.site.library.strings))

    private func change(_ section: GuideForms.Section, to form: String?) -> SectionChange {
        SectionChange(
            id: section.id, title: section.title, before: section.form, after: form,
            digestBefore: "1:aa", digestAfter: "1:bb")
    }

    /// A change that cannot harm anybody.
    private func harmless(_ section: GuideForms.Section) -> String? {
        guard !section.form.contains("\"care "), !section.form.contains("class=\"do") else {
            return nil
        }
        for (word, other) in [
            ("people", "persons"), ("small", "little"), ("team", "group"), ("called", "named"),
            ("help", "aid"), ("feel", "find"), ("page", "leaf"), ("about", "on"),
        ] {
            let text = "\\b\(word)\\b"
            guard let expression = try? Regex(text),
                let place = section.form.matches(of: expression).first(where: { match in
                    let rest = section.form[match.range.upperBound...]
                    return rest.firstIndex(of: "<") ?? rest.endIndex
                        < rest.firstIndex(of: ">") ?? rest.endIndex
                })
            else { continue }
            return section.form.replacingCharacters(of: place.range, with: other)
        }
        return nil
    }

    @Test("500 of many kinds are all found, marked, and above all others")
    func dangerous() throws {
        var editor = DangerousEditor(seed: 18)
        var numbers = SeededNumbers(seed: 500)
        let sections = GuideForms.shared.sections
        #expect(sections.count > 400)
        let calm = stride(from: 0, to: sections.count, by: 9).compactMap { place in
            harmless(sections[place]).map { change(sections[place], to: $0) }
        }
        #expect(calm.count > 20)
        var missed: [String] = []
        for number in 0..<500 {
            let kinds = DangerousEditor.Kind.allCases
            let kind = kinds[number % kinds.count]
            var made: (section: GuideForms.Section, form: String)?
            for _ in 0..<5_000 where made == nil {
                guard let section = sections.randomElement(using: &numbers) else { break }
                made = editor.edit(section.form, kind).map { (section, $0) }
            }
            let (section, edited) = try #require(made, "nothing to change: \(kind)")
            let others = (0..<Rounds.count(1, long: 3)).compactMap { _ in
                calm.randomElement(using: &numbers)
            }
            let all = (others + [change(section, to: edited)]).shuffled(using: &numbers)
            let pack = Pack(
                siteName: "G", strings: .english, language: "en", since: .approved,
                today: try #require(Day(iso: "2026-11-30")),
                pages: all.map { one in
                    PackPage(id: one.id, title: one.title, path: "", sections: [one])
                })
            let changes = PackContents(pack, Self.finder).changes
            let place = all.firstIndex { $0.after == edited && $0.id == section.id }
            let own = changes.filter { $0.page == place }
            if own.allSatisfy({ !$0.isDangerous }) {
                missed.append("\(kind) \(section.page) \(Self.difference(section.form, edited))")
            }
            // The harmless ones are there, too, and none of them stands above.
            let first = changes.firstIndex { !$0.isDangerous } ?? changes.count
            #expect(changes[first...].allSatisfy { !$0.isDangerous })
            #expect(changes.filter { $0.page != place }.count >= others.count)
            #expect(changes.filter { $0.page != place }.allSatisfy { !$0.isDangerous })
        }
        #expect(missed == [])
    }

    /// What is between the beginning and the end that both texts share.
    private static func difference(_ before: String, _ after: String) -> String {
        let start = zip(before, after).prefix { $0 == $1 }.count
        let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
        func middle(_ text: String) -> Substring {
            text.dropFirst(max(0, start - 20)).dropLast(max(0, min(end, text.count - start) - 20))
        }
        return "\(middle(before)) → \(middle(after))"
    }

    @Test("text that flows otherwise is not marked, and has not changed")
    func layout() {
        var numbers = SeededNumbers(seed: 3)
        for section in GuideForms.shared.sample {
            var flowed = ""
            var isInTag = false
            for character in section.form {
                if character == "<" { isInTag = true }
                if character == ">" { isInTag = false }
                let isBlank = character == " " && !isInTag
                flowed.append(
                    isBlank && Bool.random(using: &numbers) ? "\n " : String(character))
            }
            let comparison = Self.finder.compare(change(section, to: flowed))
            #expect(comparison.blocks.allSatisfy { $0.isKept }, "\(section.page) \(section.id)")
            #expect(Self.finder.dangers(of: comparison).allSatisfy { $0.isEmpty })
        }
    }

    @Test("rows and items in another order are moved, and not marked")
    func order() {
        var numbers = SeededNumbers(seed: 7)
        var count = 0
        for section in GuideForms.shared.sample {
            for expression in [
                /<tbody>\n(?<rows>(?:<tr>\n(?:.*\n)*?<\/tr>\n){3,})<\/tbody>/,
                /<ul>\n(?<rows>(?:<li>.*<\/li>\n){3,})<\/ul>/,
            ] {
                for match in section.form.matches(of: expression) {
                    let rows = match.output.rows
                    let isTable = rows.hasPrefix("<tr>")
                    let parts = rows.split(separator: isTable ? "</tr>\n" : "</li>\n").map {
                        $0 + (isTable ? "</tr>\n" : "</li>\n")
                    }
                    let shuffled = parts.shuffled(using: &numbers)
                    let form = section.form.replacingCharacters(
                        of: rows.startIndex..<rows.endIndex, with: shuffled.joined())
                    guard form != section.form else { continue }
                    count += 1
                    let comparison = Self.finder.compare(change(section, to: form))
                    let blocks = comparison.blocks
                    #expect(blocks.allSatisfy { $0.change == .none }, "\(section.page)")
                    #expect(blocks.contains { $0.isMoved })
                    let dangers = Self.finder.dangers(of: comparison)
                    #expect(dangers.allSatisfy { $0.isEmpty }, "\(section.page)")
                }
            }
        }
        #expect(count > 40)
    }
}

extension String {
    fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
