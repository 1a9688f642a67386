import HoofbeatContent
import HoofbeatRules

/// Turns warnings that somebody has looked at into notes. A waiver that fits no warning is itself
/// reported as a warning.
struct Waivers {
    private let all: [Waiver]
    /// Rules that this build does not ask, whose waivers may be right all the same.
    private let unasked: Set<String>
    /// By the code and file of the warning.
    private var groups: [Scope: Group] = [:]

    private struct Scope: Hashable {
        let check: String
        let file: String?
    }

    /// Waivers with one scope, which differ in the part of the message that they name.
    private struct Group {
        /// The first waiver that names no part of the message, and so covers every message.
        var ofAll: Int?
        /// The first waiver for each part of a message, by the part's length and then by the part.
        var ofPart: [Int: [ArraySlice<UInt8>: Int]] = [:]

        /// The first waiver that covers the message. The time that this takes grows with the
        /// message, not with the number of waivers.
        func first(for message: [UInt8]) -> Int? {
            var first = ofAll
            for (length, parts) in ofPart where length <= message.count {
                for start in 0...message.count - length {
                    guard let place = parts[message[start..<start + length]] else { continue }
                    first = min(first ?? place, place)
                }
            }
            return first
        }
    }

    init(all: [Waiver], unasked: Set<String> = []) {
        self.all = all
        self.unasked = unasked
        for (place, waiver) in all.enumerated() {
            var group =
                groups.removeValue(
                    forKey: Scope(check: waiver.check, file: waiver.file)) ?? Group()
            if let part = waiver.about.map({ Array($0.utf8)[...] }) {
                if group.ofPart[part.count, default: [:]][part] == nil {
                    group.ofPart[part.count, default: [:]][part] = place
                }
            } else if group.ofAll == nil {
                group.ofAll = place
            }
            groups[Scope(check: waiver.check, file: waiver.file)] = group
        }
    }

    func apply(to problems: [Diagnostic]) -> [Diagnostic] {
        var used = [Bool](repeating: false, count: all.count)
        let waived = problems.map { problem -> Diagnostic in
            guard let place = first(for: problem) else { return problem }
            used[place] = true
            var note = Diagnostic.note(
                problem.code, at: TextLocation(file: problem.file, line: problem.line),
                problem.message, help: "waived by \(all[place].by): \(all[place].reason)")
            note.excerpt = problem.excerpt
            note.isWaived = true
            return note
        }
        // While there are errors, nobody knows of all warnings.
        let isIncomplete = waived.count(of: .error) > 0
        let unused = all.indices.filter { place in
            !used[place] && !unasked.contains(all[place].check)
                && (!isIncomplete || isForError(all[place], problems))
        }
        guard !unused.isEmpty else { return waived }
        // Rules that never warn.
        let errorsAlone = Set(
            RuleBook.rules.filter { $0.severities == [.error] }.map(\.code))
        // By check, the files that have such a warning.
        let files = Dictionary(grouping: problems) { $0.code }
            .mapValues { Set($0.map(\.file)) }
        let names = files.mapValues { files in KnownNames { files.sorted() } }
        // The names of rules that warn here now: no other needs a waiver.
        let codes = KnownNames {
            Set(problems.lazy.filter { $0.severity == .warning }.map(\.code)).sorted()
        }
        return waived
            + unused.map { place in
                let waiver = all[place]
                let isThere = waiver.file.map { files[waiver.check]?.contains($0) ?? true } ?? true
                let near = waiver.file.flatMap { file in
                    let inContent = "content/" + file
                    let isPath = files[waiver.check]?.contains(inContent) == true
                    return isPath ? inContent : names[waiver.check]?.nearest(to: file)
                }
                let check =
                    files[waiver.check] == nil ? codes.nearest(to: waiver.check) : nil
                return .unusedWaiver(
                    waiver, meantFile: isThere ? nil : near, meantCheck: check,
                    isKnown: files[waiver.check] != nil,
                    isForError: isIncomplete || errorsAlone.contains(waiver.check))
            }
    }

    private func isForError(_ waiver: Waiver, _ problems: [Diagnostic]) -> Bool {
        problems.contains {
            $0.severity == .error && $0.code == waiver.check
                && (waiver.file == nil || waiver.file == $0.file)
        }
    }

    private func first(for problem: Diagnostic) -> Int? {
        guard problem.severity == .warning, !groups.isEmpty else { return nil }
        let scopes = [problem.file, nil].map { Scope(check: problem.code, file: $0) }
        let found = scopes.compactMap { groups[$0] }
        guard !found.isEmpty else { return nil }
        let message = Array(problem.message.utf8)
        return found.compactMap { $0.first(for: message) }.min()
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - meantFile: a file that does have such a warning, and whose name is near.
    ///   - meantCheck: a rule that warns, and whose name is near.
    ///   - isKnown: whether the rule says something of this site.
    ///   - isForError: whether the waiver is meant for an error.
    fileprivate static func unusedWaiver(
        _ waiver: Waiver, meantFile: String?, meantCheck: String?, isKnown: Bool,
        isForError: Bool
    ) -> Diagnostic {
        if isForError {
            return .warning(
                "unused-waiver",
                at: TextLocation(file: Waiver.file, line: waiver.line),
                "\(waiver.check) is an error, and a waiver stands only for a warning",
                help: "correct what it is about, and take the waiver out")
        }
        return .warning(
            "unused-waiver", at: TextLocation(file: Waiver.file, line: waiver.line),
            meantFile == nil
                ? "there is no warning \(waiver.check) left to waive here"
                : "there is no warning \(waiver.check) in “\(waiver.file ?? "")”",
            help: meantFile.map { "did you mean file: \($0)?" }
                ?? meantCheck.map { "did you mean check: \($0)?" }
                ?? (isKnown
                    ? "take the waiver out"
                    : "take the waiver out, or write the name that is in square brackets behind "
                        + "the message; hoofbeat rules lists all names"))
    }
}
