import ArgumentParser
import HoofbeatPipeline

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Lists the fields of data files, settings and pages.",
        discussion: "Prints those of one file, or all of them, as a page in Markdown.")

    @Argument(help: "The file, such as kinds.yaml, site.yaml or page; all if not given.")
    var file: String?

    func validate() throws {
        guard let file, FieldReference(of: file) == nil else { return }
        let near = FieldReference.nearest(to: file)
        throw ValidationError(
            "there is no data file “\(file)”" + (near.map { "; did you mean \($0)?" } ?? ""))
    }

    func run() {
        let reference = file.flatMap(FieldReference.init(of:)) ?? FieldReference()
        Terminal.standardOutput.write(TerminalText(lines: reference.markdown))
    }
}
