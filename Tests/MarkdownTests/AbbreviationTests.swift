import HoofbeatTestExpectations
import Testing

@Suite("Abbreviations at their first use") struct AbbreviationTests {
    private let data = [
        "content/data/house-style.yaml": "known-abbreviations: [UK, DNA]\n",
        "content/data/organisations.yaml": """
        - key: a
          name: Society of Examples (SOX)
          offers: Help.
          for: [patients]
          country: None
          kind: charity
        """,
    ]

    @Test("one that is not explained is named, once and on its line")
    func unexplained() throws {
        try expectMedical(
            "So.\n\nThis is\nan MRI scan. MRI again. MRI (so). [@lee-2024]",
            "warning unexplained-abbreviation content/page.md:16",
            help: "write the long form and then (MRI); what every reader knows goes into "
                + "known-abbreviations: in content/data/house-style.yaml")
    }

    @Test(
        "these are explained, known or no abbreviations",
        arguments: [
            "magnetic resonance imaging (MRI) scan and MRI", "MRI (magnetic resonance imaging)",
            "many scans (MRIs) and an MRI", "MRIs (scans) and MRI", "the UK and DNA",
            "the SOX and its friends", "A B C, Mr Lee, McX and pH", "`MRI`", "grade 3 and I",
        ])
    func fine(text: String) throws {
        try expectMedical("Here are \(text). [@lee-2024]", data: data)
    }

    @Test("these are not", arguments: ["CTs", "5-HIAA", "(an MRI)", "PET-CT", "MRI, (so)"])
    func notFine(text: String) throws {
        try expectMedical(
            "Here are \(text). [@lee-2024]", "warning unexplained-abbreviation content/page.md:13",
            data: data)
    }

    @Test("an explanation further down comes too late")
    func tooLate() throws {
        try expectMedical(
            "An MRI. [@lee-2024]\n\nMagnetic resonance imaging (MRI). [@lee-2024]",
            "warning unexplained-abbreviation content/page.md:13")
    }

    @Test("each is found on its line, also beside a longer one")
    func lines() throws {
        try expectMedical(
            "The SPETS.\nA PETS scan,\nan MRI. [@lee-2024]",
            "warning unexplained-abbreviation content/page.md:13",
            "warning unexplained-abbreviation content/page.md:14",
            "warning unexplained-abbreviation content/page.md:15")
    }

    @Test("a page that is not medical may use any")
    func notMedical() throws {
        try expectPage("An MRI.\n")
    }
}
