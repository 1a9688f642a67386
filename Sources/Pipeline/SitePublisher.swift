import HoofbeatContent
import HoofbeatDisk

/// Builds a site and brings a host to the same files, by rclone.
package struct SitePublisher {
    /// Why nothing was published, or not all.
    package struct Refusal: Error {
        package let message: String
        /// Whether files of the host may have changed.
        package var hasBegun = false
    }

    package struct Outcome {
        package let report: Report
        /// Paths of files that differ, in the order in which they are sent.
        package var sent: [String] = []
        package var removed: [String] = []
        package var unchanged = 0
        /// Whether an earlier publication has not ended.
        package var finishesAnother = false
    }

    private let build: Build
    private let rclone: Rclone
    private let target: String
    /// Goes on although the host holds files that no publication wrote.
    package var adopts = false
    /// Finds out what would be done, and does nothing.
    package var isRehearsal = false

    package init(_ build: Build, to target: String) {
        self.build = build
        self.target = target
        rclone = Rclone(target)
    }

    /// What the host has.
    private struct Host {
        let files: [Rclone.File]
        let manifest: String?
        let journal: String?
        let addresses: PublishedAddresses?

        var there: Set<String> { Set(files.map(\.path)) }
    }

    /// - Returns: the report alone, if the site has errors; nothing was published then.
    package func run() throws(Refusal) -> Outcome {
        guard rclone.isInstalled else {
            throw Refusal(
                message: "publishing needs the program rclone: install it with apt-get install "
                    + "rclone, brew install rclone, or as rclone.org says")
        }
        let host = try host()
        var build = build
        build.published = host.addresses
        let report: Report
        do throws(BuildFailure) {
            report = try build.run()
        } catch {
            throw Refusal(message: error.description)
        }
        guard report.counts != nil else { return Outcome(report: report) }
        let manifest = try localManifest()
        let plan = PublicationPlan(
            Manifest(reading: Array(manifest.utf8)), published: host.manifest.map(Self.manifest),
            journal: host.journal.map(Self.manifest), there: host.there)
        if !adopts, let first = plan.foreign.first {
            throw Refusal(
                message: "\(target) holds files that no publication of this site wrote, such as "
                    + "\(first) (\(plan.foreign.count) in all); publish elsewhere, or go on with "
                    + "--adopt, which keeps those that the site has no place for")
        }
        var outcome = Outcome(report: report)
        outcome.sent = plan.groups.flatMap { $0 }
        outcome.removed = plan.removals
        outcome.unchanged = plan.unchanged
        outcome.finishesAnother = host.journal != nil
        let isDone = host.journal == nil && host.manifest == manifest && plan.count == 0
        if isDone || isRehearsal { return outcome }
        do throws(Rclone.Failure) {
            try publish(plan, manifest, journal: host.journal ?? "")
            try verify(manifest)
        } catch {
            throw Refusal(message: error.message, hasBegun: true)
        }
        return outcome
    }

    private static func manifest(_ text: String) -> Manifest {
        Manifest(reading: Array(text.utf8))
    }

    private func host() throws(Refusal) -> Host {
        do throws(Rclone.Failure) {
            let files = try rclone.files()
            func text(_ path: String) throws(Rclone.Failure) -> String? {
                files.contains { $0.path == path } ? try rclone.text(of: path) : nil
            }
            let manifest = try text(Manifest.name)
            let list = GeneratedFile.addresses.rawValue
            let host = Host(
                files: files, manifest: manifest,
                journal: try text(PublicationPlan.journalName),
                addresses: manifest == nil ? nil : try text(list).flatMap { addresses(in: $0) })
            try refuseFuture(of: host)
            return host
        } catch {
            throw Refusal(message: error.message)
        }
    }

    /// A list that cannot be read is of another program, or of a version that knew none.
    private func addresses(in text: String) -> PublishedAddresses? {
        let name = target + "/" + GeneratedFile.addresses.rawValue
        return try? PublishedAddresses(Array(text.utf8), named: name)
    }

    /// With a clock that is behind, pages would be taken back that are published already.
    private func refuseFuture(of host: Host) throws(Rclone.Failure) {
        guard let file = host.files.first(where: { $0.path == Manifest.name }),
            let day = Day(iso: String(file.changed.prefix(10))),
            // The two may be in different time zones.
            day.days(since: build.today) > 1
        else { return }
        throw Rclone.Failure(
            message: "the site was published on \(day.iso), and today is \(build.today.iso) by the "
                + "clock of this computer: set the clock")
    }

    private func localManifest() throws(Refusal) -> String {
        do throws(FileError) {
            let bytes = try Folder(build.output).read(Manifest.name, limit: Manifest.maximumSize)
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw Refusal(message: error.description)
        }
    }

    private func publish(
        _ plan: PublicationPlan, _ manifest: String, journal: String
    ) throws(Rclone.Failure) {
        // From here on, the next publication knows what may be there, also after several that were
        // interrupted.
        let lines = String(decoding: Self.manifest(journal + manifest).bytes, as: UTF8.self)
        try rclone.write(lines, to: PublicationPlan.journalName)
        for group in plan.groups where !group.isEmpty {
            try rclone.stage(group, of: build.output)
            try refuseOther(than: lines)
            let results = parallelMap(group, jobs: 6) {
                [rclone] path -> Result<Void, Rclone.Failure> in
                Result { () throws(Rclone.Failure) in try rclone.settle(path) }
            }
            for result in results { try result.get() }
        }
        try rclone.remove(plan.removals)
        try rclone.stage([Manifest.name], of: build.output)
        try refuseOther(than: lines)
        try rclone.settle(Manifest.name)
        try rclone.remove([PublicationPlan.journalName])
        rclone.tidy()
    }

    /// Stops if another publication to the same host has begun meanwhile, which the journal tells:
    /// it has other lines then, or is gone. What this one has sent is noted there, so that the
    /// next one takes nothing of it for known.
    private func refuseOther(than lines: String) throws(Rclone.Failure) {
        let found = try rclone.textIfThere(PublicationPlan.journalName) ?? ""
        if found != lines { throw try collision(found, lines) }
    }

    /// - Parameters:
    ///   - found: the journal of the other one, if it is still there.
    ///   - lines: what else may be on the host.
    private func collision(
        _ found: String, _ lines: String
    ) throws(Rclone.Failure) -> Rclone.Failure {
        let both = Self.manifest(found + lines).bytes
        // One that knew of this publication when it began can go on.
        if both != Array(found.utf8) {
            try rclone.write(
                String(decoding: both, as: UTF8.self), to: PublicationPlan.journalName)
        }
        return Rclone.Failure(
            message: "another publication to \(target) began while this one was going on")
    }

    /// Reads the manifest back, and compares the sizes of all files.
    private func verify(_ manifest: String) throws(Rclone.Failure) {
        let found = try rclone.text(of: Manifest.name)
        if found != manifest {
            let journal = try rclone.textIfThere(PublicationPlan.journalName) ?? ""
            throw try collision(journal, found + manifest)
        }
        let sizes = Dictionary(try rclone.files().map { ($0.path, $0.size) }) { first, _ in first }
        guard let folder = try? Folder(build.output) else { return }
        for path in Self.manifest(manifest).digests.keys.sorted() {
            let size = (try? folder.status(of: path.text))?.stamp.size
            guard sizes[path.text] == size else {
                throw Rclone.Failure(
                    message: "\(path.text) is not on \(target) as it was sent; publish again")
            }
        }
    }
}
