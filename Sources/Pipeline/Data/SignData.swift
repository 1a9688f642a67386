import HoofbeatContent
import HoofbeatText

/// Reads the signs that tell a reader to get help.
extension DataReader {
    static let signs = signsFile.name

    mutating func readSigns(_ yaml: YAML) {
        let field = Self.signList.fields
        var top = Fields(yaml, Self.signList.entry, file: path(Self.signs))
        let closing = top.read(field.closing)
        let groups = signGroups(top.read(field.groups))
        let list = top.read(field.signs)
        problems += top.problems
        var signs: [Sign] = []
        var refused: Set<String> = []
        if let list {
            each(list, in: Self.signs, Self.sign.entry) { fields, item, reader in
                let variants = fields.read(Self.sign.fields.variants)
                guard let sign = reader.sign(&fields, groups, line: item.line) else {
                    if let key = fields.text(Self.sign.fields.key.declaration) {
                        refused.insert(key)
                    }
                    return
                }
                signs.append(sign)
                signs += variants.compactMap { reader.variant($0, of: sign, groups) }
            }
        }
        self.signs = Signs(signs, groups: groups, closing: closingLines(closing))
        self.signs.refused = refused
        checkNames(of: signs)
        checkLevels(of: signs)
        checkClosings(of: signs)
    }

    private mutating func closingLines(_ yaml: YAML?) -> [Sign.Level: String] {
        guard let yaml, !yaml.isUnset else { return [:] }
        var fields = Fields(yaml, Self.closing.entry, file: path(Self.signs))
        let lines = Sign.Level.allCases.compactMap { level in
            fields.read(Self.closing.fields.field(of: level)).map { (level, $0) }
        }
        problems += fields.problems
        texts += fields.shown
        return Dictionary(lines) { first, _ in first }
    }

    private mutating func signGroups(_ yaml: YAML?) -> [Signs.Group] {
        guard let yaml else { return [] }
        let field = Self.signGroup.fields
        let levels: [(Sign.Level, Field<String?>)] = [
            (.emergency, field.emergency), (.urgent, field.urgent), (.routine, field.routine),
        ]
        var groups: [Signs.Group] = []
        each(yaml, in: Self.signs, Self.signGroup.entry) { fields, item, _ in
            let key = fields.read(field.key)
            let name = fields.read(field.name)
            let calls = levels.compactMap { level, title in
                fields.read(title).map { (level, $0) }
            }
            groups.append(
                Signs.Group(
                    key: key, name: name, calls: Dictionary(calls) { first, _ in first },
                    line: item.line))
        }
        return groups
    }

    /// Reads a sign; nil if it has no level, since nobody can say which card it belongs in.
    private mutating func sign(
        _ fields: inout Fields, _ groups: [Signs.Group], line: Int
    ) -> Sign? {
        let field = Self.sign.fields
        let key = fields.read(field.key)
        let words = fields.read(field.words)
        let level = fields.read(field.level)
        checkBeginning(of: words, field.words, &fields)
        let group = fields.read(field.group)
        checkGroup(group, groups, at: fields.line(of: field.group), &fields)
        guard let level, !key.isEmpty, !words.isEmpty else { return nil }
        var sign = Sign(key: key, words: words, level: level, group: group, line: line)
        sign.hasClosing = fields.read(field.hasClosing)
        sign.isCatchAll = fields.read(field.isCatchAll)
        sign.also = fields.read(field.also)
        readShared(&sign, field.shared, &fields)
        sign.reason = fields.read(field.reason)
        if sign.was != nil, sign.reason == nil {
            fields.reportMissing(field.reason, of: "a sign that has changed its level")
        }
        if sign.isCatchAll, sign.level != .urgent {
            fields.add(
                .catchAllOutsideUrgent(
                    at: TextLocation(
                        file: fields.file, line: fields.line(of: field.isCatchAll))))
        }
        checkUrgency(of: sign, field.shared, &fields)
        return sign
    }

    /// The title above ends in “if:”, so that no sign begins with that word again.
    private func checkBeginning(
        of words: String, _ field: Field<String>, _ fields: inout Fields
    ) {
        let endings = strings.list(.ruleCareTitleEndings).map {
            $0.lowercased().replacing(":", with: "").trimmed + " "
        }
        guard let ending = endings.first(where: words.lowercased().hasPrefix) else { return }
        let _: Bool? = fields.wrong(
            field.declaration, "what follows “\(ending.trimmed):” in the title of a card",
            help: "take “\(ending.trimmed)” out: \(words.dropFirst(ending.count).prefix(60))")
    }

