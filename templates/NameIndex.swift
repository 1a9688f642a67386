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
        let names = pages.flatMap { page in
            let title = Name(page.front.title, of: page, isTitle: true, order)
            let others = page.front.also.map { Name($0, of: page, isTitle: false, order) }
            return [title] + others.filter { $0.key != title.key }
        }
        // Numbers are sorted, since names are large and there may be many thousands.
        let sorted = names.indices.sorted {
            names[$0].key == names[$1].key ? $0 < $1 : names[$0].key < names[$1].key
        }
        return sorted.map { names[$0] }
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
