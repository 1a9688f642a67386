import HoofbeatContent
import HoofbeatMarkup

/// The files of the index: a small root, and parts that are named by their content.
///
/// The index of a small site is only the root, with everything in it. ARCHITECTURE.md describes the
/// format.
struct IndexFiles {
    /// The limit of a single file, in bytes: with less than this in texts and words, the index is
    /// only the root. Lists are not counted, since their size is not known yet.
    static let smallest = 48_000
    /// Bytes of words in a part of the dictionary.
    static let wordsInPart = 6_000
    /// Bytes of lists in a file.
    static let listsInPart = 8_000
    /// Bytes of text in a file, roughly.
    static let textInPart = 6_000
    static let mostTextInPart = 64_000

    /// How many digits of its digest name a file.
    private static let lengthOfName = 12

    /// The root comes last, so that each part is there before it is named.
    private(set) var files: [IndexFile] = []
    private let isSmall: Bool
    private let digest: @Sendable ([UInt8]) -> String

    init(
        _ vocabulary: Vocabulary, _ occurrences: Occurrences, texts: consuming [[UInt8]],
        language: Language, help: Int?, digest: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.digest = digest
        let dictionary = DictionaryParts(vocabulary)
        let sizes = texts.map(\.count)
        let size = sizes.reduce(0, +)
        isSmall = size + dictionary.size < Self.smallest
        var words: [JSON] = []
        for part in dictionary.parts {
            words.append(self.words(of: part, dictionary, occurrences, sizes.count))
        }
        var backwards: [JSON] = []
        for part in dictionary.backwards {
            backwards.append([.string(part.first), self.part([.string(part.text)])])
        }
        let each = Self.pagesInPart(sizes)
        let root: JSON = [
            "version": .int(IndexFormat.version), "pages": .int(sizes.count),
            "articles": .string(language.articles.sorted().joined(separator: " ")),
            "stop": .string(language.stopWords.sorted().joined(separator: " ")),
            "sounds": .array(language.sounds.flatMap { [.string($0), .string($1)] }),
            "help": .int(help ?? -1),
            "written": .object(IndexFormat.written.map { JSON.Member($0, .string($1)) }),
            "letters": .array(IndexFormat.letters.map { .string($0) }),
            "words": .array(words), "backwards": .array(backwards),
            "each": .int(each), "texts": .array(self.texts(consume texts, each: each)),
        ]
        let bytes = root.bytes()
        files.append(IndexFile(path: IndexFormat.root, bytes: bytes, digest: digest(bytes)))
    }

    /// How many pages make a part of the usual size; fewer, if long pages would make one too large.
    private static func pagesInPart(_ sizes: [Int]) -> Int {
        let usual = textInPart * sizes.count / max(1, sizes.reduce(0, +))
        var each = max(1, min(16, usual))
        while each > 1,
            stride(from: 0, to: sizes.count, by: each).contains(where: { start in
                sizes[start..<min(sizes.count, start + each)].reduce(0, +) > mostTextInPart
            })
        {
            each /= 2
        }
        return each
    }

    private mutating func words(
        of part: DictionaryParts.Part, _ dictionary: DictionaryParts, _ occurrences: Occurrences,
        _ pages: Int
    ) -> JSON {
        let lists = part.terms.map { PostingList(of: $0, in: occurrences, all: pages) }
        let rarities = zip(part.terms, lists).map { term, list in
            dictionary.isEveryday(term) ? min(list.rarity, Ranking.rarityOfEveryday) : list.rarity
        }
        var parts: [JSON] = []
        var start = 0
        var size = 0
        for (index, list) in lists.enumerated() {
            size += list.text.count
            guard size >= Self.listsInPart || index == lists.count - 1 else { continue }
            parts.append([.int(start), self.part(.encoded(Self.json(of: lists[start...index])))])
            start = index + 1
            size = 0
        }
        return [
            .string(part.first),
            self.part(dictionary.json(of: part, rarities: rarities, lists: parts)),
        ]
    }

    /// The part itself if the index is small, or else the name of the file that it is now in.
    private mutating func part(_ json: JSON) -> JSON {
        guard !isSmall else { return json }
        let bytes = json.bytes()
        let digest = digest(bytes)
        let name = digest.prefix(Self.lengthOfName)
        files.append(
            IndexFile(path: "\(IndexFormat.parts)\(name).json", bytes: bytes, digest: digest))
        return .string(String(name))
    }

    /// The texts themselves if the index is small, or else the names of the folders that they are
    /// now in.
    private mutating func texts(_ texts: consuming [[UInt8]], each: Int) -> [JSON] {
        var parts: [[UInt8]] = []
        for start in stride(from: 0, to: texts.count, by: each) {
            let run = start..<min(texts.count, start + each)
            parts.append(Self.joined(texts[run]))
            // Each text is released once it is joined, or memory would hold all texts twice.
            for place in run { texts[place] = [] }
        }
        if isSmall { return parts.map(JSON.encoded) }
        let digests = parts.map(digest)
        return stride(from: 0, to: parts.count, by: IndexFormat.textsInFolder).map { start in
            let run = start..<min(parts.count, start + IndexFormat.textsInFolder)
            let joined = digest(Array(digests[run].joined().utf8)).prefix(Self.lengthOfName)
            for place in run {
                files.append(
                    IndexFile(
                        path: "\(IndexFormat.parts)\(joined)/\(place - start).json",
                        bytes: parts[place], digest: digests[place]))
            }
            return .string(String(joined))
        }
    }

    /// The letters of the lists need no escapes in JSON.
    private static func json(of lists: ArraySlice<PostingList>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var json: [UInt8] = []
        json.reserveCapacity(lists.reduce(2) { $0 + $1.text.count + 3 })
        for list in lists {
            json.append(json.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
            json.append(quote)
            json += list.text
            json.append(quote)
        }
        json.append(UInt8(ascii: "]"))
        return json
    }

    /// Joins arrays of JSON into one. An array alone, as in most parts, is not copied.
    private static func joined(_ arrays: ArraySlice<[UInt8]>) -> [UInt8] {
        if arrays.count == 1, let only = arrays.first { return only }
        var json: [UInt8] = []
        json.reserveCapacity(arrays.reduce(0) { $0 + $1.count })
        for array in arrays {
            json.append(json.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
            json += array.dropFirst().dropLast()
        }
        json.append(UInt8(ascii: "]"))
        return json
    }
}
