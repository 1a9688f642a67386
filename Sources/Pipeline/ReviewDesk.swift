package import HoofbeatContent
package import HoofbeatReview
import HoofbeatText

/// A site with the digests of all its sections, for the commands about reviews.
package struct ReviewDesk: Sendable {
    /// A section, a warning sign or the numbers of a country, as it reads now.
    package struct Subject: Sendable {
        package let unit: ReviewRecord.Unit
        package let form: SectionForm
        package let digest: String
        /// The names of what its links lead to, in their order.
        package let leadsTo: [String]
        package let review: PageReview.Section

        /// What people may object to, as `SectionDigest.words` has it.
        var words: String { SectionDigest.sha256.words(of: form.text, leadingTo: leadsTo) }

        /// The form with the names in place of their numbers, for comparing.
        package var linked: String { SectionForm.linked(form.text, leadsTo) }
    }

    package let root: String
    package let today: Day
    package let report: Report
    private let edition: Edition
    private let tree: SourceTree
    /// The digests of files that pages show, by their paths below `content/`.
    private let digests: [String: String]

    package var site: Site { edition.site }
    package var rules: ReviewRules { site.settings.reviewRules }

    package init(_ build: Build) {
        var build = build
        build.needsDigests = true
        root = build.root
        today = build.today
        var nothing = Memory(isKept: false)
        edition = build.edition(&nothing)
        report = build.report(of: edition)
        tree = SourceTree(root: root)
        digests = LibrarySources(tree, jobs: build.jobs, needsDigests: true).digests
    }

    /// All records, in the order of their days.
    package var records: [ReviewRecord] {
        site.library.reviews.values.flatMap { $0 }
            .sorted { $0.precedes($1) }
    }

    /// The page that someone names by its file, its address, or its id, with or without what is
    /// the same for all: `content/illness/fever.md`, `illness/fever`, `/illness/fever/`.
    package func entry(named written: String) -> Entry? {
        var name = written.normalForm[...]
        if name.hasPrefix("./") { name = name.dropFirst(2) }
        if name.hasPrefix(ContentNames.name + "/") {
            name = name.dropFirst(ContentNames.name.count + 1)
        }
        while name.hasPrefix("/") { name = name.dropFirst() }
        while name.hasSuffix("/") { name = name.dropLast() }
        let path = name.hasSuffix(".md") ? String(name) : String(name) + ".md"
        let address = Address(ofPage: path)
        let isHome = name.isEmpty || name == "index.md" || name == "index"
        return site.entries.first { $0.path == path || $0.address == address }
            ?? (isHome ? site.home : nil)
            ?? site.entries.first { $0.front.id == name }
    }

    /// The page whose name is nearest to the one that was written.
    package func nearestPage(to written: String) -> String? {
        nearest(to: written, among: site.entries.flatMap { [$0.path, $0.front.id, $0.file] })
    }

    /// The paths of all files of the site, as a build would write them now.
    var builtPaths: [String] { edition.paths }

    /// The bytes that a build would write now; nil if they cannot be made.
    func builtFile(_ path: String) -> [UInt8]? { edition.bytes(at: path) }

    /// Signatures of records that are not there, from the site's root.
    var signaturesWithoutRecord: [String] {
        let known = Set(tree.data.map(\.path))
        return tree.data.map(\.path)
            .filter { $0.hasSuffix(".yaml.sig") && !known.contains(String($0.dropLast(4))) }
            .map { ContentNames.name + "/" + $0 }
    }

    package func review(of entry: Entry) -> PageReview? { site.reviews[entry.path] }

    package func subjects(of entry: Entry) -> [Subject] {
        guard let page = edition.parsedPage(of: entry), let review = review(of: entry) else {
            return []
        }
        let forms = SectionFormWriter.sections(
            of: page.body, entry.front, citations: entry.citations, base: site.settings.baseURL)
        return zip(forms, review.sections).map { form, section in
            Subject(
                unit: .section(form.id), form: form, digest: section.digest,
                leadsTo: section.leadsTo, review: section)
        }
    }

    /// The digests that the sections of a page would have if its file held other bytes.
    package func digests(ofPage path: String, as bytes: [UInt8]) -> [(id: String, digest: String)] {
        let library = site.library
        let page = PageReader(library: library, needsDigests: true).parse(bytes, path: path)
        let names = TargetNames(
            site.entries, PagePlaces(site.entries), digests: digests, of: library)
        return page.entry.reviewUnits.map { unit in
            let leadsTo = unit.targets.map(names.name)
            return (
                unit.id, SectionDigest.sha256(ofText: unit.textDigest, leadingTo: leadsTo)
            )
        }
    }

    /// The bytes of a picture or document by the name that a section gives it, if it is still the
    /// same and not larger than the limit.
    func file(named name: String, limit: Int) -> [UInt8]? {
        let parts = name.split(separator: " ")
        guard parts.count == 2, parts[0].hasPrefix("/"),
            let path = String(parts[0].dropFirst()).percentDecoded,
            let file = (tree.files + tree.statics).first(where: {
                $0.path == path || $0.path == ContentNames.statics + path
            }), digests[file.path] == String(parts[1])
        else { return nil }
        return try? tree.read(file, limit: limit)
    }

    /// The warning signs and numbers.
    package var commonSubjects: [Subject] {
        let library = site.library
        return library.reviewableUnits.map { unit, form in
            let digest = SectionDigest.sha256(form.text, leadingTo: [])
            let review =
                site.signReviews[unit]
                ?? PageReview.Section(
                    id: form.id, title: form.title, digest: digest, state: .notReviewed,
                    approvals: [])
            return Subject(
                unit: unit, form: form, digest: digest, leadsTo: [], review: review)
        }
    }

    /// The records of a page.
    package func records(of entry: Entry) -> [ReviewRecord] {
        site.library.reviews[entry.front.id] ?? []
    }
}
