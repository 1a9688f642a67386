package import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkdown
import HoofbeatMarkup
import HoofbeatText

/// Writes a record of a review as a new file of `content/data/reviews/`.
package struct ReviewFile {
    private let record: ReviewRecord

    /// - Parameter record: its name is only a proposal.
    package init(_ record: ReviewRecord) {
        self.record = record
    }

    /// A name for a record: its day, what it is about, and who wrote it.
    package static func name(day: Day, about: String, by person: String) -> String {
        func slug(_ text: String) -> String {
            let folded = text.lowercased().utf8.map { byte in
                byte.isSmallLetterOrDigit ? byte : UInt8(ascii: "-")
            }
            // Folders take names of at most 255 bytes.
            return String(decoding: folded, as: UTF8.self)
                .split(separator: "-").joined(separator: "-").prefix(60)
                .split(separator: "-").joined(separator: "-")
        }
        return [day.iso, slug(about), slug(person)].filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// Writes the file. One that is there stays: the name then gets a number.
    /// - Returns: the path of the file from the site's root.
    package func write(to root: String) throws -> String {
        let folder = try Folder(root + "/" + ContentNames.name, followsLink: false)
        let bytes = Array(text.utf8)
        for number in 1... {
            let name = number == 1 ? record.name : "\(record.name)-\(number)"
            let path = DataReader.folder + DataReader.reviews + name + ".yaml"
            if try folder.fileIfThere(path) != nil, number < 1000 { continue }
            try folder.create(path, bytes)
            return ContentNames.name + "/" + path
        }
        return ""
    }

    var text: String {
        var lines: [String] = []
        if let page = record.page { lines.append("page: \(page)") }
        if let digest = record.pageDigest { lines.append("page-digest: \(quoted(digest))") }
        if let outline = record.outline {
            lines.append("outline: [\(outline.map(quoted).joined(separator: ", "))]")
        }
        lines.append("date: \(record.day.iso)")
        if let next = record.next { lines.append("next: \(next.iso)") }
        lines += [
            "reviewer:", "  name: \(quoted(record.reviewer.name))",
            "  role: \(plain(record.reviewer.role))", "  verify: \(quoted(record.reviewer.verify))",
        ]
        if let identity = record.reviewer.identity {
            lines.append("  identity: \(quoted(identity))")
        }
        let texts = [
            ("checked", record.checked), ("not-checked", record.notChecked),
            ("dissent", record.dissent), ("lifts", record.lifts),
        ]
        for (name, text) in texts {
            if let text { lines.append("\(name): \(quoted(text))") }
        }
        for list in ["sections", "signs", "numbers"] {
            let verdicts = record.verdicts.filter { $0.unit.list == list }
            if !verdicts.isEmpty { lines.append(list + ":") }
            for verdict in verdicts { lines += self.lines(of: verdict) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of verdict: ReviewRecord.Verdict) -> [String] {
        var lines = [
            "  - \(verdict.unit.field): \(quoted(verdict.unit.name))",
            "    digest: \(quoted(verdict.digest))",
        ]
        if verdict.decision != .approved {
            lines.append("    decision: \(verdict.decision.rawValue)")
        }
        if let because = verdict.because { lines.append("    because: \(quoted(because))") }
        lines.append("    text: |-")
        lines += verdict.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "      \($0)" }
        if !verdict.leadsTo.isEmpty {
            lines.append("    leads-to:")
            lines += verdict.leadsTo.map { "      - \(quoted($0))" }
        }
        return lines
    }

    /// A text without quotes, if YAML takes it for nothing else.
    private func plain(_ text: String) -> String {
        let isPlain = Slug.isAnchor(text) && text.utf8.contains { $0 > UInt8(ascii: "9") }
        return isPlain && !["true", "false", "yes", "no", "null"].contains(text)
            ? text : quoted(text)
    }

    /// A text in double quotes, as JSON writes it: YAML reads the same.
    private func quoted(_ text: String) -> String {
        String(decoding: JSON.string(text).bytes(), as: UTF8.self)
    }
}

extension ReviewRecord.Unit {
    /// The field of a record that lists such units.
    fileprivate var list: String {
        switch self {
        case .section: "sections"
        case .sign: "signs"
        case .numbers: "numbers"
        }
    }

    /// The field that names the unit in such a list.
    fileprivate var field: String {
        switch self {
        case .section: "section"
        case .sign: "sign"
        case .numbers: "country"
        }
    }

    package var name: String {
        switch self {
        case .section(let name), .sign(let name), .numbers(let name): name
        }
    }
}
