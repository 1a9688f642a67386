import HoofbeatContent

/// Reads what readers reported.
extension DataReader {
    struct ReportFields: Sendable {
        let page = Field.required("page", .pageID, "The id of the page.")
        let section = Field.text("section", .unseen, "The heading that it is about.")
        let date = Field.day("date", isRequired: true, "The day of the report.")
        let says = Field.required(
            "says", .unseen, "What it says, without anything about the person who sent it.")
        let answered = Field.day("answered", "The day on which someone dealt with it.")
    }

    static let report = Declared("a report", ReportFields())

    static let reportsFile = DeclaredFile(
        "reports.yaml",
        for: """
            What readers reported, so that `hoofbeat review list` puts those pages forward. \
            Nothing of it is published.
            """,
        .list(report.entry),
        example: """
            - page: beacon-fever
              section: What you may notice
              date: 2026-11-21
              says: My hands itch as well, and the page does not mention it.

            """)

    mutating func readReports(_ yaml: YAML) {
        let field = Self.report.fields
        each(yaml, in: Self.reportsFile.name, Self.report.entry) { fields, _, reader in
            let day = fields.read(field.date)
            let report = (
                page: fields.read(field.page), section: fields.read(field.section),
                says: fields.read(field.says), answered: fields.read(field.answered)
            )
            guard let day else { return }
            reader.readerReports.append(
                ReaderReport(
                    page: report.page, pageLine: fields.line(of: field.page),
                    section: report.section, date: day, says: report.says,
                    answered: report.answered))
        }
    }
}
