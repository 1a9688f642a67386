import Content

/// Reads which words the guide prefers.
extension DataReader {
    mutating func readStyle(_ yaml: YAML) {
        let file = "house-style.yaml"
        var top = Fields(
            yaml, known: ["known-abbreviations", "words"], of: file, file: path(file))
        style.knownAbbreviations = Set(top.texts("known-abbreviations"))
        problems += top.problems
        guard let words = top.map("words") else { return }
        each(
            words, in: file, known: ["write", "instead-of", "why"], of: "a rule", keyed: false
        ) { fields, _, reader in
            let write = fields.required("write", of: "a rule")
            let others = fields.texts("instead-of")
            if others.isEmpty { _ = fields.required("instead-of", of: "a rule") }
            guard !write.isEmpty else { return }
            fields.checkLengths(ofNames: others)
            reader.style.rules.append(
                HouseStyle.Rule(write: write, insteadOf: others, why: fields.text("why")))
        }
    }
}
