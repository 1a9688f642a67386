import HoofbeatContent
import HoofbeatPipeline

/// How hard the pages are to read, the hardest first, in columns.
struct GradeTable {
    private let grades: [Report.Grade]

    init(_ grades: [Report.Grade]) {
        self.grades = grades
    }

    /// The lines of the table; a single one if no page has a grade.
    var lines: [String] {
        let rows = grades.compactMap {
            page -> (grade: Double, whole: Double, page: Report.Grade)? in
            guard let grade = page.readability.gradeWithoutTerms,
                let whole = page.readability.grade
            else { return nil }
            return (grade, whole, page)
        }
        guard !rows.isEmpty else {
            return ["Grades are only known of pages in English, and there is none."]
        }
        let sorted = rows.sorted { ($1.grade, $0.page.path) < ($0.grade, $1.page.path) }
        return ["without terms  with terms  words  sentences  syllables  page"]
            + sorted.map { row in
                let counts = row.page.readability
                return [
                    Self.column(row.grade.inTenths, 13), Self.column(row.whole.inTenths, 10),
                    Self.column("\(counts.words)", 5), Self.column("\(counts.sentences)", 9),
                    Self.column("\(counts.syllables)", 9), row.page.path,
                ].joined(separator: "  ")
            }
    }

    private static func column(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
}
