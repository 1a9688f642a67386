import HoofbeatContent

/// What `signs.yaml` can hold.
extension DataReader {
    struct SignListFields: Sendable {
        let closing = Field.entry(
            "closing", DataReader.closing.entry, "The last line of the cards of each level.")
        let groups = Field.list(
            "groups", DataReader.signGroup.entry,
            "The headings under which complete lists show signs.")
        let signs = Field.list("signs", DataReader.sign.entry, "The signs.")
    }

    struct ClosingFields: Sendable {
        let emergency = Field.text("emergency", .words, "The last line of an emergency card.")
        let urgent = Field.text("urgent", .words, "The last line of an urgent card.")
        let soon = Field.text(
            "soon", .words, "The last line of a routine card that has a sign of the level `soon`.")
        let routine = Field.text("routine", .words, "The last line of a routine card.")

        func field(of level: Sign.Level) -> Field<String?> {
            switch level {
            case .emergency: emergency
            case .urgent: urgent
            case .soon: soon
            case .routine: routine
            }
        }
    }

    struct SignGroupFields: Sendable {
        let key = Field.required("key", .key, "The name by which signs know the group.")
        let name = Field.required("name", .words, "The heading.")
        let emergency = Field.text(
            "emergency", .words, "The title of its emergency card, if that is one of its own.")
        let urgent = Field.text(
            "urgent", .words, "The title of its urgent card, if that is one of its own.")
        let routine = Field.text(
            "routine", .words, "The title of its routine card, if that is one of its own.")
    }

    /// Fields that signs and variants share, and that mean the same in both.
    struct SharedSignFields: SharedFields, Sendable {
        let forWhom = Field.text(
            "for", .words.orEmpty, "For whom it is a sign, shown before the words.")
        let isAtOnce = Field.flag(
            "at-once", shown: Self.inherited,
            "Only for `urgent`: it cannot wait for later on the same day, which the card says.")
        let isInTreatment = Field.flag(
            "in-treatment", shown: Self.inherited,
            "Whether it is a sign only during or after treatment, which the card says.")
        let nobodyAnswers = Field.flag(
            "nobody-answers", shown: Self.inherited,
            """
            Whether the card ends in “If nobody answers, call your local emergency number.”; not \
            for `emergency`.
            """)
        let say = Field.text(
            "say", .words.orEmpty, "What to say on the telephone, shown after the words.")
        let sources = Field.texts(
            "sources", .source,
            "Cited on a line below the card; nothing in an emergency leads away from it.")
        let ring = Field.text("ring", .words, "Whom to call; not shown, kept as a record.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that it rests on.")
        let status = Field.choice(
            "status", Sign.Status.self,
            "`proposed`, as it is if not given, until a clinician has agreed, then `agreed`.")
        let was = Field.choice(
            "was", Sign.Level.self,
            "The level that pages gave it before, if that was another; it then needs a `reason`.")

        private static let inherited = "false; in a variant as in the sign"
    }

    struct SignFields: Sendable {
        let key = Field.required("key", .key, "The name by which pages know it.")
        let words = Field.required(
            "words", .words, "What the reader sees or feels, as a continuation of “Call … if:”.")
        let level = Field.choice(
            "level", Sign.Level.self, isRequired: true,
            """
            How soon to get help: `urgent` is the same day. `soon` and `routine` share a card, in \
            which `soon` asks for an early appointment.
            """)
        let group = Field.required("group", .key, "The key of the group that it belongs to.")
        let also = Field.texts(
            "also", .others, "Other wordings, used to find copies typed by hand; not shown.")
        let shared = SharedSignFields()
        let reason = Field.text("reason", .words, "Why it has its present level.")
        let hasClosing = Field.flag(
            "closing", default: true,
            """
            Whether its card ends in the closing line of its level; a sign without it needs a \
            card, and a group, of its own.
            """)
        let isCatchAll = Field.flag(
            "catch-all",
            """
            Whether it stands for everything that a list cannot name; only as the last sign of an \
            urgent card, which may then have six.
            """)
        let variants = Field.entries(
            "variants", DataReader.variant.entry,
            "The same sign where context changes its words or its level.")
    }

    struct VariantFields: Sendable {
        let key = Field.required(
            "key", .key, "Its name, in round brackets behind that of the sign.")
        let reason = Field.required("reason", .words, "Why it differs.")
        let words = Field.text("words", .words, "Its words, if they are not those of the sign.")
        let level = Field.choice(
            "level", Sign.Level.self,
            "Its level, if it is not that of the sign; complete lists then show it, too.")
        let group = Field.text(
            "group", .key, "Its group, if it is not that of the sign; complete lists then show it.")
        let shared = SharedSignFields()
    }

    static let signList = Declared("signs.yaml", SignListFields())
    static let closing = Declared("closing", ClosingFields())
    static let signGroup = Declared("a group", SignGroupFields())
    static let sign = Declared("a sign", SignFields())
    static let variant = Declared("a variant", VariantFields())

    static let signsFile = DeclaredFile(
        "signs.yaml",
        for: """
            The warning signs, each once, with its words and its level, so that no sign has one \
            level here and another there. Pages name them in care cards, `- sign: glow-by-day`, \
            and complete lists are drawn with the blocks `signs emergency`, `urgent` and `routine`.
            """,
        .fields(signList.entry),
        example: """
            closing:
              emergency: Say that it is beacon fever. Show your lantern card if you have one.
            groups:
              - {key: glow, name: The glow}
              - {key: waking, name: Sleep and waking}
            signs:
              - key: cannot-be-woken
                words: someone with beacon fever cannot be woken
                level: emergency
                group: waking
                sources: [lee-2024]
              - key: glow-by-day
                words: the glow can be seen in daylight
                also: [you glow during the day]
                level: urgent
                group: glow
                sources: [lee-2024]
                variants:
                  - key: confused
                    words: the glow can be seen in daylight and you are confused
                    level: emergency
                    reason: The brain may be affected.

            """)
}
