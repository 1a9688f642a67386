import HoofbeatContent
package import HoofbeatDisk
import HoofbeatMarkup

/// Sets up VS Code for a site: what fields data files have, snippets for components, and a task
/// that checks the site.
///
/// It replaces only what it wrote itself and nobody has changed since.
package struct EditorSetup {
    package struct Outcome: Sendable {
        /// Paths of files that were written, and of those that were right already.
        package fileprivate(set) var written: [String] = []
        package fileprivate(set) var unchanged: [String] = []
        /// Files that somebody else wrote or changed, with what would have been written.
        package fileprivate(set) var kept: [(path: String, text: String)] = []
        /// Whether the site has errors, so that names may be missing.
        package fileprivate(set) var isIncomplete = false
    }

    private let root: String

    package init(root: String) {
        self.root = root
    }

    private static let name = ".vscode"
    private static let schemas = "hoofbeat/"
    /// The digests of the files as they were written, as `sha256sum -c` reads them.
    private static let list = schemas + "written.sha256"

    /// - Throws: `FileError`, also when the site has no `content/`.
    package func write() throws(FileError) -> Outcome {
        _ = try Folder(root + "/" + ContentNames.name, followsLink: false)
        let folder = try Folder.make(root + "/" + Self.name, followsLink: false)
        let site = SiteLibrary(root: root)
        let known = Self.digests(in: try? folder.read(Self.list, limit: PageReader.maximumSize))
        var outcome = Outcome()
        outcome.isIncomplete = site.hasErrors
        var list = ""
        for (path, text) in Self.files(for: site.library) {
            let bytes = Array(text.utf8)
            let digest = Digest(of: bytes).hex
            let present = try Self.bytes(of: path, in: folder)
            if let present, present != bytes, known[path] != Digest(of: present).hex {
                outcome.kept.append((folder.name(of: path), text))
                continue
            }
            list += "\(digest)  \(path)\n"
            if present == bytes {
                outcome.unchanged.append(folder.name(of: path))
            } else {
                try Self.replace(path, bytes, in: folder)
                outcome.written.append(folder.name(of: path))
            }
        }
        try Self.replace(Self.list, Array(list.utf8), in: folder)
        return outcome
    }

    /// nil if nothing is there.
    private static func bytes(of path: String, in folder: Folder) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try folder.read(path, limit: PageReader.maximumSize)
        } catch {
            if error.cause.isMissing { return nil }
            throw error
        }
    }

    /// In one step, so that an interruption leaves the old file or the new one.
    private static func replace(
        _ path: String, _ bytes: [UInt8], in folder: Folder
    ) throws(FileError) {
        let temporary = ".hoofbeat.tmp"
        try folder.removeFile(temporary)
        try folder.create(temporary, bytes)
        try folder.move(temporary, to: path)
    }

    private static func digests(in list: [UInt8]?) -> [String: String] {
        let lines = String(decoding: list ?? [], as: UTF8.self).split(separator: "\n")
        return lines.reduce(into: [:]) { digests, line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return }
            digests[String(parts[1].drop { $0 == " " })] = String(parts[0])
        }
    }
}

extension EditorSetup {
    private static func files(for library: Library) -> [(path: String, text: String)] {
        let schema = Schema(kinds: library.kinds)
        let schemas = DeclaredFile.all.map { (Self.schemaPath(of: $0), schema.json(of: $0).lines) }
        return schemas + [
            ("hoofbeat.code-snippets", Snippets(library).json.lines),
            ("settings.json", settings.lines),
            ("extensions.json", extensions.lines),
            ("tasks.json", tasks.lines),
        ]
    }

    private static func schemaPath(of file: DeclaredFile) -> String {
        schemas + file.names[0] + ".schema.json"
    }

    private static var settings: JSON {
        let mapped = DeclaredFile.all.filter { $0.path.hasSuffix(".yaml") }.map { file in
            let stem = file.path.split(separator: "/").last ?? ""
            // A name in capitals is the choice of the site.
            let isChosen = stem.first?.isUppercase ?? false
            let path = isChosen ? file.path.dropLast(stem.count) + "*.yaml" : file.path[...]
            return JSON.Member(name + "/" + schemaPath(of: file), .string(String(path)))
        }
        return [
            "yaml.schemas": .object(mapped),
            // Tab writes the snippet whose name was typed, and nothing pops up between words.
            "[markdown]": ["editor.tabCompletion": "onlySnippets"],
        ]
    }

    /// The extension that reads schemas of YAML files.
    private static var extensions: JSON { ["recommendations": ["redhat.vscode-yaml"]] }

    /// Checks the site, and lists what is wrong with its file and line.
    private static var tasks: JSON {
        [
            "version": "2.0.0",
            "tasks": [
                [
                    "label": "hoofbeat check",
                    "type": "process",
                    "command": "hoofbeat",
                    "args": ["check"],
                    "group": ["kind": "build", "isDefault": true],
                    "options": ["env": ["NO_COLOR": "1"]],
                    "presentation": ["clear": true],
                    "problemMatcher": [
                        matcher([
                            "regexp": .string(problemAtLine),
                            "file": 1, "line": 2, "severity": 3, "message": 4,
                        ]),
                        matcher([
                            "regexp": .string(problemInFile), "kind": "file",
                            "file": 1, "severity": 2, "message": 3,
                        ]),
                    ],
                ]
            ],
        ]
    }

    private static func matcher(_ pattern: JSON) -> JSON {
        [
            "owner": "hoofbeat", "source": "hoofbeat",
            "fileLocation": ["relative", "${workspaceFolder}"], "pattern": pattern,
        ]
    }

    /// The first line of a problem as the terminal shows it.
    package static let problemAtLine =
        "^(?:\\./)?(content/[^:]+):(\\d+): (error|warning|note): (.*)$"
    package static let problemInFile = "^(?:\\./)?(content/[^:]+): (error|warning|note): (.*)$"
}
