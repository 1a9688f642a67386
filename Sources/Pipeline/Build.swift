package import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup
import HoofbeatSearch

/// Markdown in, a site out: the stages in their order.
package struct Build: Sendable {
    /// The folder that holds `content/`.
    package var root: String
    package var output: String
    /// Overrides `base-url` of `site.yaml`.
    package var baseURL: BaseURL?
    /// The address of a site whose `site.yaml` has no `base-url`.
    package var fallbackBaseURL: BaseURL?
    /// The only clock. It decides which pages are published, and which dates the checks call old or
    /// ahead.
    package var today: Day
    package var jobs: Int
    /// Publishes drafts and pages dated ahead.
    package var includesDrafts = false
    /// Goes on when the output holds files that no build wrote.
    package var adopts = false
    /// Whether the sections of all pages are wanted with their digests, and not only of those
    /// that have been reviewed.
    package var needsDigests = false
    /// The addresses of the site as it was last published, of which none may be gone; nil if the
    /// build was not told.
    package var published: PublishedAddresses?
    /// Makes warnings fail the build, too.
    package var isStrict = false
    /// Texts of others that no page must repeat.
    package var comparedTexts: [ComparedText] = []
    /// The process ends after this build. The site then stays in memory until the system takes all
    /// of it at once, since to give it back piece by piece takes a fiftieth of a large build.
    package var isLast = false
    package var theme: Theme
    /// Is told what the theme draws; nil if nobody asks.
    package var watch: (any DrawingWatch)?
    /// Is told when a stage begins and how much of it is done, for progress and timings only.
    package var observer: @Sendable (Progress) -> Void = { _ in }

    package init(root: String, output: String, today: Day, jobs: Int, theme: Theme) {
        self.root = root
        self.output = output
        self.today = today
        self.jobs = jobs
        self.theme = theme
    }

    /// Does all that a build does, but writes nothing.
    package func check() -> Report { report(of: checkedEdition()) }

    /// The same, and what can be counted on the site.
    package func checkAndCount() -> (report: Report, facts: SiteFacts) {
        let edition = checkedEdition()
        var unasked: [String: String] = [:]
        if published == nil {
            for code in AddressChecks.codes { unasked[code] = "--addresses FILE" }
        }
        if comparedTexts.isEmpty { unasked["copied-text"] = "--compare FOLDER" }
        let facts = SiteFacts(
            edition.site, hazards: edition.hazards, unasked: unasked,
            hasStandardLook: theme.isStandard)
        return (report(of: edition), facts)
    }

    private func checkedEdition() -> Edition {
        var edition = testedEdition()
        let pages = edition.plan.templated
        edition.problems += templateProblems(
            of: pages, in: &edition, drawsTwice: !theme.isStandard)
        return edition
    }

    /// The rules of the site for nginx; nil if there is any error.
    package func serverConfiguration() -> (report: Report, text: String?) {
        var nothing = Memory(isKept: false)
        let report = report(of: edition(&nothing))
        guard !report.fails(strictly: false) else { return (report, nil) }
        return (report, NginxConfiguration(edition(&nothing).site).text)
    }

    /// Builds the site. Nothing is touched if there is any error, with one exception: a dead anchor
    /// on a page unlike any sample shows only while pages are written. The build then ends before
    /// it removes old files.
    package func run() throws(BuildFailure) -> Report {
        var edition = testedEdition()
        defer { if isLast { _ = Unmanaged.passRetained(Kept(edition)) } }
        let samples = edition.plan.samples
        edition.problems += templateProblems(of: samples, in: &edition, areKept: true)
        var report = report(of: edition)
        guard !report.fails(strictly: isStrict) else { return report }
        var hasBegun = false
        do throws(FileError) {
            let content = edition.contentFolder
            let folder = try OutputFolder(output, planned: edition.paths, apartFrom: content) {
                observer(Progress(.wait))
            }
            report.problems += try foreignFiles(in: folder, edition)
            guard !report.fails(strictly: isStrict) else { return report }
            observer(Progress(.write, of: edition.paths.count))
            hasBegun = true
            try write(edition, to: folder, &report)
            return report
        } catch {
            // A person must decide about a link or a file in place of the folder, so it is reported
            // like a problem of the content.
            guard !hasBegun, error.isLinkOrFile else {
                throw BuildFailure(error: error, hasBegun: hasBegun)
            }
            report.problems.append(.outputIsNoFolder(output))
            return report
        }
    }

    private func write(
        _ edition: Edition, to folder: OutputFolder, _ report: inout Report
    ) throws(FileError) {
        try folder.begin()
        var findings = try write(edition.plan.files, of: edition, to: folder)
        findings += try write(edition.search.value.parts, of: edition, to: folder)
        findings += try write(edition.plan.pages, of: edition, to: folder)
        observer(Progress(.index))
        let indexes = edition.plan.indexes + edition.search.value.root
        findings += try write(indexes, of: edition, to: folder)
        guard findings.isEmpty else {
            report.problems += PageChecks.problems(findings)
            report.hasWritten = true
            return
        }
        observer(Progress(.prune))
        report.counts = try folder.finish()
    }

    /// Makes the edition and adds what the search tests find.
    private func testedEdition() -> Edition {
        var nothing = Memory(isKept: false)
        var edition = edition(&nothing)
        observer(Progress(.search))
        // What an error hides of a page cannot be found either.
        guard edition.problems.count(of: .error) == 0 else { return edition }
        edition.problems += SearchChecks(edition.site, edition.search.value).problems
        return edition
    }

    private func foreignFiles(
        in folder: OutputFolder, _ edition: Edition
    ) throws(FileError) -> [Diagnostic] {
        let files = try folder.foreignFiles(adopts: adopts, jobs: jobs) { edition.bytes(at: $0) }
        return files.map { file in
            let path = output + "/" + file.path
            return switch file.fate {
            case .stays: .foreignFile(path)
            case .isReplaced: .changedFile(path)
            case .isInTheWay: .inTheWay(path)
            }
        }
    }

    /// Writes files in parallel. If some cannot be written, it throws at the end the failure that
    /// comes first in the order of the files.
    /// - Returns: what templates did wrong.
    private func write(
        _ files: [Plan.File], of edition: Edition, to folder: OutputFolder
    ) throws(FileError) -> [PageChecks.Finding] {
        let results = parallelMap(files, jobs: jobs) {
            file -> Result<[PageChecks.Finding], FileError> in
            Result { () throws(FileError) in
                let path = edition.plan.path(of: file)
                let made = edition.made[path]
                let drawn = if let made { made } else { try edition.drawn(file) }
                try folder.put(path, edition.placed(drawn.bytes, of: file), digest: file.digest)
                if case .page = file { observer(Progress(.write, done: 1)) }
                return edition.findings(in: drawn, of: file)
            }
        }
        var findings: [PageChecks.Finding] = []
        for result in results { findings += try result.get() }
        return findings
    }

    /// Makes pages to look for what templates did wrong. It makes none where there is an error
    /// already, since the anchors that editors got wrong are among the known problems.
    /// - Parameters:
    ///   - areKept: whether the pages will be written, so that their bytes are worth keeping.
    ///   - drawsTwice: whether to look for pages that are not the same each time.
    func templateProblems(
        of files: [Plan.File], in edition: inout Edition, areKept: Bool = false,
        drawsTwice: Bool = false
    ) -> [Diagnostic] {
        guard edition.problems.count(of: .error) == 0 else { return [] }
        let targets = edition.targets
        let again = drawsTwice ? edition.drawnAnew : nil
        let pages = parallelMap(files, jobs: jobs) { [edition] file in
            let drawn = (try? edition.drawn(file)) ?? Edition.Drawn(bytes: [])
            let path = edition.plan.path(of: file)
            var findings = edition.findings(in: drawn, of: file)
            // A tag that must not be there may lead nowhere as well.
            if findings.isEmpty {
                findings = edition.themeFindings(in: drawn.bytes, of: file, targets, again: again)
            }
            return (path: path, drawn: areKept ? drawn : nil, findings: findings)
        }
        let findings = pages.flatMap(\.findings)
        // A fault of a sample is told with the number of all pages that have it.
        if areKept, !findings.isEmpty {
            return templateProblems(of: edition.plan.templated, in: &edition)
        }
        if areKept { for page in pages { edition.made[page.path] = page.drawn } }
        return PageChecks.problems(findings)
    }

    /// Sorts the problems and quotes for each the line of the source that it is about.
    func report(of edition: Edition) -> Report {
        Report(
            pages: edition.site.entries.count, grades: edition.grades,
            problems: Set(edition.judged.quoted(edition.problems)).sorted(),
            settings: edition.site.settings)
    }
}

/// What is never given back.
private final class Kept {
    private let edition: Edition

    init(_ edition: Edition) {
        self.edition = edition
    }
}

extension Diagnostic {
    fileprivate static func foreignFile(_ path: String) -> Diagnostic {
        .error(
            "foreign-file", in: path, "Hoofbeat did not write this file",
            help: "move it to content/static/, or go on with --adopt, which leaves it where it is")
    }

    fileprivate static func changedFile(_ path: String) -> Diagnostic {
        .error(
            "foreign-file", in: path,
            "Hoofbeat did not write this file, or somebody has changed it since",
            help: "move it elsewhere, or go on with --adopt, which puts the site's own in its place"
        )
    }

    fileprivate static func inTheWay(_ path: String) -> Diagnostic {
        .error(
            "foreign-file", in: path, "Hoofbeat did not write this, and the site needs its place",
            help: "move it out of the output folder")
    }

    fileprivate static func outputIsNoFolder(_ path: String) -> Diagnostic {
        .error(
            "output-not-a-folder", in: path, "a file or a symbolic link is where the site must be",
            help: "remove it, or write to another folder with --output")
    }
}
