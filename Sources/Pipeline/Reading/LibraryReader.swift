import Content

/// Reads `site.yaml`, the data files and the facts about pictures.
struct LibraryReader {
    private let tree: SourceTree
    private let jobs: Int
    private(set) var problems: [Diagnostic] = []
    private(set) var waivers: [Waiver] = []

    init(_ tree: SourceTree, jobs: Int) {
        self.tree = tree
        self.jobs = jobs
    }

    mutating func library(baseURL: BaseURL?, words: Words) -> Library {
        var settings = readSettings()
        if let baseURL { settings.baseURL = baseURL }
        let data = readData(words)
        problems += data.problems
        waivers = data.waivers
        return Library(
            settings: settings, words: words, files: readFiles(), references: data.references,
            terms: data.terms, organisations: data.organisations, symptoms: data.symptoms,
            style: data.style)
    }

    private mutating func readData(_ words: Words) -> DataReader {
        var files: [String: YAML] = [:]
        for file in tree.data {
            let name = String(file.path.dropFirst(DataReader.folder.count))
            if DataReader.names.contains(name) {
                files[name] = readYAML(file.path)
            } else if !DataReader.readByOthers.contains(name) {
                problems.append(.unknownData(file.path, nearest(to: name, among: DataReader.names)))
            }
        }
        return DataReader(files, words: words)
    }

    private mutating func readFiles() -> [String: Picture.Facts] {
        let facts = parallelMap(tree.files, jobs: jobs) { [tree] file -> (Picture.Facts, String?) in
            guard Picture.isPicture(file.path) else { return (.notAPicture, nil) }
            do throws(FileError) {
                let head = try Files.read(tree.absolute(file.path), limit: Picture.headSize)
                return (Picture.facts(ofFile: file.path, head: head), nil)
            } catch {
                return (.unreadable, error.reason)
            }
        }
        var files: [String: Picture.Facts] = [:]
        files.reserveCapacity(facts.count)
        for (file, (fact, failure)) in zip(tree.files, facts) {
            files[file.path] = fact
            if let failure { problems.append(.unreadable(file.path, failure)) }
        }
        return files
    }

    private mutating func readSettings() -> Settings {
        let fallback = Settings(name: "Untitled", description: "")
        let file = SourceTree.folder + "/" + SourceTree.settings
        guard let yaml = readYAML(SourceTree.settings) else { return fallback }
        var fields = Fields(
            yaml,
            known: [
                "name", "description", "language", "base-url", "publisher", "feedback", "emergency",
                "licence",
            ],
            of: "site.yaml", file: file)
        var settings = Settings(
            name: fields.required("name", of: "site.yaml"),
            description: fields.required("description", of: "site.yaml"))
        settings.language = fields.text("language") ?? settings.language
        if let text = fields.text("base-url") {
            if let base = BaseURL(text) {
                settings.baseURL = base
            } else {
                fields.add(.badBaseURL(text, file: file, line: fields.line(of: "base-url")))
            }
        }
        settings.licence = fields.text("licence")
        settings.feedback = readFeedback(&fields, file: file)
        problems += fields.problems
        settings.publisher = readPublisher(fields.map("publisher"), file: file)
        settings.emergencyNumbers = fields.maps("emergency").compactMap {
            readNumber($0, file: file)
        }
        return settings
    }

    private func readFeedback(_ fields: inout Fields, file: String) -> String? {
        guard let mail = fields.text("feedback") else { return nil }
        let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
            !mail.contains(where: { $0.isWhitespace || "<>\"?&:".contains($0) })
        else {
            fields.add(.badMail(mail, file: file, line: fields.line(of: "feedback")))
            return nil
        }
        return mail
    }

    private mutating func readPublisher(_ yaml: YAML?, file: String) -> Settings.Publisher? {
        guard let yaml, !yaml.isEmpty else { return nil }
        var fields = Fields(yaml, known: ["name", "address"], of: "publisher", file: file)
        let name = fields.required("name", of: "publisher")
        let publisher = Settings.Publisher(name: name, address: fields.text("address"))
        problems += fields.problems
        return publisher
    }

    private mutating func readNumber(_ yaml: YAML, file: String) -> Settings.EmergencyNumber? {
        var fields = Fields(
            yaml, known: ["country", "number"], of: "an emergency number", file: file)
        let number = Settings.EmergencyNumber(
            country: fields.required("country", of: "an emergency number"),
            number: fields.required("number", of: "an emergency number"))
        problems += fields.problems
        return number
    }

    /// The YAML of a file below `content/`; nil, and a problem, if there is none.
    mutating func readYAML(_ path: String) -> YAML? {
        let file = SourceTree.folder + "/" + path
        do {
            let bytes = try Files.read(tree.absolute(path), limit: PageReader.maximumSize)
            do throws(YAML.Failure) {
                return try YAML(bytes[...])
            } catch {
                problems.append(
                    Diagnostic(
                        .error, error.code, error.message, file: file, line: error.line,
                        help: error.help))
            }
        } catch {
            problems.append(
                path == SourceTree.settings
                    ? .noSettings(error.reason) : .unreadable(path, error.reason))
        }
        return nil
    }
}

extension YAML {
    /// Nothing stands after the colon.
    var isEmpty: Bool {
        if case .scalar(let text, _) = value { return text.isEmpty }
        return false
    }
}

extension Diagnostic {
    fileprivate static func unknownData(_ path: String, _ near: String?) -> Diagnostic {
        Diagnostic(
            .note, "unknown-data", "no part of the build reads this file", file: "content/" + path,
            help: near.map { "did you mean \($0)?" })
    }

    fileprivate static func noSettings(_ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "no-settings", "the site's settings cannot be read: \(reason)",
            file: "content/site.yaml", help: "write at least its name and description there")
    }

    fileprivate static func badBaseURL(_ text: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "bad-base-url", "“\(text)” is not the address of a site", file: file,
            line: line, help: "write it like https://example.org/ or https://example.org/net/")
    }

    fileprivate static func badMail(_ text: String, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "bad-mail-address", "“\(text)” is not a mail address", file: file, line: line,
            help: "write it like feedback@example.org")
    }
}
