import HoofbeatContent
import HoofbeatPipeline
import HoofbeatRules

/// What a site, or a page, shows of the criteria of standards. Every state is computed: from the
/// rules that are there and on, from what they found, and from what is counted on the site.
struct ScoreSheet {
    enum State: String, CaseIterable {
        case met, partly
        case notMet = "not met"
        /// Only people can show it, and nothing on record says that they did.
        case people = "needs a person"
    }

    /// What one thing shows, and what it is.
    struct Finding {
        let state: State
        let text: String
    }

    struct Row {
        let criterion: Criterion
        let findings: [Finding]
        /// What only people can show beside them.
        let remark: String?

        /// A criterion is met if everything that can be looked at shows it. What only people can
        /// show is asked for last, so that a fault is not hidden behind it.
        var state: State {
            if findings.isEmpty { return .people }
            let looked = findings.filter { $0.state != .people }
            let good = looked.count { $0.state == .met }
            if good < looked.count {
                let isPartly = good > 0 || looked.contains { $0.state == .partly }
                return isPartly ? .partly : .notMet
            }
            return looked.count < findings.count ? .people : .met
        }
    }

    let sections: [(standard: Standard, rows: [Row])]

    /// - Parameter page: the page that is judged; nil for the site.
    init(_ problems: [Diagnostic], _ facts: SiteFacts, page: PageFacts? = nil) {
        let found = Found(problems.filter { page == nil || $0.file == page?.file })
        sections = (page == nil ? Standard.all : Standard.ofPages).map { standard in
            let rows = standard.criteria.map { criterion in
                let people = standard.asksPeople ? criterion.people : nil
                return Row(
                    criterion: criterion,
                    findings: criterion.shown.compactMap { Self.finding($0, found, facts, page) }
                        + (people.map { [Finding(state: .people, text: $0)] } ?? []),
                    remark: standard.asksPeople ? nil : criterion.people)
            }
            return (standard, rows)
        }
    }

    private static func finding(
        _ evidence: Criterion.Evidence, _ found: Found, _ facts: SiteFacts, _ page: PageFacts?
    ) -> Finding? {
        switch evidence {
        case .rules(let codes): finding(of: codes, found, facts)
        case .tests(let what, let names):
            Finding(
                state: .met,
                text: "\(what), by the program’s own tests: " + names.joined(separator: ", "))
        case .look(let what, let names):
            facts.hasStandardLook
                ? finding(.tests(what, names), found, facts, page)
                : Finding(
                    state: .people,
                    text: """
                        \(what) in the standard look, and this site has another: run the browser \
                        checks on it, as “Testing a look” of the README says
                        """)
        case .fact(let fact): facts.finding(fact, found)
        case .page(let fact): page?.finding(fact)
        case .missing(let what): Finding(state: .notMet, text: what)
        }
    }

    /// How often each rule found something.
    struct Found {
        fileprivate(set) var standing: [String: Int] = [:]
        fileprivate(set) var waived: [String: Int] = [:]

        init(_ problems: [Diagnostic]) {
            for problem in problems {
                if problem.isWaived {
                    waived[problem.code, default: 0] += 1
                } else {
                    standing[problem.code, default: 0] += 1
                }
            }
        }
    }

    private static func finding(
        of codes: [String], _ found: Found, _ facts: SiteFacts
    ) -> Finding {
        var faults: [String] = []
        var notes: [String] = []
        var isOff = 0
        var isUnasked = 0
        for code in codes {
            guard let rule = RuleBook.rule(code) else {
                isOff += 1
                faults.append("there is no rule \(code)")
                continue
            }
            if let reason = facts.whySilent(rule) {
                isOff += 1
                faults.append("\(code) is off: \(reason)")
            } else if let option = facts.whyUnasked(rule) {
                isUnasked += 1
                notes.append("\(code) is only asked with \(option)")
            }
            if let count = found.standing[code] {
                faults.append("\(code) has \(SummaryText.count(count, "finding"))")
            }
        }
        let waived = codes.reduce(0) { $0 + (found.waived[$1] ?? 0) }
        let rules = (codes.count == 1 ? "rule " : "rules ") + codes.joined(separator: ", ")
        if waived > 0 { notes.append("\(SummaryText.count(waived, "warning")) waived") }
        let details = faults + notes
        let state: State =
            if isOff == codes.count { .notMet } else if !faults.isEmpty { .partly } else {
                isUnasked == codes.count ? .people : .met
            }
        return Finding(
            state: state,
            text: rules + ": "
                + (details.isEmpty ? "nothing found" : details.joined(separator: "; ")))
    }

    func count(_ state: State, in standard: Int) -> Int {
        sections[standard].rows.count { $0.state == state }
    }
}
