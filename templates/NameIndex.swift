import Content

/// Titles and other names of pages, in the order of a dictionary.
struct NameIndex {
    struct Name {
        let text: String
        let page: Entry
        let isTitle: Bool
        /// What it is sorted by.
        let key: String

        init(_ text: String, of page: Entry, isTitle: Bool) {
            self.text = text
            self.page = page
            self.isTitle = isTitle
            key = text.sortKey
        }
    }

    struct Group {
        /// nil for names that begin with a digit.
        let letter: Character?
        var names: [Name]
    }

    private(set) var groups: [Group] = []

    init(_ pages: [Entry]) {
        let names = pages.flatMap { page in
            let title = Name(page.front.title, of: page, isTitle: true)
            let others = page.front.also.map { Name($0, of: page, isTitle: false) }
            return [title] + others.filter { $0.key != title.key }
        }
        for name in names.sorted(by: { ($0.key, $0.page.path) < ($1.key, $1.page.path) }) {
            let letter = name.key.first.flatMap { $0.isLetter ? $0 : nil }
            if groups.last.map({ $0.letter == letter }) ?? false {
                groups[groups.count - 1].names.append(name)
            } else {
                groups.append(Group(letter: letter, names: [name]))
            }
        }
    }
}

extension String {
    /// Letters in lower case without accents, digits, and single spaces for everything between.
    var sortKey: String {
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
