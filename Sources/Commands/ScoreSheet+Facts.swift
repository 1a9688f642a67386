import HoofbeatContent
import HoofbeatPipeline
import HoofbeatRules

/// What is counted on a site, in words.
extension SiteFacts {
    func finding(_ fact: Criterion.Fact, _ found: ScoreSheet.Found) -> ScoreSheet.Finding {
        switch fact {
        case .records: records
        case .authors: people(withAuthors, Self.page, "names its authors", "name their authors")
        case .readDates:
            share(
                withReadDay, ("source", "sources"), "has a day of reading", "have a day of reading")
        case .sourceYears: share(withYear, ("source", "sources"), "has a year", "have a year")
        case .reviews:
            people(reviewed, Self.page, "has a review on record", "have a review on record")
        case .nextReviews:
            people(
                withNextReview, Self.page, "has a day for its next review",
                "have a day for their next review")
        case .agreedSigns:
            people(
                agreedSigns, ("warning sign", "warning signs"), "has been agreed to",
                "have been agreed to")
        case .openedAddresses:
            people(
                opened, ("address of the directory", "addresses of the directory"),
                "was opened by a person", "were opened by a person")
        case .statedCosts:
            share(
                withCost, ("organisation with an address", "organisations with an address"),
                "says what it costs", "say what they cost")
        case .calledNumbers:
            people(
                called, ("telephone line", "telephone lines"), "was checked by a person",
                "were checked by a person")
        case .feedback, .publisher, .advertising, .licence, .siteAddress: setting(fact)
        case .gradeLimit: limit("grade", settings.writing.grade, \.grade)
        case .sentenceLimit: sentenceLimit
        case .paragraphLimit: limit("paragraph", settings.writing.paragraph, \.paragraph)
        case .listLimit: limit("list", settings.writing.list, \.list)
        case .searchTests:
            ScoreSheet.Finding(
                state: searchTests > 0 ? .met : .notMet,
                text: searchTests > 0
                    ? "search-tests.yaml asks for \(SummaryText.count(searchTests, "page"))"
                    : "no search is tested: there is no search-tests.yaml")
        case .hazards: hazardCase
        case .waivers:
            ScoreSheet.Finding(
                state: .met,
                text: "\(SummaryText.count(found.waived.values.reduce(0, +), "warning")) waived, "
                    + "each with a reason and a name")
        }
    }

    private static let page = ("page on medicine", "pages on medicine")

    private var records: ScoreSheet.Finding {
        let count = pagesWithoutRecord.count
        guard count > 0 else {
            return ScoreSheet.Finding(
                state: .met,
                text: "every page on medicine is of a kind that asks for its record")
        }
        return ScoreSheet.Finding(
            state: count < medicalPages ? .partly : .notMet,
            text: "\(count) of \(medicalPages) pages on medicine are of a kind that asks for no "
                + "record, such as \(pagesWithoutRecord[0])")
    }

    private func share(
        _ share: Share, _ thing: (one: String, many: String), _ does: String, _ doThey: String
    ) -> ScoreSheet.Finding {
        let state: ScoreSheet.State =
            share.part == share.whole ? .met : share.part > 0 ? .partly : .notMet
        let text =
            share.whole == 0
            ? "there is no \(thing.one)"
            : "\(share.part) of \(share.whole) \(share.whole == 1 ? thing.one : thing.many) "
                + (share.part == 1 || share.whole == 1 ? does : doThey)
        return ScoreSheet.Finding(state: state, text: text)
    }

    /// A share that only people can make larger.
    private func people(
        _ share: Share, _ thing: (one: String, many: String), _ does: String, _ doThey: String
    ) -> ScoreSheet.Finding {
        let finding = self.share(share, thing, does, doThey)
        return finding.state == .met ? finding : .init(state: .people, text: finding.text)
    }

    private func setting(_ fact: Criterion.Fact) -> ScoreSheet.Finding {
        let (name, value): (String, String?) =
            switch fact {
            case .feedback: ("feedback", settings.feedback)
            case .publisher: ("publisher", settings.publisher?.name)
            case .licence: ("licence", settings.licence)
            case .siteAddress: ("base-url", settings.statedBaseURL?.origin)
            default: ("claim", advertising.isEmpty ? nil : advertising)
            }
        let file = fact == .advertising ? "data/strings/" : "site.yaml"
        return ScoreSheet.Finding(
            state: value == nil ? .notMet : .met,
            text: value.map { "\(name) in \(file): “\($0)”" }
                ?? "\(name) is not set in content/\(file)")
    }

    /// A site may set a limit of its own; one that is looser than the standard’s is met in part.
    private func limit(
        _ name: String, _ own: Int?, _ standard: KeyPath<WritingRules, Int?>
    ) -> ScoreSheet.Finding {
        guard let own else {
            return ScoreSheet.Finding(state: .notMet, text: "no limit “\(name)” is set")
        }
        guard let usual = WritingRules.english[keyPath: standard], own > usual else {
            return ScoreSheet.Finding(state: .met, text: "the limit “\(name)” is \(own)")
        }
        return ScoreSheet.Finding(
            state: .partly, text: "the limit “\(name)” is \(own), and should be \(usual)")
    }

    private var sentenceLimit: ScoreSheet.Finding {
        let limits = [
            limit("sentence", settings.writing.sentence, \.sentence),
            limit("longest-sentence", settings.writing.longestSentence, \.longestSentence),
        ]
        let worst = limits.first { $0.state == .notMet } ?? limits.first { $0.state == .partly }
        return ScoreSheet.Finding(
            state: worst?.state ?? .met, text: limits.map(\.text).joined(separator: "; "))
    }

    private var hazardCase: ScoreSheet.Finding {
        guard !hazards.isEmpty else {
            return ScoreSheet.Finding(
                state: .notMet, text: "there is no safety case: no content/data/hazards.yaml")
        }
        let open = hazards.reduce(0) { $0 + $1.open.count }
        return ScoreSheet.Finding(
            state: open == 0 ? .met : .partly,
            text: SummaryText.count(hazards.count, "hazard") + " with "
                + SummaryText.count(hazards.reduce(0) { $0 + $1.rules.count }, "rule") + " and "
                + SummaryText.count(hazards.reduce(0) { $0 + $1.tests.count }, "test")
                + ", \(open) things still to be done")
    }
}
