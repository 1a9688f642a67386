import HoofbeatContent
import HoofbeatDisk
import HoofbeatText

/// The content of a site as it was in a revision of Git, in a folder of its own.
package final class FormerSite {
    package struct Refusal: Error {
        package let message: String
    }

    /// The name of the revision, in full.
    package let revision: String
    private let folder: TemporaryFolder

    /// The folder that holds `content/`.
    package var root: String { folder.path }

    /// - Parameters:
    ///   - root: the folder of the site, in a repository.
    ///   - since: a day, as in 2026-11-21, or any name of a revision.
    package init(of root: String, since: String) throws {
        let git = ExternalProgram("git")
        let isDay = Day(iso: since) != nil
        let question =
            isDay
            ? ["rev-list", "-1", "--before=\(since)T23:59:59", "HEAD"]
            : ["rev-parse", "--verify", "--quiet", "--end-of-options", since + "^{commit}"]
        guard let found = git.run(["-C", root] + question) else {
            throw Refusal(message: "there is no program git; --since approved does without it")
        }
        let revision = found.output.trimmed
        guard found.hasSucceeded, !revision.isEmpty, revision.utf8.allSatisfy(\.isHexadecimalDigit)
        else {
            throw Refusal(
                message: isDay
                    ? "the repository has no revision up to \(since)"
                    : "git knows no revision \(since)")
        }
        self.revision = revision
        folder = try TemporaryFolder()
        let archive = folder.path + "/content.tar"
        let steps = [
            (git, ["-C", root, "archive", "--format=tar", "-o", archive, revision, "content"]),
            (ExternalProgram("tar"), ["-xf", archive, "-C", folder.path]),
        ]
        for (program, arguments) in steps {
            guard let result = program.run(arguments), result.hasSucceeded else {
                throw Refusal(
                    message: "the content of \(since) cannot be taken out of the repository")
            }
        }
    }
}
