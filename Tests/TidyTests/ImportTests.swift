import Testing

/// Imports point one way.
@Suite struct ImportTests {
    private static let rooms: [String: Set<String>] = [
        "Sources/Disk": [],
        "Sources/Text": [],
        "Sources/Markup": ["HoofbeatText"],
        "Sources/Content": ["HoofbeatText", "HoofbeatMarkup"],
        "Sources/Review": ["HoofbeatText", "HoofbeatMarkup", "HoofbeatContent"],
        "Sources/Prose": ["HoofbeatText", "HoofbeatMarkup", "HoofbeatContent"],
        "Sources/Rules": ["HoofbeatContent"],
        "Sources/Teaching": [],
        "Sources/Markdown": [
            "HoofbeatText", "HoofbeatMarkup", "HoofbeatContent", "CHoofbeatCmark", "CHoofbeatArena",
        ],
        "Sources/Search": [
            "HoofbeatText", "HoofbeatMarkup", "HoofbeatContent", "CHoofbeatStemmer",
        ],
        "Sources/Pipeline": [
            "HoofbeatDisk", "HoofbeatText", "HoofbeatMarkup", "HoofbeatContent", "HoofbeatMarkdown",
            "HoofbeatProse", "HoofbeatReview", "HoofbeatRules", "HoofbeatSearch", "CHoofbeatYaml",
            "CHoofbeatCrypto",
        ],
        "Sources/Preview": [
            "HoofbeatDisk", "HoofbeatText", "HoofbeatMarkup", "HoofbeatContent", "HoofbeatPipeline",
            "NIOCore", "NIOHTTP1", "NIOPosix",
        ],
        "Sources/Commands": [
            "HoofbeatDisk", "HoofbeatMarkup", "HoofbeatContent", "HoofbeatRules",
            "HoofbeatTeaching", "HoofbeatReview", "HoofbeatSearch", "HoofbeatPipeline",
            "HoofbeatPreview",
            "CHoofbeatMade", "ArgumentParser",
        ],
        "Sources/Hoofbeat": [
            "HoofbeatCommands", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatTemplates",
        ],
        "Sources/Program": ["Hoofbeat"],
        "Sources/Testing": ["HoofbeatContent", "HoofbeatMarkup", "HoofbeatPipeline"],
        "templates": ["HoofbeatMarkup", "HoofbeatContent", "HoofbeatAssets"],
    ]

    private static let platform: Set = ["Glibc", "Musl", "Darwin"]
    /// What comes with Swift or the system, and who needs it.
    private static let system: [String: Set<String>] = [
        "Sources/Disk/AppendedFile.swift": platform,
        "Sources/Disk/Bytes.swift": platform,
        "Sources/Disk/ExternalProgram.swift": platform,
        "Sources/Disk/FileError.swift": platform,
        "Sources/Disk/FileStatus.swift": platform,
        "Sources/Disk/Folder.swift": platform,
        "Sources/Disk/FolderLock.swift": platform,
        "Sources/Disk/FolderWalk.swift": platform,
        "Sources/Disk/FolderWriting.swift": platform,
        "Sources/Disk/OpenFile.swift": platform,
        "Sources/Disk/ProgramFile.swift": platform,
        "Sources/Disk/StandardStreams.swift": platform,
        "Sources/Disk/TemporaryFolder.swift": platform,
        "Sources/Text/NormalForm.swift": ["Swift"],
        "Sources/Content/Deferred.swift": ["Synchronization"],
        "Sources/Pipeline/Ground/ParallelMap.swift": ["Dispatch", "Synchronization"],
        "Sources/Pipeline/Linking/PublishedAddresses.swift": [
            "Foundation", "FoundationEssentials",
        ],
        "Sources/Pipeline/Writing/Journal.swift": ["Synchronization"],
        "Sources/Pipeline/Writing/OutputFolder.swift": ["Synchronization"],
        "Sources/Text/ByteSearch.swift": platform,
        "Sources/Preview/Preview.swift": ["Dispatch"],
        "Sources/Preview/PreviewBuilder.swift": ["Dispatch", "Synchronization"],
        "Sources/Preview/Rebuilding/Compiler.swift": platform,
        "Sources/Preview/Rebuilding/ProcessHandover.swift": platform,
        "Sources/Preview/Serving/Listener.swift": platform,
        "Sources/Preview/Serving/Server.swift": platform,
        "Sources/Preview/Shown/LivePages.swift": ["Synchronization"],
        "Sources/Preview/TerminationSignals.swift": platform,
        "Sources/Preview/Watching/InotifyWatcher.swift": ["Glibc", "Synchronization"],
        "Sources/Preview/Watching/PollingWatcher.swift": ["Synchronization"],
        "Sources/Preview/Watching/WakePipe.swift": platform,
        "Sources/Commands/DrawingSlots.swift": platform,
        "Sources/Commands/ThemeWatch.swift": ["Dispatch", "Synchronization"],
        "Sources/Search/Format/Ranking.swift": platform,
        "Sources/Search/Building/Indexer.swift": ["Synchronization"],
        "Sources/Search/Answering/IndexParts.swift": ["Foundation", "FoundationEssentials"],
        "Sources/Commands/Day+Today.swift": platform,
        "Sources/Commands/HoofbeatProgram.swift": platform,
        "Sources/Commands/ProgressMeter.swift": ["Synchronization"],
        "Sources/Commands/ServeLog.swift": ["Synchronization"],
        "Sources/Commands/SiteOptions.swift": platform,
        "Sources/Commands/Stopwatch.swift": platform.union(["Synchronization"]),
        "Sources/Commands/Terminal.swift": platform.union(["Synchronization"]),
    ]

