package import HoofbeatContent
import HoofbeatDisk
import HoofbeatText

/// Checks records of reviews, their signatures, and a built site against them.
package struct ReviewVerification {
    /// The purpose that signatures are made for (`ssh-keygen -Y sign -n`), so that none made for
    /// something else counts.
    package static let purpose = "hoofbeat-review"

    package private(set) var problems: [Diagnostic] = []
    /// Records with a signature that is right, and who made it.
    package private(set) var signed: [(record: String, by: String)] = []
    /// Records without a signature.
    package private(set) var unsigned: [String] = []
    private let desk: ReviewDesk

    /// - Parameters:
    ///   - signers: the path of a file of allowed signers (ssh-keygen(1)), which should come from
    ///     outside of what is checked.
    ///   - site: the folder of a built site.
    package init(_ desk: ReviewDesk, signers: String?, site: String?) throws {
        self.desk = desk
        let folder = ContentNames.name + "/" + DataReader.folder + DataReader.reviews
        problems = desk.report.problems.filter {
            $0.file.hasPrefix(folder) && $0.severity != .note
        }
        for record in desk.records { try checkSignature(of: record, signers: signers) }
        if let site { try checkSite(site) }
    }

    private mutating func checkSignature(of record: ReviewRecord, signers: String?) throws {
        let content = try Folder(desk.root + "/" + ContentNames.name, followsLink: false)
        let path = DataReader.folder + DataReader.reviews + record.name + ".yaml"
        let text = try content.file(path).contents(limit: PageReader.maximumSize) ?? []
        guard try content.fileIfThere(path + ".sig") != nil else {
            unsigned.append(record.name)
            return
        }
        guard let signers else {
            problems.append(.signersNotGiven(record.file))
            return
        }
        guard let identity = record.reviewer.identity else {
            problems.append(.withoutIdentity(record.file))
            return
        }
        let result = ExternalProgram("ssh-keygen").run(
            [
                "-Y", "verify", "-f", signers, "-I", identity, "-n", Self.purpose, "-s",
                content.name(of: path + ".sig"),
            ], input: text)
        guard let result else {
            problems.append(.noKeygen(record.file))
            return
        }
        if result.hasSucceeded {
            signed.append((record.name, identity))
        } else {
            problems.append(.badSignature(record.file, by: identity, result.output.trimmed))
        }
    }

    /// Checks each file against the manifest, and `reviews.json` against the records.
    private mutating func checkSite(_ name: String) throws {
        let folder = try Folder(name, followsLink: false)
        let manifest = Manifest(
            reading: try folder.file(Manifest.name).contents(limit: Manifest.maximumSize) ?? [])
        for (path, digests) in manifest.digests.sorted(by: { $0.key < $1.key }) {
            let found = try folder.fileIfThere(path.text).flatMap { try Digest(of: $0)?.hex }
            guard let found else {
                problems.append(.missingFile(name + "/" + path.text))
                continue
            }
            if !digests.contains(found) { problems.append(.changedFile(name + "/" + path.text)) }
        }
        let index = GeneratedFile.reviews.rawValue
        guard let file = try folder.fileIfThere(index) else {
            if !desk.records.isEmpty { problems.append(.noReviewIndex(name + "/" + index)) }
            return
        }
        let built = Set(lines(of: try file.contents(limit: Manifest.maximumSize) ?? []))
        for line in ReviewIndex(site: desk.site).lines.flatMap({
            $0.split(separator: "\n")
        }) where !built.contains(Self.bare(line)) {
            problems.append(
                .otherReviews(name + "/" + index, ReviewIndex.page(ofLine: line)))
        }
    }

    private func lines(of bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(Self.bare)
    }

    /// A line without the comma that follows all but the last.
    private static func bare(_ line: Substring) -> Substring {
        line.hasSuffix(",") ? line.dropLast() : line
    }
}

extension Diagnostic {
    fileprivate static func signersNotGiven(_ file: String) -> Diagnostic {
        .note(
            "signature-not-checked", in: file, "this record is signed, and no signers were given",
            help: "give --signers and the file of those who may sign")
    }

    fileprivate static func withoutIdentity(_ file: String) -> Diagnostic {
        .error(
            "bad-signature", in: file, "this record is signed, and does not say by whom",
            help: "its reviewer needs an identity, the name by which the signers list the key")
    }

    fileprivate static func noKeygen(_ file: String) -> Diagnostic {
        .error(
            "signature-not-checked", in: file,
            "this record is signed, and there is no program ssh-keygen to check it",
            help: "install OpenSSH, on Debian the package openssh-client")
    }

    fileprivate static func badSignature(
        _ file: String, by identity: String, _ output: String
    ) -> Diagnostic {
        .error(
            "bad-signature", in: file,
            "the signature is not one of “\(identity)” for this record: \(output)",
            help: "the record was changed after it was signed, the key is another, or the signers "
                + "do not list it")
    }

    fileprivate static func missingFile(_ file: String) -> Diagnostic {
        .error(
            "site-differs", in: file, "the manifest names this file, and it is not there",
            help: "build the site again, or look who changed it")
    }

    fileprivate static func changedFile(_ file: String) -> Diagnostic {
        .error(
            "site-differs", in: file, "this is not the file that was built",
            help: "build the site again, or look who changed it")
    }

    fileprivate static func noReviewIndex(_ file: String) -> Diagnostic {
        .error(
            "site-differs", in: file, "the site has no list of its reviews",
            help: "build the site again")
    }

    fileprivate static func otherReviews(_ file: String, _ page: String?) -> Diagnostic {
        .error(
            "site-differs", in: file,
            page.map { "the site was built of another text or other reviews of the page “\($0)”" }
                ?? "the site was built of other records of reviews",
            help: "build the site again")
    }
}
