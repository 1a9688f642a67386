#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output or standard error, and whether a person is looking at it.
struct Terminal: Sendable {
    enum Style: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
    }

    private let descriptor: Int32
    let isTerminal: Bool
    private let showsColour: Bool

    static let standardOutput = Terminal(STDOUT_FILENO)
    static let standardError = Terminal(STDERR_FILENO)

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
        // no-color.org: any value but an empty one switches colour off.
        let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        showsColour = isTerminal && !refuses && !isDumb
    }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let chunk = UnsafeBufferPointer(rebasing: rest)
                let count = systemWrite(descriptor, chunk.baseAddress, chunk.count)
                if count <= 0 { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    func styled(_ text: String, _ style: Style) -> String {
        showsColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Control characters would act on the terminal, so a source line is shown without them.
    static func printable(_ text: String, limit: Int = .max) -> String {
        var shown = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            let isControl =
                scalar.value < 32 || (127..<160).contains(scalar.value)
                || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            shown.unicodeScalars.append(isControl ? " " : scalar)
        }
        return text.unicodeScalars.count > limit ? shown + " …" : shown
    }
}

// `Terminal.write` hides the system's function of that name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
