import HoofbeatContent

/// What `review:` of `site.yaml` can hold.
struct ReviewRuleFields: Sendable {
    let roles = Field.entries(
        "roles", ReviewRuleFields.role.entry,
        "Who may approve what. A review by anyone else is an error.")
    let changed = Field.choice(
        "changed", default: ReviewRules.Consequence.notice,
        """
        What happens to a page that was changed since its review: it says so, is also kept out of \
        search engines, or is withdrawn. A page with an emergency card is never hidden.
        """)
    let overdue = Field.choice(
        "overdue", default: ReviewRules.Consequence.notice,
        "The same for a page whose review is overdue.")

    struct RoleFields: Sendable {
        let key = Field.required("key", .key, "The name by which records mean the role.")
        let name = Field.required(
            "name", .words, "What readers see behind the name of a reviewer, as in `consultant`.")
        let kinds = Field.texts(
            "kinds", .unseen,
            "Kinds of pages; `medical` for all that are about medicine, `all` for all.")
        let signs = Field.flag("signs", "Whether they may approve warning signs.")
        let numbers = Field.flag("numbers", "Whether they may approve numbers to ring.")
        let clinical = Field.flag(
            "clinical", default: true,
            """
            Whether a text is clinically reviewed once they approve it; `false` for those who \
            read it for tone and clarity.
            """)
    }

    static let rules = Declared("review", ReviewRuleFields())
    static let role = Declared("a role", RoleFields())
}

extension LibraryReader {
    /// Reads `review:` of the settings.
    mutating func readReviewRules(_ yaml: YAML?, file: String) -> ReviewRules {
        guard let yaml, !yaml.isUnset else { return ReviewRules() }
        let field = ReviewRuleFields.rules.fields
        var fields = Fields(yaml, ReviewRuleFields.rules.entry, file: file)
        var rules = ReviewRules()
        rules.line = yaml.line
        rules.whenChanged = fields.read(field.changed)
        rules.whenOverdue = fields.read(field.overdue)
        let roles = fields.read(field.roles)
        add(fields)
        for yaml in roles {
            guard let role = readRole(yaml, file: file) else { continue }
            let same = rules.roles.first {
                $0.key == role.key || $0.name.lowercased() == role.name.lowercased()
            }
            if let same {
                let location = TextLocation(file: file, line: yaml.line)
                problems.append(.repeatedRole(role, same, at: location))
            } else {
                rules.roles.append(role)
            }
        }
        return rules
    }

    private mutating func readRole(_ yaml: YAML, file: String) -> ReviewRules.Role? {
        let field = ReviewRuleFields.role.fields
        var fields = Fields(yaml, ReviewRuleFields.role.entry, file: file)
        let role = ReviewRules.Role(
            key: fields.read(field.key), name: fields.read(field.name),
            kinds: fields.read(field.kinds), approvesSigns: fields.read(field.signs),
            approvesNumbers: fields.read(field.numbers), isClinical: fields.read(field.clinical))
        if role.kinds.isEmpty, !role.approvesSigns, !role.approvesNumbers {
            fields.add(
                .error(
                    "idle-role", at: TextLocation(file: file, line: yaml.line),
                    "the role “\(role.key)” may approve nothing",
                    help: "add kinds: [medical], signs: true or numbers: true"))
        }
        add(fields)
        return role.key.isEmpty ? nil : role
    }
}

extension Diagnostic {
    fileprivate static func repeatedRole(
        _ role: ReviewRules.Role, _ other: ReviewRules.Role, at location: TextLocation
    ) -> Diagnostic {
        let what = role.key == other.key ? "key “\(role.key)”" : "name “\(role.name)”"
        return .error(
            "repeated-role", at: location, "two roles have the \(what)",
            help: "give each its own, since a reviewer who is asked for the role writes one of them"
        )
    }
}
