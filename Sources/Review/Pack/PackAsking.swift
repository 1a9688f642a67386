import HoofbeatContent

/// What a reviewer is asked to decide on besides the sections of a page that have changed.
package struct PackAsking: Sendable, Hashable {
    /// Why a section that has not changed is asked about.
    package enum Reason: Sendable, Hashable {
        /// Its next review is due.
        case overdue
        /// Someone refused it, or set conditions that are open.
        case refused
        /// It is not as it was last approved, whatever the pack is compared with.
        case notAsApproved
        /// Nobody who speaks about medicine has approved it.
        case neverApproved
    }

    /// What somebody objects to, and has not taken back.
    package struct Objection: Sendable, Hashable {
        package let name: String
        package let because: String
        /// Whether it was refused, and not only approved with conditions.
        package let isRefusal: Bool
        /// Whether it was said of the text as it is now, and not of an earlier one.
        package let isOfThisText: Bool

        package init(name: String, because: String, isRefusal: Bool, isOfThisText: Bool) {
            self.name = name
            self.because = because
            self.isRefusal = isRefusal
            self.isOfThisText = isOfThisText
        }
    }

    /// By the ids of sections.
    package let sections: [String: Reason]
    /// What people object to in sections, by their ids.
    package let objections: [String: [Objection]]
    /// Whether a section that was there is not any more.
    package let hasLost: Bool
    /// Whether sections of the page stand in another order than the one that was approved.
    package let isReordered: Bool
    /// Whether the page is asked about as a whole, with what has not changed.
    package let isWhole: Bool

    package init(
        sections: [String: Reason] = [:], objections: [String: [Objection]] = [:],
        hasLost: Bool = false, isReordered: Bool = false, isWhole: Bool = false
    ) {
        self.sections = sections
        self.objections = objections
        self.hasLost = hasLost
        self.isReordered = isReordered
        self.isWhole = isWhole
    }
}

extension PackContents.Page {
    /// Whether a section that was there is not any more.
    var hasLostSections: Bool {
        page.asking.hasLost || page.sections.contains { $0.after == nil }
    }

    /// Whether a section is the place to decide on what sections there are, and in which order.
    func standsForPage(_ section: PackContents.Section) -> Bool {
        section.change.id == PageReview.top && (hasLostSections || page.asking.isReordered)
    }

    /// Whether a section is shown in full: something about it is new.
    func isShown(_ section: PackContents.Section) -> Bool {
        section.isShown || page.asking.sections[section.change.id] != nil
            || page.asking.objections[section.change.id] != nil || standsForPage(section)
    }

    /// The digest by which a decision names the section; nil if nobody is asked about it.
    func askedDigest(_ section: PackContents.Section) -> String? {
        page.asking.isWhole || isShown(section) ? section.change.digestAfter : nil
    }
}

extension PackContents {
    /// The sections to decide on, in their order.
    package var questions: [Answers.Question] {
        pages.flatMap { page in
            page.sections.compactMap { section in
                page.askedDigest(section).map {
                    Answers.Question(page: page.page.id, id: section.change.id, digest: $0)
                }
            }
        }
    }
}
