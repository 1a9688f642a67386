package import HoofbeatContent
import HoofbeatDisk
import HoofbeatText

/// Starts pages and sites; never touches what is there.
package struct Starter {
    package struct Refusal: Error {
        package let message: String
    }

    private let root: String

    package init(root: String) {
        self.root = root
    }

    /// Writes the first lines of a page as a draft, so that the site still builds. In folders that
    /// have no page of their own yet, it writes that page, too.
    /// - Parameters:
    ///   - written: the page's path, with or without `.md`. It may begin with `content/` or with
    ///     the site's folder, as a shell completes it.
    ///   - kind: the name of one of the site's kinds; nil for the kind that follows from the path.
    /// - Returns: the paths of the files, the page itself first.
    package func addPage(_ written: String, kind: String?, today: Day) throws -> [String] {
        let name = root + "/" + ContentNames.name
        guard let content = try? Folder(name, followsLink: false) else {
            throw Refusal(message: "there is no folder \(name); see hoofbeat new site")
        }
        let library = SiteLibrary(root: root).library
        let path = try freePath(written, in: content, library.settings)
        let kinds = library.kinds
        let kindName =
            kind ?? (("/" + path).hasSuffix("/index.md") ? Kind.section.name : Kind.page.name)
        guard let found = kinds[kindName] else {
            throw Refusal(
                message: "there is no kind \(kindName); " + Self.remedy(for: kindName, kinds.names))
        }
        try add(path, page(path, kind: found, today: today, library.strings), to: content)
        let indexes = missingIndexes(above: path, in: content)
        for index in indexes {
            let kind = kinds["section"] ?? .section
            try add(index, page(index, kind: kind, today: today, library.strings), to: content)
        }
        return ([path] + indexes).map(content.name(of:))
    }

    /// Sheets that the standard look knows, for sites that declare them.
    private static let sheets = ["wallet-card", "large-sheet", "tick-sheet", "wide-sheet"]

    private static func remedy(for kind: String, _ known: [String]) -> String {
        if sheets.contains(kind) {
            return "to have it, write this line into content/data/kinds.yaml: "
                + "- {key: \(kind), medical: true, layout: sheet}"
        }
        return nearest(to: kind, among: known).map { "did you mean \($0)?" }
            ?? "it may be one of these, or one that you declare in content/data/kinds.yaml: "
            + known.joined(separator: ", ")
    }

    /// The path, below `content/`, of a page that is not there yet.
    /// - Parameter old: the path of a page that will no longer be there.
    func freePath(
        _ written: String, in content: Folder, _ settings: Settings, except old: String? = nil
    ) throws(Refusal) -> String {
        let path = pathBelowContent(written.normalForm)
        if let name = FileName.ofPage(path) {
            throw Refusal(message: "a page’s name ends in .md: \(name)")
        }
        for ending in [".html", ".htm", ".txt", ".docx"] where path.hasSuffix(ending + ".md") {
            let name = String(path.dropLast(ending.count + 3)) + ".md"
            throw Refusal(message: "a page’s name ends in .md, and not in \(ending): \(name)")
        }
        if path.hasSuffix("/.md") {
            throw Refusal(
                message: "name the page, too; that of a folder is \(path.dropLast(3))index.md")
        }
        if path.hasPrefix(ContentNames.statics) || path.hasPrefix("data/") {
            throw Refusal(message: "what is in content/data/ and content/static/ is no page")
        }
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty || part.hasPrefix(".") {
                throw Refusal(message: "\(path) is not a path below content/")
            }
            if let fault = FileName.fault(in: String(part)) {
                throw Refusal(message: "\(fault.message): \(part)")
            }
        }
        try refuse(path, takenIn: content, settings, except: old)
        return path
    }

    /// Refuses a page that the next build would refuse because of its address.
    private func refuse(
        _ path: String, takenIn content: Folder, _ settings: Settings, except old: String?
    ) throws(Refusal) {
        let file = Address(ofPage: path).file
        let folders = file.split(separator: "/").dropLast().map { $0.lowercased() }
        let isVolume = settings.hasVolumes && folders.last == "on-one-page"
        let isSearch = folders.first == "search" && settings.hasSearchPage
        if isVolume || isSearch || file.lowercased() == Address.allPages.file {
            throw Refusal(message: "\(file) is written by the build itself; give it another name")
        }
        // Another page has the same address, or names it in other capitals or another form.
        for page in SourceTree(root: root).pages
        where !page.path.isIdentical(to: path) && page.path != old
            && Address(ofPage: page.path).file.lowercased() == file.lowercased()
        {
            throw Refusal(message: "\(content.name(of: page.path)) has the same address")
        }
        // The name on the disk may have its letters in another form.
        if SourceTree(root: root).pages.contains(where: { $0.path.isIdentical(to: path) }) {
            throw Refusal(message: "\(content.name(of: path)) is already there")
        }
    }

    /// The pages of the folders around a page that are not there yet.
    private func missingIndexes(above path: String, in content: Folder) -> [String] {
        let folders = path.split(separator: "/").dropLast()
        return folders.indices.map { folders[...$0].joined(separator: "/") + "/index.md" }
            .filter { $0 != path && (try? content.status(of: $0)) == nil }
    }

    func pathBelowContent(_ written: String) -> String {
        func parts(_ path: String) -> [Substring] {
            path.split(separator: "/", omittingEmptySubsequences: false).filter { $0 != "." }
        }
        var path = parts(written)[...]
        var site = parts(root)
        if site.last?.isEmpty ?? false { site.removeLast() }
        let content = ContentNames.name[...]
        if path.starts(with: site + [content]) {
            path.removeFirst(site.count + 1)
        } else if path.count > 1, path.first == content {
            path.removeFirst()
        }
        let joined = path.joined(separator: "/")
        let isNamed = joined.hasSuffix(".md") || FileName.ofPage(joined) != nil
        return isNamed ? joined : joined + ".md"
    }

    /// - Parameter files: text by path; if not given, settings, a home page, a section with the
    ///   draft of a page, and what Git leaves out.
    package func addSite(_ files: [(path: String, text: String)] = smallSite) throws {
        let folder = try Folder.make(root)
        guard try folder.entries().isEmpty else {
            throw Refusal(message: "\(root) is not empty")
        }
        for (path, text) in files { try add(path, text, to: folder) }
    }

    private func add(_ path: String, _ text: String, to folder: Folder) throws {
        do throws(FileError) {
            try folder.create(path, Array(text.utf8))
        } catch {
            guard error.cause.isFolderInTheWay else { throw error }
            throw Refusal(message: "\(folder.name(of: path)) is already there")
        }
    }

    private func page(_ path: String, kind: Kind, today: Day, _ strings: Strings) -> String {
        let parts = path.split(separator: "/")
        // `index.md` is the page of its folder, so its title comes from the folder's name.
        let own = parts.count > 1 && parts.last == "index.md" ? parts.dropLast().last : parts.last
        let name = own.map { String($0.hasSuffix(".md") ? $0.dropLast(3) : $0) } ?? path
        let title = name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
        return NewPage(kind, title: title, today: today, strings).text
    }

    package static let smallSite: [(path: String, text: String)] = [
        (
            ".gitignore",
            """
            # What the program makes: the site, and files for reviewers.
            /public/
            /review-*

            """
        ),
        (
            "content/site.yaml",
            """
            name: \(Placeholder.siteName.rawValue)
            description: \(Placeholder.siteDescription.rawValue)
            language: en-GB
            # Set these before you publish; until then every page says that they are missing.
            # base-url: https://example.org/
            # publisher:
            #   name: Our charity
            #   address: 1 High Street, Ourtown
            # feedback: guide@example.org
            # The page that says when to get help: a button on all pages leads there.
            # help-page: get-help.md

            """
        ),
        (
            "content/data/synonyms.yaml",
            """
            # What people type who may need help at once: the search shows the page of help-page, in
            # site.yaml, before all others. Add what people with your illness would type.
            - to: emergency
              urgent: true
              words: [ambulance, "999", "112", "911", chest pain, cannot breathe, unconscious]

            """
        ),
        (
            "content/data/hazards.yaml",
            """
            # What can harm a reader, and the rules that keep it from happening. If such a rule is
            # turned off, or one of its warnings is waived, hoofbeat check says so by the name of
            # the hazard. Add your own; hoofbeat rules lists the rules.
            - key: no-call-for-help
              harm: A page lists symptoms and does not say when to get help.
              rules: [without-care-card, hidden-care-card, link-in-emergency]
            - key: invented-dose
              harm: A reader takes an amount of a medicine that a page names.
              rules: [dose]
              # What is still to be done; every check repeats it as a note.
              # open: [A pharmacist reads every page before it is published.]

            """
        ),
        (
            "content/index.md",
            """
            ---
            title: \(Placeholder.siteName.rawValue)
            description: \(Placeholder.siteDescription.rawValue)
            ---

            """
        ),
        (
            "content/about/index.md",
            """
            ---
            title: About the illness
            description: \(Placeholder.aboutDescription.rawValue)
            ---

            """
        ),
        (
            "content/about/what-it-is.md",
            """
            ---
            title: What the illness is
            description: The illness in plain words, for people who have just heard its name.
            # Take the next line out when the page is written; until then only previews show it.
            draft: true
            ---

            \(Placeholder.firstLead.rawValue)

            ## What it does

            \(Placeholder.firstSection.rawValue)

            """
        ),
    ]
}
