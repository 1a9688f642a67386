import Testing

/// What no target holds is never compiled, and no test in it fails.
@Suite struct TargetTests {
    @Test("every folder of tests is a target")
    func folders() throws {
        let manifest = try #require(Repository.text("Package.swift"))
        let folders = try Set(
            Repository.swiftFiles("Tests").map { String($0.split(separator: "/")[1]) })
        #expect(folders.contains("TidyTests"))
        for folder in folders {
            let isNamed = manifest.contains("name: \"\(folder)\"")
            #expect(isNamed || manifest.contains("path: \"Tests/\(folder)"), "Tests/\(folder)")
        }
    }
}
