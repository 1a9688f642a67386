import ArgumentParser
import HoofbeatDisk
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

    @Option(
        help: """
            The addresses.json of the site as it was last published: none of its addresses may be \
            gone.
            """)
    var addresses: String?

    func validate() throws {
        try SiteOptions.check(addresses, "--addresses")
    }

    func apply(to build: inout Build) throws {
        build.published = try addresses.map(Self.published)
        build.includesDrafts = drafts
        build.isStrict = strict
    }

    private static func published(_ file: String) throws -> PublishedAddresses {
        do {
            return try PublishedAddresses(
                GivenFile(file).read(limit: PublishedAddresses.maximumSize), named: file)
        } catch let fault as PublishedAddresses.Fault {
            throw Failure.usage(fault.message)
        } catch let error as FileError {
            throw Failure.usage("\(error)")
        }
    }
}
