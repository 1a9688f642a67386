import HoofbeatText

/// The signs that Markdown, or a dialect that editors may know, reads as markup. No text that
/// readers see holds one, unless an editor escaped it or the build says so.
///
/// `LeftoverScanner` looks for them, and a test looks for them in the pages that come out.
package enum MarkupSign {
    /// What begins a block of Markdown if a blank follows, besides numbers.
    package static let blocks = ["-", "*", "+", ">", "#", "##", "###", "####", "#####", "######"]

    /// What word processors and other tools begin an item with.
    package static let bullets = [
        "•", "‣", "◦", "⁃", "▪", "▫", "●", "○", "■", "□", "·", "∙", "➢", "✓", "✔", "・",
    ]

    /// Bullets that nobody puts between words that are no items.
    package static let bulletsInLine = ["•", "‣", "◦", "⁃", "▪", "▫", "●", "○", "■", "□", "➢"]

    /// Dashes that begin an item if the next line begins with one as well. One alone may be speech.
    package static let dashes = ["–", "—", "−", "‐", "‑", "‒", "―"]

    /// What begins a box in other tools.
    package static let boxes = [":::", "!!!", "???"]

    /// Signs that mean something wherever they are. Longer runs of the same sign are lines to write
    /// on or ornaments.
    package static let inLine = [
        "](", "][", "[^", "[!", "**", "__", "~~", "{{", "{%", "{#", "<!-", "<!–", "<!—", "-->",
    ]

    /// Signs that mean something in pairs around a word: `''so''`.
    package static let pairs = ["''", "'''", "$$", "=="]
}

/// The sign of a block at the beginning of a line, with the words behind it.
struct BlockSign {
    enum Form { case item, number, quote, heading }

    let form: Form
    /// As Markdown reads it: one sign, one blank, the words.
    let spelling: String

    /// - Parameter mayBeNumber: whether a number behind the sign may belong to it, as in `> 65` and
    ///   `- 5`.
    init?(_ line: ArraySlice<UInt8>, mayBeNumber: Bool) {
        let sign = line.prefix { !$0.isBlank && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xE3 }.prefix(10)
        let rest = line[sign.endIndex...].withoutBlanks
        let words = rest.filter { $0 >= 32 }[...].trimmed
        guard rest.startIndex > sign.endIndex, let first = rest.first, first.maySignWord,
            !words.isEmpty
        else { return nil }
        let mark = String(decoding: sign, as: UTF8.self)
        let isNumber = first.isDigit && mayBeNumber
        if MarkupSign.blocks.contains(mark), !isNumber {
            form = mark == ">" ? .quote : mark.first == "#" ? .heading : .item
            let sign = mark == "*" || mark == "+" ? "-" : mark == "#" ? "##" : mark
            spelling = sign + " " + String(decoding: words, as: UTF8.self)
            return
        }
        guard let last = sign.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")"),
            sign.count > 1, sign.dropLast().allSatisfy(\.isDigit)
        else { return nil }
        form = .number
        spelling = mark + " " + String(decoding: words, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// The rest behind blanks of any kind. cmark takes only some of them for blanks.
    var withoutBlanks: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first {
            if first == 32 || first == 9 {
                rest = rest.dropFirst()
            } else if let width = rest.widthOfBlank {
                rest = rest.dropFirst(width)
            } else {
                break
            }
        }
        return rest
    }

    /// The bytes of the blank that it begins with, if that is one of Unicode; nil otherwise.
    var widthOfBlank: Int? {
        let head = prefix(3)
        switch head.first {
        case 0xC2: return head.dropFirst().first == 0xA0 ? 2 : nil
        case 0xE2, 0xE3, 0xE1, 0xEF:
            return Self.wideBlanks.contains(where: head.elementsEqual) ? 3 : nil
        default: return nil
        }
    }

    /// The blanks of three bytes, and what nobody sees.
    private static let wideBlanks = [
        "\u{1680}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}",
        "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}", "\u{200A}", "\u{200B}", "\u{202F}",
        "\u{205F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
    ].map { Array($0.utf8) }
}

extension UInt8 {
    /// Whether a word or a span of Markdown may begin with it.
    fileprivate var maySignWord: Bool {
        isOfWord || self <= BlockText.emphasis || "\"'([*_`".utf8.contains(self)
    }
}
