/// Something in a text that may be wrong, at a place of the markup that readers get.
struct ProseFinding {
    enum Kind {
        case longSentence(words: Int)
        case longParagraph(sentences: Int)
        case longList(items: Int)
    }

    let kind: Kind
    /// Its bytes in the markup.
    let range: Range<Int>
}
