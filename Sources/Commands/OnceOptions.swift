import ArgumentParser
import HoofbeatPipeline

/// The options of commands that build or check once.
struct OnceOptions: ParsableArguments {
    @Flag(help: "Include drafts and pages with a future date.")
    var drafts = false

    @Flag(help: "Fail if there are warnings; notes never fail.")
    var strict = false

    func apply(to build: inout Build) {
        build.includesDrafts = drafts
        build.isStrict = strict
    }
}
