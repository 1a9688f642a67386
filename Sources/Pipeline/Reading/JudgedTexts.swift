import Content
import Disk

/// The texts that problems are quoted from: the bytes that were judged, not those that a file may
/// have by now.
struct JudgedTexts: Sendable {
    private let tree: SourceTree
    /// Settings and data files, which are kept with the Library.
    private let data: [String: Result<[UInt8], FileError>]
    /// Of the bytes of each page. They are not kept; a page is read again for the few problems that
    /// show when all pages are known, and quoted if its bytes are still those.
    private let pages: Deferred<[String: (file: SourceTree.File, digest: Digest)]>

    /// - Parameter pages: what was read of the pages of the tree, in their order.
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

    /// Each with the line that it is about.
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

    /// nil for a file that has changed since, or was never read.
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
    /// With the line of the text that it is about.
    func quoted(in text: SourceText) -> Diagnostic {
        guard let line, excerpt == nil, file == text.file else { return self }
        var quoted = self
        quoted.excerpt = text.excerpt(ofLine: line)
        return quoted
    }
}

extension [Diagnostic] {
    /// Quoted from the bytes of their file, while these are at hand.
    func quoted(from bytes: [UInt8], of file: String) -> [Diagnostic] {
        guard contains(where: { $0.line != nil }) else { return self }
        let text = SourceText(file: file, bytes: bytes)
        return map { $0.quoted(in: text) }
    }
}
