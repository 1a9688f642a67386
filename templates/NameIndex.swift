import HoofbeatContent

/// Titles and other names of pages, in the order of a dictionary.
struct NameIndex {
    struct Name {
        let text: String
        let isTitle: Bool
        /// The pages that it leads to, since several may have the same other name.
        var pages: [Entry]
        /// The key by which it is sorted.
        let key: String

        init(_ text: String, of page: Entry, isTitle: Bool, _ order: DictionaryOrder) {
            self.text = text
            self.isTitle = isTitle
            pages = [page]
            key = order.key(of: text)
        }
    }

    struct Group {
        /// nil for names that do not begin with a letter.
        let letter: String?
        var names: [Name]
    }

    private(set) var groups: [Group] = []

    init(_ pages: [Entry], _ order: DictionaryOrder) {
        for name in Self.names(of: pages, order) {
            let letter = order.letter(ofKey: name.key)
            if groups.isEmpty || groups[groups.count - 1].letter != letter {
                groups.append(Group(letter: letter, names: []))
            }
            groups[groups.count - 1].add(name)
        }
    }

    private static func names(of pages: [Entry], _ order: DictionaryOrder) -> [Name] {
        var names: [Name] = []
        names.reserveCapacity(pages.count)
        for page in pages {
            let title = Name(page.front.title, of: page, isTitle: true, order)
            names.append(title)
            for other in page.front.also {
                let name = Name(other, of: page, isTitle: false, order)
                if name.key != title.key { names.append(name) }
            }
        }
        // Numbers are sorted, since names are large and there may be many thousands.
        let keys = names.map(\.key)
        return names.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { names[$0] }
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
