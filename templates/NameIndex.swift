import Content

/// Titles and other names of pages, in the order of a dictionary.
struct NameIndex {
    struct Name {
        let text: String
        let isTitle: Bool
        /// Where it leads; another name may be that of several pages.
        var pages: [Entry]
        /// What it is sorted by.
        let key: String

        init(_ text: String, of page: Entry, isTitle: Bool) {
            self.text = text
            self.isTitle = isTitle
            pages = [page]
            key = text.sortKey
        }
    }

    struct Group {
        /// nil for names that do not begin with a letter.
        let letter: Character?
        var names: [Name]
    }

    private(set) var groups: [Group] = []

    init(_ pages: [Entry]) {
        // Some digits, such as ½, are sorted behind the letters.
        var places: [Character?: Int] = [:]
        for name in Self.names(of: pages) {
            let letter = name.key.first.flatMap { $0.isLetter ? $0 : nil }
            let place = places[letter] ?? groups.count
            if place == groups.count {
                groups.append(Group(letter: letter, names: []))
                places[letter] = place
            }
            groups[place].add(name)
        }
    }

    private static func names(of pages: [Entry]) -> [Name] {
        let names = pages.flatMap { page in
            let title = Name(page.front.title, of: page, isTitle: true)
            let others = page.front.also.map { Name($0, of: page, isTitle: false) }
            return [title] + others.filter { $0.key != title.key }
        }
        let sorted = names.enumerated().sorted {
            ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
        }
        return sorted.map(\.element)
    }
}

extension NameIndex.Group {
    fileprivate mutating func add(_ name: NameIndex.Name) {
        if let last = names.last, last.key == name.key, !last.isTitle, !name.isTitle {
            names[names.count - 1].pages += name.pages
        } else {
            names.append(name)
        }
    }
}

extension String {
    /// Letters in lower case without accents, digits, and single spaces for everything between.
    var sortKey: String { asciiSortKey ?? unicodeSortKey }

    /// Nearly every name is plain ASCII and needs no tables of Unicode; nil for the others.
    private var asciiSortKey: String? {
        let space = UInt8(ascii: " ")
        var key: [UInt8] = []
        key.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                key.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 32)
            case UInt8(ascii: "^"), UInt8(ascii: "`"): continue
            case 0x80...: return nil
            default: if let last = key.last, last != space { key.append(space) }
            }
        }
        if key.last == space { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    private var unicodeSortKey: String {
        var words: [String] = [""]
        for scalar in lowercased().unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil {
                words[words.count - 1] += scalar.withoutAccent
            } else if !properties.isDiacritic {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Unicode.Scalar {
    /// `e` for `é`: Unicode names it LATIN SMALL LETTER E WITH ACUTE.
    fileprivate var withoutAccent: String {
        guard !isASCII, let name = properties.name?.lowercased(),
            let letter = name.split(separator: "latin small letter ").last, letter != name,
            let base = letter.split(separator: " ").first, base.count <= 2
        else { return String(self) }
        return String(base)
    }
}
