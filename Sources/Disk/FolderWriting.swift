#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Folder {
    /// Opens a folder that a person named. If it or folders above it are missing, they are made.
    /// - Parameter followsLink: whether the folder itself may be a symbolic link.
    package static func make(
        _ path: String, followsLink: Bool = true
    ) throws(FileError) -> Folder {
        do throws(FileError) {
            return try Folder(path, followsLink: followsLink)
        } catch {
            guard case .system(ENOENT) = error.cause else { throw error }
        }
        // Behind a folder that is not there yet, this would lead to another place than it does
        // once the folder has been made.
        if path.split(separator: "/").last == ".." {
            throw FileError("make the folder", path, .outside)
        }
        if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
            _ = try make(String(path[..<slash]))
        }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FileError("make the folder", path)
        }
        return try Folder(path, followsLink: followsLink)
    }

    /// Writes a file that does not exist yet, and makes the folders of its path.
    package func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        try inParent(of: path, for: "write", makesFolders: true) {
            parent, name, whole throws(FileError) in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let descriptor = openat(parent, name, flags, 0o644)
            guard descriptor >= 0 else { throw FileError("write", whole) }
            let failure = Self.put(bytes, into: descriptor).map { FileError("write", whole, $0) }
            guard close(descriptor) == 0 || failure != nil else { throw FileError("write", whole) }
            if let failure { throw failure }
        }
    }

    /// Makes a file in order to add to it. A file that is there is never opened, since it may have
    /// another name outside of the folder.
    package func newAppendedFile(_ path: String) throws(FileError) -> AppendedFile {
        try inParent(of: path, for: "write") { parent, name, whole throws(FileError) in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC
            let descriptor = openat(parent, name, flags, 0o644)
            guard descriptor >= 0 else { throw FileError("write", whole) }
            return AppendedFile(descriptor: descriptor, path: whole)
        }
    }

    static func put(_ bytes: [UInt8], into descriptor: Int32) -> FileError.Cause? {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let put = write(descriptor, rest.baseAddress, rest.count)
                if put < 0, errno == EINTR { continue }
                if put < 0 { return .system(errno) }
                written += put
            }
            return nil
        }
    }

    /// Moves a file of this folder to another path in it, whose folders are made. A file at that
    /// path is replaced in one step.
    package func move(_ name: String, to path: String) throws(FileError) {
        try inParent(of: path, for: "write", makesFolders: true) {
            parent, target, whole throws(FileError) in
            guard renameat(descriptor, name, parent, target) == 0 else {
                throw FileError("write", whole)
            }
        }
    }

    /// Moves a file or a folder to a path where nothing is yet; folders above it are made.
    package func rename(_ path: String, to target: String) throws(FileError) {
        if try status(of: target) != nil {
            throw FileError("write", name(of: target), .system(EEXIST))
        }
        try inParent(of: path, for: "move") { parent, name, _ throws(FileError) in
            try inParent(of: target, for: "write", makesFolders: true) {
                targetParent, targetName, whole throws(FileError) in
                guard renameat(parent, name, targetParent, targetName) == 0 else {
                    throw FileError("write", whole)
                }
            }
        }
    }

    /// Removes a file or a link. It is no error if nothing is there, or if it is a folder.
    package func removeFile(_ path: String) throws(FileError) {
        do throws(FileError) {
            try inParent(of: path, for: "remove") { parent, name, whole throws(FileError) in
                if unlinkat(parent, name, 0) == 0 { return }
                var status = stat()
                let isFolder =
                    errno != ENOENT
                    && fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0
                    && status.st_mode & S_IFMT == S_IFDIR
                if !isFolder { throw FileError("remove", whole) }
            }
        } catch {
            if !error.cause.isMissing { throw error }
        }
    }

    /// Removes a folder, but only if it is empty.
    package func removeFolderIfEmpty(_ path: String) {
        try? inParent(of: path, for: "remove") { parent, name, _ in
            _ = unlinkat(parent, name, AT_REMOVEDIR)
        }
    }

    /// Removes a folder that holds nothing but folders without files.
    package func removeFoldersWithoutFiles(_ path: String) {
        guard let folder = try? folder(path), let entries = try? folder.entries() else { return }
        for entry in entries where entry.kind == .folder {
            folder.removeFoldersWithoutFiles(entry.name)
        }
        removeFolderIfEmpty(path)
    }
}
