import Foundation
import Testing

/// Scripts that run at night or on request name files of the project. When such a file moves, this
/// test says so at once instead of the script a day later.
@Suite struct NamedPathTests {
    @Test("each file of the generator that a script names exists")
    func paths() throws {
        let path = /(?:templates|Sources)\/[A-Za-z0-9_+\/.-]*\.(?:swift|css|js|c|h)\b/
        let scripts = try ["py", "sh", "yml"].flatMap { kind in
            try ["Tests", ".github"].flatMap { try Repository.files($0, ending: "." + kind) }
        }
        var count = 0
        for script in scripts + ["Makefile"] {
            for name in (Repository.text(script) ?? "").matches(of: path).map(\.output) {
                count += 1
                #expect(Repository.text(String(name)) != nil, "\(script) names \(name)")
            }
        }
        #expect(count > 3)
    }
}
