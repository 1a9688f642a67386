/// A text that certain pages and links must have.
package enum Notice: String, Sendable, Hashable, CaseIterable {
    /// Says that this is general information, that no clinician has reviewed it yet, and that it
    /// replaces none.
    case disclaimer
    /// Says that other conditions can cause the same symptoms.
    case otherConditions = "other-conditions"
    /// Says that a listed trial is not a recommendation, and to talk to your team first.
    case trials
    /// Says that a listed organisation is not a recommendation.
    case directory
    /// Says that the register is meant for professionals.
    case professionals
}
