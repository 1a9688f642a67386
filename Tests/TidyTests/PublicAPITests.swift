import Testing

/// What is public is a promise: little, and explained.
@Suite struct PublicAPITests {
    /// What a protocol of the standard library asks for, which that explains.
    private static var witness: Regex<Substring> {
        #/
        func\ (?:==|<)\ ?\( | func\ hash\(into | init\(\w+Literal\b | init\(stringInterpolation
        | func\ appendLiteral | typealias\ StringLiteralType | init\(literalCapacity
        /#
    }

    private static var declaration: Regex<Substring> {
        /^ *(?:@\w+(?:\([^)]*\))? )*public (?!import |extension )/
    }

    @Test("every public declaration says what it is")
    func explained() throws {
        var count = 0
        for file in try Repository.swiftFiles("Sources", "templates") {
            let lines = Repository.lines(file)
            for (number, line) in lines.enumerated() where line.contains(Self.declaration) {
                guard !line.contains(Self.witness) else { continue }
                count += 1
                let above = lines[..<number].last { !$0.contains(/^ *@\w+(?:\([^)]*\))?$/) }
                let isExplained = above?.contains(#/^ *///\ ./#) == true
                #expect(isExplained, "\(file):\(number + 1): \(line)")
            }
        }
        #expect(count > 150, "declarations are not found")
    }

    @Test("only what themes and programs import is public")
    func modules() throws {
        let open = [
            "Sources/Commands/HoofbeatProgram.swift", "Sources/Content/", "Sources/Hoofbeat/",
            "Sources/Markup/", "Sources/Testing/", "templates/",
            // For speed, and in no product.
            "Sources/Text/FNV1a.swift",
        ]
        for file in try Repository.swiftFiles("Sources", "templates") {
            guard !open.contains(where: file.hasPrefix) else { continue }
            for line in Repository.lines(file) {
                #expect(!line.contains(Self.declaration), "\(file): \(line)")
            }
        }
    }

    @Test("templates and examples have no more than a charity's package has")
    func packageAccess() throws {
        let manifest = try #require(Repository.text("Package.swift"))
        let targets = manifest.split(separator: "arget(")
        for name in [
            "Hoofbeat", "HoofbeatTemplates", "HoofbeatExecutable", "HoofbeatOwnLook",
            "HoofbeatTestedLook", "TestedLookTests",
        ] {
            let target = targets.first { $0.named == name }
            #expect(target?.contains("packageAccess: false") == true, "\(name)")
        }
    }

    @Test("there are three products")
    func products() throws {
        let manifest = try #require(Repository.text("Package.swift"))
        let products = manifest.matches(of: /\.(?:library|executable|plugin)\(name: "(\w+)"/)
        #expect(products.map { "\($0.output.1)" } == ["hoofbeat", "Hoofbeat", "HoofbeatTesting"])
    }

    @Test("no two targets differ in case alone, and no type is named like a module")
    func names() throws {
        let manifest = try #require(Repository.text("Package.swift"))
        let names = manifest.matches(of: /(?:arget|Library)\(\s*name: "([^"]+)"/).map {
            "\($0.output.1)"
        }
        #expect(names.count > 25)
        let different = Set(names.map { $0.lowercased() })
        // The fuzzer of parsers is a program in one build and a library in all others.
        #expect(Set(names).count == different.count)
        for file in try Repository.swiftFiles("Sources", "templates") {
            for line in Repository.lines(file) {
                let found = line.firstMatch(
                    of: /\b(?:struct|class|enum|actor|protocol|typealias) (\w+)/)
                guard let name = found?.output.1 else { continue }
                #expect(!names.contains(String(name)), "\(file): \(name)")
            }
        }
    }
}

extension Substring {
    /// The name of a target whose declaration this begins.
    fileprivate var named: String? {
        firstMatch(of: /^\s*name: "([^"]+)"/).map { String($0.output.1) }
    }
}
