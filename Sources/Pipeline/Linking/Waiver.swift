import Content

/// That somebody looked at a warning and let it stand.
struct Waiver: Sendable {
    /// The code of the warning.
    let check: String
    /// The file it is about, from the site's root; nil for every file.
    let file: String?
    /// A part of the message; nil for every message.
    let about: String?
    let reason: String
    /// Who decided.
    let by: String
    /// Where it stands in `waivers.yaml`.
    let line: Int

    func covers(_ problem: Diagnostic) -> Bool {
        problem.severity == .warning && problem.code == check
            && (file ?? problem.file) == problem.file
            && (about.map { problem.message.contains($0) } ?? true)
    }
}

/// Warnings that somebody looked at become notes; a waiver without a warning is itself one.
struct Waivers {
    let all: [Waiver]

    func apply(to problems: [Diagnostic]) -> [Diagnostic] {
        var used = [Bool](repeating: false, count: all.count)
        let waived = problems.map { problem -> Diagnostic in
            guard let index = all.firstIndex(where: { $0.covers(problem) }) else { return problem }
            used[index] = true
            return Diagnostic(
                .note, problem.code, problem.message, file: problem.file, line: problem.line,
                help: "waived by \(all[index].by): \(all[index].reason)")
        }
        let unused = all.indices.filter { !used[$0] }.map { Diagnostic.unusedWaiver(all[$0]) }
        return waived + unused
    }
}

extension Diagnostic {
    fileprivate static func unusedWaiver(_ waiver: Waiver) -> Diagnostic {
        Diagnostic(
            .warning, "unused-waiver", "there is no warning \(waiver.check) left to waive here",
            file: "content/data/waivers.yaml", line: waiver.line, help: "take the waiver out")
    }
}
