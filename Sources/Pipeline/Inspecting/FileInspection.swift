import HoofbeatContent
import HoofbeatText

/// What is wrong with a file that may be copied into the site, judged by its name and its bytes.
///
/// No settings are involved, so a preview can keep it for as long as the file is the same.
struct FileInspection: Sendable, Hashable {
    /// What pages may do with the file.
    private(set) var facts = Picture.Facts.notAPicture
    /// Reported if the file is published.
    private(set) var problems: [Diagnostic] = []
    /// The file's ending, if only a setting can allow it.
    private(set) var unlistedEnding: String?

    /// What readers find in it besides a picture; nil if nothing of it can be read.
    private(set) var words: FileWords?

    /// Whether it is named like a text but has the front matter of a page.
    private(set) var looksLikePage = false

    /// In bytes. A picture as wide as a page needs fewer, and a larger one takes a phone seconds to
    /// load.
    private static let heavyPicture = 300_000

    /// In bytes. Larger files are not examined, and so not published, unless their beginning says
    /// enough.
    static let maximumSize = 100_000_000
    private static let headSize = 64 * 1024

    /// In bytes. A text is read for its words, and may be as long as a page.
    static let maximumTextSize = 5_000_000

    /// How much of a file has to be read, in bytes: one more than the limit, so that a larger file
    /// shows, but only the beginning of a recording.
    static func bytesNeeded(of path: String) -> Int {
        let type = PublishedName(path).ending.flatMap(FileType.of(ending:))
        return type?.needsOnlyHead == true ? headSize : maximumSize + 1
    }

    /// - Parameters:
    ///   - path: below `content/`.
    ///   - bytes: the file, or as much of it as `bytesNeeded` asks for.
    init(_ path: String, _ bytes: [UInt8]) {
        let name = PublishedName(path)
        let file = ContentNames.name + "/" + path
        facts =
            name.isPicture ? .unreadable(bytes.isEmpty ? .empty : .withoutSize) : .notAPicture
        let beginsLikePage = FrontMatterMark.begins(
            Array(bytes.prefix(8195)).withoutMark)
        looksLikePage = beginsLikePage && (name.ending == "txt" || name.ending == nil)
        if let part = name.inner.first(where: { RunningType.ofServer(part: $0) != nil }),
            let type = RunningType.ofServer(part: part)
        {
            problems = [.runs(part, type, file: file)]
        } else if let ending = name.ending, let type = RunningType.of(ending: ending) {
            problems = [.runs(ending, type, file: file)]
        } else if bytes.count > Self.maximumSize {
            problems = [.tooLarge(file: file)]
        } else if name.ending == "svg" {
            inspect(drawing: bytes, name, file: file)
        } else if let type = name.type {
            inspect(bytes, as: type, name, file: file)
        } else {
            unlistedEnding = name.ending ?? ""
            inspect(unlisted: bytes, name, file: file)
        }
        if beginsLikePage { problems.append(.pageAsFile(file)) }
        if case .picture = facts, bytes.count > Self.heavyPicture {
            problems.append(.heavy(bytes.count, name, file: file))
        }
        problems = problems.quoted(from: bytes, of: file)
    }

    private mutating func inspect(
        _ bytes: [UInt8], as type: FileType, _ name: PublishedName, file: String
    ) {
        let isCard = name.ending == "ics" || name.ending == "vcf"
        let content = FileContent(bytes, isCard: isCard)
        guard type.contents.contains(content) else {
            // If the picture is only damaged, each page that shows it reports it.
            if name.isPicture, content != .unknown, content != .empty { facts = .refused }
            problems = [
                .wrongType(content, name, for: type.contents[0], file: file)
            ]
            return
        }
        if name.isPicture, let head = PictureHead(bytes, content) {
            if head.isAnimated {
                facts = .refused
                problems.append(.animated(name, file: file))
            } else {
                take(head, file: file)
            }
        }
        if [.png, .jpeg, .gif, .webp, .avif].contains(content), PicturePlace.isToldBy(bytes) {
            problems.append(.hasPlace(name.last, file: file))
        }
        inspect(insideOf: bytes, content, name, file: file)
    }

