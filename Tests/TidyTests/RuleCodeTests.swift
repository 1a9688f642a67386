import HoofbeatContent
import HoofbeatRules
import Testing

/// The table of rules and the code that reports problems say the same.
@Suite struct RuleCodeTests {
    /// The codes in the source, each with the severities that it is reported with.
    private static let codes = Result { try readCodes() }

    private static func readCodes() throws -> [String: Set<Diagnostic.Severity>] {
        let files = try Repository.swiftFiles("Sources").filter { !$0.hasPrefix("Sources/Rules/") }
        let texts = files.compactMap(Repository.text)
        let names = names(in: texts)
        var codes: [String: Set<Diagnostic.Severity>] = [:]
        for (file, text) in zip(files, texts) {
            // `.error("code", …`, and `.error, "code", …` in a tuple or an initialiser.
            let reports =
                /(?:Diagnostic|[^\w)\]])\.(error|warning|note)(?:\(|,)\s*(?:"([^"]*)"|([\w.]+)),\s/
            for found in text.matches(of: reports) {
                let severity = try #require(Diagnostic.Severity(rawValue: "\(found.output.1)"))
                let name = found.output.3.map { "\($0)" } ?? ""
                if let code = found.output.2.map({ "\($0)" }) ?? names[name] {
                    codes[code, default: []].insert(severity)
                } else {
                    // Those of faults, which are collected below.
                    #expect(passedOn.contains("\(file) \(name)"), "\(file): \(name)")
                }
            }
            for found in text.matches(of: /\bcode(?::| =) "([^"]+)"/) {
                codes["\(found.output.1)", default: []].insert(.error)
            }
        }
        return codes
    }

    /// Where a code is not a literal: factories, and faults that become errors.
    private static let passedOn: Set = [
        "Sources/Content/Diagnostic.swift code",
        "Sources/Pipeline/Linking/Waivers.swift problem.code",
        "Sources/Pipeline/Reading/FileName.swift code",
        "Sources/Pipeline/Reading/FrontMatterReader.swift error.code",
        "Sources/Pipeline/Reading/LibraryReader.swift error.code",
        "Sources/Pipeline/RecordProblems.swift error.code",
    ]

    /// Codes that have a name, since other code asks for them.
    private static func names(in texts: [String]) -> [String: String] {
        var names: [String: String] = [:]
        for text in texts {
            for found in text.matches(of: /static let (\w+) = "([a-z0-9-]+)"/) {
                names["\(found.output.1)"] = "\(found.output.2)"
            }
        }
        return names
    }

    @Test("every code that is reported is explained, and none that is not")
    func complete() throws {
        let reported = try Set(Self.codes.get().keys)
        let explained = Set(RuleBook.rules.map(\.code))
        #expect(reported.subtracting(explained).sorted() == [], "not in Sources/Rules")
        #expect(explained.subtracting(reported).sorted() == [], "reported nowhere")
        #expect(explained.count == RuleBook.rules.count)
        #expect(reported.count > 150)
    }

    @Test("each is explained with the severity that it has")
    func severities() throws {
        let codes = try Self.codes.get()
        for rule in RuleBook.rules {
            #expect(codes[rule.code] == Set(rule.severities), "\(rule.code)")
        }
    }
}
