import ArgumentParser
import Content
import Dispatch
import Markup
import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What every command asks that reads a site.
struct SiteOptions: ParsableArguments {
    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    @Option(name: .customLong("base-url"), help: "Where the site will be published.")
    var baseURL: String?

    @Option(help: "The day to build for, as in 2026-11-21; today if not given.")
    var today: String?

    @Option(help: "How many threads to use; as many as there are processors if not given.")
    var jobs: Int?

    @Option(help: "How to print problems: text, json or github.")
    var format = ProblemFormat.text

    func validate() throws {
        try Self.check(root, "--root")
    }

    /// An empty path would be that of the system's root; scripts hand one over when a variable is
    /// not set.
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

/// What commands ask that build or check once.
struct OnceOptions: ParsableArguments {
    @Flag(help: "Publish drafts and pages dated ahead, too.")
    var drafts = false

    @Flag(help: "Let warnings fail; notes never do.")
    var strict = false

    func apply(to build: inout Build) {
        build.includesDrafts = drafts
        build.isStrict = strict
    }
}

extension Day {
    /// By the clock and time zone of this computer.
    static var systemToday: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = Day(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let day else { fatalError("the computer's clock shows no date") }
        return day
    }
}
