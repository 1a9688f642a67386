import HoofbeatContent

/// A drawing, read once: its size, and what in it could run or reach other servers.
///
/// Opened on its own, an SVG is a document of the site's origin, and most hosts send no policy with
/// it. So the elements and attributes that it may hold are listed, not those that it may not.
struct SVGFile {
    struct Problem: Hashable {
        let line: Int
        let message: String
        let help: String
    }

    /// The size, or why it cannot be relied on.
    private(set) var facts = Picture.Facts.unreadable(.withoutSize)
    private(set) var problems: [Problem] = []
    /// Whether its first element is `svg`, so that browsers show it as a drawing.
    private(set) var isDrawing = false

    /// What readers see or hear of it.
    private(set) var words = LinedWords()

    private var scanner: XMLScanner
    private var namespaces = XMLNamespaces()
    /// Whether its first element could be read.
    private var hasRoot = false
    /// The text of the outermost open style element, where it begins, and how deep the element is.
    private var style: (text: [UInt8], start: Int, depth: Int)?

    /// More problems than these tell an editor nothing new.
    private static let limit = 20

    /// - Parameter bytes: without a byte order mark.
    init(_ bytes: [UInt8]) {
        scanner = XMLScanner(bytes)
        if let line = Self.firstForeignLine(in: bytes) {
            add("this drawing is not written in UTF-8", line: line, .saveAsUTF8)
            return
        }
        do throws(XMLScanner.Failure) {
            try scanner.checkCharacters()
            while problems.count < Self.limit, let token = try scanner.next() {
                try check(token)
            }
        } catch {
            add("this drawing cannot be read: \(error.reason)", at: error.offset, .export)
        }
        if hasRoot, !isDrawing {
            add("browsers do not show this as a drawing", line: 1, .root)
        }
    }

    /// The line of the first byte that is not UTF-8: an accented letter of an older encoding.
    private static func firstForeignLine(in bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return (index ?? 0) + 1
    }

    private mutating func check(_ token: XMLScanner.Token) throws(XMLScanner.Failure) {
        switch token {
        case .start(let name, let isEmpty): try check(element: name, isEmpty: isEmpty)
        case .end:
            words.endWord(mayGoOn: true)
            namespaces.leave(scanner.depth)
            finishStyle()
        case .text(let range):
            let text = try scanner.decoded(range)
            style?.text += text
            if style == nil { words.add(text, from: range, of: scanner.bytes) }
        case .characters(let range):
            style?.text += scanner.bytes[range]
            if style == nil { words.add(scanner.bytes[range], from: range, of: scanner.bytes) }
        case .comment: break
        case .instruction(let range):
            if range.lowerBound != 2 || !scanner.isXMLDeclaration(range) {
                add("there is an instruction, <?…?>, in this drawing", at: scanner.start, .takeOut)
            } else if let encoding = scanner.foreignEncoding(range) {
                add("this drawing is written in \(encoding)", at: scanner.start, .saveAsUTF8)
            }
        case .declaration:
            add("this drawing has a document type, <!DOCTYPE …>", at: scanner.start, .documentType)
        }
    }

    private mutating func check(
        element range: Range<Int>, isEmpty: Bool
    ) throws(XMLScanner.Failure) {
        let depth = isEmpty ? scanner.depth + 1 : scanner.depth
        let name = XMLName(scanner.bytes[range])
        words.endWord(mayGoOn: SVGNames.partsOfText.contains(name.local))
        var attributes: [(name: XMLName, value: ArraySlice<UInt8>, offset: Int)] = []
        attributes.reserveCapacity(scanner.attributes.count)
        for attribute in scanner.attributes {
            let value = try scanner.decoded(attribute.value)
            let name = XMLName(scanner.bytes[attribute.name])
            attributes.append((name, value, attribute.name.lowerBound))
            if SVGNames.spoken.contains(name.local) {
                words.endWord(mayGoOn: false)
                words.add(value, from: attribute.value, of: scanner.bytes)
                words.endWord(mayGoOn: false)
            }
            guard let prefix = name.declaredPrefix else { continue }
            try namespaces.declare(prefix, value, depth: depth, at: attribute.name.lowerBound)
            if let what = XMLNamespaces.danger(value) {
                add("this drawing holds parts of \(what)", at: attribute.name.lowerBound, .takeOut)
            }
        }
        let isSVG = namespaces.isSVG(name.prefix)
        if !hasRoot {
            hasRoot = true
            isDrawing = isSVG && name.local == "svg"
            let own = attributes.filter { $0.name.prefix.isEmpty }
            facts = SVGSize(own.map { ($0.name.local, $0.value) }).facts
        }
        if let (problem, help) = SVGNames.problem(withElement: name, isSVG: isSVG) {
            add(problem, at: range.lowerBound, help)
        }
        let isAnimation = SVGNames.animations.contains(name.local)
        for (name, value, offset) in attributes where name.declaredPrefix == nil {
            if let (problem, help) = SVGNames.problem(with: name, value, animated: isAnimation) {
                add(problem, at: offset, help)
            } else if StyleCheck.isNeeded(for: value) {
                add(StyleCheck(value).findings, at: offset)
            }
        }
        if name.local == "style", style == nil, !isEmpty {
            style = ([], range.lowerBound, depth)
        }
        if isEmpty { namespaces.leave(scanner.depth) }
    }

    private mutating func finishStyle() {
        guard let style, scanner.depth < style.depth else { return }
        self.style = nil
        add(StyleCheck(style.text[...]).findings, at: style.start)
    }

    private mutating func add(_ findings: [StyleCheck.Finding], at offset: Int) {
        guard !findings.isEmpty else { return }
        let line = scanner.line(at: offset)
        for finding in findings {
            add(finding.reason, line: line + finding.linesBefore, finding.help)
        }
    }

    private mutating func add(_ message: String, at offset: Int, _ help: SVGHelp) {
        add(message, line: scanner.line(at: offset), help)
    }

    private mutating func add(_ message: String, line: Int, _ help: SVGHelp) {
        let problem = Problem(line: line, message: message, help: help.rawValue)
        if !problems.contains(problem) { problems.append(problem) }
    }
}

/// What to do about a drawing that is not safe.
enum SVGHelp: String {
    case root = """
        it must begin with <svg xmlns="http://www.w3.org/2000/svg" …>; save it again as “plain SVG”
        """
    case export = "save it again as “plain SVG” in your drawing program"
    case takeOut = """
        take it out, or save the drawing again as “plain SVG”; a picture needs no such part
        """
    case documentType = """
        delete from <!DOCTYPE to its >, or save the drawing again as “plain SVG” or “optimised SVG”
        """
    /// WCAG 2.2, success criterion 2.2.2.
    case still = "take it out: readers could not stop it, and it would not show on paper"
    case saveAsUTF8 = "save it again as UTF-8"
    case inside = """
        a drawing may only refer to its own parts, as in #name, or to pictures inside it, as in \
        data:image/png
        """
}
