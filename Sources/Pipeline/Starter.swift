import Content

/// Starts pages and sites; never touches what is there.
public struct Starter {
    public struct Refusal: Error {
        public let message: String
    }

    private let root: String

    public init(root: String) {
        self.root = root
    }

    /// Writes the first lines of a page as a draft, so that the site still builds.
    /// - Parameter path: below `content/`, with its ending.
    /// - Returns: the file's path.
    public func addPage(_ path: String, kind: Kind) throws -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw Refusal(message: "\(path) is not a path below content/")
        }
        let content = root + "/" + SourceTree.folder
        guard Files.target(of: content)?.kind == .folder else {
            throw Refusal(message: "there is no folder \(content); see hoofbeat new site")
        }
        let file = content + "/" + path
        try add(file, page(path, kind: kind))
        return file
    }

    /// Writes settings, a home page, and a section with a page.
    public func addSite() throws {
        if Files.target(of: root) != nil, try !Files.entries(of: root).isEmpty {
            throw Refusal(message: "\(root) is not empty")
        }
        for (path, text) in Self.site { try add(root + "/" + path, text) }
    }

    private func add(_ file: String, _ text: String) throws {
        guard Files.target(of: file) == nil else {
            throw Refusal(message: "\(file) is already there")
        }
        if let slash = file.lastIndex(of: "/") { try Files.makeFolder(String(file[..<slash])) }
        try Files.write(Array(text.utf8), to: file)
    }

    private func page(_ path: String, kind: Kind) -> String {
        let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
        let title = name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
        return """
            ---
            title: \(title)
            description: One sentence that says what the page tells, in 50 to 160 characters.
            kind: \(kind.rawValue)
            draft: true
            ---

            The most important thing first.

            """
    }

    private static let site: [(path: String, text: String)] = [
        (
            "content/site.yaml",
            """
            name: A guide to our illness
            description: Plain information for people with a rare illness and their families.
            language: en-GB
            # Set these before you publish; until then every page says that they are missing.
            # base-url: https://example.org/
            # publisher:
            #   name: Our charity
            #   address: 1 High Street, Ourtown
            # feedback: guide@example.org

            """
        ),
        (
            "content/index.md",
            """
            ---
            title: A guide to our illness
            description: Plain information for people with a rare illness and their families.
            ---

            Begin with [what the illness is](about/what-it-is.md).

            """
        ),
        (
            "content/about/index.md",
            """
            ---
            title: About the illness
            description: What the illness is, and what is known and not yet known about it.
            ---

            """
        ),
        (
            "content/about/what-it-is.md",
            """
            ---
            title: What the illness is
            description: The illness in plain words, for people who have just heard its name.
            ---

            Write the most important thing first.

            ## What it does

            One idea in each section.

            """
        ),
    ]
}
