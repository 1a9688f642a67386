import HoofbeatContent
import HoofbeatMarkup

/// The glossary terms that a page uses, with their meanings.
struct WordsExplained {
    let terms: [Term]
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        when(
            !terms.isEmpty,
            """
            <section class="terms" aria-labelledby="_words">
            <h2 id="_words">\(strings[.wordsExplained])</h2>
            <dl>
            \(each(terms, frame.item))\
            </dl>
            </section>

            """)
    }
}

/// A term with its meaning, as an item of a list.
struct TermExplained {
    let term: Term
    /// The words before the pronunciation.
    let say: String

    var html: HTML {
        """
        <dt id="_term-\(term.key)">\(term.term)\(when(term.say) {
            " <span class=\"say\">(\(say) \($0))</span>"
        })</dt>
        <dd>\(term.html)</dd>

        """
    }
}
