import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// What the examples in Welsh and Arabic decide about their languages.
@Suite("Examples in other languages") struct ExampleLanguageTests {
    private struct Example {
        let edition: Edition
        let report: Report

        init(_ name: String) throws {
            let day = try #require(Day(iso: "2026-11-29"))
            let build = Build(
                root: Python.root + "/Tests/Examples/" + name,
                output: NSTemporaryDirectory() + "not-written", today: day, jobs: 2,
                theme: .standard)
            var warm = WarmBuild(build)
            (edition, report) = warm.run(after: .anything)
        }

        var strings: Strings { edition.site.library.strings }

        func page(_ path: String) throws -> String {
            let content = try #require(try edition.content(at: path))
            guard case .bytes(let bytes) = content else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test("they build without a warning", arguments: ["TwymynYLlusern", "HummaAlManara"])
    func builds(name: String) throws {
        let problems = try Example(name).report.problems.filter { $0.severity != .note }
        #expect(problems.isEmpty, "\(problems)")
    }

    /// After a number, Welsh has the singular, whose first letter depends on the number.
    @Test("Welsh mutates what is counted")
    func welshForms() throws {
        let strings = try Example("TwymynYLlusern").strings
        let forms = [
            0: "Heb ddod o hyd i unrhyw dudalen", 1: "Wedi dod o hyd i 1 dudalen",
            2: "Wedi dod o hyd i 2 dudalen", 3: "Wedi dod o hyd i 3 tudalen",
            4: "Wedi dod o hyd i 4 tudalen", 6: "Wedi dod o hyd i 6 thudalen",
            12: "Wedi dod o hyd i 12 tudalen",
        ]
        for (count, form) in forms { #expect(strings[.searchFound, count: count] == form) }
        let day = try #require(Day(iso: "2026-11-29"))
        #expect(strings.longDate(day) == "29 Tachwedd 2026")
    }

    @Test("Arabic has a dual, a plural for few and a singular for many")
    func arabicForms() throws {
        let strings = try Example("HummaAlManara").strings
        let forms = [
            0: "لا ترد في أي صفحة", 1: "ترد في صفحة واحدة", 2: "ترد في صفحتين",
            3: "ترد في 3 صفحات", 10: "ترد في 10 صفحات", 11: "ترد في 11 صفحة",
            100: "ترد في 100 صفحة", 103: "ترد في 103 صفحات",
        ]
        for (count, form) in forms { #expect(strings[.usedOn, count: count] == form) }
        let day = try #require(Day(iso: "2026-11-29"))
        #expect(strings.longDate(day) == "29 نوفمبر 2026")
    }

    @Test("an Arabic list has Arabic commas, also in what the script of the search writes")
    func commas() throws {
        let example = try Example("HummaAlManara")
        let table = try example.page("المرض/العلامات/index.html")
        #expect(table.contains("عرق السوس، ضوء النيون"))
        let directory = try example.page("من-يساعدك/index.html")
        #expect(directory.contains("المرضى، العائلات ومقدمو الرعاية"))
        #expect(directory.contains("(تحققنا من العنوان في 21 نوفمبر 2026)"))
        #expect(directory.contains("&quot;comma&quot;:&quot;، &quot;"))
        let help = try example.page("متى-تطلب-المساعدة/index.html")
        #expect(help.contains("القاهرة: خط المنارة (مختلق)، <a href=\"tel:"))
        let welsh = try Example("TwymynYLlusern").page("pwy-all-helpu/index.html")
        #expect(!welsh.contains("&quot;comma&quot;"))
    }

    @Test("words are in the order of the Arabic alphabet")
    func arabicOrder() throws {
        let words = try Example("HummaAlManara").page("كلمات-ومصادر/index.html")
        let letters = words.matches(of: /<h[23] id="letter-[^"]*">([^<]*)</).map { $0.output.1 }
        #expect(letters.prefix(8) == ["ا", "ت", "ض", "ط", "ع", "غ", "م", "ن"])
    }

    @Test("doses are found in Welsh and in Arabic")
    func doses() throws {
        for (name, text) in [
            ("TwymynYLlusern/content/data/strings/cy", "Cymerwch dair tabled."),
            ("TwymynYLlusern/content/data/strings/cy", "Cymerwch 2 dabled."),
            ("HummaAlManara/content/data/strings/ar", "خذ 3 حبات."),
            ("HummaAlManara/content/data/strings/ar", "خذ ثلاث حبات."),
        ] {
            let language = String(name.suffix(2))
            let file = Python.root + "/Tests/Examples/" + name + ".yaml"
            let site = try TestSite([
                "content/site.yaml": "name: N\ndescription: D\nlanguage: \(language)\n",
                "content/data/strings/\(language).yaml": try String(
                    contentsOfFile: file, encoding: .utf8),
                "content/page.md": TestSite.page("Page", body: text + "\n"),
            ])
            #expect(try site.problems() == ["dose content/page.md:5"], "\(text)")
        }
    }
}

@Suite("Signs of sentences in other scripts") struct ForeignSentenceTests {
    @Test("a heading with the question mark of any script is a question")
    func questions() {
        func isQuestion(_ text: String) -> Bool {
            Heading(level: 2, id: "q", text: text, line: 1).isQuestion
        }
        for text in ["Why?", "لماذا؟", "Γιατί;", "Γιατί\u{37E}", "为什么？"] {
            #expect(isQuestion(text), "\(text)")
        }
        #expect(!isQuestion("Why") && !isQuestion(""))
    }

    @Test("no full stop is added to a title that ends in the mark of its own script")
    func references() {
        func html(_ title: String) -> String {
            let reference = Reference(key: "a", kind: .book, title: title, line: 1)
            return String(decoding: reference.html.bytes, as: UTF8.self)
        }
        #expect(html("لماذا؟").hasPrefix("لماذا؟") && !html("لماذا؟").contains("؟."))
        #expect(html("Why").hasPrefix("Why."))
    }

    @Test("the commas of a language are between items, names and remarks")
    func commas() {
        let arabic = Strings(
            language: "ar", [.nextInList: "{item}، {next}", .nextNote: "{note}؛ {next}"])
        #expect(arabic.list(of: ["a", "b", "c"]) == "a، b، c")
        #expect(arabic.notes(["a", "b"]) == "a؛ b")
        #expect(Strings.english.list(of: ["a", "b"]) == "a, b" && arabic.list(of: []) == "")
        #expect(Strings.english.notes(["a", "b"]) == "a; b")
    }
}
