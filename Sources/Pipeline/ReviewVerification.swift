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
    /// The keys of signatures that are right, by the names of their records.
    private var keys: [String: [UInt8]] = [:]
    private let desk: ReviewDesk

    /// - Parameters:
    ///   - signers: from a file that should come from outside of what is checked.
    ///   - site: the folder of a built site.
    package init(_ desk: ReviewDesk, signers: AllowedSigners?, site: String?) throws {
        self.desk = desk
        let folder = ContentNames.name + "/" + DataReader.folder + DataReader.reviews
        problems = desk.report.problems.filter {
            $0.file.hasPrefix(folder) && $0.severity != .note
        }
        problems += changedTexts
        for record in desk.records { try checkSignature(of: record, signers: signers) }
        if let signers { checkPeople(signers) }
        problems += desk.signaturesWithoutRecord.map { .withoutRecord($0) }
        if let site { try checkSite(site) }
    }

    /// In bytes; those of the longest keys have some thousands.
    private static let longestSignature = 1 << 16

    /// Sections, signs and numbers that are not as they were approved, with the records that they
    /// were approved in.
    private var changedTexts: [Diagnostic] {
        let sections = desk.site.entries.flatMap { entry in
            (desk.review(of: entry)?.sections ?? []).map { (entry.file, $0) }
        }
        let common = desk.commonSubjects.map { subject in
            if case .sign = subject.unit { return (Signs.file, subject.review) }
            return ("content/site.yaml", subject.review)
        }
        return (sections + common).filter { $0.1.state == .changed }.map { file, section in
            .changedText(file, section, in: section.approvals.map(\.record))
        }
    }

    private mutating func checkSignature(of record: ReviewRecord, signers: AllowedSigners?) throws {
        let content = try Folder(desk.root + "/" + ContentNames.name, followsLink: false)
        let path = DataReader.folder + DataReader.reviews + record.name + ".yaml"
        let text = try content.file(path).contents(limit: PageReader.maximumSize) ?? []
        guard try content.fileIfThere(path + ".sig") != nil else {
            unsigned.append(record.name)
            if let identity = record.reviewer.identity, signers != nil {
                problems.append(.withoutSignature(record.file, identity))
            }
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
                "-Y", "verify", "-f", signers.path, "-I", identity, "-n", Self.purpose, "-s",
                content.name(of: path + ".sig"),
            ], input: text)
        guard let result else {
            problems.append(.noKeygen(record.file))
            return
        }
        if result.hasSucceeded {
            signed.append((record.name, identity))
            let signature = try content.file(path + ".sig").contents(limit: Self.longestSignature)
            keys[record.name] = signature.flatMap(SignatureKey.init)?.bytes
        } else {
            problems.append(.badSignature(record.file, by: identity, result.output.trimmed))
        }
    }

    /// Looks whether each signature is of the person whom the record names, as far as the file of
    /// signers and the other records say who that is, and who signs and has not signed.
    private mutating func checkPeople(_ signers: AllowedSigners) {
        var names: [[String]: [String]] = [:]
        var people: [String: [String]] = [:]
        let identities = Dictionary(signed.map { ($0.record, $0.by) }) { first, _ in first }
        for record in desk.records {
            let name = record.reviewer.name
            guard let identity = identities[record.name] else { continue }
            let known = signers.signers(named: identity).flatMap(\.principals) + [identity]
            if let key = keys[record.name], !signers.mayBe(key: key, identity, of: name) {
                problems.append(.otherLine(record.file, name, identity))
                continue
            }
            let other =
                signers.isListed(identity, as: name)
                ? nil
                : signers.name(of: name)
                    ?? names[name.namesOfPerson]?.first { !known.contains($0) }
                    ?? people[identity].flatMap {
                        Set($0).isDisjoint(with: name.namesOfPerson) ? identity : nil
                    }
            if other != nil { problems.append(.otherSigner(record.file, name, identity)) }
            if other == nil {
                names[name.namesOfPerson, default: []] += [identity]
                for principal in known { people[principal] = name.namesOfPerson }
            }
        }
        for record in desk.records
        where record.reviewer.identity == nil && unsigned.contains(record.name) {
            let name = record.reviewer.name
            if let identity = names[name.namesOfPerson]?.first ?? signers.name(of: name) {
                problems.append(.unsigned(record.file, name, identity))
            }
        }
    }

    /// Compares each file with what a build makes now of the same texts and records, so that it
    /// does not have to trust a list that lies beside what it lists. Nothing is read as HTML.
    private mutating func checkSite(_ name: String) throws {
        let folder = try Folder(name, followsLink: false)
        let manifest = Manifest(
            reading: try folder.file(Manifest.name).contents(limit: Manifest.maximumSize) ?? [])
        let built = Set(desk.builtPaths)
        for path in built.sorted() where path != Manifest.name {
            guard let found = try folder.fileIfThere(path).flatMap({ try Digest(of: $0)?.hex })
            else {
                problems.append(.missingFile(name + "/" + path))
                continue
            }
            guard let bytes = desk.builtFile(path), Digest(of: bytes).hex != found else {
                continue
            }
            let isOfBuild = manifest.digests[OutputPath(path)]?.contains(found) ?? false
            problems.append(
                isOfBuild
                    ? .otherTexts(name + "/" + path) : .changedFile(name + "/" + path))
        }
        for path in try files(of: folder) where !built.contains(path) {
            problems.append(.addedFile(name + "/" + path))
        }
    }

    /// The paths of all that is in a folder and is no folder.
    private func files(of folder: Folder, at path: String = "") throws -> [String] {
        try folder.entries().flatMap { entry in
            guard case .folder = entry.kind else { return [path + entry.name] }
            return try files(of: folder.folder(entry.name), at: path + entry.name + "/")
        }
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

    fileprivate static func withoutSignature(_ file: String, _ identity: String) -> Diagnostic {
        .error(
            "bad-signature", in: file,
            "this record names “\(identity)” as the one who signs it, and is not signed",
            help: "look who took the signature away; what a signed record says is not sure now")
    }

    fileprivate static func otherSigner(
        _ file: String, _ name: String, _ identity: String
    ) -> Diagnostic {
        .error(
            "bad-signature", in: file,
            "this record is of “\(name)”, and the key of “\(identity)” signed it, which is "
                + "somebody else’s",
            help: "have it signed by the person whom it names; if a person has two keys, list both "
                + "names in the line of each key, as in ada@example.org,lantern@example.org")
    }

    fileprivate static func otherLine(
        _ file: String, _ name: String, _ identity: String
    ) -> Diagnostic {
        .error(
            "bad-signature", in: file,
            "this record is of “\(name)”, and the key that signed it as “\(identity)” is listed by "
                + "a pattern, or for somebody else",
            help: "have it signed by the person whom it names, whose line in the file of signers "
                + "has that very name; * and ? let others sign in their name")
    }

    fileprivate static func changedText(
        _ file: String, _ section: PageReview.Section, in records: [String]
    ) -> Diagnostic {
        let names = Array(Set(records)).sorted().map { "content/data/reviews/\($0).yaml" }
        return .warning(
            "changed-since-review", in: file,
            "“\(section.title)” (\(section.id)) is not as it was approved in "
                + names.joined(separator: ", "),
            help: "ask for a review of what changed: hoofbeat review request")
    }

    fileprivate static func unsigned(
        _ file: String, _ name: String, _ identity: String
    ) -> Diagnostic {
        .warning(
            "unsigned-review", in: file,
            "this record of “\(name)” is not signed, and the signers list “\(identity)”",
            help: "ask whether the record is theirs; if it was signed, bring the signature back")
    }

    fileprivate static func withoutRecord(_ file: String) -> Diagnostic {
        .error(
            "bad-signature", in: file, "the record that this signature was made for is gone",
            help: "bring the record back; records are added and never taken away")
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

    fileprivate static func otherTexts(_ file: String) -> Diagnostic {
        .error(
            "site-differs", in: file,
            "this was built of other texts, other records of reviews or another day",
            help: "build the site again, or give --today and the day on which it was built; if "
                + "that changes nothing, hoofbeat check says whether the theme draws pages "
                + "differently each time")
    }

    fileprivate static func addedFile(_ file: String) -> Diagnostic {
        .error(
            "site-differs", in: file, "no build of these texts makes this file",
            help: "look who put it there")
    }
}
