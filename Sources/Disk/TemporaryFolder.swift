#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A new folder that only this user can open, and that is removed with its value.
package final class TemporaryFolder {
    package let path: String

    package init() throws(FileError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array((base + "/hoofbeat-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw FileError("make", base) }
        path = name.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { String(cString: $0) } ?? base
        }
    }

    deinit {
        // What is in it is a copy that another program made.
        _ = ExternalProgram("rm").run(["-rf", "--", path])
    }
}
