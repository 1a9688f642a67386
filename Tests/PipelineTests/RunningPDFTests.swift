import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What a PDF may hold, as plain objects or in a stream of them.
@Suite("A PDF") struct RunningPDFTests {
    private func codes(_ bytes: [UInt8]) throws -> [String] {
        let site = try TestSite()
        try site.write("content/static/a.pdf", bytes: Array("%PDF-1.5\n".utf8) + bytes)
        return try site.problems()
    }

    private static let refused = ["file-that-runs content/static/a.pdf"]

    @Test(
        "with a script, a command or another file in it is refused",
        arguments: [
            "<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
            "<</S /Java#53cript/JS 5 0 R>>",
            "<</S/#4A#61#76#61#53#63#72#69#70#74>>", "<</AA<</O<</S/Launch/F(cmd.exe)>>>>>>",
            "<</Names<</EmbeddedFiles 3 0 R>>>>", "<</Type/EmbeddedFile>>stream\nMZ\nendstream",
            "<</Subtype/FileAttachment>>", "<</S/Rendition/JS(x)>>", "<</AcroForm<</XFA 5 0 R>>>>",
            "<</Subtype/RichMedia>>", "<</S/GoToE>>", "<</S/ImportData>>",
            "<</OnInstantiate 4 0 R>>",
        ])
    func runs(object: String) throws {
        #expect(try codes(Array("1 0 obj\(object)endobj\n%%EOF".utf8)) == Self.refused)
    }

    @Test(
        "with links, forms and places to begin at is published",
        arguments: [
            "<</OpenAction[3 0 R/Fit]/Names<</Dests 5 0 R>>>>", "<</S/URI/URI(https://x.example)>>",
            "<</AcroForm<</Fields[]>>>>", "(JavaScript) /JavaScripts /Launching /EncryptMetadata",
            "<</Filter/DCTDecode>>stream\n\u{1}/\u{2}\nendstream",
        ])
    func innocent(object: String) throws {
        #expect(try codes(Array("1 0 obj\(object)endobj\n%%EOF".utf8)) == [])
    }

    /// `4 0 5 30 <</Type/Catalog/OpenAction 5 0 R>><</S/Java#53cript/JS(app.alert\(1\))>>`
    private static let script = """
        eNozUTBQMFUwNlCwsdEPqSxI1XdOLEnMyU/X9y9IzXNMLsnMzwPKGygE2dkBVQTreyWWJSqbGicXZRaU6HsFayQW\
        FOgl5qQWlcRoGMZoatrZAQC8JxgU
        """
    /// `4 0 <</Type/Catalog/Pages 2 0 R>>`
    private static let pages = "eNozUTBQsLHRD6ksSNV3TixJzMlP1w9ITE8tVjACygTZ2QEAoSgJhw=="

    private func object(
        _ packed: String, _ description: String = "/Type/ObjStm/N 2/First 9/Filter/FlateDecode",
        end: String = "\r\n"
    ) throws -> [UInt8] {
        let data = try #require(Data(base64Encoded: packed))
        return Array("3 0 obj<<\(description)>>stream\(end)".utf8) + Array(data)
            + Array("\nendstream endobj\n%%EOF".utf8)
    }

    @Test("is looked into where its objects are packed")
    func packed() throws {
        #expect(try codes(object(Self.pages)) == [])
        for end in ["\r\n", "\n", "\r", " \n"] {
            #expect(try codes(object(Self.script, end: end)) == Self.refused)
        }
        // Whatever the stream is said to be.
        #expect(try codes(object(Self.script, "/Filter/FlateDecode")) == Self.refused)
    }

    @Test(
        "that is locked or packed in an unusual way is refused",
        arguments: [
            "/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]", "/Type/ObjStm/Filter/LZWDecode",
            "/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
            "/Type/Obj#53tm/Filter 5 0 R", "/Encrypt 5 0 R",
        ])
    func unusual(description: String) throws {
        #expect(try codes(object(Self.pages, description)) == Self.refused)
    }

    @Test("whose objects cannot be unpacked is refused")
    func damaged() throws {
        let text = Data("no stream".utf8).base64EncodedString()
        #expect(try codes(object(text)) == Self.refused)
    }
}
