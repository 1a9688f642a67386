import HoofbeatContent
import HoofbeatPipeline
import HoofbeatRules

/// What is counted on a page, in words.
extension PageFacts {
    func finding(_ fact: Criterion.PageFact) -> ScoreSheet.Finding {
        switch fact {
        case .message: found(hasMessage, "a main message, in a box at the top", "no main message")
        case .readers:
            found(
                !readers.isEmpty, "for \(readers.joined(separator: ", "))",
                "it is not said for whom it is")
        case .need:
            found(
                need != nil, "it answers “\(need ?? "")”", "it is not said what it answers")
        case .days:
            found(
                changed != nil, "changed on \(changed?.iso ?? "")", "no day on which it was changed"
            )
        case .sources:
            found(sources > 0, "\(SummaryText.count(sources, "source"))", "it cites no source")
        case .headings:
            found(headings > 0, "\(SummaryText.count(headings, "heading"))", "it has no heading")
        case .care:
            hasCare
                ? found(true, "a card says when to get help, and how", "")
                : .init(state: .people, text: "no card; whether there is something to do")
        case .sections(let ids): finding(ofSections: ids)
        }
    }

    private func found(_ isThere: Bool, _ yes: String, _ no: String) -> ScoreSheet.Finding {
        .init(state: isThere ? .met : .notMet, text: isThere ? yes : no)
    }

    /// A page that is of another kind may have no reason for such a section.
    private func finding(ofSections ids: [String]) -> ScoreSheet.Finding {
        let missing = ids.filter { !sections.contains($0) }
        let names = ids.map { "#\($0)" }.joined(separator: ", ")
        if missing.isEmpty { return .init(state: .met, text: "it has \(names)") }
        let lacks = "it lacks " + missing.map { "#\($0)" }.joined(separator: ", ")
        return missing.contains(where: asked.contains)
            ? .init(state: .notMet, text: lacks)
            : .init(state: .people, text: lacks + "; whether its kind of page needs it")
    }
}
