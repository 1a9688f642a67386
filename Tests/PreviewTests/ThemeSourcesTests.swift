import HoofbeatPipeline
import Testing

@testable import HoofbeatPreview

/// What a preview does after files of its own project have changed.
@Suite struct ThemeSourcesTests {
    private func affected(_ paths: Set<String>) -> [String] {
        let affected = ThemeSources.affected(by: .paths(paths))
        return [
            (affected.content, "content"), (affected.assets, "assets"),
            (affected.program, "program"),
        ].filter(\.0).map(\.1)
    }

    @Test("pages are read, styles and scripts exchanged, and Swift compiled")
    func kinds() {
        #expect(affected(["content/types/vipoma.md"]) == ["content"])
        #expect(affected(["content"]) == ["content"])
        #expect(affected(["templates/assets/site.css"]) == ["assets"])
        #expect(affected(["templates/assets/Assets.swift"]) == ["program"])
        #expect(affected(["templates/Layout.swift"]) == ["program"])
        #expect(affected(["Package.swift", "content/index.md"]) == ["content", "program"])
        #expect(affected([]) == [])
    }
}
