/// A form that a language may have for some numbers (CLDR, "Language Plural Rules").
public enum PluralCategory: String, Sendable, Hashable, CaseIterable, Comparable {
    case zero, one, two, few, many, other

    public static func < (left: PluralCategory, right: PluralCategory) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

extension PluralCategory: ExpressibleByStringLiteral {
    /// Reads the name of a form; an unknown name becomes `other`.
    public init(stringLiteral name: String) { self = PluralCategory(rawValue: name) ?? .other }
}

/// Tells which form a language uses for a whole number, by the cardinal rules of CLDR 46. It does
/// not know the form that some languages have for whole millions.
package struct PluralRule: Sendable, Hashable {
    private enum Family: Sendable {
        /// One, or any other number: English, German, and every language that is not named below.
        case oneOther
        /// None or one, or more: French.
        case zeroOne
        /// No plural forms: Chinese.
        case none
        case arabic, croatian, czech, hebrew, irish, latvian, lithuanian, maltese, polish, romanian,
            russian
        case scottishGaelic, slovenian, welsh
    }

    private static let families: [String: Family] = [
        "fr": .zeroOne, "pt": .zeroOne, "hy": .zeroOne, "hi": .zeroOne, "bn": .zeroOne,
        "fa": .zeroOne, "gu": .zeroOne, "kn": .zeroOne, "am": .zeroOne, "zu": .zeroOne,
        "as": .zeroOne, "pa": .zeroOne, "ln": .zeroOne, "mg": .zeroOne, "ti": .zeroOne,
        "zh": .none, "ja": .none, "ko": .none, "th": .none, "vi": .none, "id": .none, "ms": .none,
        "my": .none, "lo": .none, "km": .none, "yo": .none, "ig": .none, "jv": .none, "to": .none,
        "ar": .arabic, "cs": .czech, "sk": .czech, "he": .hebrew, "iw": .hebrew, "ga": .irish,
        "lv": .latvian, "lt": .lithuanian, "mt": .maltese, "pl": .polish, "ro": .romanian,
        "mo": .romanian, "ru": .russian, "uk": .russian, "be": .russian, "hr": .croatian,
        "sr": .croatian, "bs": .croatian, "sh": .croatian, "gd": .scottishGaelic, "sl": .slovenian,
        "cy": .welsh,
    ]

    private let family: Family

    package init(language: String) {
        family = Self.families[language.primarySubtag] ?? .oneOther
    }

    /// The forms that a translation must have.
    package var categories: [PluralCategory] {
        let seen = Set((0...1_000).map(category))
        return PluralCategory.allCases.filter(seen.contains)
    }

    package func category(of number: Int) -> PluralCategory {
        let (last, lastTwo) = (number % 10, number % 100)
        switch family {
        case .oneOther: return number == 1 ? .one : .other
        case .zeroOne: return number <= 1 ? .one : .other
        case .none: return .other
        case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
        case .hebrew: return number == 1 ? .one : number == 2 ? .two : .other
        case .romanian:
            return number == 1 ? .one : number == 0 || (1...19).contains(lastTwo) ? .few : .other
        case .latvian:
            if last == 0 || (11...19).contains(lastTwo) { return .zero }
            return last == 1 ? .one : .other
        case .lithuanian:
            if (11...19).contains(lastTwo) { return .other }
            return last == 1 ? .one : (2...9).contains(last) ? .few : .other
        case .polish:
            if number == 1 { return .one }
            return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
        case .russian:
            if last == 1, lastTwo != 11 { return .one }
            return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
        case .croatian:
            if last == 1, lastTwo != 11 { return .one }
            return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .other
        case .arabic, .irish, .maltese, .scottishGaelic, .slovenian, .welsh:
            return rareCategory(of: number, last, lastTwo)
        }
    }

    private func rareCategory(of number: Int, _ last: Int, _ lastTwo: Int) -> PluralCategory {
        switch family {
        case .arabic:
            switch number {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default: return (3...10).contains(lastTwo) ? .few : lastTwo >= 11 ? .many : .other
            }
        case .irish:
            switch number {
            case 1: return .one
            case 2: return .two
            default:
                return (3...6).contains(number) ? .few : (7...10).contains(number) ? .many : .other
            }
        case .maltese:
            if number == 1 { return .one }
            if number == 2 { return .two }
            if number == 0 || (3...10).contains(lastTwo) { return .few }
            return (11...19).contains(lastTwo) ? .many : .other
        case .scottishGaelic:
            if number == 1 || number == 11 { return .one }
            if number == 2 || number == 12 { return .two }
            return (3...10).contains(number) || (13...19).contains(number) ? .few : .other
        case .slovenian:
            switch lastTwo {
            case 1: return .one
            case 2: return .two
            default: return (3...4).contains(lastTwo) ? .few : .other
            }
        case .welsh:
            let forms: [PluralCategory] = [.zero, .one, .two, .few, .other, .other, .many]
            return number < forms.count ? forms[number] : .other
        default: return .other
        }
    }
}
