import Testing

/// How the source is written.
@Suite struct ShapeTests {
    private static let folders = ["Sources", "templates", "Tests"]

    @Test("functions have at most 70 lines", arguments: folders)
    func functionLength(folder: String) throws {
        var count = 0
        for file in try Repository.swiftFiles(folder) {
            for (name, length) in functions(in: Repository.lines(file)) {
                count += 1
                #expect(length <= 70, "\(file): \(name)")
            }
        }
        #expect(count > 30, "functions are not found")
    }

    @Test("files have at most 300 lines", arguments: ["Sources", "templates"])
    func fileLength(folder: String) throws {
        for file in try Repository.swiftFiles(folder) {
            // What follows the last line end is no line.
            #expect(Repository.lines(file).count - 1 <= 300, "\(file)")
        }
    }

    /// A declaration and its lines, up to the closing brace under its first letter.
    private func functions(in lines: [Substring]) -> [(name: String, length: Int)] {
        lines.enumerated().compactMap { number, line in
            let indent = line.prefix { $0 == " " }
            let start = line.dropFirst(indent.count)
            let isFunction = start.contains(/\b(?:func |init[?<(]|subscript\b|deinit\b)/)
            guard isFunction, !start.hasPrefix("//"), !start.hasPrefix(".") else { return nil }
            let end = lines[number...].firstIndex { $0 == indent + "}" || $0 == indent + "})" }
            return end.map { (String(start), $0 - number + 1) }
        }
    }

    @Test("the length of a function is measured")
    func measuring() {
        let lines: [Substring] = ["struct A {", "    func b() {", "        c()", "    }", "}"]
        #expect(functions(in: lines).map(\.length) == [3])
    }

    @Test("lines have at most 100 columns", arguments: folders)
    func lineLength(folder: String) throws {
        for file in try Repository.swiftFiles(folder) {
            for (number, line) in Repository.lines(file).enumerated() {
                #expect(line.count <= 100, "\(file):\(number + 1)")
            }
        }
    }

    @Test("nothing is left to do in the source")
    func noNotesToSelf() throws {
        let words = ["TO" + "DO", "FIX" + "ME"]
        for file in try Self.folders.flatMap({ try Repository.files($0) }) {
            let text = Repository.text(file) ?? ""
            for word in words { #expect(!text.contains(word), "\(file): \(word)") }
        }
    }

    @Test("no file names a folder of one computer")
    func noPathsOfOneComputer() throws {
        let files = try Repository.files()
        #expect(files.contains("Package.swift") && files.contains { $0.hasPrefix("content/") })
        let folders = /(?:^|[\s"'`=(:,])\/(?:root|home|work|Users)\//.anchorsMatchLineEndings()
        for file in files {
            let found = (Repository.text(file) ?? "").firstMatch(of: folders)
            // A page may well have such an address.
            if file.hasPrefix("content/"), found != nil { continue }
            #expect(found == nil, "\(file)")
        }
    }
}
