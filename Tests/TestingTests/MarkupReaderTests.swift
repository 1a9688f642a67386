import Testing

@testable import HoofbeatTesting

/// Reads the reader of markup as a browser would?
@Suite struct MarkupReaderTests {
    private func read(_ html: String) -> [String] {
        MarkupReader(Array(html.utf8)).tokens.map { token in
            switch token {
            case .tag(let tag): tag.shape + tag.attributes.map { "[\($0.value)]" }.joined()
            case .comment: "comment"
            case .raw(let text, let tag): "\(tag.name): \(text)"
            }
        }
    }

    @Test(
        "tags, attributes, comments and raw text",
        arguments: [
            ("<p class=\"a b\" ID='c' d=e hidden>", ["<p class id d hidden>[a b][c][e][]"]),
            ("<br/><a/b>", ["<br>", "<a b>[]"]),
            ("</p x=1>", ["</p x>[1]"]),
            ("a < b <1 <", []),
            ("<!-- <p> --><i>", ["comment", "<i>"]),
            ("<!--><i>", ["comment", "<i>"]),
            ("<!-- a --!><i>", ["comment", "<i>"]),
            ("<!doctype html></3><?x?>", ["comment", "comment", "comment"]),
            ("<script>a</b</script ><i>", ["<script>", "script: a</b", "</script>", "<i>"]),
            ("<style>a<!--</STYLE>", ["<style>", "style: a<!--", "</style>"]),
            ("<title>a<b></title>", ["<title>", "title: a<b>", "</title>"]),
            ("<script>a", ["<script>", "script: a"]),
            ("<p a=\"b", ["<p a>[b]"]),
            ("<p a=", ["<p a>[]"]),
            ("<p =a>", ["<p =a>[]"]),
        ])
    func tokens(_ html: String, _ expected: [String]) {
        #expect(read(html) == expected)
    }
}
