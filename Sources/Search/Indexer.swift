import Content
import Synchronization

/// Takes what each page says, on any thread, and makes the index of it.
public final class Indexer: Sendable {
    private struct State {
        /// Those that no thread is using.
        var idle: [Int] = []
        var tallies: [Tally?] = []
        var pages: [String: (tally: Int, page: PageTally)] = [:]
    }

    private let library: Library
    private let language: Language
    private let phrases: Phrases
    private let state = Mutex(State())

    public init(_ library: Library) {
        self.library = library
        let language = Language(tag: library.settings.language)
        self.language = language
        let stemmer = Stemmer(language)
        let names =
            library.terms.flatMap(\.names)
            + library.synonyms.flatMap { [$0.preferred] + $0.words }
        phrases = Phrases(
            names.map { name in
                Tokenizer.words(of: name).filter { !language.stopWords.contains($0) }
                    .map(stemmer.stem).joined(separator: " ")
            })
    }

    /// - Parameter sections: what the page says under each heading.
    public func add(_ entry: Entry, _ sections: [TextSection]) {
        var (number, tally) = takeTally()
        let page = tally.count(entry, sections)
        let counted = tally
        state.withLock { state in
            state.tallies[number] = counted
            state.idle.append(number)
            state.pages[entry.path] = (number, page)
        }
    }

    private func takeTally() -> (Int, Tally) {
        state.withLock { state in
            if let number = state.idle.popLast(), let tally = state.tallies[number] {
                state.tallies[number] = nil
                return (number, tally)
            }
            state.tallies.append(nil)
            return (state.tallies.count - 1, Tally(language, phrases: phrases))
        }
    }

    /// The index of these pages, all of which were added.
    /// What was counted is let go, since it is as large as the index.
    /// - Parameters:
    ///   - entries: in the order of their numbers.
    ///   - digest: of bytes, in hexadecimal; files are named by it.
    /// - Returns: the files; what is named comes before what names it.
    public func files(
        for entries: [Entry], digest: @escaping @Sendable ([UInt8]) -> String
    ) -> [IndexFile] {
        var counted = state.withLock { state in
            defer { state = State() }
            return state
        }
        let tallies = counted.tallies.compactMap { $0 }
        var pages = entries.compactMap { counted.pages.removeValue(forKey: $0.path) }
        let vocabulary = Vocabulary(
            tallies, entries: entries, library: library, language: language)
        let occurrences = Occurrences(
            pages, termOfStem: vocabulary.termOfStem, terms: vocabulary.terms.count)
        let texts = pages.map(\.page.text)
        pages = []
        let files = IndexFiles(
            vocabulary, occurrences, texts: texts, language: language, digest: digest)
        return files.files
    }
}

/// A file of the index, by its path in the site.
public struct IndexFile: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// Of the bytes.
    public let digest: String
}
