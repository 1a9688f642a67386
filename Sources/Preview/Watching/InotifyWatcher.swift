#if os(Linux)
    import Disk
    import Glibc
    import Pipeline
    import Synchronization

    /// Asks the kernel, so that nothing is used while nothing changes (inotify(7)).
    final class InotifyWatcher: Watcher {
        private let folders: WatchedFolders
        private let descriptor: Int32
        private let alarm: Alarm
        /// Only the thread that calls `next` holds it for long.
        private let watched = Mutex<[Int32: String]>([:])

        /// A change is told when nothing more has come for this long, in milliseconds.
        private static let quiet: Int32 = 8
        /// But never later than after so many quiet spells.
        private static let patience = 12
        /// A file that is written counts when it is closed, so that no half of it is read.
        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB
                | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

        /// nil if the kernel has no more watches to give.
        init?(_ folders: WatchedFolders) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
            guard descriptor >= 0, let alarm = Alarm() else { return nil }
            self.folders = folders
            self.alarm = alarm
            guard watchAll() else { return nil }
        }

        deinit { close(descriptor) }

        func stop() { alarm.ring() }

        func next() -> Changes? {
            var changes = Changes.paths([])
            var spells = 0
            while true {
                let isEmpty = changes == .paths([])
                switch alarm.wait(for: descriptor, milliseconds: isEmpty ? -1 : Self.quiet) {
                case .ring: return nil
                case .silence: return changes
                case .input: changes.add(readEvents())
                }
                spells += isEmpty ? 0 : 1
                if spells > Self.patience { return changes }
            }
        }

        private func watchAll() -> Bool {
            watched.withLock { $0 = [:] }
            // Of the root itself only names are wanted: a folder may be made or replaced.
            guard watch("") else { return false }
            for name in folders.names.sorted() {
                if folders.status(of: name)?.kind == .folder, !watchTree(name) { return false }
            }
            return true
        }

        private func watch(_ folder: String) -> Bool {
            let number = inotify_add_watch(descriptor, folders.absolute(folder), Self.mask)
            guard number >= 0 else { return errno != ENOSPC }
            watched.withLock { $0[number] = folder }
            return true
        }

        /// The folder is watched before it is listed, so that nothing is missed in between.
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

        private func forgetTree(_ folder: String) {
            let numbers = watched.withLock { watched in
                watched.filter { $0.value == folder || $0.value.hasPrefix(folder + "/") }.keys
            }
            for number in numbers {
                inotify_rm_watch(descriptor, number)
                watched.withLock { $0[number] = nil }
            }
        }

        private func readEvents() -> Changes {
            let size = 64 * 1024
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
            defer { buffer.deallocate() }
            var changes = Changes.paths([])
            while case let count = read(descriptor, buffer.baseAddress, size), count > 0 {
                var place = 0
                while place < count {
                    let event = buffer.load(fromByteOffset: place, as: inotify_event.self)
                    let start = place + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
                    changes.add(change(event, String(decoding: name, as: UTF8.self)))
                    place = start + Int(event.len)
                }
            }
            return changes
        }

        private func change(_ event: inotify_event, _ name: String) -> Changes {
            if event.has(IN_Q_OVERFLOW) {
                // Events are lost, so anything may have changed; new folders, too.
                _ = watchAll()
                return .anything
            }
            guard let folder = watched.withLock({ $0[event.wd] }) else { return .paths([]) }
            if event.has(IN_IGNORED) {
                watched.withLock { $0[event.wd] = nil }
                return .paths([])
            }
            if name.isEmpty { return .paths(folder.isEmpty ? [] : [folder]) }
            let isOurs = !folder.isEmpty || folders.names.contains(name)
            let isFolder = event.has(IN_ISDIR)
            guard isOurs, !WatchedFolders.ignores(name, in: folder, isFolder: isFolder) else {
                return .paths([])
            }
            let path = WatchedFolders.path(of: name, in: folder)
            if isFolder {
                if event.has(IN_MOVED_FROM) || event.has(IN_DELETE) { forgetTree(path) }
                if event.has(IN_MOVED_TO) || event.has(IN_CREATE), !watchTree(path) {
                    return .anything
                }
            } else if event.has(IN_CREATE), isBeingWritten(path) {
                return .paths([])
            }
            return .paths([path])
        }

        /// A new file is told of when it is closed; a link is whole at once.
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
