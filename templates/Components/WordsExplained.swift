import Content
import Markup

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
            <h2 id="_words">\(strings.wordsExplained)</h2>
            <dl>
            \(each(terms, item))\
            </dl>
            </section>

            """)
    }

    private func item(_ term: Term) -> HTML {
        """
        <dt id="_term-\(term.key)">\(term.term)\(when(term.say) {
            " <span class=\"say\">(\(strings.words.say) \($0))</span>"
        })</dt>
        <dd>\(term.html)</dd>

        """
    }
}
