import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Text that pages share with texts of others.
@Suite("Copied text") struct CopiedTextTests {
    private static let leaflet = """
        A scan takes an hour. You lie still on a narrow table, and nobody may be in the room
        with you, since the machine is loud and the picture would be blurred.
        """

    private func problems(_ body: String, name: String = "leaflet.txt") throws -> [String] {
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: body)])
        var build = try site.builder()
        build.comparedTexts = [
            ComparedText(name: "other.txt", bytes: Array("Nothing of the sort.".utf8)),
            ComparedText(name: name, bytes: Array(Self.leaflet.utf8)),
        ]
        return build.check().problems.filter { $0.code == "copied-text" }.map {
            "\($0.severity):\($0.line ?? 0) \($0.message)"
        }
    }

    @Test("twelve words in a row are an error, whatever their capitals, signs and line ends")
    func twelve() throws {
        let body = """
            Text.

            Please know: you LIE still on a **narrow** [table](page.md), and nobody
            may be in a room.

            """
        #expect(
            try problems(body) == [
                "error:7 12 words in a row are the same as in leaflet.txt"
            ])
        #expect(try problems("You lie still on a narrow table, and nobody may.\n") == [])
    }

    @Test("each place is reported once, and others by themselves")
    func places() throws {
        let first = "You lie still on a narrow table, and nobody may be in the room."
        let second = "With you, since the machine is loud and the picture would be blurred."
        #expect(try problems("\(first)\n\nText of our own.\n\n\(second)\n").count == 2)
        #expect(try problems(Self.leaflet + "\n").count == 1)
    }

    @Test(
        "a quotation may stand",
        arguments: [
            "“You lie still on a narrow table, and nobody may be in the room with you.”",
            "\"You lie still on a narrow table, and nobody may be in the room with you.\"",
            "> You lie still on a narrow table, and nobody may be in the room with you.",
        ])
    func quotations(text: String) throws {
        #expect(try problems(text + "\n") == [])
    }

    @Test("a mark that is not closed hides only its own paragraph")
    func openMark() throws {
        let copied = "You lie still on a narrow table, and nobody may be in the room with you."
        #expect(try problems("She said “yes.\n\n\(copied)\n").count == 1)
    }
}
