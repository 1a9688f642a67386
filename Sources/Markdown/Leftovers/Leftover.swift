/// A piece of text that looks like Markdown but is none, so that readers would see its signs.
struct Leftover: Equatable {
    let kind: Kind
    /// Its place in the text where it was found, in bytes.
    let range: Range<Int>

    enum Kind: Equatable {
        /// `[!NAME]` where no callout can be, or a name that resembles one.
        case callout(String)
        case footnote
        /// `[text] (address)`, `[text](address with blanks)` or the like.
        case link(LinkFault)
        /// `[see @key]` or `(@key)`, with those of its keys that exist.
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
        /// `:::` or `!!!`; without its sign if it only ends a container.
        case container(String)
        /// `##Heading`
        case heading(String)
        /// `==marked==`, `H~2~O`, a single backtick or the like.
        case mark(String)
        /// A backtick in the place of an apostrophe.
        case apostrophe
        /// `hxxps://` and the like, with the address that was meant.
        case brokenAddress(String, String)
        /// `glow.md` in a sentence
        case pageInText(String)
        /// `&nbsp` without its semicolon, or a name that does not exist.
        case entity(String)
        /// `[TOC]` and `\newpage`
        case command(String)
        /// `•`, or a hyphen without a blank
        case bullet
        /// `- item`, `> words` or `## Heading` where Markdown reads none, as it would have to be
        /// written.
        case block(BlockSign.Form, String, BlockPlace)
        /// `-->` or `<--`
        case arrow(String)
        /// `<o:p>` and other tags that are no HTML
        case tag(String)
        /// The name in `[gallery ids="1"]` or `[/caption]`
        case shortTag(String)
        /// `5*10*3`, with two of its numbers
        case product(String, String)
        /// `A*02 and B*07`, with what is on both sides of the first star
        case innerStar(String, String)
        /// What stands right behind the mark of a callout, as the `]` in `[!INFO]] Title`
        case behindMark(String)
        case task
        /// `: ` where no list of meanings is.
        case definition
        /// `Table: …` where no table is, and `Description: …` where no picture is.
        case caption, description
        case table(TableFault)
    }

    enum LinkFault: Equatable {
        /// `[text](address with blanks)`, with the text behind the opening bracket.
        case blankInAddress(String)
        /// `[text] [label]`
        case blankBeforeLabel
        case blankBetween, turnedRound, undefined(String), definition
        /// `[[page]]`
        case doubled(String)
        /// `[text]（address）`, `[text]{address}` or `[text]:(address)`
        case otherBrackets
        /// `! [text](picture)`
        case pictureApart
        /// `<www.example.org>`
        case pointed(String)
    }

    enum TableFault: Equatable {
        /// There is a row of dashes, or nearly one, that does not fit; it needs so many columns.
        case badRule(columns: Int)
        case ruleAlone
        /// A line of `---` directly below, which makes a heading of the rows.
        case underlined
        /// The row of dashes is right, but something is wrong with the line above it.
        case brokenHeading
        /// `+---+---+`
        case grid(columns: Int)
        /// `----  ----`
        case spaced(columns: Int)
        case noRule(columns: Int)
        case rowAlone
        case tabs
    }
}

extension Leftover.Kind {
    var isAnchor: Bool { if case .anchor = self { true } else { false } }
}

/// Where the sign of a block was found.
enum BlockPlace {
    case text, item, card, cell, heading
}
