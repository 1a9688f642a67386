#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The root of an index as its file holds it.
struct IndexRoot: Decodable {
    let version: Int
    /// How many pages there are.
    let pages: Int
    /// Stop words, with spaces between them.
    let stop: String
    /// The stop words that never distinguish one name from another.
    let articles: String
    /// Pieces of words, each followed by what replaces it in the sound of a word.
    let sounds: [String]
    /// The number of the page that urgent words lead to; negative if there is none.
    let help: Int
    let words: [Entry<WordsPart>]
    let backwards: [Entry<[String]>]
    /// How many pages a part of the texts covers.
    let each: Int
    let texts: [Part<[PageTexts]>]

    /// A part of a sorted list, and the first word in it.
    struct Entry<Value: Decodable>: Decodable {
        let first: String
        let part: Part<Value>

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            first = try values.decode(String.self)
            part = try values.decode(Part<Value>.self)
        }
    }

    /// A part of the index: the name of the file that holds it or, in a small index, the part
    /// itself.
    enum Part<Value: Decodable>: Decodable {
        case named(String)
        case here(Value)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let name = try? value.decode(String.self) {
                self = .named(name)
            } else {
                self = .here(try value.decode(Value.self))
            }
        }
    }
}

/// A run of the dictionary as its file holds it; `DictionaryParts` says what the texts mean.
struct WordsPart: Decodable {
    let words: String
    let terms: String
    let meanings: String
    let labels: [String: String]
    let lists: [Lists]

    struct Lists: Decodable {
        /// The first term of the part whose list is in this file.
        let first: Int
        let part: IndexRoot.Part<[String]>

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            first = try values.decode(Int.self)
            guard first >= 0 else { throw IndexDamage(what: "a list has no place") }
            part = try values.decode(IndexRoot.Part<[String]>.self)
        }
    }
}

/// What results show of a page; see `PageText`.
struct PageTexts: Decodable {
    struct Section {
        let anchor: String
        let heading: String
        let text: String
    }

    let title: String
    let address: String
    let sections: [Section]

    init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        title = try values.decode(String.self)
        address = try values.decode(String.self)
        var sections: [Section] = []
        while !values.isAtEnd {
            let section = try values.decode([String].self)
            guard section.count == 3 else { throw IndexDamage(what: "a section is cut off") }
            sections.append(
                Section(anchor: section[0], heading: section[1], text: section[2]))
        }
        self.sections = sections
    }
}

extension Decodable {
    init(json: [UInt8]) throws(IndexDamage) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(json))
        } catch {
            throw IndexDamage(what: "a file cannot be read")
        }
    }
}
