import Testing

/// `\(raw:)` puts markup in as it is; each use is known.
@Suite struct TrustedMarkupTests {
    /// How often a file may use it. Before you add to this, ask whether the text can come from a
    /// page, and whether `HTML` cannot do without.
    private static let inventory = [
        "Sources/Content/Hole.swift": 1,
        "Sources/Markdown/Tree/Tree.swift": 1,
    ]

    @Test("markup is trusted at known places only")
    func uses() throws {
        var uses: [String: Int] = [:]
        for file in try Repository.swiftFiles("Sources", "templates") {
            let count = (Repository.text(file) ?? "").matches(of: /\(\s*raw:/).count
            if count > 0 { uses[file] = count }
        }
        #expect(uses == Self.inventory)
    }

    @Test("nothing gets around the type that escapes")
    func otherWays() throws {
        for file in try Repository.swiftFiles("Sources", "templates") {
            let text = Repository.text(file) ?? ""
            #expect(!text.contains("unsafeBitCast"), "\(file)")
            #expect(!text.contains("init(utf8Start:"), "\(file)")
            #expect(!text.contains("utf8CodeUnitCount"), "\(file)")
        }
    }
}
