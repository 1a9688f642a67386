package import HoofbeatContent

/// A list that a page shows of the whole site, so that what it says is known only when all pages
/// are.
///
/// A form has an empty element for it, and the digest of its words is a name of what the section
/// leads to, as that of a picture is.
package enum SiteList: String, Sendable, CaseIterable {
    /// Every warning sign with its level.
    case signs
    /// Every question that pages of questions and answers ask.
    case questions

    /// - Parameter hole: nil is returned for those that only name pages, which say nothing else.
    init?(_ hole: Hole) {
        switch hole {
        case .signs: self = .signs
        case .questions: self = .questions
        case .usersOfTerm, .usersOfReference: return nil
        }
    }

    /// - Parameter target: as a form has it, or with the digest behind it.
    package init?(target: String) {
        guard target.hasPrefix(Self.prefix) else { return nil }
        self.init(rawValue: String(target.dropFirst(Self.prefix.count).prefix { $0 != " " }))
    }

    /// What stands in the place of an address.
    package var target: String { Self.prefix + rawValue }

    /// What readers see of it, a line for each entry, as forms write it.
    package func words(_ library: Library, _ entries: [Entry]) -> String {
        lines(library, entries).inForm.inPlainTypography
    }

    private func lines(_ library: Library, _ entries: [Entry]) -> String {
        switch self {
        case .signs:
            library.signs.all.map { sign in
                "\(sign.level.rawValue) \(sign.forWhom ?? "") \(sign.words)"
            }
            .joined(separator: "\n")
        case .questions:
            entries.filter { $0.front.kind.asksQuestions }
                .flatMap { [$0.front.title] + $0.questions.map(\.text) }
                .joined(separator: "\n")
        }
    }

    private static let prefix = "site:"
}
