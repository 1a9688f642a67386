/// Ways to write the same sort of number, of which a page should keep to one (CHK-17).
enum NumberFormat: Int, CaseIterable {
    case percentSign, percentWord, oneIn, outOf, grouped, ungrouped

    /// How it looks, in words for editors.
    var sample: String {
        switch self {
        case .percentSign: "5%"
        case .percentWord: "5 per cent"
        case .oneIn: "1 in 20"
        case .outOf: "1 out of 20"
        case .grouped: "1,000"
        case .ungrouped: "1000"
        }
    }

    /// What it must not be mixed with anywhere on a page: another way to write the same.
    var twin: NumberFormat {
        switch self {
        case .percentSign: .percentWord
        case .percentWord: .percentSign
        case .oneIn: .outOf
        case .outOf: .oneIn
        case .grouped: .ungrouped
        case .ungrouped: .grouped
        }
    }

    /// What it must not be mixed with in one passage, where readers would compare the two.
    var rivals: [NumberFormat] {
        switch self {
        case .percentSign, .percentWord: [.oneIn, .outOf]
        case .oneIn, .outOf: [.percentSign, .percentWord]
        case .grouped, .ungrouped: []
        }
    }
}
