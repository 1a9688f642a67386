/// A text that certain pages and links cannot be without.
public enum Notice: String, Sendable, Hashable, CaseIterable {
    /// General information, not yet reviewed by a clinician, no replacement for one.
    case disclaimer
    /// Other conditions can cause the same symptoms.
    case otherConditions = "other-conditions"
    /// A trial that is listed is not recommended; talk to your team first.
    case trials
    /// A body that is listed is not recommended.
    case directory
    /// The register is meant for professionals.
    case professionals
}
