/// Names that systems and editors give to copies of a file.
enum FileCopy {
    static func isNamedLikeOne(_ path: String) -> Bool {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        let stem = name.prefix { $0 != "." }
        if ["copy of ", "kopie von ", "copi o "].contains(where: stem.hasPrefix) { return true }
        let endings = [" copy", "-copy", "_copy", " kopie", "-old", "_old", " old", "-alt"]
        if endings.contains(where: stem.hasSuffix) || stem.contains("conflicted copy") {
            return true
        }
        // `glow (1)` and `glow (copy)`
        guard stem.hasSuffix(")"), let open = stem.lastIndex(of: "(") else { return false }
        let inside = stem[stem.index(after: open)...].dropLast()
        return !inside.isEmpty && (inside.allSatisfy(\.isNumber) || inside == "copy")
    }
}
