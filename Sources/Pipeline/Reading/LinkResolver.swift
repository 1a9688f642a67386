import HoofbeatDisk

/// Follows symbolic links inside a folder, part by part and without ever leaving it, so that what
/// they lead to can be opened by a path without links.
struct LinkResolver {
    enum Failure: Error {
        /// Nothing is there, or the links lead in a circle.
        case nowhere
        case outside
    }

    let folder: Folder
    /// The same limit as in Linux (path_resolution(7)).
    private static let mostLinks = 40

    init(_ folder: Folder) {
        self.folder = folder
    }

    /// - Parameter path: a path below the folder that may go through links.
    /// - Returns: a path to the same file without links, which is empty for the folder itself.
    func resolve(_ path: String) throws(Failure) -> (path: String, status: FileStatus.Kind) {
        var done: [Substring] = []
        var rest = Self.parts(path)
        var links = 0
        var kind = FileStatus.Kind.folder
        while let part = rest.popLast() {
            if part == ".." {
                guard done.popLast() != nil else { throw .outside }
                kind = .folder
                continue
            }
            guard kind == .folder else { throw .nowhere }
            let here = (done + [part]).joined(separator: "/")
            guard let status = try? folder.status(of: here) else { throw .nowhere }
            if status.kind == .link {
                links += 1
                guard links <= Self.mostLinks, let target = try? folder.target(ofLink: here) else {
                    throw .nowhere
                }
                if target.hasPrefix("/") {
                    done = []
                    rest += Self.parts(try inner(target))
                } else {
                    rest += Self.parts(target)
                }
            } else {
                done.append(part)
                kind = status.kind
            }
        }
        return (done.joined(separator: "/"), kind)
    }

    /// An absolute path as one below the folder.
    private func inner(_ target: String) throws(Failure) -> String {
        guard let own = folder.canonicalPath, target == own || target.hasPrefix(own + "/") else {
            throw .outside
        }
        return String(target.dropFirst(own.count))
    }

    /// The parts of a path, the last one first.
    private static func parts(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }.reversed()
    }
}
