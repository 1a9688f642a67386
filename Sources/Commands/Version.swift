import CHoofbeatMade
import HoofbeatPipeline

enum Version {
    /// Semantic versioning; CHANGELOG.md lists the changes of each version.
    static let current = "0.2.0"

    /// The version and all that is in the program, a line for each: the libraries of the system,
    /// which say themselves which they are, and what a program that is handed on was made of.
    static var all: String {
        let parts = String(cString: hoofbeat_made_of()).split(separator: ";").map(String.init)
        return (["hoofbeat \(current)"] + LibraryVersions.lines + parts).joined(separator: "\n")
    }
}
