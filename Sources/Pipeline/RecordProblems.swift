import HoofbeatContent
import HoofbeatText

/// What the next build would refuse in a record that is not yet a file.
///
/// It reads the record as a build does. A record is never edited, so one that cannot be read would
/// stop every build until somebody took it away.
struct RecordProblems {
    /// The first problem, with the field that it is in; nil if there is none.
    let first: String?

    init(_ text: String, of record: ReviewRecord, _ library: Library) {
        let name = DataReader.reviews + record.name + ".yaml"
        let bytes = Array(text.utf8)
        let source = SourceText(file: DataReader.path(name), bytes: bytes)
        var problems = HiddenText(source).problems
        do throws(YAML.Failure) {
            let data = DataReader([name: try YAML(bytes[...])], library.strings)
            problems += data.problems
            problems += DrawnTexts(data.texts, definitions: data.definitions, library).problems
        } catch {
            problems.append(
                .error(
                    error.code, at: TextLocation(file: source.file, line: error.line),
                    error.message, help: error.help))
        }
        first = problems.first { $0.severity == .error }.map { Self.message(of: $0, in: text) }
    }

    private static func message(of problem: Diagnostic, in text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = problem.line.flatMap { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil }
        let field = line.map { $0.prefix { $0 != ":" }.drop { " -".contains($0) } } ?? "record"
        return "\(field): \(problem.message)" + (problem.help.map { "; \($0)" } ?? "")
    }
}
