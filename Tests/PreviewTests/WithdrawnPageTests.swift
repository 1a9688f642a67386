import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPreview

@Suite("A withdrawn page in the preview") struct WithdrawnPageTests {
    private func page(_ fields: String, today: String) throws -> String {
        let site = try TestSite([
            "content/rest.md": TestSite.page("Rest", fields, body: "\nLie down.\n")
        ])
        var build = try site.builder()
        build.today = try #require(Day(iso: today))
        var warm = WarmBuild(build)
        let (edition, report) = warm.run(after: .anything)
        var snapshot = Snapshot()
        snapshot.update(with: edition, report)
        let answer = Responder(hosts: AllowedHosts(host: "127.0.0.1")).response(
            to: Request(method: "GET", target: "/rest/", headers: [("host", "localhost:8000")]),
            showing: snapshot)
        #expect(answer.status == 200)
        guard case .bytes(let bytes) = answer.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("an editor sees what readers see: the reason in place of the text")
    func byHand() throws {
        let shown = try page("withdrawn: A newer study says otherwise.\n", today: "2026-11-21")
        #expect(shown.contains("<p>A newer study says otherwise.</p>"))
        #expect(!shown.contains("Lie down."))
    }
}
