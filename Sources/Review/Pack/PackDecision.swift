import HoofbeatContent
import HoofbeatMarkup

/// The boxes in which a reviewer decides on one section.
struct PackDecision {
    private let strings: Strings
    private let page: String
    private let change: SectionChange
    private let digest: String

    init(_ pack: Pack, _ page: String, _ change: SectionChange, _ digest: String) {
        strings = pack.strings
        self.page = page
        self.change = change
        self.digest = digest
    }

    func html(_ id: String) -> HTML {
        """
        <fieldset class="pack-decision" data-page="\(page)" data-section="\(change.id)" \
        data-digest="\(digest)">
        <legend>\(strings[.packDecision, ["section": change.shownTitle(strings)]])</legend>
        \(each(Answers.Decision.allCases) { decision in
            """
            <p><input type="radio" name="\(id)" id="\(id)-\(decision.rawValue)" \
            value="\(decision.rawValue)"> \
            <label for="\(id)-\(decision.rawValue)">\(strings[Self.key(decision)])</label></p>

            """
        })<p><label for="\(id)-remarks">\(strings[.packRemarks])</label>
        <textarea id="\(id)-remarks" rows="2"></textarea></p>
        </fieldset>

        """
    }

    private static func key(_ decision: Answers.Decision) -> Strings.Key {
        switch decision {
        case .approve: .packApprove
        case .conditions: .packConditions
        case .refuse: .packRefuse
        }
    }
}
