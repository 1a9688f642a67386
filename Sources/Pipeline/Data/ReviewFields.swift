import HoofbeatContent

/// What a file of `reviews/` can hold.
extension DataReader {
    struct ReviewFields: Sendable {
        let page = Field.text(
            "page", .pageID, "The id of the page, which the page must have written at its head.")
        let pageDigest = Field.text(
            "page-digest", .unseen, "The digest of the whole page as it was read.")
        let outline = Field.texts(
            "outline", .unseen,
            "The ids of all sections of the page, in their order, as it was read.")
        let date = Field.day("date", isRequired: true, "The day of the review.")
        let next = Field.day("next", "The day on which the next review is due.")
        let reviewer = Field.entry(
            "reviewer", DataReader.reviewer.entry, isRequired: true, "Who reviewed it.")
        let checked = Field.text(
            "checked", .unseen, "What was checked, such as `medicines, warning signs`.")
        let notChecked = Field.text("not-checked", .unseen, "What was not checked.")
        let dissent = Field.text(
            "dissent", .unseen, "What the reviewer disagrees with although it was approved.")
        let lifts = Field.text(
            "lifts", .unseen,
            """
            The name of the record, without its ending, whose conditions are fulfilled for the \
            sections that this one approves.
            """)
        let sections = Field.entries(
            "sections", DataReader.reviewedSection.entry, "What was said of each section.")
        let signs = Field.entries(
            "signs", DataReader.reviewedSign.entry, "What was said of each warning sign.")
        let numbers = Field.entries(
            "numbers", DataReader.reviewedNumbers.entry,
            "What was said of the numbers of each country.")
    }

    struct ReviewerFields: Sendable {
        let name = Field.required("name", .name, "The name of the person.")
        let role = Field.required("role", .unseen, "The key of a role in the settings.")
        let verify = Field.required(
            "verify", .unseen,
            "How others can check who it is: a registration, or a page of the employer.")
        let identity = Field.text(
            "identity", .unseen,
            "The name under which the file of allowed signers lists the key of the person.")
    }

    /// The fields that every verdict has.
    struct VerdictFields: Sendable, SharedFields {
        let digest = Field.required(
            "digest", .unseen, "The digest of what was read, as `hoofbeat digest` prints it.")
        let decision = Field.choice(
            "decision", default: ReviewRecord.Decision.approved,
            "An approval with conditions is none until a later record lifts them.")
        let because = Field.text(
            "because", .unseen, "What has to be changed first, or why it was refused.")
        let text = Field.required(
            "text", .unseen, "What was read, in the form that the digest is made of.")
        let leadsTo = Field.texts(
            "leads-to", .unseen, "What the links in it lead to, in their order.")
    }

    struct ReviewedSectionFields: Sendable {
        let section = Field.required(
            "section", .unseen,
            "The id of the heading; `_page` for the title and what comes before all headings.")
        let verdict = VerdictFields()
    }

    struct ReviewedSignFields: Sendable {
        let sign = Field.required("sign", .unseen, "The name of the sign.")
        let verdict = VerdictFields()
    }

    struct ReviewedNumbersFields: Sendable {
        let country = Field.required("country", .unseen, "The name of the country.")
        let verdict = VerdictFields()
    }

    static let review = Declared("a review", ReviewFields())
    static let reviewer = Declared("a reviewer", ReviewerFields())
    static let reviewedSection = Declared("a reviewed section", ReviewedSectionFields())
    static let reviewedSign = Declared("a reviewed sign", ReviewedSignFields())
    static let reviewedNumbers = Declared("reviewed numbers", ReviewedNumbersFields())

    static let reviewFile = DeclaredFile(
        "reviews/NAME.yaml",
        for: """
            What one person said of a page, of warning signs or of numbers on one day. \
            `hoofbeat review record` writes it. A record is added and never edited: what changes \
            is said in a later one. It keeps the text that was read, so that a page can say what \
            has changed since.
            """,
        .fields(review.entry),
        example: """
            page: beacon-fever
            date: 2026-11-21
            next: 2027-11-21
            reviewer:
              name: Dr Ada Lantern
              role: clinician
              verify: Register of Ourland, number 0000
            checked: warning signs
            not-checked: food
            sections:
              - section: symptoms
                digest: "2:31d57e3c9f48a3eebeea9e485a034673be6544eea90f7fb760ff26db069a5b79"
                decision: conditions
                because: Say that the glow is harmless.
                text: |
                  <h2>What you may notice</h2>
                  <p>Your hands may glow in the dark.</p>

            """)
}
