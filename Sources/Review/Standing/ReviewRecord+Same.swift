package import HoofbeatContent

extension ReviewRecord {
    /// Whether it says the same of the same texts, by the same name in the same role on the same
    /// day. How others can check who it is, what was checked and when the next one is due are no
    /// part of what was said.
    package func isSameAnswer(as other: Self) -> Bool {
        page == other.page && day == other.day && reviewer.isSame(as: other.reviewer)
            && notChecked == other.notChecked && dissent == other.dissent && lifts == other.lifts
            && decisions == other.decisions
    }

    /// Whether it differs in nothing but the name of its file.
    package func isCopy(of other: Self) -> Bool {
        isSameAnswer(as: other) && reviewer == other.reviewer && next == other.next
            && checked == other.checked && pageDigest == other.pageDigest
            && outline == other.outline
    }

    private struct Decided: Hashable {
        let unit: Unit
        let digest: String
        let decision: Decision
        let because: String?
    }

    private var decisions: Set<Decided> {
        Set(
            verdicts.map {
                Decided(
                    unit: $0.unit, digest: $0.digest, decision: $0.decision, because: $0.because)
            })
    }
}
