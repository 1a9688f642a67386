import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Calendars, contact cards, captions and descriptions of web apps, too, may do no more than show.
@Suite("A text for programs") struct FetchingTextTests {
    private func problems(_ path: String, _ text: String) throws -> [String] {
        let site = try TestSite(["content/static/" + path: text])
        return try site.problems()
    }

    private static func entry(_ lines: String) -> String {
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(lines)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    }

    private static func alarm(_ lines: String) -> String {
        entry("BEGIN:VALARM\r\n\(lines)\r\nEND:VALARM")
    }

    @Test(
        "that is a calendar attaches no program, and starts and fetches nothing",
        arguments: [
            (
                entry(
                    "ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=a.exe:TVqQAAMAAAAEAAAA//8="),
                3
            ),
            (entry("SUMMARY:x\r\nURL:javascript:alert(1)"), 4),
            (entry("URL:java\r\n script:alert(1)"), 3),
            (entry("ATTACH:file:///c:/x.exe"), 3),
            (alarm("ACTION:PROCEDURE"), 4), (alarm("ACTION:EMAIL"), 4),
            (alarm("ACTION:AUDIO\r\nATTACH:https://evil.example/a"), 5),
            (entry("DESCRIPTION;ALTREP=\"data:text/html,x\":x"), 3),
            (entry("X-ALT-DESC;FMTTYPE=text/html:<p onclick=\"x\">"), 3),
            (entry("X-ALT-DESC;FMTTYPE=text/html:<img src=\"https://evil.example/\">"), 3),
        ])
    func calendar(text: String, line: Int) throws {
        #expect(try problems("a.ics", text) == ["file-that-runs content/static/a.ics:\(line)"])
    }

    @Test("that is a calendar may have links, sounds, pictures and a text in HTML")
    func plainCalendar() throws {
        let html =
            "X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2//EN\">"
            + "\\n<HTML>\\n<HEAD><TITLE></TITLE></HEAD><BODY>\\n<!-- x -->\\n"
            + "<P DIR=LTR><SPAN LANG=\"en-gb\">Bring a lantern</SPAN></P></BODY></HTML>"
        for text in [
            Self.entry(html), Self.entry("URL:https://example.org/\r\nUID:5-mg-20"),
            Self.entry("ATTACH:https://example.org/leaflet.pdf"),
            Self.entry("ATTACH;ENCODING=BASE64;VALUE=BINARY:iVBORw0KGgo="),
            Self.alarm("ACTION:AUDIO\r\nATTACH;VALUE=URI:Basso"), Self.alarm("ACTION:DISPLAY"),
        ] {
            #expect(try problems("a.ics", text) == [])
        }
        // Without its name, a browser may show it as a page.
        let page = Self.entry(html)
        #expect(try problems("a", page) == ["wrong-file-type content/static/a"])
    }

    private static func contact(_ line: String) -> String {
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\n\(line)\r\nEND:VCARD\r\n"
    }

    @Test(
        "that is a contact card holds no program, and fetches no picture",
        arguments: [
            "PHOTO:https://evil.example/p.png", "LOGO;VALUE=uri:https://evil.example/p.png",
            "KEY:data:application/octet-stream;base64,TVqQAAMAAAAEAAAA", "URL:javascript:x",
            "item1.URL:file:///c:/x.exe", "SOUND;ENCODING=b:UEsDBAo=",
        ])
    func card(line: String) throws {
        let found = try problems("a.vcf", Self.contact(line))
        #expect(found == ["file-that-runs content/static/a.vcf:4"])
    }

    @Test("that is a contact card has a picture, links and a key")
    func plainCard() throws {
        for line in [
            "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAA\r\n AAUA",
            "PHOTO:data:image/png;base64,iVBORw0KGgo=", "URL:https://example.org/",
            "IMPP:xmpp:ann@example.org", "TEL;VALUE=uri:tel:000", "KEY:https://example.org/key",
        ] {
            #expect(try problems("a.vcf", Self.contact(line)) == [])
        }
    }

    @Test("that has captions may style them, and fetches nothing")
    func captions() throws {
        func captions(_ style: String) -> String {
            "WEBVTT\n\nSTYLE\n::cue {\n\(style)\n}\n\n00:01.000 --> 00:02.000\nx\n"
        }
        #expect(try problems("a.vtt", captions("color: #fff")) == [])
        let found = try problems("a.vtt", captions("background: u\\72l(https://evil.example/)"))
        #expect(found == ["file-that-runs content/static/a.vtt:3"])
    }

    @Test("that describes a web app names addresses of this site alone")
    func manifest() throws {
        let good = """
            {"name": "Lantern", "icons": [{"src": "/icon.png"}], "start_url": "./",
            "related_applications": [{"platform": "play", "url": "https://play.example/x"}]}
            """
        #expect(try problems("site.webmanifest", good) == [])
        for member in [
            "\"start_url\": \"https:\\/\\/evil.example\"",
            "\"icons\": [{\"src\": \"//evil.example/p\"}]",
        ] {
            let found = try problems("site.webmanifest", "{\n\(member)}")
            #expect(found == ["file-that-runs content/static/site.webmanifest:2"])
        }
    }

    @Test("says what to do about it")
    func help() throws {
        let site = try TestSite(["content/static/a.ics": Self.alarm("ACTION:EMAIL")])
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(
            found.map(\.message) == [
                "this document has an alarm that does more than ring (EMAIL)"
            ])
        #expect(found.first?.help?.hasPrefix("take that line out") == true)
    }
}
