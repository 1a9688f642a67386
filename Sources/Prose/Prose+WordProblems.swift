import HoofbeatContent

extension Diagnostic {
    static func phrase(
        _ kind: ListedPhrase.Kind, _ written: String, at location: TextLocation
    ) -> Diagnostic {
        switch kind {
        case .hard(let instead):
            .warning(
                "hard-word", at: location,
                "“\(written)” is harder to read than “\(instead)”", help: "write “\(instead)”")
        case .unkind(let advice):
            .warning(
                "unkind-word", at: location, "“\(written)” can hurt or mislead a reader",
                help: advice)
        case .spelling(let instead):
            .warning(
                "spelling", at: location,
                "“\(written)” is spelt differently in the English of this site",
                help: "write “\(instead)”; language: in content/site.yaml says which English it is")
        }
    }

    /// NHS service manual: one format in one passage (CHK-17).
    static func mixedNumbers(
        _ format: NumberFormat, beside other: NumberFormat, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "mixed-numbers", at: location,
            "this number is written like \(format.sample), and others on this page like "
                + "\(other.sample)",
            help: "write both in the same way, so that readers can compare them")
    }

    static func precisePercentage(at location: TextLocation) -> Diagnostic {
        .warning(
            "precise-percentage", at: location, "this percentage has decimals",
            help: "round it, or say how many people in 100")
    }

    static func italics(at location: TextLocation) -> Diagnostic {
        .warning(
            "emphasis", at: location, "words in italics are harder to read, and easy to miss",
            help: "make a single word bold; longer texts stand out in a box")
    }

    static func longBold(_ words: Int, at location: TextLocation) -> Diagnostic {
        .warning(
            "emphasis", at: location,
            "\(words) words in a row are bold, so none of them stands out",
            help: "make only the words bold that matter most, or write a box")
    }

    static func capitals(at location: TextLocation) -> Diagnostic {
        .warning(
            "emphasis", at: location,
            "words in capitals are harder to read, and sound like shouting",
            help: "write them in small letters; make a single word bold if it matters most")
    }
}
