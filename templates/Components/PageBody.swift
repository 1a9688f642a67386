import Content
import Markup

/// What the editor wrote, the words that it explains and the sources that it rests on.
struct PageBody {
    let page: Page
    let strings: Strings

    var html: HTML {
        """
        <div class="body">
        \(page.body)\
        \(WordsExplained(terms: page.terms, strings: strings).html)\
        \(SourceList(page: page, strings: strings).html)\
        </div>

        """
    }
}
