import HoofbeatContent
import Testing

@testable import HoofbeatPreview

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
