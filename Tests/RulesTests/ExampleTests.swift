import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatRules
import HoofbeatTestSupport
import Testing

/// What the table shows is what the build says.
@Suite("Examples of rules") struct ExampleTests {
    private static let shown = RuleBook.rules.filter { rule in
        !rule.example.contains { if case .words = $0 { true } else { false } }
    }

    @Test("most rules have an example that can be built")
    func most() {
        #expect(Self.shown.count * 4 > RuleBook.rules.count * 3)
        #expect(RuleBook.rules.allSatisfy { !$0.example.isEmpty })
    }

    @Test("the build reports the rule for its example", arguments: shown.map(\.code))
    func reported(code: String) throws {
        let rule = try #require(RuleBook.rule(code))
        var files: [String: String] = [:]
        for example in rule.example {
            switch example {
            case .page(let text): files["content/page.md"] = TestSite.page("Page", body: text)
            case .file(let path, let text): files[path] = text
            case .words: break
            }
        }
        let site = try TestSite(files)
        let build = try site.builder(theme: .plain(search: { _ in "<p>Search</p>\n" }))
        let problems = build.check().problems
        let found = problems.filter { $0.code == code }
        #expect(!found.isEmpty, "\(problems.map(TestSite.short))")
        #expect(Set(found.map(\.severity)).isSubset(of: rule.severities))
    }

    @Test("what is said of a rule is whole sentences")
    func sentences() {
        for rule in RuleBook.rules {
            for text in [rule.meaning, rule.fix] {
                #expect(text.hasSuffix(".") && !text.contains("\n"), "\(rule.code): \(text)")
            }
        }
    }
}
