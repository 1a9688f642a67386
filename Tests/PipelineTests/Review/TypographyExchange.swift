/// A text, and others in its place that say the same or do not.
struct TypographyExchange {
    let before: String
    let after: [String]
    /// Whether each of the others says something else.
    let isMeant: Bool

    /// By kind: blanks, marks inside words, apostrophes, quotation marks, ranges, dashes between
    /// parts of a sentence, numbers below zero, and what programs set in place of typed signs.
    static let all =
        same.map { Self(before: $0[0], after: Array($0[1...]), isMeant: false) }
        + others.map { Self(before: $0[0], after: Array($0[1...]), isMeant: true) }

    private static let same = [
        [
            "Wait 3 hours.", "Wait 3\u{A0}hours.", "Wait\u{A0}3\u{202F}hours.",
            "Wait \u{A0}3 hours.",
        ],
        ["Ask again.", "Ask a\u{AD}gain.", "Ask aga\u{AD}in."],
        ["It isn't so.", "It isn’t so.", "It isn\u{2BC}t so."],
        ["He said \"no\" then.", "He said “no” then.", "He said „no“ then.", "He said «no» then."],
        ["He said 'no' then.", "He said ‘no’ then.", "He said ‚no‘ then."],
        ["For 5-10 days.", "For 5–10 days.", "For 5‑10 days.", "For 5‒10 days."],
        ["A well-known one.", "A well‑known one.", "A well‐known one.", "A well–known one."],
        [
            "Rest - then go.", "Rest – then go.", "Rest — then go.", "Rest—then go.",
            "Rest -- then go.",
        ],
        ["Below -5 degrees.", "Below −5 degrees.", "Below –5 degrees."],
        ["And so on...", "And so on…"],
        ["A \u{B5}-rhythm.", "A \u{3BC}-rhythm."],
    ]

    private static let others = [
        ["Wait 3 5 hours.", "Wait 35 hours.", "Wait 3-5 hours.", "Wait 3\u{AD}5 hours."],
        ["It isn't so.", "It isnt so.", "It is so."],
        ["He said \"no\" then.", "He said no then.", "He said 'no' then.", "\"He said no\" then."],
        [
            "For 5–10 days.", "For 510 days.", "For 5 10 days.", "For 5.10 days.",
            "For 5 – 10 days.",
        ],
        ["A 5' lamp.", "A 5\" lamp.", "A 5′ lamp.", "A 5 lamp."],
        ["They re-cover it.", "They recover it.", "They re cover it."],
        ["No - stop.", "No stop.", "No-stop.", "No, stop."],
        ["Below -5 degrees.", "Below 5 degrees.", "Below - 5 degrees.", "Below +5 degrees."],
        ["The 10−5 of it.", "The 10–5 of it.", "The 105 of it."],
        ["And so on...", "And so on."],
        ["A \u{B5}-rhythm.", "A m-rhythm."],
    ]
}