    /// Looks for what the type of a file does not tell.
    private mutating func inspect(
        insideOf bytes: [UInt8], _ content: FileContent, _ name: PublishedName, file: String
    ) {
        if let part = RunningPart.first(in: bytes, as: content, ending: name.ending) {
            problems.append(.runs(part, file: file))
        }
        let isText = [.text, .json, .calendar, .contact, .captions, .xml].contains(content)
        if isText, bytes.count > Self.maximumTextSize {
            problems.append(.tooLong(file: file))
            return
        }
        do throws(RunningPart) {
            words =
                isText
                ? TextWords.words(in: bytes.withoutMark, as: content, ending: name.ending)
                : try DocumentWords.words(in: bytes, as: content)
        } catch {
            // What runs in it is worse than what cannot be read.
            if problems.isEmpty { problems.append(.runs(error, file: file)) }
        }
        lookForSecrets(in: isText ? bytes : words?.readings.last ?? [], name, file: file)
    }

    /// - Parameter text: a text, or the words of a document.
    private mutating func lookForSecrets(
        in text: [UInt8], _ name: PublishedName, file: String
    ) {
        let isTable = name.ending == "csv" || name.ending == "tsv"
        guard let secret = SecretText(in: text, isTable: isTable) else { return }
        let line = words?.hasLines == false ? nil : secret.line
        problems.append(.secret(secret.what, at: TextLocation(file: file, line: line)))
    }

    private mutating func take(_ head: PictureHead, file: String) {
        if let damage = head.damage {
            facts = .unreadable(damage)
            problems.append(.damaged(damage, file: file))
        } else if let size = head.size {
            facts = .picture(size)
        }
    }

    private mutating func inspect(drawing bytes: [UInt8], _ name: PublishedName, file: String) {
        let content = FileContent(bytes)
        switch content {
        case .svg, .xml:
            let drawing = SVGFile(bytes.withoutMark)
            problems = drawing.problems.map { problem in
                .unsafeSVG(problem.message, file: file, line: problem.line, help: problem.help)
            }
            facts = drawing.problems.isEmpty ? drawing.facts : .refused
            words = drawing.words.words(.pieces)
            lookForSecrets(in: bytes, name, file: file)
        case .gzip:
            facts = .refused
            problems = [
                .unsafeSVG(
                    "this drawing is compressed, so nothing can look into it", file: file,
                    help: "save it uncompressed, as “plain SVG”")
            ]
        case .utf16, .otherText:
            facts = .refused
            problems = [
                .unsafeSVG(
                    "this drawing is not written in UTF-8", file: file,
                    help: SVGHelp.saveAsUTF8.rawValue)
            ]
        default:
            if content != .unknown, content != .empty { facts = .refused }
            problems = [.wrongType(content, name, for: .svg, file: file)]
        }
    }

    /// Checks a file that only a setting can allow: even then, it must not run.
    private mutating func inspect(
        unlisted bytes: [UInt8], _ name: PublishedName, file: String
    ) {
        let content = FileContent(bytes)
        inspect(insideOf: bytes, content, name, file: file)
        if SecretText.endings.contains(name.ending ?? "") {
            problems = [.secret("keys or passwords", at: TextLocation(file: file))]
        }
        if content.runs {
            problems = [.contentRuns(content, file: file)]
        } else if content == .xml, let problem = DataFile(bytes.withoutMark).problem {
            problems = [
                .unsafeXML(problem.message, at: TextLocation(file: file, line: problem.line))
            ]
        }
    }
}

/// The name of a file, divided as hosts divide it.
struct PublishedName {
    let last: String
    /// The ending in lower case; nil if there is none.
    let ending: String?
    /// The parts between the first full stop and the last, in lower case.
    let inner: [String]

    init(_ path: String) {
        last = path.split(separator: "/").last.map(String.init) ?? path
        let parts = last.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        // `.nojekyll` has no ending, but hosts read `.htaccess` all the same.
        let isHidden = parts.count == 2 && parts[0].isEmpty
        ending = parts.count > 1 && !isHidden ? parts.last.map(String.init) : nil
        inner = (isHidden ? parts[1...] : parts.dropFirst().dropLast()).map(String.init)
    }

    var type: FileType? {
        guard let ending else { return .withoutEnding }
        return FileType.of(ending: ending)
    }

    /// Whether pages may show it.
    var isPicture: Bool {
        ["png", "jpg", "jpeg", "svg", "gif", "webp", "avif"].contains(ending)
    }

    /// The same name with another ending.
    func with(ending: String) -> String {
        (last.lastIndex(of: ".").map { last[..<$0] } ?? last[...]) + "." + ending
    }
}

extension [UInt8] {
    /// The bytes without the byte order mark that some editors write.
    fileprivate var withoutMark: [UInt8] {
        starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
    }
}
