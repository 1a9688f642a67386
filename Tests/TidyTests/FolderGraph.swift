/// Which folders of a module use names that another of its folders declares.
///
/// It knows no types, only words: a name counts if one folder alone declares it, at the top of a
/// file or as a member of an extension, and a member only if nothing else in the module has its
/// name.
struct FolderGraph {
    /// For each folder, the folders that it uses; the module's own folder is called `.`.
    private(set) var uses: [String: Set<String>] = [:]
    /// For each such pair, a name and the file that uses it, as an example.
    private(set) var reasons: [[String]: String] = [:]

    /// - Parameter files: their text, by their paths below the module's folder.
    init(_ files: [String: String]) {
        let tokens = files.mapValues { SwiftTokens($0).all }
        var owners: [String: Set<String>] = [:]
        var members: [String: Set<String>] = [:]
        var named: [String: Int] = [:]
        for (file, tokens) in tokens {
            let folder = Self.folder(of: file)
            uses[folder] = uses[folder] ?? []
            for declaration in Self.declarations(in: tokens) {
                if Self.values.contains(declaration.keyword) {
                    named[declaration.name, default: 0] += 1
                }
                guard declaration.isShared else { continue }
                if declaration.isMember {
                    members[declaration.name, default: []].insert(folder)
                } else {
                    owners[declaration.name, default: []].insert(folder)
                }
            }
        }
        for (name, folders) in members where owners[name] == nil && named[name, default: 0] < 2 {
            owners[name] = folders
        }
        for (file, tokens) in tokens {
            let folder = Self.folder(of: file)
            for name in Set(tokens.map(\.text)) {
                guard let found = owners[name], found.count == 1, let owner = found.first,
                    owner != folder
                else { continue }
                uses[folder, default: []].insert(owner)
                reasons[[folder, owner]] = "\(name) in \(file)"
            }
        }
    }

    /// Folders that use each other, each way of it once.
    var circles: [[String]] {
        var found: Set<[String]> = []
        func follow(_ path: [String]) {
            for next in uses[path[path.count - 1]] ?? [] {
                if let start = path.firstIndex(of: next) {
                    let circle = path[start...]
                    // Beginning with the first by name, so that each is found once.
                    guard let least = circle.min(), let place = circle.firstIndex(of: least) else {
                        continue
                    }
                    found.insert(Array(circle[place...] + circle[start..<place]))
                } else {
                    follow(path + [next])
                }
            }
        }
        for folder in uses.keys { follow([folder]) }
        return found.sorted { $0.joined() < $1.joined() }
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }

    private struct Declaration {
        let name: String
        let keyword: String
        /// Of an extension.
        let isMember: Bool
        /// Whether other files may use it.
        let isShared: Bool
    }

    private static let types: Set = [
        "struct", "class", "enum", "protocol", "actor", "typealias",
    ]
    private static let values: Set = ["func", "var", "let", "case"]
    private static let modifiers: Set = [
        "public", "package", "internal", "private", "fileprivate", "static", "final", "mutating",
        "nonmutating", "indirect", "lazy", "weak", "convenience", "override", "set", "(", ")",
    ]

    private static func declarations(in tokens: [SwiftTokens.Token]) -> [Declaration] {
        var found: [Declaration] = []
        // Whether the brace that is open at depth 0 is that of an extension which others can see.
        var isExtension = false
        for (index, token) in tokens.enumerated() where index + 1 < tokens.count {
            if token.depth == 0, token.text == "extension" {
                isExtension = !isPrivate(index, tokens)
            } else if types.contains(token.text) || values.contains(token.text) {
                let next = tokens[index + 1]
                guard next.isWord, tokens[..<index].last?.text != "." else { continue }
                if token.depth == 0, types.contains(token.text) { isExtension = false }
                found.append(
                    Declaration(
                        name: next.text, keyword: token.text, isMember: token.depth == 1,
                        isShared: !isPrivate(index, tokens)
                            && (token.depth == 0 || token.depth == 1 && isExtension)))
            }
        }
        return found
    }

    private static func isPrivate(_ index: Int, _ tokens: [SwiftTokens.Token]) -> Bool {
        var index = index - 1
        while index >= 0, modifiers.contains(tokens[index].text) {
            let isHidden = ["private", "fileprivate"].contains(tokens[index].text)
            // `private(set)` hides no more than the setter.
            if isHidden, tokens[index + 1].text != "(" { return true }
            index -= 1
        }
        return false
    }
}
