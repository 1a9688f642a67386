import ArgumentParser
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The options of all commands that read a site.
struct SiteOptions: ParsableArguments {
    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    @Option(name: .customLong("base-url"), help: "Where the site will be published.")
    var baseURL: String?

    @Option(
        name: .customLong("default-base-url"),
        help: "Where the site will be published if content/site.yaml does not say.")
    var fallbackBaseURL: String?

    @Option(help: "The day to build for, as in 2026-11-21; by default, today.")
    var today: String?

    @Option(help: "How many threads to use; by default, one for each processor.")
    var jobs: Int?

    @Option(help: "How to print problems: text, json, github, junit or sarif.")
    var format = ProblemFormat.text

    func validate() throws {
        try Self.check(root, "--root")
    }

    /// An empty path would mean the system's root; scripts pass one if a variable is not set.
    static func check(_ path: String?, _ name: String) throws {
        if let path, path.isEmpty { throw ValidationError("\(name) is empty") }
    }

    func build(theme: Theme, output: String?) throws -> Build {
        var build = Build(
            root: root, output: output ?? root + "/public", today: try day(),
            jobs: try threads(), theme: theme)
        // The standard look is known not to stop.
        if !theme.isStandard { build.watch = ThemeWatch.shared }
        build.baseURL = try Self.address(baseURL, "--base-url")
        build.fallbackBaseURL = try Self.address(fallbackBaseURL, "--default-base-url")
        return build
    }

    private static func address(_ text: String?, _ option: String) throws -> BaseURL? {
        guard let text else { return nil }
        do throws(AddressFault) {
            return try BaseURL(checking: text)
        } catch {
            let help = error.help.map { "; \($0)" } ?? ""
            throw ValidationError(
                "\(option) must be like https://example.org/guide/, but \(error.reason)\(help)")
        }
    }

    /// Where the site will be published and who says so, for a command that was told by an option;
    /// nil for any other.
    func addressLine(of report: Report) -> TerminalText? {
        let address = report.baseURL.text
        if baseURL != nil {
            let isOther = report.statedBaseURL.map { $0 != report.baseURL } ?? false
            return isOther
                ? """
                Address: \(address) (--base-url). The base-url of content/site.yaml is another: \
                \(report.statedBaseURL?.text ?? "").
                """ : "Address: \(address) (--base-url)."
        }
        guard fallbackBaseURL != nil else { return nil }
        return report.statedBaseURL == nil
            ? "Address: \(address) (--default-base-url; content/site.yaml has no base-url)."
            : "Address: \(address) (base-url of content/site.yaml)."
    }

    func day() throws -> Day {
        guard let today else { return Day.systemToday }
        guard let day = Day(iso: today) else {
            throw ValidationError("--today must be a date like 2026-11-21")
        }
        return day
    }

    private func threads() throws -> Int {
        guard let jobs else { return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
        guard (1...1024).contains(jobs) else {
            throw ValidationError("--jobs must be a number from 1 to 1024")
        }
        return jobs
    }
}
