import Foundation
import HoofbeatTestSupport
import Testing

@testable import HoofbeatText

@Suite("Forms of letters") struct LetterTests {
    @Test(
        "names have one form",
        arguments: [
            ("e\u{301}tude", "\u{E9}tude"), ("\u{E9}tude", "\u{E9}tude"), ("plain", "plain"),
            ("\u{212A}", "K"), ("\u{1100}\u{1161}", "\u{AC00}"),
            ("q\u{323}\u{307}", "q\u{323}\u{307}"),
            ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("CO₂ ﬁ", "CO₂ ﬁ"),
        ])
    func normalForm(text: String, form: String) {
        #expect(text.normalForm.isIdentical(to: form))
        #expect(form.normalForm.isIdentical(to: form))
    }

    @Test(
        "the table of compatibility letters is Unicode's",
        .enabled(if: Python.path != nil || !Python.mayBeMissing))
    func compatibilityTable() throws {
        let python = try #require(Python.path)
        let script = Python.root + "/Tests/Browser/compatibility.py"
        let listed = try Program.run(python, [script, "--list"])
        #expect(listed.status == 0)
        let lines = listed.output.split(separator: "\n")
        #expect(lines.count > 2500)
        for line in lines {
            let scalars = line.split(separator: " ")
                .compactMap { UInt32($0, radix: 16) }.compactMap { Unicode.Scalar($0) }
            let parts = String.UnicodeScalarView(scalars.dropFirst())
            let found = scalars.first.flatMap { CompatibilityTable.parts(of: $0) }
            #expect(found.map { $0.elementsEqual(parts) } == true, "\(line)")
        }
    }

    @Test("letters that are not in the table have no compatibility parts")
    func others() {
        for letter in "aéß神½".unicodeScalars.dropLast() {
            #expect(CompatibilityTable.parts(of: letter) == nil)
        }
        #expect(CompatibilityTable.parts(of: "\u{10FFFF}") == nil)
    }
}
