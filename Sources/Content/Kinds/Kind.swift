/// What a page is. Templates switch over it, so the compiler names what a new kind still lacks.
public enum Kind: String, Sendable, Hashable, CaseIterable {
    case home
    case section
    case condition
    case type
    case site
    case symptom
    case hormone
    case test
    case treatment
    case questionAndAnswer = "question-and-answer"
    case directory
    case printSheet = "print-sheet"
    case policy
    case page
}
