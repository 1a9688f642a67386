import Content

/// Reads the signs that tell a reader to get help.
extension DataReader {
    static let signs = "signs.yaml"

    mutating func readSigns(_ yaml: YAML) {
        let top = Fields(
            yaml, known: ["closing", "groups", "signs"], of: "signs.yaml", file: path(Self.signs))
        let closing = top.map("closing")
        let groups = signGroups(top.map("groups"))
        let list = top.map("signs")
        problems += top.problems
        var signs: [Sign] = []
        var refused: Set<String> = []
        if let list {
            each(list, in: Self.signs, known: SignField.all, of: "a sign") { fields, item, reader in
                let variants = fields.maps("variants")
                guard let sign = reader.sign(&fields, groups, line: item.line) else {
                    if let key = fields.text("key") { refused.insert(key) }
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
        var fields = Fields(
            yaml, known: Sign.Level.allCases.map(\.rawValue), of: "closing",
            file: path(Self.signs))
        let lines = Sign.Level.allCases.compactMap { level in
            fields.text(level.rawValue, shown: .words).map { (level, $0) }
        }
        problems += fields.problems
        texts += fields.shown
        return Dictionary(lines) { first, _ in first }
    }

    private mutating func signGroups(_ yaml: YAML?) -> [Signs.Group] {
        guard let yaml else { return [] }
        var groups: [Signs.Group] = []
        let levels: [Sign.Level] = [.emergency, .urgent, .routine]
        let known = ["key", "name"] + levels.map(\.rawValue)
        each(yaml, in: Self.signs, known: known, of: "a group") { fields, item, _ in
            let key = fields.required("key", of: "a group")
            let name = fields.required("name", of: "a group", shown: .words)
            let calls = levels.compactMap { level in
                fields.text(level.rawValue, shown: .words).map { (level, $0) }
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
        let key = fields.required("key", of: "a sign")
        let words = fields.required("words", of: "a sign", shown: .words)
        let level = fields.required("level", Sign.Level.self, of: "a sign")
        let group = fields.required("group", of: "a sign")
        checkGroup(group, groups, &fields)
        guard let level, !key.isEmpty, !words.isEmpty else { return nil }
        var sign = Sign(key: key, words: words, level: level, group: group, line: line)
        sign.hasClosing = fields.flag("closing", default: true)
        sign.isCatchAll = fields.flag("catch-all")
        sign.status = fields.choice("status", Sign.Status.self) ?? .proposed
        readShared(&sign, &fields)
        sign.reason = fields.text("reason", shown: .words)
        if sign.was != nil, sign.reason == nil {
            _ = fields.required("reason", of: "a sign that has changed its level")
        }
        checkCatchAll(sign, &fields)
        checkUrgency(of: sign, &fields)
        return sign
    }

    /// Reads a variant, which takes the fields that it leaves out from its sign.
    private mutating func variant(
        _ yaml: YAML, of sign: Sign, _ groups: [Signs.Group]
    ) -> Sign? {
        var fields = Fields(
            yaml, known: SignField.ofVariants, of: "a variant", file: path(Self.signs))
        defer {
            problems += fields.problems
            texts += fields.shown
        }
        let key = fields.required("key", of: "a variant")
        guard !key.isEmpty else { return nil }
        if !isKey(key, in: Self.signs) {
            let location = TextLocation(file: fields.file, line: fields.line(of: "key"))
            fields.add(.badKey(key, at: location))
        }
        var variant = Sign(
            key: sign.key, variant: key,
            words: fields.text("words", shown: .words) ?? sign.words,
            level: fields.choice("level", Sign.Level.self) ?? sign.level,
            group: fields.text("group") ?? sign.group, line: yaml.line)
        checkGroup(variant.group, groups, &fields)
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
        variant.status = fields.choice("status", Sign.Status.self) ?? sign.status
        readShared(&variant, &fields)
        // A variant's own “for” replaces what its sign says of treatment.
        if variant.forWhom != nil, fields.has("for"), !fields.has("in-treatment") {
            variant.isInTreatment = false
        }
        checkUrgency(of: variant, &fields)
        variant.reason = fields.required("reason", of: "a variant", shown: .words)
        return variant
    }

    /// Reads the fields that signs and variants share.
    private func readShared(_ sign: inout Sign, _ fields: inout Fields) {
        if fields.has("also") { sign.also = fields.texts("also", shown: .name) }
        if let circumstance = fields.emptiableText("for", shown: .words) {
            sign.forWhom = circumstance.isEmpty ? nil : circumstance
        }
        sign.ring = fields.text("ring", shown: .words) ?? sign.ring
        sign.isAtOnce = fields.flag("at-once", default: sign.isAtOnce)
        sign.isInTreatment = fields.flag("in-treatment", default: sign.isInTreatment)
        sign.isEmergencyIfNobodyAnswers = fields.flag(
            "nobody-answers", default: sign.isEmergencyIfNobodyAnswers)
        if let say = fields.emptiableText("say", shown: .words) {
            sign.say = say.isEmpty ? nil : say
        }
        if fields.has("sources") { sign.sources = sources(&fields) }
        if fields.has("facts") { sign.facts = fields.texts("facts") }
        sign.was = fields.choice("was", Sign.Level.self)
        if let was = sign.was, was == sign.level {
            fields.add(
                .unchangedLevel(
                    was, at: TextLocation(file: fields.file, line: fields.line(of: "was"))))
        }
    }

    private func checkGroup(_ key: String, _ groups: [Signs.Group], _ fields: inout Fields) {
        guard !key.isEmpty, !groups.contains(where: { $0.key == key }) else { return }
        guard fields.has("group") else { return }
        fields.add(
            .unknownGroup(
                key, groups.map(\.key),
                at: TextLocation(file: fields.file, line: fields.line(of: "group"))))
    }

    private func checkCatchAll(_ sign: Sign, _ fields: inout Fields) {
        guard sign.isCatchAll, sign.level != .urgent else { return }
        fields.add(
            .catchAllOutsideUrgent(
                at: TextLocation(file: fields.file, line: fields.line(of: "catch-all"))))
    }
}

/// The fields of `signs.yaml`.
private enum SignField {
    static let ofVariants = [
        "key", "words", "level", "for", "ring", "at-once", "in-treatment", "nobody-answers", "say",
        "sources", "facts", "status", "was", "reason", "group",
    ]
    static let all = ofVariants + ["also", "closing", "catch-all", "variants"]
}

extension Fields {
    /// Reads one of a type's values, which must be there.
    fileprivate mutating func required<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Choice.Type, of what: String
    ) -> Choice? {
        if let value = choice(name, type) { return value }
        _ = required(name, of: what)
        return nil
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
