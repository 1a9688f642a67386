import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup

/// Makes the Library from the settings, the data files and the pictures.
struct LibraryReader {
    private let sources: LibrarySources
    var problems: [Diagnostic] = []
    /// Problems with invisible characters, at their own lines.
    private var hidden: [Diagnostic] = []
    private var unreadFiles: Set<String> = []
    /// The names that a file of texts in the site's language may have, and the path, below
    /// `content/`, of the one that is there.
    private(set) var stringsNames: [String] = []
    private(set) var stringsPath: String?
    /// The texts of the settings that readers see.
    private var texts: [FieldText] = []

    struct Reading: Sendable {
        let library: Library
        let waivers: [Waiver]
        let hazards: [Hazard]
        let problems: [Diagnostic]
        /// Paths, from the site's root, of data files that could not be read.
        let unreadFiles: Set<String>
    }

    init(_ sources: LibrarySources) {
        self.sources = sources
    }

    /// - Parameters:
    ///   - baseURL: overrides `base-url`.
    ///   - fallback: the address of a site that has no `base-url`.
    ///   - canSearch: whether the theme has a page for what a search finds.
    mutating func read(
        baseURL: BaseURL? = nil, fallback: BaseURL? = nil, canSearch: Bool
    ) -> Reading {
        var settings = readSettings()
        settings.hasSearch = settings.hasSearch && canSearch
        settings.baseURL = baseURL ?? settings.statedBaseURL ?? fallback ?? BaseURL()
        settings.searchNeedsServer = settings.hasSearch && settings.baseURL.isOnDisk
        settings.hasSearch = settings.hasSearch && !settings.baseURL.isOnDisk
        let strings = readStrings(settings.language)
        var data = readData(strings)
        addDigests(to: &data.reviewRecords)
        let library = Library(
            settings: settings, strings: strings, files: sources.facts, references: data.references,
            terms: data.terms.inDictionaryOrder(settings.dictionaryOrder, \.term, \.key),
            organisations: data.organisations, tables: data.crossTables,
            style: data.style, synonyms: data.synonyms, searchTests: data.searchTests,
            kinds: data.kinds, signs: data.signs, ownCallouts: data.ownCallouts,
            reviews: data.reviewRecords, readerReports: data.readerReports)
        let drawn = DrawnTexts(texts + data.texts, definitions: data.definitions, library)
        return Reading(
            library: drawn.library, waivers: data.waivers, hazards: data.hazards,
            problems: hidden + (problems + data.problems).filter(isNew) + drawn.problems,
            unreadFiles: unreadFiles)
    }

    /// Whether a problem is more than a consequence of an invisible character. Those were found in
    /// the bytes of the file, so what they break is not reported again.
    private func isNew(_ problem: Diagnostic) -> Bool {
        let isConsequence = problem.code == Diagnostic.invisibleCode || problem.code == "yaml"
        return !hidden.contains {
            $0.file == problem.file
                && (isConsequence || ($0.line == problem.line && problem.code == "wrong-type"))
        }
    }

    private mutating func readData(_ strings: Strings) -> DataReader {
        var files: [String: YAML] = [:]
        for path in sources.data {
            let name = String(path.dropFirst(DataReader.folder.count))
            if name.hasPrefix(StringData.folder) {
                checkStrings(path)
            } else if DataReader.isNamed(name) {
                files[name] = readYAML(path)
            } else if !DataReader.readByOthers.contains(name), !DataReader.isSignature(name) {
                let meant =
                    Self.formerNames[name] ?? Self.meantName(of: name) ?? Self.meantTable(name)
                let real = DataReader.folder + (meant ?? "")
                let isCopy = real != path && sources.data.contains(real)
                if meant != nil, !isCopy { unreadFiles.insert(ContentNames.name + "/" + real) }
                problems.append(
                    meant.map { .misnamed(path, $0, isCopy: isCopy) } ?? .unknownData(path))
            }
        }
        return DataReader(files, strings)
    }

    /// `tables/symptoms.yaml` for `tables/symptoms.yml`
    private static func meantTable(_ name: String) -> String? {
        guard name.hasPrefix(DataReader.tables), name.lowercased().hasSuffix(".yml") else {
            return nil
        }
        return name.dropLast(4) + ".yaml"
    }

    /// Data files that had another name in older versions, and where they belong now.
    private static let formerNames = ["symptoms.yaml": "tables/symptoms.yaml"]

    /// Reads the texts of the site's language, from the file named after its whole tag or after the
    /// language alone.
    private mutating func readStrings(_ language: String) -> Strings {
        let folder = DataReader.folder + StringData.folder
        stringsNames = [language, language.lowercased(), language.primarySubtag].map {
            $0 + ".yaml"
        }
        let path = stringsNames.lazy.map { folder + $0 }.first(where: sources.data.contains)
        stringsPath = path
        var data: StringData?
        if let path, let yaml = readYAML(path) {
            data = StringData(yaml, file: ContentNames.name + "/" + path, language: language)
        }
        problems += data?.problems ?? []
        texts += data?.shown ?? []
        let isMisnamed = path == nil && sources.data.contains { meantStrings(by: $0) != nil }
        let isRead = path == nil && !isMisnamed || data != nil
        if language.primarySubtag != "en", isRead {
            let missing = Strings.Key.allCases.filter { data?.texts[$0] == nil && $0.isForEach }
            if !missing.isEmpty { problems.append(.untranslated(missing, path, language)) }
            if let path, let copied = data?.copied {
                let location = TextLocation(
                    file: ContentNames.name + "/" + path, line: copied.line)
                problems.append(.stillEnglish(copied.keys, language, at: location))
            }
        }
        return Strings(language: language, data?.texts ?? [:])
    }

