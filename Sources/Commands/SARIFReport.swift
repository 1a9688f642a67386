import HoofbeatContent
import HoofbeatMarkup
import HoofbeatRules

/// Problems as a log of SARIF 2.1.0 (OASIS), with the rules that were broken.
struct SARIFReport {
    let problems: [Diagnostic]

    var json: JSON {
        .object([
            .init("$schema", .string(Self.schema)), .init("version", .string("2.1.0")),
            .init("runs", .array([run])),
        ])
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    /// The folder that paths are relative to (SARIF, 3.4.4).
    private static let root = "%SRCROOT%"

    /// The codes of the problems, each once.
    private var codes: [String] { Set(problems.map(\.code)).sorted() }

    private var run: JSON {
        let codes = codes
        let places = Dictionary(zip(codes, codes.indices)) { first, _ in first }
        let driver = JSON.object([
            .init("name", .string("Hoofbeat")), .init("version", .string(Version.current)),
            .init("semanticVersion", .string(Version.current)),
            .init("rules", .array(codes.map(rule))),
        ])
        return .object([
            .init("tool", .object([.init("driver", driver)])),
            .init("columnKind", .string("unicodeCodePoints")),
            .init("results", .array(problems.map { result($0, rule: places[$0.code] ?? -1) })),
        ])
    }

    private func rule(_ code: String) -> JSON {
        guard let rule = RuleBook.rule(code) else { return .object([.init("id", .string(code))]) }
        return .object([
            .init("id", .string(code)),
            .init("shortDescription", text(rule.meaning.firstSentence)),
            .init("fullDescription", text(rule.meaning)), .init("help", text(rule.fix)),
            .init(
                "defaultConfiguration",
                .object([.init("level", .string((rule.severities.first ?? .error).rawValue))])),
        ])
    }

    private func result(_ problem: Diagnostic, rule: Int) -> JSON {
        let help = problem.help.map { ". Help: " + $0 } ?? ""
        return .object([
            .init("ruleId", .string(problem.code)), .init("ruleIndex", .int(rule)),
            // SARIF calls the severities as we do (3.27.10).
            .init("level", .string(problem.severity.rawValue)),
            .init("message", text(problem.message + help)),
            .init(
                "locations",
                .array([.object([.init("physicalLocation", .object(location(of: problem)))])])),
        ])
    }

    private func location(of problem: Diagnostic) -> [JSON.Member] {
        // A file outside of the site's folder, such as one of an output elsewhere, has its path
        // from the root of the disk.
        let path = problem.file.asURI
        let file: [JSON.Member] =
            problem.file.hasPrefix("/")
            ? [.init("uri", .string("file://" + path))]
            : [.init("uri", .string(path)), .init("uriBaseId", .string(Self.root))]
        let artifact = JSON.Member("artifactLocation", .object(file))
        guard let line = problem.line else { return [artifact] }
        let excerpt = problem.excerpt.map { [JSON.Member("snippet", text($0))] } ?? []
        return [artifact, .init("region", .object([.init("startLine", .int(line))] + excerpt))]
    }

    private func text(_ text: String) -> JSON { .object([.init("text", .string(text))]) }
}

extension String {
    /// The path as a relative reference, in which `%`, `?` and `#` stand for themselves.
    fileprivate var asURI: String {
        SafeURL.percentEncoded(
            replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23"))
    }

    fileprivate var firstSentence: String {
        firstRange(of: ". ").map { String(self[..<$0.lowerBound]) + "." } ?? self
    }
}
