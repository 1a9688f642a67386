import Testing

@testable import Preview

/// What a preview does after files of its own project have changed.
@Suite struct WorkshopTests {
    private func work(_ paths: Set<String>) -> [String] {
        let work = Workshop.work(after: .paths(paths))
        return [
            (work.changesContent, "content"), (work.changesAssets, "assets"),
            (work.changesProgram, "program"),
        ].filter(\.0).map(\.1)
    }

    @Test("pages are read, styles and scripts exchanged, and Swift compiled")
    func kinds() {
        #expect(work(["content/types/vipoma.md"]) == ["content"])
        #expect(work(["content"]) == ["content"])
        #expect(work(["templates/assets/site.css"]) == ["assets"])
        #expect(work(["templates/assets/Assets.swift"]) == ["program"])
        #expect(work(["templates/Layout.swift"]) == ["program"])
        #expect(work(["Package.swift", "content/index.md"]) == ["content", "program"])
        #expect(work([]) == [])
    }
}
