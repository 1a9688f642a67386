/// Something in a text that may be wrong, at a place of the markup that readers get.
struct ProseFinding {
    enum Kind {
        case longSentence(words: Int)
        case longParagraph(sentences: Int)
        case longList(items: Int)
        /// A phrase of the table, by its place.
        case phrase(Int)
        case mixedNumbers(NumberFormat, beside: NumberFormat)
        case precisePercentage
        case italics
        case longBold(words: Int)
        case capitals
    }

    let kind: Kind
    /// Its bytes in the markup.
    let range: Range<Int>
}