    /// Reads a variant, which takes the fields that it leaves out from its sign.
    private mutating func variant(
        _ yaml: YAML, of sign: Sign, _ groups: [Signs.Group]
    ) -> Sign? {
        let field = Self.variant.fields
        var fields = Fields(yaml, Self.variant.entry, file: path(Self.signs))
        defer {
            problems += fields.problems
            texts += fields.shown
        }
        let key = fields.read(field.key)
        guard !key.isEmpty else { return nil }
        if !isKey(key, in: Self.signs) {
            let location = TextLocation(file: fields.file, line: fields.line(of: field.key))
            fields.add(.badKey(key, at: location))
        }
        var variant = Sign(
            key: sign.key, variant: key, words: fields.read(field.words) ?? sign.words,
            level: fields.read(field.level) ?? sign.level,
            group: fields.read(field.group) ?? sign.group, line: yaml.line)
        if fields.has(field.group) {
            checkGroup(variant.group, groups, at: fields.line(of: field.group), &fields)
        }
        variant.also = sign.also
        variant.forWhom = sign.forWhom
        variant.ring = sign.ring
        variant.isAtOnce = sign.isAtOnce
        variant.isInTreatment = sign.isInTreatment
        variant.isEmergencyIfNobodyAnswers = sign.isEmergencyIfNobodyAnswers
        variant.say = sign.say
        variant.hasClosing = sign.hasClosing
        variant.sources = sign.sources
        variant.facts = sign.facts
        variant.status = sign.status
        readShared(&variant, field.shared, &fields)
        // A variant's own “for” replaces what its sign says of treatment.
        if variant.forWhom != nil, fields.has(field.shared.forWhom),
            !fields.has(field.shared.isInTreatment)
        {
            variant.isInTreatment = false
        }
        checkUrgency(of: variant, field.shared, &fields)
        variant.reason = fields.read(field.reason)
        return variant
    }

    /// Reads the fields that signs and variants share.
    private func readShared(
        _ sign: inout Sign, _ field: SharedSignFields, _ fields: inout Fields
    ) {
        if let circumstance = fields.read(field.forWhom) {
            sign.forWhom = circumstance.isEmpty ? nil : circumstance
        }
        sign.ring = fields.read(field.ring) ?? sign.ring
        sign.isAtOnce = fields.read(field.isAtOnce, default: sign.isAtOnce)
        sign.isInTreatment = fields.read(field.isInTreatment, default: sign.isInTreatment)
        sign.isEmergencyIfNobodyAnswers = fields.read(
            field.nobodyAnswers, default: sign.isEmergencyIfNobodyAnswers)
        if let say = fields.read(field.say) { sign.say = say.isEmpty ? nil : say }
        if fields.has(field.sources) { sign.sources = sources(field.sources, &fields) }
        if fields.has(field.facts) { sign.facts = fields.read(field.facts) }
        sign.status = fields.read(field.status) ?? sign.status
        sign.was = fields.read(field.was)
        if let was = sign.was, was == sign.level {
            fields.add(
                .unchangedLevel(
                    was, at: TextLocation(file: fields.file, line: fields.line(of: field.was))))
        }
    }

    private func checkGroup(
        _ key: String, _ groups: [Signs.Group], at line: Int, _ fields: inout Fields
    ) {
        guard !key.isEmpty, !groups.contains(where: { $0.key == key }) else { return }
        fields.add(
            .unknownGroup(
                key, groups.map(\.key), at: TextLocation(file: fields.file, line: line)))
    }
}

extension Diagnostic {
    fileprivate static func unknownGroup(
        _ key: String, _ keys: [String], at location: TextLocation
    ) -> Diagnostic {
        .error(
            "unknown-group", at: location, "there is no group “\(key)” of signs",
            help: nearest(to: key, among: keys).map { "did you mean \($0)?" }
                ?? "add it to the groups at the top of signs.yaml")
    }

    fileprivate static func unchangedLevel(_ level: Sign.Level, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "unchanged-level", at: location, "this sign was \(level.rawValue), and it still is",
            help: "take “was” out, or write the level that pages gave to the sign before")
    }

    /// NHS design system 8.14: only the card for urgent help may end in one.
    fileprivate static func catchAllOutsideUrgent(at location: TextLocation) -> Diagnostic {
        .error(
            "catch-all-outside-urgent", at: location,
            "only an urgent card may end in a sign that stands for all others",
            help: "take “catch-all” out, or give the sign the level urgent")
    }
}
