/// What the checks know about English words. Other languages have nothing of this.
enum EnglishWords {
    /// Words whose syllables do not follow from their letters, by their number.
    private static let syllables: [UInt8: String] = [
        1: "dye dyes eye eyed eyes league played prayer prayers priest stayed tier tongue",
        2: """
        acre acres awesome baseball beings billion billions brilliant business centre centres \
        colleague colleagues create creates cruel delayed deployed desperate destroyed diamond \
        displayed elsewhere employed enjoyed evening evenings fashion fatigue fibre fibres \
        fire fired fires flour fluid fluids forecast framework fuel genre giant goodbye \
        grapefruit guideline guidelines hire hired homework hour hours household households \
        hundred interest interests junior lawyer lawyers lifelong lifeline lifestyle lifetime \
        likewise litre litres marriage maybe metre metres million millions opera our ours \
        pipeline platelet platelets platinum pm poem poems poet privilege react reacts ruin \
        ruined sacred safety science senior several somehow someone something sometime \
        sometimes somewhat somewhere technique techniques thereby therefore timeline tire \
        tired tires uk union unions unique vacuum warehouse wednesday wholesale wire wires
        """,
        3: """
        acquire acquired analogue analogues arguing area areas australia basically beforehand \
        behavior behaviour behaviours businesses carefully companion convenience convenient \
        created creating creation creative cycling desire desired dialogue differently dna \
        elaborate empire entire especially everyday everyone everything everywhere familiar \
        genuine hiv hopefully idea ideas influence influenced inspired interested interesting \
        italian laboratory linear mri museum nuclear opinion opinions ourselves pancreas \
        parliament poetry pneumonia practically quietly ratio reaction reactions realise \
        realised realize realized recipe recipes recovery require required requires sciences \
        scientist scientists solely somebody struggling suicide suv temperature temperatures \
        theatre theatres timetable tingling typically valuable vegetable vegetables vip
        """,
        4: """
        appreciate associate coincidence continuing diabetes diarrhoea dietitian dietitians \
        elementary emotionally entirely etc european everybody experienced genuinely geography \
        hiaa influences laboratories millimetre millimetres negotiate nevertheless oriented \
        pancreatic potassium realistic reassurance requiring retirement scientific societies \
        society specifically
        """,
        5: """
        appreciated appreciation associated association associations automatically cooperation \
        creativity experiencing initiated orientation parliamentary pituitary \
        radioactive
        """,
        6: "differentiated differentiation",
    ]

    private static let traits: [(WordTable.Traits, String)] = [
        (.be, "am is are was were be been being isn aren wasn weren"),
        (
            .participle,
            """
            beaten begun bent bled blown bought bred broken brought built burnt caught chosen \
            cut dealt done drawn driven eaten fed felt found frozen given grown heard held \
            hidden hurt kept known laid learnt led left lit lost made meant met overcome paid \
            proven put read said seen sent sewn shot shown shut sold spent split spoken spread \
            stolen stuck swollen taken taught thought thrown told torn understood undergone \
            woken worn written
            """
        ),
        (
            .adjective,
            """
            advanced aged ashamed bloated bored closed complicated concerned confused \
            constipated depressed disappointed embarrassed exhausted experienced frightened \
            interested isolated limited married needed pleased prepared related relaxed \
            retired scared sacred skilled supposed surprised swollen tired unaffected used \
            varied worried
            """
        ),
        (
            .adverb,
            """
            also always being been best better first just more most never no not now often \
            once only seldom sometimes soon still then too usually very well
            """
        ),
        (.abbreviation, "approx dr fig jr mr mrs ms prof sr st vs"),
    ]

    /// Words that nobody writes in capitals but to shout.
    static let common: Set = [
        "always", "and", "are", "before", "call", "can", "do", "for", "if", "in", "is", "must",
        "never", "no", "not", "now", "of", "only", "or", "stop", "take", "team", "the", "this",
        "to", "with", "you", "your",
    ]

    /// All of them.
    static var all: [String: WordTable.Word] {
        var words: [String: WordTable.Word] = [:]
        for (number, list) in syllables {
            for word in list.split(whereSeparator: \.isWhitespace) {
                words[String(word), default: .none].syllables = number
            }
        }
        for (trait, list) in traits {
            for word in list.split(whereSeparator: \.isWhitespace) {
                words[String(word), default: .none].traits.insert(trait)
            }
        }
        return words
    }
}
