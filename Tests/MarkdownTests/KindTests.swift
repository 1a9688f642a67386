import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("What each kind of page owes") struct KindTests {
    private static let owing = Kind.builtIn.filter { !$0.fields.isEmpty }

    @Test("a page that gives all that its kind owes is fine", arguments: Kind.builtIn)
    func complete(kind: Kind) throws {
        try expect([], of: KindPage(kind: kind).files())
    }

    /// Every page has an id: without the field it follows from the path.
    @Test("a field that is missing is named", arguments: owing)
    func missingField(kind: Kind) throws {
        #expect(kind.fields.contains("changed"))
        for field in kind.fields {
            try expect(
                ["error missing-kind-field content/page.md:4"],
                of: KindPage(kind: kind, withoutField: field).files(),
                help: "add a line “\(field): …”")
        }
    }

    private static let sectioned = Kind.builtIn.filter { !$0.sections.isEmpty }

    @Test("a section that is missing is named", arguments: sectioned)
    func missingSection(kind: Kind) throws {
        for section in kind.sections {
            try expect(
                ["error missing-section content/page.md:4"],
                of: KindPage(kind: kind, withoutSection: section.id).files(),
                help: "add a section with the heading ## … {#\(section.id)}")
        }
    }

    @Test("medical pages keep the record that they owe, and others do not owe it")
    func record() {
        let free: [Kind] = [.home, .section, .directory, .policy, .page]
        #expect(Kind.builtIn.filter { !$0.isMedical } == free)
        for kind in Kind.builtIn where kind.isMedical {
            #expect(
                kind.fields == ["summary", "need", "audience", "date", "changed"])
            #expect(kind.notices.contains(.disclaimer))
        }
        #expect(Kind.treatment.sections.count == 7)
    }

    @Test("a page that lists symptoms says when to get help", arguments: Kind.builtIn)
    func careCard(kind: Kind) throws {
        let owes = kind.notices.contains(.otherConditions)
        try expect(
            owes ? ["error without-care-card content/page.md:4"] : [],
            of: KindPage(kind: kind, text: "Text.", hasCareCard: false).files(),
            help: owes ? "add a card: [!EMERGENCY], [!URGENT] or [!ROUTINE]" : nil)
    }

    @Test("so does every medical page that shows the table of symptoms", arguments: Kind.builtIn)
    func careCardOfView(kind: Kind) throws {
        let text = "```symptoms by-hormone\n```"
        try expect(
            kind.isMedical ? ["error without-care-card content/page.md:4"] : [],
            of: KindPage(kind: kind, text: text, hasCareCard: false).files(SampleData.symptoms))
    }

    @Test("each of the three cards will do", arguments: ["EMERGENCY", "URGENT", "ROUTINE"])
    func anyCard(name: String) throws {
        let text = "> [!\(name)] Call if:\n> - a\n"
        try expect([], of: KindPage(kind: .symptom, text: text, hasCareCard: false).files())
    }
}
