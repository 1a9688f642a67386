import Testing

@testable import Preview

@Suite("A range of bytes") struct ByteRangeTests {
    @Test(
        "is what RFC 9110 says",
        arguments: [
            ("bytes=0-0", .part(0..<1)), ("bytes=2-4", .part(2..<5)), ("bytes=5-", .part(5..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)),
            ("bytes=8-99", .part(8..<10)), ("bytes=10-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable), ("bytes=4-2", .whole), ("bytes=-", .whole),
            ("bytes=a-b", .whole), ("bytes=+1-2", .whole), ("bytes=0-1,3-4", .whole),
            ("items=0-1", .whole), ("bytes=99999999999999999999-", .whole),
        ] as [(String, ByteRange)])
    func ranges(header: String, range: ByteRange) {
        #expect(ByteRange(header, of: 10) == range)
    }

    @Test("of nothing is never there")
    func empty() {
        #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", of: 0) == .unsatisfiable)
        #expect(ByteRange(nil, of: 0) == .whole)
    }
}

@Suite("The rules of a host") struct HostRulesTests {
    @Test("are those of _headers and _redirects")
    func rules() {
        let rules = HostRules(
            headers: Array(
                "# no\n/*\n  A: b: c\n/assets/*\n\tD: e\n/x/*.css\n  F: g\n/one\n  H: i".utf8),
            redirects: Array("/old/ /new/ 308\n/older/ /new/\n# /no/ /x/\nbroken\n".utf8))
        func names(_ path: String) -> [String] { rules.headers(for: path).map(\.name) }
        #expect(rules.headers(for: "/").first?.value == "b: c")
        #expect(names("/") == ["A"])
        #expect(names("/assets/1/site.css") == ["A", "D"])
        #expect(names("/x/y/z.css") == ["A", "F"])
        #expect(names("/x/z.css.map") == ["A"])
        #expect(names("/one") == ["A", "H"])
        #expect(names("/one/two") == ["A"])
        #expect(
            rules.redirects == [
                "/old/": .init(to: "/new/", status: 308),
                "/older/": .init(to: "/new/", status: 301),
            ])
    }

    @Test(
        "types follow the ending",
        arguments: [
            ("a/index.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
            ("a.svg", "image/svg+xml"), ("_headers", "text/plain; charset=utf-8"),
            ("a.b/c", "application/octet-stream"), (".html", "application/octet-stream"),
            ("a.unknown", "application/octet-stream"), ("a.pdf", "application/pdf"),
        ])
    func types(path: String, type: String) {
        #expect(MediaType.of(path) == type)
    }
}

@Suite("What the compiler says") struct CompilerOutputTests {
    @Test("becomes problems, each once, with places from the root")
    func problems() {
        let text = """
            [3/7] Compiling Templates Footer.swift
            /site/templates/Footer.swift:12:9: error: cannot find 'x' in scope
            10 |
            /site/templates/Footer.swift:12:9: error: cannot find 'x' in scope
               |        `- error: cannot find 'x' in scope
            /site/templates/A.swift:3:1: warning: unused
            error: emit-module command failed with exit code 1 (use -v to see invocation)
            error: link command failed
            /elsewhere/B.swift:7:1: error: expected '}' at end
            """
        let found = CompilerOutput(text, root: "/site").problems("swift build")
        #expect(
            found.map { "\($0.file):\($0.line ?? 0) \($0.message)" } == [
                "/elsewhere/B.swift:7 expected '}' at end",
                "templates/Footer.swift:12 cannot find 'x' in scope",
            ])
    }

    @Test("is never nothing if it failed")
    func silent() {
        let found = CompilerOutput("one\ntwo\n", root: "/").problems("make it")
        #expect(found.map(\.help) == ["one\ntwo"])
        #expect(found.first?.message == "“make it” failed")
        #expect(CompilerOutput("", root: "/").problems("x").count == 1)
    }
}
