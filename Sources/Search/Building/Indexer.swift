package import HoofbeatContent
import Synchronization

/// Takes in what each page says, on any thread, and makes the index from it.
package final class Indexer: Sendable {
    /// Counts the words of pages, one page after the other. A few pages wait for each other, so
    /// that many words are looked up while the table of words is in the processor's cache.
    private struct Counter {
        var tally: Tally
        var waiting: [(entry: Entry, sections: [TextSection])] = []
        static let mostWaiting = 32

        mutating func countWaiting() -> [PageTally] {
            defer { waiting.removeAll(keepingCapacity: true) }
            return waiting.map { tally.count($0.entry, $0.sections) }
        }
    }

    private struct State {
        /// Counters that no thread is using.
        var idle: [Int] = []
        var counters: [Counter?] = []
        var pages: [(tally: Int, page: PageTally)] = []
    }

    private let library: Library
    private let language: Language
    private let phrases: Phrases
    private let asked: AskedWords
    private let state = Mutex(State())

    package init(_ library: Library) {
        self.library = library
        let language = Language(tag: library.settings.language)
        self.language = language
        let stemmer = Stemmer(language)
        asked = AskedWords(library.synonyms, language)
        let names =
            library.terms.flatMap(\.names)
            + library.synonyms.flatMap { [$0.preferred] + $0.words }
        phrases = Phrases(
            names.map { name in
                Tokenizer.words(of: name).filter { !language.stopWords.contains($0) }
                    .map(stemmer.stem).joined(separator: " ")
            })
    }

    /// - Parameter sections: the texts of the page under each heading.
    package func add(_ entry: Entry, _ sections: [TextSection]) {
        var (number, counter) = takeCounter()
        counter.waiting.append((entry, sections))
        let isFull = counter.waiting.count == Counter.mostWaiting
        let pages = isFull ? counter.countWaiting() : []
        let used = counter
        state.withLock { state in
            state.counters[number] = used
            state.idle.append(number)
            for page in pages { state.pages.append((number, page)) }
        }
    }

    private func takeCounter() -> (Int, Counter) {
        state.withLock { state in
            if let number = state.idle.popLast(), let counter = state.counters[number] {
                state.counters[number] = nil
                return (number, counter)
            }
            state.counters.append(nil)
            let tally = Tally(language, phrases: phrases, asked: asked)
            return (state.counters.count - 1, Counter(tally: tally))
        }
    }

    /// Makes the index of these pages, all of which were added. It releases the counts, which are
    /// as large as the index.
    /// - Parameters:
    ///   - entries: the pages in the order of their numbers.
    ///   - digest: returns the digest of bytes in hexadecimal, by which files are named.
    /// - Returns: the files, each before those that name it.
    package func files(
        for entries: [Entry], digest: @escaping @Sendable ([UInt8]) -> String
    ) -> [IndexFile] {
        var counted = state.withLock { state in
            defer { state = State() }
            return state
        }
        for number in counted.counters.indices {
            for page in counted.counters[number]?.countWaiting() ?? [] {
                counted.pages.append((number, page))
            }
        }
        let tallies = counted.counters.compactMap(\.?.tally)
        var pageOfPath = Dictionary(counted.pages.map { ($0.page.path, $0) }) { first, _ in first }
        counted.pages = []
        var pages = entries.compactMap { pageOfPath.removeValue(forKey: $0.path) }
        let vocabulary = Vocabulary(
            tallies, entries: entries, library: library, language: language)
        let occurrences = Occurrences(
            pages, tallies, termOfStem: vocabulary.termOfStem, terms: vocabulary.terms.count)
        let helpPage = library.settings.helpPage
        let help = pages.firstIndex { $0.page.path == helpPage }
        let texts = pages.map(\.page.text)
        pages = []
        let files = IndexFiles(
            vocabulary, occurrences, texts: consume texts, language: language, help: help,
            digest: digest)
        return files.files
    }
}
