/// What writers and readers of an index must agree on, besides the codes.
enum IndexFormat {
    static let version = 2
    static let folder = "search/"
    static let root = folder + "root.json"
    static let parts = folder + "parts/"
    /// How many files of texts are in one folder, so that a single name stands for them all.
    static let textsInFolder = 64

    // The rest is for the script, whose tables of Unicode are the browser's.

    /// The patterns that split a text: letters of words, marks that do not count, and letters of
    /// scripts without spaces. A quotation mark between Hebrew letters stands for gershayim; signs
    /// such as № are letters.
    static let letters = [
        #"(?:[א-ת]["”](?=[א-ת])"#
            + #"|[\p{L}\p{N}\p{M}'’ʼ&׳״\u00AD\u200B-\u200F\u2060\uFEFF№⼀-⿕㈠-㉃㊀-㏿])+"#,
        #"(?=\p{M})[\u0300-\u074A\u08CA-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF"#
            + #"\uFE00-\uFE2F\u{E0100}-\u{E01EF}]"#,
        #"^[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u9FFF\u{20000}-\u{3FFFF}]"#,
    ]

    /// Letters that people also type in another way.
    static let written = [
        ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("đ", "d"), ("ð", "d"), ("ł", "l"),
        ("þ", "th"), ("ħ", "h"), ("ı", "i"), ("ŧ", "t"), ("ς", "σ"), ("\u{671}", "\u{627}"),
        ("\u{649}", "\u{64A}"), ("\u{6CC}", "\u{64A}"), ("\u{6A9}", "\u{643}"),
        ("\u{629}", "\u{647}"), ("\u{640}", ""), ("ʼ", ""),
    ]
}
