import HoofbeatTestSupport
import Testing

@Suite("hoofbeat rules") struct RulesCommandTests {
    @Test("prints all rules as a page in Markdown")
    func all() throws {
        let run = try Program.run(["rules"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("# The rules of the build\n\n"))
        #expect(run.output.contains("\n## Links\n\n### `missing-page`\n\n**Error.** "))
        #expect(run.output.contains("\n**What to do:** "))
        // What would hide is visible.
        #expect(run.output.contains("The scan\\u{200B} takes an hour."))
    }

    @Test("explains one rule, or says what it may have been")
    func one() throws {
        let run = try Program.run(["rules", "dose"])
        #expect(run.status == 0 && run.output.hasPrefix("### `dose`\n\n**Error.** "))
        #expect(run.output.contains("```\nSome people take 10 mg a day.\n```\n"))
        let wrong = try Program.run(["rules", "mising-page"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("did you mean missing-page?"), "\(wrong.errors)")
    }
}
