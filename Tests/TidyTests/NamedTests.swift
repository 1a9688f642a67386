/// The tests of the repository, by the names under which `hazards.yaml` knows them.
struct NamedTests {
    /// By the name of a suite, its tests by the names of their functions.
    private var suites: [String: Set<String>] = [:]
    /// The scripts that the Makefile runs, or that one of those imports or names.
    private var scripts: Set<String> = []

    /// - Parameter files: the text of each file of the repository that may be a test, by path, and
    ///   the Makefile.
    init(_ files: [String: String]) {
        for (path, text) in files where path.hasSuffix(".swift") { addSuites(of: text) }
        var next = Self.scripts(in: files["Makefile"] ?? "", besides: "")
        while let path = next.popFirst() {
            guard let text = files[path], scripts.insert(path).inserted else { continue }
            next.formUnion(Self.scripts(in: text, besides: path).subtracting(scripts))
        }
    }

    /// Those of the project itself.
    static func ofRepository() throws -> NamedTests {
        let paths = try ["swift", "py", "sh"].flatMap {
            try Repository.files("Tests", ending: "." + $0)
        }
        let files = (paths + ["Makefile"]).compactMap { path in
            Repository.text(path).map { (path, $0) }
        }
        return NamedTests(Dictionary(files) { first, _ in first })
    }

    /// What is wrong with a name; nil if it is that of a test that is run.
    func fault(_ name: String) -> String? {
        if name.contains(".") {
            return scripts.contains(name) ? nil : "no script \(name) that make test runs"
        }
        let parts = name.split(separator: "/").map(String.init)
        guard let tests = suites[parts[0]], !tests.isEmpty else { return "no suite \(parts[0])" }
        guard parts.count == 1 || tests.contains(parts[1]) else {
            return "no test \(parts[1]) in \(parts[0])"
        }
        return nil
    }

    private mutating func addSuites(of text: String) {
        let types = text.matches(of: /(?m)^(?:@\w.*\s)?(?:struct|class|enum|extension) (\w+)/)
        for (place, type) in types.enumerated() {
            let end = place + 1 < types.count ? types[place + 1].range.lowerBound : text.endIndex
            let body = text[type.range.upperBound..<end]
            // A test that is switched off is none.
            let tests = body.matches(of: /@Test\b((?:(?!@Test\b)[\s\S])*?)\bfunc (\w+)/)
                .filter { !$0.output.1.contains(".disabled") }
            suites[String(type.output.1), default: []].formUnion(
                tests.map { String($0.output.2) })
        }
    }

    /// The scripts that a text names by their paths, by their file names or as modules of Python.
    private static func scripts(in text: String, besides path: String) -> Set<String> {
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let named = text.matches(of: /\bTests\/[\w\/]+\.(?:py|sh)\b/).map { String($0.output) }
        let imported = text.matches(of: /(?m)^\s*(?:from|import) (\w+(?:, \w+)*)/).flatMap {
            $0.output.1.split(separator: ", ").map { "\(folder)\($0).py" }
        }
        return Set(named + imported)
    }
}
