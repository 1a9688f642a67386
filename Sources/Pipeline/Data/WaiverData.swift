import HoofbeatContent

/// Reads the warnings that somebody has looked at and accepted.
extension DataReader {
    struct WaiverFields: Sendable {
        let check = Field.required(
            "check", .unseen,
            "The name of the rule, as it is in square brackets behind the warning.")
        let reason = Field.required(
            "reason", .unseen, "Why the warning is let stand; it still has to convince in a year.")
        let by = Field.required("by", .unseen, "Who decided it.")
        let file = Field.text(
            "file", .unseen,
            "The file that the warning is about, such as `content/illness/beacon-fever.md`.")
        let about = Field.text("about", .unseen, "A part of the message.")
        let accepts = Field.texts(
            "accepts", .unseen,
            "The keys of the hazards in `hazards.yaml` that count on the rule, all of them.")
    }

    static let waiver = Declared("a waiver", WaiverFields())

    static let waiversFile = DeclaredFile(
        "waivers.yaml",
        for: """
            Warnings that someone has looked at and let stand. Each becomes a note that shows the \
            reason. A waiver that no warning needs is a warning itself; errors cannot be waived.
            """,
        .list(waiver.entry),
        example: """
            - check: old-source
              file: content/treatment/dark-room-rest.md
              about: smith-2010
              reason: The only study of this question so far.
              by: the editors of the guide
              accepts: old-result

            """)

    mutating func readWaivers(_ yaml: YAML) {
        let field = Self.waiver.fields
        each(yaml, in: Self.waiversFile.name, Self.waiver.entry) { fields, item, reader in
            reader.waivers.append(
                Waiver(
                    check: fields.read(field.check), file: fields.read(field.file),
                    about: fields.read(field.about), reason: fields.read(field.reason),
                    by: fields.read(field.by), accepts: fields.read(field.accepts),
                    acceptsLine: fields.line(of: field.accepts), line: item.line))
        }
    }
}
