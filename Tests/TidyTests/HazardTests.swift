import Testing

@testable import HoofbeatPipeline

/// The tests that hazards count on are there, and are run.
@Suite("Tests that hazards count on") struct HazardTests {
    /// The guide in this repository, whichever it is, and the site to learn from.
    private static let files = [
        "content/data/hazards.yaml", "Sources/Teaching/BeaconFever/content/data/hazards.yaml",
    ]

    private static func hazards(_ text: String) throws -> [Hazard] {
        DataReader(["hazards.yaml": try YAML(Array(text.utf8)[...])]).hazards
    }

    /// What is missing, each by the name of the hazard that counts on it.
    private static func faults(_ hazards: [Hazard], _ tests: NamedTests) -> [String] {
        hazards.flatMap { hazard in
            hazard.tests.compactMap { test in
                tests.fault(test.name).map { "the hazard “\(hazard.key)” counts on a test: \($0)" }
            }
        }
    }

    @Test("every test that a hazard names is there", arguments: files)
    func named(file: String) throws {
        // A guide may have none.
        guard let text = Repository.text(file) else { return }
        let faults = try Self.faults(Self.hazards(text), .ofRepository())
        #expect(faults == [], "\(file)")
    }

    private static let repository = [
        "Makefile": "test:\n\tpython Tests/Browser/run.py site\n",
        "Tests/Browser/run.py": "import sys\nfrom built import Site\n\nimport contrast, links\n",
        "Tests/Browser/contrast.py": "pass\n", "Tests/Browser/idle.py": "import idler\n",
        "Tests/MarkdownTests/DoseTests.swift": """
        @Suite("Doses") struct DoseTests {
            @Test("one") func one() {}
            @Test("two", .disabled("slow"))
            func two() {}
            func helper() {}
        }

        @Suite struct EmptyTests {
            func nothing() {}
        }
        """,
    ]

    private static let hazard = """
        - key: invented-dose
          harm: A reader takes an amount.
          tests: [DoseTests, DoseTests/one, Tests/Browser/run.py, Tests/Browser/contrast.py]

        """

    @Test("a test that was deleted fails by the name of the hazard")
    func deleted() throws {
        let hazards = try Self.hazards(Self.hazard)
        #expect(Self.faults(hazards, NamedTests(Self.repository)) == [])
        let start = "the hazard “invented-dose” counts on a test: "
        func without(_ path: String, _ text: String? = nil) -> [String] {
            var files = Self.repository
            files[path] = text
            return Self.faults(hazards, NamedTests(files)).map {
                String($0.trimmingPrefix(start))
            }
        }
        #expect(
            without("Tests/MarkdownTests/DoseTests.swift") == [
                "no suite DoseTests", "no suite DoseTests",
            ])
        let renamed = "@Suite struct DoseTests {\n    @Test func three() {}\n}\n"
        #expect(
            without("Tests/MarkdownTests/DoseTests.swift", renamed) == [
                "no test one in DoseTests"
            ])
        #expect(
            without("Tests/Browser/contrast.py") == [
                "no script Tests/Browser/contrast.py that make test runs"
            ])
        // A script that nothing runs any more is as good as deleted.
        #expect(without("Makefile", "test:\n").count == 2)
    }

    @Test("a test that is off, a suite without tests and a script that nobody runs are none")
    func idle() {
        let tests = NamedTests(Self.repository)
        for name in [
            "DoseTests/two", "DoseTests/helper", "EmptyTests", "Tests/Browser/idle.py", "Nowhere",
        ] {
            #expect(tests.fault(name) != nil, "\(name)")
        }
    }
}
