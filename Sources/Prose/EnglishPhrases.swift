/// English words and phrases for which there are better ones.
enum EnglishPhrases {
    /// Hard words with easy ones for the same (CHK-14). Only those are listed that mean nothing
    /// else in medicine.
    private static let hard = """
        accomplish: do
        additional: more
        adjacent to: next to
        alleviate, alleviates, alleviated: ease
        ameliorate: ease
        approximately: about
        ascertain: find out
        assist, assists: help
        assistance: help
        at this point in time: now
        cease, ceases, ceased: stop
        commence, commences, commenced: start
        comprise, comprises: include
        consequently: so
        demonstrate, demonstrates, demonstrated: show
        detrimental: harmful
        discontinue, discontinued: stop
        due to the fact that: because
        endeavour: try
        exacerbate, exacerbates: make worse
        expedite: speed up
        facilitate, facilitates: help
        for the purpose of: to
        furthermore: also
        in accordance with: by
        in conjunction with: with
        in lieu of: instead of
        in order to: to
        in respect of: about
        in the absence of: without
        in the event of: if there is
        inform, informs: tell
        ingest, ingested: swallow
        initiate, initiates, initiated: start
        majority of: most
        methodology: method
        necessitate, necessitates: need
        notify: tell
        numerous: many
        obtain, obtains, obtained: get
        participate, participates: take part
        prior to: before
        purchase, purchases: buy
        regarding: about
        remainder: rest
        reside, resides: live
        subsequent: later
        subsequently: later
        sufficient: enough
        terminate, terminates: end
        thus: so
        upon: on
        utilise, utilises, utilised, utilize, utilizes, utilized: use
        whilst: while
        with regard to: about
        with respect to: about
        """

    /// Words that blame, frighten or promise (CHK-18), with what to think of.
    private static let unkind: [(advice: String, words: String)] = [
        (
            "say that someone has the illness, or lives with it",
            """
            suffer from, suffers from, suffered from, suffering from, sufferer, sufferers, \
            afflicted with, afflicted by, stricken with, victim of, victims of
            """
        ),
        (
            "an illness is no fight that a person wins or loses",
            """
            battle with, battles with, battling with, battling cancer, lost the battle, lost \
            his battle, lost her battle, lost their battle, fight against cancer, fighting \
            cancer, beat cancer, beating cancer, war on cancer, brave fight
            """
        ),
        (
            "say that the treatment did not work, not that the person failed",
            """
            failed chemotherapy, failed treatment, failed therapy, failing treatment, patient \
            failed, patients failed, non-compliant, non-compliance, complains of, complained \
            of
            """
        ),
        (
            "nobody can promise that; give the figure with its source, or leave it out",
            """
            good chance of, guaranteed to, miracle, miracle cure, breakthrough, completely \
            safe, no side effects, nothing to worry about, cured for good
            """
        ),
        (
            "a benign tumour can do harm, too; say what it means for the reader",
            "just benign, only benign, merely benign"
        ),
        (
            "say older people, disabled people, or use what they call themselves",
            """
            the elderly, the disabled, the handicapped, wheelchair-bound, confined to a \
            wheelchair, commit suicide, commits suicide, committed suicide
            """
        ),
    ]

    static var hardWords: [(words: String, instead: String)] {
        hard.split(separator: "\n").flatMap { line in
            let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
            return list(sides[0]).map { ($0, String(sides[1].dropFirst())) }
        }
    }

    static var unkindWords: [(words: String, advice: String)] {
        unkind.flatMap { group in list(group.words).map { ($0, group.advice) } }
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
}
