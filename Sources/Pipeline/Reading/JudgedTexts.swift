import HoofbeatContent
import HoofbeatDisk

/// The texts that problems are quoted from: the bytes that were checked, whatever the file holds by
/// now.
struct JudgedTexts: Sendable {
    private let tree: SourceTree
    /// Settings and data files, whose bytes are kept with the Library.
    private let data: [String: Result<[UInt8], FileError>]
    /// The digest of each page's bytes. The bytes are not kept: for the few problems that appear
    /// only when all pages are known, a page is read again and quoted if its digest is the same.
    private let pages: Deferred<[String: (file: SourceTree.File, digest: Digest)]>

    /// - Parameter pages: the pages of the tree as they were read, in the same order.
    init(_ tree: SourceTree, _ sources: LibrarySources, pages: [PageReader.ReadPage]) {
        self.tree = tree
        data = sources.texts
        self.pages = Deferred {
            let known = zip(tree.pages, pages).compactMap { file, page in
                page.digest.map { (file.path, (file: file, digest: $0)) }
            }
            return Dictionary(known) { first, _ in first }
        }
    }

    /// The problems, each with the line that it is about.
    func quoted(_ problems: [Diagnostic]) -> [Diagnostic] {
        var texts: [String: SourceText?] = [:]
        return problems.map { problem in
            guard problem.line != nil, problem.excerpt == nil else { return problem }
            if texts[problem.file] == nil {
                let text = bytes(of: problem.file).map { SourceText(file: problem.file, bytes: $0) }
                texts[problem.file] = .some(text)
            }
            guard let text = texts[problem.file] ?? nil else { return problem }
            return problem.quoted(in: text)
        }
    }

    /// The bytes that were checked; nil for a file that has changed since, or was never read.
    private func bytes(of file: String) -> [UInt8]? {
        let prefix = ContentNames.name + "/"
        guard file.hasPrefix(prefix) else { return nil }
        let path = String(file.dropFirst(prefix.count))
        if let text = data[path] { return try? text.get() }
        guard let page = pages.value[path],
            let bytes = try? tree.read(page.file, limit: PageReader.maximumSize),
            Digest(of: bytes) == page.digest
        else { return nil }
        return bytes
    }
}

extension Diagnostic {
    /// The problem, with the line of this text that it is about.
    func quoted(in text: SourceText) -> Diagnostic {
        guard let line, excerpt == nil, file == text.file else { return self }
        var quoted = self
        quoted.excerpt = text.excerpt(ofLine: line)
        return quoted
    }
}

extension [Diagnostic] {
    /// The problems, quoted from the bytes of their file while these are in memory.
    func quoted(from bytes: [UInt8], of file: String) -> [Diagnostic] {
        guard contains(where: { $0.line != nil }) else { return self }
        let text = SourceText(file: file, bytes: bytes)
        return map { $0.quoted(in: text) }
    }
}
