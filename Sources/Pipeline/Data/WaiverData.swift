import Content

/// Reads the warnings that somebody has looked at and accepted.
extension DataReader {
    mutating func readWaivers(_ yaml: YAML) {
        let file = "waivers.yaml"
        let known = ["check", "file", "about", "reason", "by"]
        each(yaml, in: file, known: known, of: "a waiver", keyed: false) { fields, item, reader in
            reader.waivers.append(
                Waiver(
                    check: fields.required("check", of: "a waiver"), file: fields.text("file"),
                    about: fields.text("about"), reason: fields.required("reason", of: "a waiver"),
                    by: fields.required("by", of: "a waiver"), line: item.line))
        }
    }
}
