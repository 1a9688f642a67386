import Hoofbeat
import HoofbeatTesting
import Testing

/// Does the check that charities run find what a theme can do wrong?
@Suite struct ThemeCheckTests {
    /// What is found in the standard theme with another footer.
    private func findings(
        _ footer: @escaping @Sendable (FooterParts) -> HTML
    ) -> [ThemeCheck.Finding] {
        var look = Look()
        look.footer = { parts in "\(footer(parts))\(parts.standard)" }
        return ThemeCheck(Theme(look)).findings
    }

    @Test("nothing is wrong with the standard theme")
    func standard() {
        #expect(ThemeCheck(.standard).findings == [])
    }

    @Test("texts that are markup, code or an address are found, even if they are escaped")
    func faults() {
        let found = findings { parts in
            let name = parts.site.settings.name
            return """
                <a href="\(name)">a</a>
                <script>let name = '\(name)'</script>
                <style>p::before { content: '\(name)' }</style>
                <p onclick="alert('\(name)')">p</p>
                <p style="color: \(name)">p</p>
                <iframe srcdoc="\(name)"></iframe>
                <p class=\(name)></p>
                """
        }
        for member in ["article", "home", "volume", "allPages", "notFound", "search"] {
            let own = found.filter { $0.member == member }
            for message in [
                "a text became markup: <p class ", "a text is in <script>", "a text is in <style>",
                "an address runs code or leads elsewhere: href=\"javas", "a text is in onclick=",
                "a text is in style=", "a text is in srcdoc=",
            ] {
                #expect(own.contains { $0.message.hasPrefix(message) }, "\(member): \(message)")
            }
            #expect(own.contains { $0.help == "write href=\"\\(url: address)\"" })
        }
    }

    @Test("the same texts where a browser takes them for texts are no fault")
    func harmless() {
        let found = findings { parts in
            let name = parts.site.settings.name
            return """
                <a href="\(url: name)" title="\(name)" data-name='\(name)'>\(name)</a>
                <script type="application/json">\(json: .string(name))</script>
                """
        }
        #expect(found == [])
    }

    @Test("a part that is left out is named, with what to show")
    func missing() {
        var look = Look()
        look.article = { parts in "\(parts.title)\(parts.body)" }
        look.footer = { _ in "" }
        let found = ThemeCheck(Theme(look)).findings.filter { $0.member == "article" }
        let messages = Set(found.map(\.message))
        #expect(
            messages == [
                "it lacks the sources", "it lacks the words explained",
                "it lacks that nobody has reviewed it",
                "it lacks that it is general information",
            ])
        #expect(found.contains { "\($0)".contains("show parts.references") })
    }

    @Test("what the build would refuse is found on every page, and on redirects")
    func refused() {
        var look = Look()
        look.header = { parts in
            "<div hidden>\(parts.standard)</div><p style=\"color: red\">x</p><img src=\"/a.png\">"
        }
        var theme = Theme(look)
        theme.redirect = { _, _ in "<!DOCTYPE html><html></html>" }
        let found = ThemeCheck(theme).findings
        for member in ["article", "home", "volume", "allPages", "notFound"] {
            let messages = found.filter { $0.member == member }.map(\.message)
            for message in [
                "it hides the search box in an element with “hidden”",
                "it hides the link to help before <main> in",
                "it has <p style=\"color: red\">, which the security policy blocks",
                "it has <img src=\"/a.png\">, a picture without “alt”",
            ] {
                #expect(messages.contains { $0.hasPrefix(message) }, "\(member): \(messages)")
            }
        }
        let redirect = found.filter { $0.member == "redirect" }.map(\.message)
        #expect(redirect.contains { $0.hasPrefix("it does not lead to ") }, "\(redirect)")
        #expect(redirect.contains("it lacks the security policy before what is loaded"))
    }
}