    /// The data file that was meant, whatever its ending or folder. Without an error, all its
    /// entries would be missing and nobody would know.
    private static func meantName(of name: String) -> String? {
        let last = name.split(separator: "/").last ?? ""
        let stem = last.lowercased().prefix { $0 != "." }
        if stem == "site" { return SourceTree.settingsName }
        let stems = DataReader.names.map { String($0.prefix { $0 != "." }) }
        return nearest(to: String(stem), among: stems).map { $0 + ".yaml" }
    }

    private mutating func readSettings() -> Settings {
        let fallback = Settings(name: "Untitled", description: "")
        let file = ContentNames.name + "/" + SourceTree.settingsName
        guard let yaml = readYAML(SourceTree.settingsName) else { return fallback }
        let field = SettingFields.settings.fields
        var fields = Fields(yaml, SettingFields.settings.entry, file: file)
        var settings = Settings(
            name: fields.read(field.name), description: fields.read(field.description))
        for (text, line) in [
            (settings.name, fields.line(of: field.name)),
            (settings.description, fields.line(of: field.description)),
        ] {
            let problem = Diagnostic.placeholder(text, at: TextLocation(file: file, line: line))
            if let problem { fields.add(problem) }
        }
        settings.language =
            readLanguage(field.language, &fields, file: file) ?? settings.language
        if let text = fields.read(field.baseURL) {
            do throws(AddressFault) {
                settings.statedBaseURL = try BaseURL(checking: text)
                if (try? WebAddress(text))?.host.isLocal == true {
                    let line = fields.line(of: field.baseURL)
                    fields.add(.localBaseURL(text, at: TextLocation(file: file, line: line)))
                }
            } catch {
                let line = fields.line(of: field.baseURL)
                fields.add(.badBaseURL(text, error, at: TextLocation(file: file, line: line)))
            }
        }
        settings.hasVolumes = fields.read(field.onOnePage)
        settings.isForApache = fields.read(field.webServer) == .apache
        settings.licence = fields.read(field.licence)
        settings.publishedEndings = fields.fileEndings(field.publish)
        settings.helpPage = fields.read(field.helpPage)
        settings.helpPageLine = settings.helpPage.map { _ in fields.line(of: field.helpPage) }
        settings.hasSearch = fields.read(field.search)
        settings.feedback = readFeedback(field.feedback, &fields, file: file)
        let numbers = fields.read(field.numbers)
        let (brand, publisher) = (fields.read(field.brand), fields.read(field.publisher))
        let (review, writing) = (fields.read(field.review), fields.read(field.writing))
        add(fields)
        var brandReader = BrandReader(file: file) { [sources] in sources.inspections[$0]?.facts }
        settings.brand = brandReader.read(brand)
        problems += brandReader.problems
        texts += brandReader.shown
        settings.publisher = readPublisher(publisher, file: file)
        settings.reviewRules = readReviewRules(review, file: file)
        settings.writing = readWriting(writing, language: settings.language, file: file)
        var reader = NumberReader(file: file)
        settings.numbers = numbers.map { reader.read($0) }
        problems += reader.problems
        texts += reader.shown
        return settings
    }

    private func addDigests(to records: inout [ReviewRecord]) {
        for place in records.indices {
            let path = records[place].file.dropFirst(ContentNames.name.count + 1)
            if case .success(let bytes)? = sources.texts[String(path)] {
                records[place].fileDigest = Digest(of: bytes).hex
            }
        }
    }

    private mutating func readPublisher(_ yaml: YAML?, file: String) -> Settings.Publisher? {
        guard let yaml, !yaml.isUnset else { return nil }
        let field = SettingFields.publisher.fields
        var fields = Fields(yaml, SettingFields.publisher.entry, file: file)
        let publisher = Settings.Publisher(
            name: fields.read(field.name), address: fields.read(field.address),
            isPerson: fields.read(field.person))
        add(fields)
        return publisher
    }

    mutating func add(_ fields: Fields) {
        problems += fields.problems
        texts += fields.shown
    }

    private mutating func addHidden(in bytes: [UInt8], of path: String) {
        // A byte order mark is no fault, and libyaml reports bytes that are not UTF-8.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: text, as: UTF8.self) != nil else { return }
        let source = SourceText(file: ContentNames.name + "/" + path, bytes: text)
        hidden += HiddenText(source).problems
        if let problem = WrongEncoding(source).problem { problems.append(problem) }
    }

    /// Reads a YAML file below `content/`; nil if there is none, or if it cannot be read, which is
    /// then reported.
    private mutating func readYAML(_ path: String) -> YAML? {
        switch sources.texts[path] {
        case .success(let bytes):
            addHidden(in: bytes, of: path)
            do throws(YAML.Failure) {
                return try YAML(bytes[...])
            } catch {
                problems.append(
                    .error(
                        error.code,
                        at: TextLocation(file: ContentNames.name + "/" + path, line: error.line),
                        error.message, help: error.help))
            }
        case .failure(let error):
            if case .tooLarge = error.cause {
                problems.append(.dataTooLarge(path))
            } else {
                problems.append(
                    path == SourceTree.settingsName
                        ? .noSettings(error.reason, misnamed: sources.misnamedSettings)
                        : .unreadableFile(path, error.reason))
            }
        case nil: return nil
        }
        unreadFiles.insert(ContentNames.name + "/" + path)
        return nil
    }
}
