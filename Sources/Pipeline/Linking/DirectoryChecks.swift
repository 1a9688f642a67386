import HoofbeatContent

/// Whether what the directory says of organisations can still be true (CHK-32).
struct DirectoryChecks {
    let organisations: [Organisation]
    let today: Day

    private static let file = "content/data/organisations.yaml"
    /// A year, even if it is a leap year.
    private static let days = 366

    var problems: [Diagnostic] {
        organisations.compactMap { body in
            guard body.address != nil, let checked = body.checked,
                today.days(since: checked) > Self.days
            else { return nil }
            return .warning(
                "old-check",
                at: TextLocation(file: Self.file, line: body.checkedLine ?? body.line),
                "the address of \(body.name) was last opened on \(checked.iso), over a year ago",
                help: "open it again, and write the new date behind checked:")
        }
    }
}
