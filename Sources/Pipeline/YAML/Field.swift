import HoofbeatContent

/// A field that readers of YAML can ask for.
///
/// It is the only way to a value: what reads a field also knows what the field holds, whether it
/// must be there and what it means, and the reference and the schemas are made of the same.
struct Field<Value: Sendable>: Sendable {
    let declaration: FieldDeclaration
    /// The value of a field that is not there; nil if its reader decides.
    let fallback: Value?

    fileprivate init(
        _ name: String, _ type: FieldType, isRequired: Bool = false, default fallback: Value? = nil,
        shown: String? = nil, _ meaning: String
    ) {
        declaration = FieldDeclaration(
            name: name, type: type, isRequired: isRequired, fallback: shown, meaning: meaning)
        self.fallback = fallback
    }

    var name: String { declaration.name }
}

/// A field whatever its value, as it is found in a set of fields.
protocol AnyField {
    var declaration: FieldDeclaration { get }
}

extension Field: AnyField {}

/// What an editor needs to know of a field. It is passed on by reference, since every page reads
/// twenty fields.
package final class FieldDeclaration: Sendable {
    package let name: String
    package let type: FieldType
    package let isRequired: Bool
    /// The value that stands for a field that is not there, as an editor would write it.
    package let fallback: String?
    /// A sentence in Markdown.
    package let meaning: String

    package init(
        name: String, type: FieldType, isRequired: Bool = false, fallback: String? = nil,
        meaning: String
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.fallback = fallback
        self.meaning = meaning
    }
}

extension Field where Value == String {
    static func required(_ name: String, _ form: TextForm, _ meaning: String) -> Self {
        Self(name, .text(form), isRequired: true, meaning)
    }
}

extension Field where Value == String? {
    static func text(_ name: String, _ form: TextForm, _ meaning: String) -> Self {
        Self(name, .text(form), meaning)
    }

    /// The kind of a page. Which kinds there are, a site decides.
    static func kindOfPage(_ name: String, _ meaning: String) -> Self {
        Self(name, .kindOfPage, meaning)
    }
}

extension Field where Value == [String] {
    static func texts(
        _ name: String, _ form: TextForm, isRequired: Bool = false, _ meaning: String
    ) -> Self {
        Self(name, .texts(form), isRequired: isRequired, meaning)
    }

    /// Some of these names.
    static func names(_ name: String, among names: [String], _ meaning: String) -> Self {
        Self(name, .choices(names), meaning)
    }
}

extension Field where Value == Bool {
    /// - Parameter shown: what stands for a field that is not there, if that is not the same
    ///   everywhere.
    static func flag(
        _ name: String, default fallback: Bool = false, shown: String? = nil, _ meaning: String
    ) -> Self {
        Self(name, .flag, default: fallback, shown: shown ?? "\(fallback)", meaning)
    }
}

extension Field where Value == Int? {
    static func number(_ name: String, _ meaning: String) -> Self {
        Self(name, .number, meaning)
    }

    static func year(_ name: String, _ meaning: String) -> Self {
        Self(name, .year, meaning)
    }
}

extension Field where Value == Day? {
    static func day(_ name: String, isRequired: Bool = false, _ meaning: String) -> Self {
        Self(name, .day, isRequired: isRequired, meaning)
    }
}

extension Field where Value == YAML? {
    static func entry(
        _ name: String, _ entry: EntryDeclaration, isRequired: Bool = false, _ meaning: String
    ) -> Self {
        Self(name, .entry(entry), isRequired: isRequired, meaning)
    }

    /// A list that is read like a file of entries, with keys that differ.
    static func list(
        _ name: String, _ entry: EntryDeclaration, isRequired: Bool = false, _ meaning: String
    ) -> Self {
        Self(name, .entries(entry), isRequired: isRequired, meaning)
    }

    /// The fields that a site declares for a kind of page.
    static func extra(_ name: String, _ meaning: String) -> Self {
        Self(name, .extra, meaning)
    }
}

extension Field where Value == [YAML] {
    static func entries(_ name: String, _ entry: EntryDeclaration, _ meaning: String) -> Self {
        Self(name, .entries(entry), meaning)
    }
}

/// The values of a field that holds one of a few words.
typealias Choice = RawRepresentable<String> & CaseIterable & Sendable

extension Field {
    static func choice<Word: Choice>(
        _ name: String, _ words: Word.Type, among some: [Word]? = nil, isRequired: Bool = false,
        _ meaning: String
    ) -> Self where Value == Word? {
        let words = (some ?? Array(Word.allCases)).map(\.rawValue)
        return Self(name, .choice(words), isRequired: isRequired, meaning)
    }

    static func choices<Word: Choice>(
        _ name: String, _ words: Word.Type, among some: [Word]? = nil, isRequired: Bool = false,
        _ meaning: String
    ) -> Self where Value == [Word] {
        let words = (some ?? Array(Word.allCases)).map(\.rawValue)
        return Self(name, .choices(words), isRequired: isRequired, meaning)
    }
}

extension Field where Value: Choice {
    static func choice(_ name: String, default fallback: Value, _ meaning: String) -> Self {
        Self(
            name, .choice(Value.allCases.map(\.rawValue)), default: fallback,
            shown: fallback.rawValue, meaning)
    }
}
