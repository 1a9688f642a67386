import ArgumentParser
import HoofbeatContent
import HoofbeatRules

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Explains what the build asks for, and how to fix what it reports.",
        discussion: """
            Prints one rule by its name, as it is in square brackets behind a problem, or all of \
            them as a page in Markdown.
            """)

    @Argument(help: "The name of a rule, such as missing-page; all if not given.")
    var rule: String?

    func validate() throws {
        guard let rule, RuleBook.rule(rule) == nil else { return }
        let near = nearest(to: rule, among: RuleBook.rules.map(\.code))
        throw ValidationError(
            "there is no rule “\(rule)”" + (near.map { "; did you mean \($0)?" } ?? ""))
    }

    func run() {
        let text = rule.flatMap(RuleBook.rule)?.markdown ?? RuleBook.markdown
        Terminal.standardOutput.write(TerminalText(lines: text))
    }
}
