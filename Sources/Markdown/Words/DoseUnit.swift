/// What amounts of medicines are counted in.
enum DoseUnit {
    /// In small letters.
    static func isOne(_ word: String) -> Bool { all.contains(word) }

    static let all: Set<String> = {
        let short = [
            "mg", "mgs", "mcg", "mcgs", "µg", "μg", "ug", "ng", "g", "gm", "gms", "ml", "mls", "cc",
            "ccs", "iu", "mbq", "gbq", "㎎", "㎍", "㎖", "㏄",
        ]
        let long = [
            "gram", "gramme", "milligram", "milligramme", "microgram", "microgramme", "nanogram",
            "nanogramme", "millilitre", "milliliter", "unit", "megabecquerel", "gigabecquerel",
        ]
        // Not what may also hold blood, or be a part of the skin, such as vials and patches.
        let forms = [
            "tablet", "capsule", "caplet", "pill", "lozenge", "sachet", "puff", "drop", "teaspoon",
            "tablespoon", "teaspoonful", "tablespoonful", "spoonful",
        ]
        return Set(
            short + long + forms + (long + forms).map { $0 + "s" }
                + ["suppository", "suppositories"])
    }()
}
