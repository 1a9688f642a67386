#if os(Linux)
    import HoofbeatDisk
    import Glibc
    import HoofbeatPipeline
    import Synchronization

    /// Waits for events of the kernel, so that an idle preview uses no processor time (inotify(7)).
    final class InotifyWatcher: Watcher {
        private let folders: WatchedFolders
        private let descriptor: Int32
        private let wakePipe: WakePipe
        /// The watched folders by watch descriptor. Only the thread that calls `next` holds this
        /// for long.
        private let watches = Mutex<[Int32: String]>([:])

        /// In milliseconds. When no event arrives for so long, a burst of changes is over.
        private static let settleTime: Int32 = 8
        /// After so many reads, changes are reported even if the burst goes on.
        private static let maximumReads = 12
        /// A file that is being written is reported when it is closed, so that it is never read
        /// half-written.
        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

        /// nil if the kernel allows no more watches.
        init?(_ folders: WatchedFolders) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
            guard descriptor >= 0, let wakePipe = WakePipe() else { return nil }
            self.folders = folders
            self.wakePipe = wakePipe
            guard watchAll() else { return nil }
        }

        deinit { close(descriptor) }

        func stop() { wakePipe.wake() }

        func next() -> Changes? {
            var changes = Changes.paths([])
            var reads = 0
            while true {
                let isEmpty = changes == .paths([])
                switch wakePipe.wait(for: descriptor, milliseconds: isEmpty ? -1 : Self.settleTime)
                {
                case .wake: return nil
                case .timeout: return changes
                case .input: changes.add(readEvents())
                }
                reads += isEmpty ? 0 : 1
                if reads > Self.maximumReads { return changes }
            }
        }

        private func watchAll() -> Bool {
            watches.withLock { $0 = [:] }
            // In the root, only names matter: a watched folder may be created or replaced.
            guard watch("") else { return false }
            for name in folders.names.sorted() {
                if folders.status(of: name)?.kind == .folder, !watchTree(name) { return false }
            }
            return true
        }

        private func watch(_ folder: String) -> Bool {
            let watch = inotify_add_watch(descriptor, folders.absolute(folder), Self.mask)
            guard watch >= 0 else { return errno != ENOSPC }
            watches.withLock { $0[watch] = folder }
            return true
        }

        /// Watches a folder before it lists it, so that no change in between is missed.
        private func watchTree(_ folder: String) -> Bool {
            guard watch(folder) else { return false }
            for entry in folders.entries(of: folder)
            where entry.kind == .folder
                && !WatchedFolders.ignores(entry.name, in: folder, isFolder: true)
            {
                guard watchTree(folder + "/" + entry.name) else { return false }
            }
            return true
        }

        private func unwatchTree(_ folder: String) {
            let removed = watches.withLock { watches in
                watches.filter { $0.value == folder || $0.value.hasPrefix(folder + "/") }.keys
            }
            for watch in removed {
                inotify_rm_watch(descriptor, watch)
                watches.withLock { $0[watch] = nil }
            }
        }

        private func readEvents() -> Changes {
            let size = 64 * 1024
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
            defer { buffer.deallocate() }
            var changes = Changes.paths([])
            while case let count = read(descriptor, buffer.baseAddress, size), count > 0 {
                var offset = 0
                while offset < count {
                    let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
                    changes.add(change(event, String(decoding: name, as: UTF8.self)))
                    offset = start + Int(event.len)
                }
            }
            return changes
        }

        private func change(_ event: inotify_event, _ name: String) -> Changes {
            if event.has(IN_Q_OVERFLOW) {
                // Events were lost, so anything may have changed, and there may be new folders.
                _ = watchAll()
                return .anything
            }
            guard let folder = watches.withLock({ $0[event.wd] }) else { return .paths([]) }
            if event.has(IN_IGNORED) {
                watches.withLock { $0[event.wd] = nil }
                return .paths([])
            }
            if name.isEmpty { return .paths(folder.isEmpty ? [] : [folder]) }
            let isWatched = !folder.isEmpty || folders.names.contains(name)
            let isFolder = event.has(IN_ISDIR)
            guard isWatched, !WatchedFolders.ignores(name, in: folder, isFolder: isFolder) else {
                return .paths([])
            }
            let path = WatchedFolders.path(of: name, in: folder)
            if isFolder {
                if event.has(IN_MOVED_FROM) || event.has(IN_DELETE) { unwatchTree(path) }
                if event.has(IN_MOVED_TO) || event.has(IN_CREATE), !watchTree(path) {
                    return .anything
                }
            } else if event.has(IN_CREATE), isBeingWritten(path) {
                return .paths([])
            }
            return .paths([path])
        }

        /// Whether a new file will be reported when it is closed. A hard or symbolic link is
        /// complete at once.
        private func isBeingWritten(_ path: String) -> Bool {
            guard let status = folders.status(of: path) else { return false }
            return status.kind == .file && status.names == 1
        }
    }

    extension inotify_event {
        fileprivate func has<Flag: BinaryInteger>(_ flag: Flag) -> Bool {
            mask & UInt32(truncatingIfNeeded: flag) != 0
        }
    }
#endif
