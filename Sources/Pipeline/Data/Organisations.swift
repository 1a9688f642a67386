import HoofbeatContent
import HoofbeatText

/// Reads the directory of organisations.
extension DataReader {
    struct OrganisationFields: Sendable {
        let key = Field.required("key", .key, "The anchor of its entry in the directory.")
        let name = Field.required("name", .name, "Its name.")
        let offers = Field.required("offers", .markdown, "What it offers, in a sentence.")
        let audiences = Field.choices(
            "for", Organisation.Audience.self, isRequired: true, "Whom it is for.")
        let country = Field.required("country", .words, "The country whose heading it is under.")
        let kind = Field.choice(
            "kind", Organisation.Kind.self, isRequired: true, "What sort of organisation it is.")
        let address = Field.text("address", .webAddress, "The address of its website.")
        let checked = Field.day(
            "checked",
            "The day on which someone last opened the address; readers are told if nobody has.")
        let access = Field.choice(
            "access", Organisation.Access.self, "What a reader needs to use what it offers.")
        let cost = Field.text("cost", .words, "What it costs.")
        let languages = Field.texts("languages", .words, "The languages in which it answers.")
        let note = Field.text(
            "note", .markdown,
            "What else readers should know, such as `Call [0800 111 222](tel:0800111222).`")
        let notice = Field.choice(
            "notice", Notice.self, among: Notice.afterEntries,
            """
            The text that follows the first link to it on a page: `professionals` says that it is \
            meant for them, and `trials` that a listed trial is no recommendation.
            """)
        let read = Field.text("read", .words, "When you read the source that names it; not shown.")
        let id = Field.text("id", .record, "A number or name of your own records.")
        let facts = Field.texts(
            "facts", .record, "The entries of the editors’ fact sheet that it rests on.")
    }

    static let organisation = Declared("an organisation", OrganisationFields())

    static let organisationsFile = DeclaredFile(
        "organisations.yaml",
        for: """
            The directory of organisations that help. A page shows it with the blocks \
            `organisations by-country`, `by-audience` and `by-kind`.
            """,
        .list(organisation.entry),
        example: """
            - key: lantern-trust
              name: The Lantern Trust
              offers: Leaflets, and someone to talk to on weekdays.
              for: [patients, carers]
              country: Ourland
              kind: charity
              address: "https://example.org/lantern"
              checked: 2026-11-21
              access: free

            """)

    mutating func readOrganisations(_ yaml: YAML) {
        let field = Self.organisation.fields
        each(yaml, in: Self.organisationsFile.name, Self.organisation.entry) {
            fields, item, reader in
            var body = Organisation(
                key: fields.read(field.key), name: fields.read(field.name),
                offers: fields.read(field.offers), country: fields.read(field.country),
                kind: fields.read(field.kind) ?? .publisher, line: item.line)
            body.audiences = fields.read(field.audiences)
            body.address = fields.webAddress(field.address)
            body.access = fields.read(field.access)
            body.cost = fields.read(field.cost)
            body.languages = fields.read(field.languages)
            body.checked = fields.read(field.checked)
            body.checkedLine = fields.line(of: field.checked)
            body.read = fields.read(field.read)
            body.readLine = fields.line(of: field.read)
            body.note = fields.read(field.note)
            body.notice = fields.read(field.notice)
            _ = fields.read(field.id)
            body.facts = fields.read(field.facts)
            if body.address != nil, body.checked == nil {
                fields.add(
                    .uncheckedAddress(
                        body.name,
                        at: TextLocation(file: fields.file, line: fields.line(of: field.address))))
            }
            if body.address != nil, body.access == nil, body.cost == nil {
                fields.add(
                    .unsaidCost(body.name, at: TextLocation(file: fields.file, line: item.line)))
            }
            body.countryLine = fields.line(of: field.country)
            reader.organisations.append(body)
        }
        checkCountries()
    }

    /// A country in another spelling, or two in one text, would be a heading of its own.
    private mutating func checkCountries() {
        let counts = Dictionary(organisations.map { ($0.country, 1) }, uniquingKeysWith: +)
        let bySmall = Dictionary(grouping: counts.keys) { $0.lowercased() }
        for body in organisations {
            let location = TextLocation(
                file: path(Self.organisationsFile.name), line: body.countryLine ?? body.line)
            let same = bySmall[body.country.lowercased()] ?? []
            let other = same.filter { $0 != body.country }.max {
                (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0)
            }
            if body.country.first?.isLowercase == true, other == nil {
                let capital = body.country.prefix(1).uppercased() + body.country.dropFirst()
                problems.append(.otherSpelling(body.country, capital, at: location))
                continue
            }
            if let other, (counts[other] ?? 0, body.country) > (counts[body.country] ?? 0, other) {
                problems.append(.otherSpelling(body.country, other, at: location))
                continue
            }
            let parts = body.country.split(separator: ",").map { String($0).trimmed }
            if parts.count > 1, parts.contains(where: { counts[$0] != nil }) {
                problems.append(.severalCountries(body.country, at: location))
            }
        }
    }
}

extension Notice {
    /// Those that can follow an entry or a list. The disclaimer is part of every medical page.
    static let afterEntries = allCases.filter { $0 != .disclaimer }
}

extension Diagnostic {
    fileprivate static func unsaidCost(_ name: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "unsaid-cost", at: location,
            "nothing says whether a reader has to register or to pay at \(name)",
            help: "write access: free, registration or paid, or what it costs behind cost:")
    }

    fileprivate static func otherSpelling(
        _ country: String, _ other: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-value", at: location,
            "the country “\(country)” is written “\(other)”",
            help: "write it in one way in the whole file: it is the heading of a list")
    }

    fileprivate static func severalCountries(_ text: String, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "comma-in-text", at: location, "“country” holds a single country, and not “\(text)”",
            help: "name one, and say in offers: where else it helps")
    }

    fileprivate static func uncheckedAddress(_ name: String, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "unchecked-address", at: location, "nobody has checked the address of \(name)",
            help: "open it, and write checked: with the date")
    }
}
