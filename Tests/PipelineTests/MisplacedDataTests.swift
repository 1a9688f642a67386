import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Data files in the wrong place") struct MisplacedDataTests {
    @Test(
        "a data file outside of data/ is an error that says where it belongs",
        arguments: [
            ("references.yaml", "data/references.yaml"),
            ("Data/glossary.yaml", "data/glossary.yaml"),
            ("date/signs.yml", "data/signs.yaml"), ("about/signs.yaml", "data/signs.yaml"),
            ("refrences.yaml", "data/references.yaml"), ("Glossary.YAML", "data/glossary.yaml"),
            ("glossary.yaml.txt", "data/glossary.yaml"),
            ("tables/food.yaml", "data/tables/food.yaml"),
            ("strings/de.yaml", "data/strings/de.yaml"),
            ("Data/tables/x.yaml", "data/tables/x.yaml"),
        ])
    func outside(path: String, place: String) throws {
        try expectRefusal(
            of: ["content/" + path: "- {key: a}\n"], as: "unknown-data content/" + path,
            help: "move it to content/" + place)
    }

    @Test(
        "other files are left alone",
        arguments: ["about/openapi.yaml", "static/glossary.yaml", "static/site.yml", "notes.yml"])
    func others(path: String) throws {
        let site = try TestSite(["content/" + path: "a: b\n"])
        #expect(try !site.problems().contains { $0.hasPrefix("unknown-data") })
    }

    @Test(
        "settings with another name are named",
        arguments: ["site.yml", "Site.yaml", "site.yaml.txt"])
    func settings(name: String) throws {
        let site = try TestSite(["content/" + name: "name: N\ndescription: D.\n"])
        #expect(try site.problems() == ["unknown-data content/" + name])
        try site.remove("content/site.yaml")
        let problems = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(problems.map(TestSite.short) == ["no-settings content/" + name])
        #expect(problems.first?.help == "rename \(name) to site.yaml")
    }

    @Test("settings in data/ belong one folder up")
    func settingsInData() throws {
        try expectRefusal(
            of: ["content/data/site.yaml": "name: N\n"], as: "unknown-data content/data/site.yaml",
            help: "move it to content/site.yaml")
    }
}
