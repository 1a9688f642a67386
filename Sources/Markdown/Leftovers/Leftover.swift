/// A piece of text that looks like Markdown and is none, so that readers would see its signs.
struct Leftover: Equatable {
    let kind: Kind
    /// Bytes of the text that it was found in.
    let range: Range<Int>

    enum Kind: Equatable {
        /// `[!NAME]` where no callout can be, or a name that comes near to it.
        case callout(String)
        case footnote
        /// `[text] (address)`, `[text](address with blanks)` or the like.
        case link(LinkFault)
        /// `[see @key]`, `(@key)`; with the keys in it that there are.
        case citation(String, keys: [String])
        /// `{#anchor}`
        case anchor(String)
        /// `{.class}`
        case attributes(String)
        /// `{{name}}`
        case shortcode
        /// `%% hidden %%` and the like, with the sign that begins it.
        case comment(String)
        /// `**` or `__`
        case emphasis(String)
        case strikethrough
        /// `:::` or `!!!`; without its sign if it only ends one.
        case container(String)
        /// `##Heading`
        case heading(String)
        /// `==marked==`, `H~2~O`, a backtick without another or the like.
        case mark(String)
        /// `&nbsp` without its semicolon, or a name that there is not.
        case entity(String)
        /// `[TOC]` and `\newpage`
        case command(String)
        /// `•`, or a hyphen without a blank
        case bullet
        case task
        /// `: ` where no list of meanings is.
        case definition
        /// `Table: …` where no table is, and `Description: …` where no picture is.
        case caption, description
        case table(TableFault)
    }

    enum LinkFault: Equatable {
        /// With what follows the round bracket.
        case blankInAddress(String)
        case blankBetween, turnedRound, undefined(String), definition
        /// `[[page]]`
        case doubled(String)
        /// `[text]（address）`, `[text]{address}` or `[text]:(address)`
        case otherBrackets
        /// `! [text](picture)`
        case pictureApart
    }

    enum TableFault: Equatable {
        /// There is a row of dashes, or nearly one; with the number of columns.
        case badRule(columns: Int)
        case ruleAlone
        /// `+---+---+`
        case grid(columns: Int)
        /// `----  ----`
        case spaced(columns: Int)
        case noRule(columns: Int)
        case rowAlone
        case tabs
    }
}