    /// The word after `import`, whatever stands before it on its line.
    private func imports(of file: String) -> Set<String> {
        let found = Repository.lines(file).compactMap { line -> String? in
            guard !line.contains("\""), !line.contains("//") else { return nil }
            return line.firstMatch(of: /(?:^|\s)import (?:[a-z]+ )?(\w+)/).map { "\($0.output.1)" }
        }
        return Set(found)
    }

    @Test("a room imports only what lies below it", arguments: rooms.keys.sorted())
    func downwards(room: String) throws {
        let files = try Repository.swiftFiles(room)
        #expect(!files.isEmpty)
        for file in files {
            let system = Self.system[file] ?? []
            let others = imports(of: file).subtracting(Self.rooms[room] ?? []).subtracting(system)
            #expect(others.isEmpty, "\(file)")
        }
    }

    @Test("every room is known")
    func allRooms() throws {
        let folders = try Repository.swiftFiles("Sources").map {
            $0.split(separator: "/").prefix(2).joined(separator: "/")
        }
        #expect(Set(folders).subtracting(Self.rooms.keys).isEmpty)
    }

    @Test("no file is allowed what it no longer imports")
    func noLeftovers() {
        for (file, allowed) in Self.system {
            #expect(allowed.subtracting(imports(of: file)).isEmpty, "\(file)")
        }
    }

    @Test("cmark is spoken to in three files, so that only a tree changes its nodes")
    func cmarkIsSpokenToInThreeFiles() throws {
        let files = try Repository.swiftFiles("Sources", "templates").filter {
            imports(of: $0).contains("CHoofbeatCmark")
        }
        #expect(
            files == [
                "Sources/Markdown/Tree/Literal.swift", "Sources/Markdown/Tree/Node.swift",
                "Sources/Markdown/Tree/Tree.swift",
            ])
    }

    @Test("only Disk opens files, so that nothing is reached but through a folder held open")
    func filesAreOpenedInOneRoom() throws {
        // What opens, removes or renames a file by its path, or asks for one.
        let fileCalls =
            #/
            (?:^|[^\w.])(?:open|openat|creat|fopen|freopen|opendir|stat|lstat|fstatat|access
            |faccessat|unlink|unlinkat|remove|rename|renameat|rmdir|mkdir|mkdirat|mkfifo|link
            |symlink|readlink|realpath|chmod|chown|truncate|scandir|glob|nftw)\(
            |FileManager|FileHandle|FileDescriptor|contentsOf
            /#
        var seen = 0
        for file in try Repository.swiftFiles("Sources", "templates") {
            let isDisk = file.hasPrefix("Sources/Disk/")
            let system = Self.platform.union(["Foundation", "FoundationEssentials"])
            guard !imports(of: file).isDisjoint(with: system) else { continue }
            for line in Repository.lines(file) where line.contains(fileCalls) {
                seen += 1
                #expect(isDisk, "\(file): \(line)")
            }
        }
        // The expression finds those of Disk itself.
        #expect(seen >= 10)
    }
}
