import HoofbeatContent
import HoofbeatMarkup

/// JSON Schemas of what editors write in YAML (draft 7, which the YAML extension of VS Code reads).
///
/// They are made of the declarations by which the files are read. They say less than the build
/// does: not that a page or a source is there, but what fields there are and what they hold.
struct Schema {
    /// The kinds that pages can name.
    let kinds: Kinds

    func json(of file: DeclaredFile) -> JSON {
        let contents: JSON
        switch file.contents {
        case .list(let entry):
            contents = ["type": ["array", "null"], "items": .object(members(of: entry))]
        case .fields(let entry): contents = .object(members(of: entry))
        }
        return .object(
            [
                JSON.Member("$schema", "http://json-schema.org/draft-07/schema#"),
                JSON.Member("title", .string(file.path)),
                JSON.Member("description", .string(file.purpose.withoutCodeMarks)),
            ] + contents.members + (file.name == FrontMatterFields.file.name ? [perKind] : []))
    }

    private func members(of entry: EntryDeclaration) -> [JSON.Member] {
        let required = entry.fields.filter(\.isRequired).map { JSON.string($0.name) }
        return [
            JSON.Member("type", "object"),
            JSON.Member(
                "properties", .object(entry.fields.map { JSON.Member($0.name, json(of: $0)) })),
            JSON.Member("required", .array(required)),
            JSON.Member("additionalProperties", entry.others.map { json(of: $0) } ?? false),
        ]
    }

    private func json(of field: FieldDeclaration) -> JSON {
        let value = json(of: field.type)
        var members = (field.isRequired ? value : orNothing(value, field.type)).members
        members.append(JSON.Member("description", .string(field.meaning.withoutCodeMarks)))
        if let fallback = field.fallback {
            switch field.type {
            case .flag where fallback == "true" || fallback == "false":
                members.append(JSON.Member("default", .bool(fallback == "true")))
            case .choice: members.append(JSON.Member("default", .string(fallback)))
            default: break
            }
        }
        return .object(members)
    }

    private func json(of type: FieldType) -> JSON {
        switch type {
        case .text(let form): text(form)
        case .texts(let form):
            .object(
                [
                    JSON.Member("type", .array(Self.scalars + ["array"])),
                    JSON.Member("items", text(form)),
                ] + pattern(form))
        // YAML has more words for these, which the build reads, too.
        case .flag: ["enum": [true, false, "yes", "no"]]
        case .number: ["type": "integer"]
        case .year: ["type": "integer", "minimum": 1000, "maximum": 9999]
        case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .choice(let words): ["enum": .array(words.map { .string($0) })]
        case .choices(let words):
            [
                "anyOf": [
                    ["enum": .array(words.map { .string($0) })],
                    ["type": "array", "items": ["enum": .array(words.map { .string($0) })]],
                ]
            ]
        case .kindOfPage: ["enum": .array(kinds.names.map { .string($0) })]
        case .entry(let entry): .object(members(of: entry))
        case .entries(let entry): ["type": "array", "items": .object(members(of: entry))]
        case .extra: ["type": "object"]
        }
    }

    /// What the build takes for a text. `2026` is a number to YAML, and a title to an editor.
    private static let scalars: [JSON] = ["string", "number", "boolean"]

    private func text(_ form: TextForm) -> JSON {
        .object([JSON.Member("type", .array(Self.scalars))] + pattern(form))
    }

    private func pattern(_ form: TextForm) -> [JSON.Member] {
        form.pattern.map { [JSON.Member("pattern", .string($0))] } ?? []
    }

    /// A field that may be left out may also be left empty, unless the build asks what was meant.
    private func orNothing(_ value: JSON, _ type: FieldType) -> JSON {
        switch type {
        case .flag, .day: return value
        case .choices:
            return .object(
                value.members.map { member in
                    guard case .array(let others) = member.value else { return member }
                    return JSON.Member(member.name, .array(others + [["type": "null"]]))
                })
        default:
            return .object(
                value.members.map { member in
                    switch (member.name, member.value) {
                    case ("type", .array(let types)):
                        JSON.Member("type", .array(types + ["null"]))
                    case ("type", let type): JSON.Member("type", [type, "null"])
                    case ("enum", .array(let words)):
                        JSON.Member("enum", .array(words + [.null]))
                    default: member
                    }
                })
        }
    }

    /// What pages of each kind must have beside what all pages have.
    private var perKind: JSON.Member {
        JSON.Member(
            "allOf",
            .array(
                kinds.all.map { kind in
                    let extra = EntryDeclaration("extra", kind.extra.map(\.declaration))
                    let needsExtra = kind.extra.contains(where: \.isRequired)
                    let required = kind.fields + (needsExtra ? ["extra"] : [])
                    return [
                        "if": [
                            "properties": ["kind": ["const": .string(kind.name)]],
                            "required": ["kind"],
                        ],
                        "then": [
                            "required": .array(required.map { .string($0) }),
                            "properties": ["extra": .object(members(of: extra))],
                        ],
                    ]
                }))
    }
}

extension JSON {
    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }
}

extension String {
    /// Editors show descriptions as they are.
    fileprivate var withoutCodeMarks: String { replacing("`", with: "") }
}
