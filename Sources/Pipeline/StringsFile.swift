import HoofbeatContent
package import HoofbeatDisk

/// Writes the file in which somebody begins to translate the texts of the interface.
package struct StringsFile {
    package enum Outcome {
        /// The file's path.
        case written(String)
        /// The file is there; these are the lines that it lacks.
        case missing(String)
    }

    private let language: String

    /// - Parameter language: a BCP 47 tag.
    package init(language: String) {
        self.language = language
    }

    /// Writes the file into the site's data, unless it is there already.
    /// - Throws: `FileError`, also when the site has no `content/`.
    package func write(to root: String) throws(FileError) -> Outcome {
        let content = try Folder(root + "/" + ContentNames.name, followsLink: false)
        let path = DataReader.folder + StringData.folder + language + ".yaml"
        guard let bytes = try? content.read(path, limit: PageReader.maximumSize) else {
            try content.create(path, Array((head + lines(Strings.Key.allCases)).utf8))
            return .written(content.name(of: path))
        }
        let known = (try? YAML(bytes[...])).map {
            StringData($0, file: path, language: language).texts
        }
        return .missing(lines(Strings.Key.allCases.filter { known?[$0] == nil }))
    }

    private var head: String {
        """
        # The texts of the interface in “\(language)”. Translate what is in quotes; leave what is in
        # {braces}. Take out a line to show that text in English. Lines that begin with rule- are no
        # texts, but what the checks look for in pages. An empty list switches a rule off, except
        # for rule-table-marks, rule-description-marks, rule-dose-words and rule-number-words: what
        # is in those is added to the English words.


        """
    }

    private func lines(_ keys: [Strings.Key]) -> String {
        keys.map { key in
            switch Strings.english.text(key) {
            case .text(let text): "\(key.name): \(text.inQuotes)\n"
            case .list(let items):
                "\(key.name): [\(items.map(\.inQuotes).joined(separator: ", "))]\n"
            case .plural(let forms):
                "\(key.name):\n"
                    + PluralRule(language: language).categories.map { category in
                        let text = forms[category] ?? forms[.other] ?? ""
                        return "  \(category.rawValue): \(text.inQuotes)\n"
                    }.joined()
            }
        }.joined()
    }
}

extension String {
    /// The text in double quotes, as YAML reads it (YAML 1.1, section 5.7).
    fileprivate var inQuotes: String {
        "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
