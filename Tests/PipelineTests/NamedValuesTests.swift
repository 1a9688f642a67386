import HoofbeatTestSupport
import Testing

/// Files of data name their values, and a name can say that a number is an amount of a medicine.
@Suite("The values of a file of data") struct NamedValuesTests {
    private let settings = "name: Help\ndescription: A guide.\npublish: [json, xml, yaml, yml]\n"

    @Test(
        "a number in a file of data is a dose if its names say in what it is counted",
        arguments: [
            ("json", #"{"medicine": "glowine", "amount": 10, "unit": "mg"}"#),
            ("json", #"{"doseMg": 10}"#), ("json", #"{"dose_mg": "10"}"#),
            ("json", #"[{"name": "glowine", "dose": {"unit": "mg", "value": 10}}]"#),
            ("json", #"{"mg": {"adults": 10, "children": 5}}"#),
            ("json", #"{"dose (mg)": [10, 20]}"#),
            ("xml", #"<list><m name="glowine" dose="10" unit="mg"/></list>"#),
            ("xml", "<m><name>glowine</name><doseMg>10</doseMg></m>"),
            ("xml", "<m><dose unit='mg'>10</dose></m>"),
            ("yaml", "dose_mg: 10\n"), ("yaml", "- name: glowine\n  amount: 10\n  unit: mg\n"),
            ("yml", "mg:\n  adults: 10\n"),
        ])
    func namedValues(ending: String, text: String) throws {
        let site = try TestSite(["content/site.yaml": settings])
        try site.write("content/static/a." + ending, text)
        #expect(try site.problems().map { $0.prefix(5) }.contains("dose "), "\(text)")
    }

    @Test(
        "other numbers of a file of data are none",
        arguments: [
            ("json", #"{"name": "mg", "places": [10, 20], "open": true, "size": {"mm": 5}}"#),
            ("json", #"[{"unit": "mg"}, {"rooms": 10}]"#), ("json", #"{"a": [[1, 2], {"b": 3}"#),
            ("xml", #"<list year="2026"><m name="mg"/><rooms>10</rooms></list>"#),
            ("yaml", "- unit: mg\n- rooms: 10\nyear: 2026\n"),
        ])
    func otherValues(ending: String, text: String) throws {
        let site = try TestSite(["content/site.yaml": settings])
        try site.write("content/static/a." + ending, text)
        #expect(try site.problems() == [])
    }
}
