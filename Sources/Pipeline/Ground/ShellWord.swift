extension String {
    /// The text as it can be copied into a command line: in single quotes, unless it means the same
    /// to every shell without them.
    package var quotedForShell: String {
        let isPlain = !isEmpty && utf8.allSatisfy { $0 >= 0x80 || Self.plain.contains($0) }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }

    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+,:=@%".utf8)
}
