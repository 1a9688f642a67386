import HoofbeatContent

/// Checks signs that could be read.
extension DataReader {
    mutating func checkNames(of signs: [Sign]) {
        var lines: [String: Int] = [:]
        for sign in signs {
            let first = lines.updateValue(sign.line, forKey: sign.name)
            guard let first, sign.variant != nil else { continue }
            problems.append(
                .sharedVariant(
                    sign.name, first, at: TextLocation(file: path(Self.signs), line: sign.line)))
        }
    }

    /// Refuses fields that the card of this sign would not show.
    func checkUrgency(of sign: Sign, _ field: SharedSignFields, _ fields: inout Fields) {
        let refuse = { (fields: inout Fields, flag: Field<Bool>, help: String) in
            let location = TextLocation(file: fields.file, line: fields.line(of: flag))
            fields.add(.contradictorySign(flag.name, sign.level, help: help, at: location))
        }
        if fields.has(field.isAtOnce), sign.isAtOnce, sign.level != .urgent {
            refuse(&fields, field.isAtOnce, "take it out, or give the sign the level urgent")
        }
        if fields.has(field.nobodyAnswers), sign.isEmergencyIfNobodyAnswers,
            sign.level == .emergency
        {
            refuse(
                &fields, field.nobodyAnswers,
                "take it out: an emergency card calls the emergency number anyway")
        }
        if fields.has(field.isInTreatment), fields.has(field.forWhom), sign.isInTreatment,
            sign.forWhom != nil
        {
            refuse(
                &fields, field.isInTreatment,
                "take it out, and say in “for” that it is in treatment")
        }
    }

    /// Checks that the same words do not have two levels. For other readers, or in treatment, they
    /// may: then it is a variant, or somebody has looked at it.
    mutating func checkLevels(of signs: [Sign]) {
        let form = { (words: String) in
            words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
        var first: [String: [Sign]] = [:]
        for sign in signs {
            let words = form(sign.words)
            let location = TextLocation(file: path(Self.signs), line: sign.line)
            let others = (first[words] ?? []).filter { $0.level != sign.level }
            first[words, default: []].append(sign)
            if let other = others.first(where: { $0.hasReaders(of: sign) }) {
                problems.append(.twoLevels(sign, other, at: location))
            } else if let other = others.first(where: { $0.key != sign.key }) {
                problems.append(.twoLevelsForOthers(sign, other, at: location))
            }
        }
        for sign in signs where sign.variant == nil {
            for words in sign.also {
                let others = (first[form(words)] ?? []).filter { $0.key != sign.key }
                guard let other = others.first(where: { $0.level != sign.level }) else { continue }
                let location = TextLocation(file: path(Self.signs), line: sign.line)
                problems.append(.alsoAnother(sign, words, other, at: location))
            }
        }
    }

    /// Checks closing lines: a complete list draws one card for a level of a group, which ends in
    /// one.
    mutating func checkClosings(of signs: [Sign]) {
        for sign in signs where !sign.hasClosing && sign.variant == nil {
            let isMixed = signs.contains {
                $0.hasClosing && $0.level == sign.level && $0.group == sign.group
            }
            guard isMixed, self.signs.closing[sign.level] != nil else { continue }
            let location = TextLocation(file: path(Self.signs), line: sign.line)
            problems.append(.sharedGroup(sign, at: location))
        }
    }
}

extension Sign {
    fileprivate func hasReaders(of other: Sign) -> Bool {
        (forWhom ?? "") == (other.forWhom ?? "") && isInTreatment == other.isInTreatment
    }
}

extension Diagnostic {
    fileprivate static func contradictorySign(
        _ field: String, _ level: Sign.Level, help: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "contradictory-sign", at: location,
            "no card would show “\(field)” of this sign, which is \(level.rawValue)", help: help)
    }

    fileprivate static func twoLevels(_ sign: Sign, _ other: Sign, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "two-levels", at: location,
            "“\(sign.name)” says the same as “\(other.name)” on line \(other.line), but is "
                + "\(sign.level.rawValue), not \(other.level.rawValue)",
            help: "give both one level, or say in the words or in “for” what is different")
    }

    /// A reader who is shown both cannot tell which of them to follow.
    fileprivate static func twoLevelsForOthers(
        _ sign: Sign, _ other: Sign, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "two-levels", at: location,
            "“\(sign.name)” has the words of “\(other.name)” on line \(other.line), but is "
                + "\(sign.level.rawValue), not \(other.level.rawValue)",
            help: "say in the words what is different, or make it a variant of “\(other.key)” with "
                + "its reason")
    }

    fileprivate static func alsoAnother(
        _ sign: Sign, _ words: String, _ other: Sign, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "two-levels", at: location,
            "“\(words)” under “also” of “\(sign.name)”, which is \(sign.level.rawValue), are the "
                + "words of “\(other.name)”, which is \(other.level.rawValue)",
            help: "take them out of “also”, or give both signs one level")
    }

    fileprivate static func sharedGroup(_ sign: Sign, at location: TextLocation) -> Diagnostic {
        .error(
            "mixed-closing", at: location,
            "the sign “\(sign.name)” has no closing line, and others in its group have one",
            help: "give it a group of its own, so that lists draw a card of its own")
    }

    fileprivate static func sharedVariant(_ name: String, _ first: Int, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "shared-key", at: location, "the variant “\(name)” is here twice",
            help: "it is already on line \(first); give one of them another key")
    }
}
