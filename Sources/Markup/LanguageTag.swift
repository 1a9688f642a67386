import HoofbeatText

/// The language of a text in the form of `lang`: `en-GB`, `cy`, `ku-Arab` (BCP 47, RFC 5646).
///
/// It accepts what section 2.1 calls a `langtag`. Codes of two letters must exist; codes of three
/// letters, and those of scripts, need only be well-formed.
package struct LanguageTag: Sendable, Hashable {
    /// The reason why a text is no language tag.
    package struct Fault: Error, Sendable, Hashable {
        /// The reason, as the end of a sentence: “xx” is not the code of a language.
        package let reason: String
        /// The tag that was most likely meant.
        package let suggestion: String?
    }

    /// The tag as it was written; case makes no difference.
    package let text: String
    private let language: String
    private let script: String?
    private let region: String?

    package init(_ text: String) throws(Fault) {
        do throws(Misfit) {
            try self.init(parsing: text)
        } catch {
            let meant = Self.corrected(text).filter { (try? LanguageTag(parsing: $0)) != nil }
            throw Fault(reason: error.reason, suggestion: meant.first)
        }
    }

    private init(parsing text: String) throws(Misfit) {
        self.text = text
        var parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)[...]
        guard parts.allSatisfy(\.isSubtag), let first = parts.popFirst() else {
            throw Misfit(reason: "it is not short codes joined by hyphens")
        }
        language = String(first)
        let isLanguage =
            first.isLetters(3)
            ? LanguageCodes.shorter[language] == nil : LanguageCodes.languages.contains(language)
        guard isLanguage else {
            throw Misfit(reason: "“\(first)” is not the code of a language")
        }
        // In `zh-yue`, a second code says more exactly which language it is.
        if let next = parts.first, next.isLetters(3) {
            guard LanguageCodes.macrolanguages.contains(language) else {
                throw Misfit(reason: "“\(next.uppercased())” is not the code of a country")
            }
            parts.removeFirst()
        }
        script = parts.first.flatMap { $0.isLetters(4) ? String($0) : nil }
        if script != nil { parts.removeFirst() }
        region = parts.first.flatMap { $0.isLetters(2) || $0.isDigits(3) ? String($0) : nil }
        if let region {
            guard region.isDigits(3) || LanguageCodes.countries.contains(region) else {
                throw Misfit(reason: "“\(region.uppercased())” is not the code of a country")
            }
            parts.removeFirst()
        }
        try Self.check(variantsAndExtensions: parts)
    }

    /// Checks that each variant and each singleton occurs only once and has its parts (sections
    /// 2.2.5 to 2.2.7).
    private static func check(variantsAndExtensions parts: ArraySlice<Substring>) throws(Misfit) {
        var seen: Set<Substring> = []
        var singleton: Substring?
        for (place, part) in zip(parts.indices, parts) {
            let fits: Bool
            if singleton == "x" {
                fits = true
            } else if part.utf8.count == 1 {
                singleton = part
                let next = parts[(place + 1)...].first
                fits =
                    seen.insert(part).inserted
                    && next.map { part == "x" || $0.utf8.count > 1 } ?? false
            } else {
                fits = singleton != nil || part.isVariant && seen.insert(part).inserted
            }
            guard fits else { throw Misfit(reason: "“\(part)” does not fit where it stands") }
        }
    }
}

/// The reason why a tag does not fit, before anything is suggested instead.
private struct Misfit: Error {
    let reason: String
}

extension LanguageTag {
    /// The tags that may have been meant by `en_GB.UTF-8`, `en-UK`, `eng` or `English`.
    private static func corrected(_ text: String) -> [String] {
        var parts = text.prefix { $0 != "." && $0 != "@" }
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let first = parts.first?.lowercased() else { return [] }
        parts[0] =
            LanguageCodes.shorter[first] ?? LanguageCodes.misnomers[first]
            ?? first
        if parts.count > 1, parts[1].lowercased() == "uk" { parts[1] = "GB" }
        if parts.count > 1, let country = LanguageCodes.longerCountries[parts[1].lowercased()] {
            parts[1] = country
        }
        for place in parts.indices.dropFirst() {
            let isCountry = parts[place].isLetters(2)
            parts[place] = isCountry ? parts[place].uppercased() : parts[place]
        }
        return [parts.joined(separator: "-"), parts[0]]
    }
}

extension LanguageTag {
    /// Whether the text runs from right to left, by its script or, if the tag names none, by the
    /// usual script of its language (CLDR, likely subtags).
    package var isRightToLeft: Bool {
        if let script { return Self.scripts.contains(script) }
        if let region, Self.languagesInCountries.contains("\(language)-\(region)") { return true }
        return Self.languages.contains(language)
    }

    /// Scripts of living languages whose letters run from right to left (ISO 15924).
    private static let scripts: Set = [
        "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syre",
        "syrj", "syrn", "thaa", "yezi",
    ]

    private static let languages = Set(
        LanguageCodes.words(
            """
            aao abh abv acm acq acw acx acy adf aeb aec afb aii ajp apc apd ar arb arc arq ars ary
            arz auz avl ayh ayl ayn ayp azb bal bgn bqi brh ckb dv fa glk haz he hno jpr kas khw ks
            lad lrc luz mzn nqo pbt pbu pes phr pnb prs ps rhg sd sdh skr syr tru trw ug ur yi ydd
            """))

    /// Languages that are written from right to left only in these countries.
    private static let languagesInCountries: Set = [
        "az-iq", "az-ir", "kk-af", "kk-cn", "kk-ir", "ku-iq", "ku-ir", "ku-lb", "ky-cn", "pa-pk",
        "tk-ir", "ug-cn", "uz-af",
    ]
}

extension StringProtocol {
    fileprivate var isSubtag: Bool {
        (1...8).contains(utf8.count) && utf8.allSatisfy(\.isLetterOrDigit)
    }

    fileprivate func isLetters(_ count: Int) -> Bool {
        utf8.count == count && !utf8.contains { $0.isDigit }
    }

    fileprivate func isDigits(_ count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy(\.isDigit)
    }

    /// Whether it has five letters or digits or more, or four that begin with a digit.
    fileprivate var isVariant: Bool {
        utf8.count >= 5 || utf8.count == 4 && utf8.first.map { $0.isDigit } ?? false
    }
}
