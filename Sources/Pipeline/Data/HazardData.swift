import HoofbeatContent

/// Reads what can harm a reader, and what a guide does about it.
extension DataReader {
    struct HazardFields: Sendable {
        let key = Field.required("key", .key, "The name by which messages and waivers know it.")
        let harm = Field.required("harm", .unseen, "What could happen to a reader.")
        let rules = Field.texts(
            "rules", .unseen,
            """
            The rules that keep it from happening, by the names that are in square brackets behind \
            problems. One that the program does not have, or that is off, is an error.
            """)
        let tests = Field.texts(
            "tests", .unseen,
            """
            The tests of Hoofbeat that show that it does not happen: a suite (`DoseTests`), a \
            test in it (`DoseTests/fields`) or a script (`Tests/Browser/disk.py`). `make test` \
            says if one is gone; a build does not look for them.
            """)
        let open = Field.texts(
            "open", .unseen, "What is still to be done about it. Each is a note of every check.")
    }

    static let hazard = Declared("a hazard", HazardFields())

    static let hazardsFile = DeclaredFile(
        "hazards.yaml",
        for: """
            What can harm a reader of the guide, and what keeps it from happening. If a rule that \
            a hazard counts on is gone or off, the build says so by the name of the hazard; so \
            does a waiver of such a rule, unless it accepts the hazard. No page shows it.
            """,
        .list(hazard.entry),
        example: """
            - key: invented-dose
              harm: A reader takes an amount of a medicine that a page names.
              rules: [dose]
              tests: [DoseTests]
            - key: old-result
              harm: A reader takes an old result for what is known today.
              rules: [old-source, old-guideline]
              open: [Nobody looks for newer studies every year.]

            """)

    mutating func readHazards(_ yaml: YAML) {
        let field = Self.hazard.fields
        each(yaml, in: Self.hazardsFile.name, Self.hazard.entry) { fields, item, reader in
            func controls(_ field: Field<[String]>) -> [Hazard.Control] {
                fields.placed(field).map { Hazard.Control(name: $0.text, line: $0.line) }
            }
            let hazard = Hazard(
                key: fields.read(field.key), harm: fields.read(field.harm),
                rules: controls(field.rules), tests: controls(field.tests),
                open: controls(field.open), line: item.line)
            if fields.problems.isEmpty { reader.hazards.append(hazard) }
        }
    }
}
