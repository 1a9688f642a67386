import ArgumentParser
import Content
import Markup
import Pipeline

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

    @Option(help: "The day to build for, as in 2026-11-21; by default, today.")
    var today: String?

    @Option(help: "How many threads to use; by default, one for each processor.")
    var jobs: Int?

    @Option(help: "How to print problems: text, json or github.")
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
        if let baseURL {
            do throws(AddressFault) {
                build.baseURL = try BaseURL(checking: baseURL)
            } catch {
                let help = error.help.map { "; \($0)" } ?? ""
                throw ValidationError(
                    "--base-url must be like https://example.org/guide/, but \(error.reason)\(help)"
                )
            }
        }
        return build
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
