import Foundation
import HoofbeatTestSupport
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

    /// SwiftPM compiles a target anew only if a module changed that the target names. One that is
    /// reached through another may change its layout without that: the program would crash.
    @Test("every target names all modules that it reaches")
    func reached() throws {
        let targets = try Package.read().targets
        #expect(targets.count > 40)
        let named = Dictionary(uniqueKeysWithValues: targets.map { ($0.name, Set($0.names)) })
        for target in targets {
            for name in target.names {
                let missing = (named[name] ?? []).subtracting(target.names)
                #expect(missing.isEmpty, "\(target.name) reaches \(missing.sorted()) by \(name)")
            }
        }
    }
}

/// Package.swift as SwiftPM reads it.
private struct Package: Decodable {
    struct Target: Decodable {
        let name: String
        let dependencies: [Dependency]

        var names: [String] { dependencies.map(\.name) }
    }

    /// One key, such as `byName`, with the name first in its list.
    struct Dependency: Decodable {
        let name: String

        init(from decoder: any Decoder) throws {
            let parts = try decoder.singleValueContainer().decode([String: [Part]].self)
            name = parts.values.first?.first?.text ?? ""
        }
    }

    struct Part: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }

    let targets: [Target]

    static func read() throws -> Package {
        let scratch = NSTemporaryDirectory() + "hoofbeat-package-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let result = try Program.run(
            "/usr/bin/env",
            [
                "swift", "package", "--package-path", Repository.root, "--scratch-path", scratch,
                "dump-package",
            ])
        return try JSONDecoder().decode(Package.self, from: Data(result.output.utf8))
    }
}
