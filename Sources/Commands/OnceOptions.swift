import ArgumentParser
import HoofbeatPipeline

/// The options of commands that build or check once.
struct OnceOptions: ParsableArguments {
    @Flag(help: "Include drafts and pages with a future date.")
    var drafts = false

    @Flag(help: "Fail if there are warnings; notes never fail.")
    var strict = false

    @Flag(help: "Print nothing but what makes the command fail.")
    var quiet = false

    func reporter(_ format: ProblemFormat) -> Reporter {
        Reporter(format, isStrict: strict, isQuiet: quiet)
    }

    func apply(to build: inout Build) {
        build.includesDrafts = drafts
        build.isStrict = strict
    }
}
