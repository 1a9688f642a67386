/// A text that the build itself writes into a new page for an editor to replace. On a published
/// page it is an error.
package enum Placeholder: String, Sendable, CaseIterable {
    case description = "One sentence that says what the page tells, in 50 to 160 characters."
    case summary = "The main message, in one to three sentences."
    case need = "The question that the page answers?"
    case author = "The name of an author."
    case title = "Write a title here"
    case lead = "The most important thing first."
    case section = "Write it here."
    case answer = "The answer, in the first sentence."
    case sign = "a sign lasts and worries you"
    case firstLead = "Write the most important thing first."
    case firstSection = "One idea in each section."
    case siteName = "A guide to our illness"
    case siteDescription = "Plain information for people with a rare illness and their families."
    case aboutDescription = "What the illness is, and what is known and not yet known about it."

    private static let signatures = allCases.map { text in
        (length: text.rawValue.utf8.count, first: text.rawValue.utf8.first)
    }

    /// - Parameter length: the length of the text in bytes. Together with the first byte, it rules
    ///   out nearly every text.
    package static func mayBe(length: Int, first: UInt8?) -> Bool {
        length < 80 && signatures.contains { $0.length == length && $0.first == first }
    }

    /// A new site can be looked at before anything is written, so its texts are only warnings.
    package var isOfNewSite: Bool { wanted != nil }

    /// What to write instead, if it is of a new site.
    fileprivate var wanted: String? {
        switch self {
        case .siteName: "the name of your guide"
        case .siteDescription: "one sentence that says what your guide is about, and for whom"
        case .aboutDescription: "what this part of your guide tells, in 50 to 160 characters"
        default: nil
        }
    }
}

extension Diagnostic {
    /// The problem with a text that readers would see, if `hoofbeat new` wrote it.
    package static func placeholder(_ text: String, at location: TextLocation) -> Diagnostic? {
        let utf8 = text.utf8
        guard Placeholder.mayBe(length: utf8.count, first: utf8.first),
            let known = Placeholder(rawValue: text)
        else { return nil }
        guard let wanted = known.wanted else {
            return .error(
                "placeholder", at: location, "“\(text)” is still the text of a new page",
                help: "write your own text, take it out, or keep draft: true")
        }
        return .warning(
            "placeholder", at: location, "“\(text)” is still the text of a new site",
            help: "write \(wanted)")
    }
}
