import HoofbeatContent

/// Finds claims of a text to have been reviewed. Readers believe them, and nothing withdraws them
/// when the text changes; only a record is bound to what was read.
struct ReviewClaim {
    private let phrases: [String]
    private let negations: [String]

    init(_ strings: Strings) {
        phrases = strings.list(.ruleReviewWords)
        negations = strings.list(.ruleNegationWords)
    }

    /// The words, as the strings of the language have them.
    /// - Parameter text: what readers see of a block, or of a field.
    func first(in text: String) -> String? {
        for sentence in text.split(whereSeparator: { ".?!".contains($0) }).map(WordedText.init)
        where sentence.first(of: negations) == nil {
            let found = phrases.first {
                $0.hasSuffix(":") ? sentence.begins(with: $0) : sentence.holds($0)
            }
            if let found { return found }
        }
        return nil
    }
}

extension Diagnostic {
    static func typedReview(_ words: String, at location: TextLocation) -> Diagnostic {
        let written = words.replacing(":", with: "")
        return .warning(
            "typed-review", at: location,
            "“\(written)” claims a review, and would do so even after the text has changed",
            help: "take it out, and record the review with hoofbeat review record: the page then "
                + "says who reviewed what, for as long as that is true")
    }
}
