import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// What a file, a folder or an alias may be called: each name becomes a part of an address, and of
/// the path of a file on disks that are not this one.
enum FileName {
    /// In bytes. Linux, macOS and Windows all accept names of this length.
    static let maximumBytes = 255
    /// For a path in the output, in bytes. macOS accepts no longer ones.
    static let maximumPathBytes = 1024

    struct Fault {
        let code: String
        /// The whole message, except that it does not say the name.
        let message: String
        let help: String

        func diagnostic(_ file: String, line: Int? = nil) -> Diagnostic {
            .error(code, at: TextLocation(file: file, line: line), message, help: help)
        }
    }

    /// The first thing that is wrong with a name; nil for a good one.
    static func fault(in name: String) -> Fault? {
        if name.utf8.count > maximumBytes { return .tooLong(maximumBytes) }
        if name.hasPrefix("_") {
            return .forbidden("begin with _, which is kept for files that hosts read")
        }
        for scalar in name.unicodeScalars {
            if let what = forbidden(scalar) { return .forbidden("contain \(what)") }
        }
        // The address of a page leaves the ending out, so it would end in the space; in other names
        // nobody sees the space there.
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        if name.hasPrefix(" ") || name.hasSuffix(" ") || stem.hasSuffix(" ") {
            return .forbidden("begin or end with a space")
        }
        let isPage = name.hasSuffix(".md")
        if name.hasSuffix(".") || isPage && stem.hasSuffix(".") {
            return .forbidden("end with a full stop")
        }
        let device = name.prefix { $0 != "." }.lowercased()
        if devices.contains(device) {
            return .forbidden("be “\(device)”, which is a device on Windows")
        }
        return nil
    }

    /// The name that a file should have if other programs would take it for a page; nil for a page,
    /// and for any other file.
    static func ofPage(_ path: String) -> String? {
        // Nearly every file has another ending, and there may be many.
        guard let last = path.utf8.last, "dnxtDNXT".utf8.contains(last), !path.hasSuffix(".md")
        else { return nil }
        let name = path.split(separator: "/").last ?? ""
        let small = name.lowercased()
        guard let ending = pageEndings.first(where: small.hasSuffix), small != ending else {
            return nil
        }
        return name.dropLast(ending.count) + ".md"
    }

    private static let pageEndings = [
        ".md.txt", ".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtext", ".mdtxt",
        ".mdx", ".rmd", ".qmd",
    ]

    /// Whether a path in the output, or a part of it, is too long.
    static func fault(ofPath path: String) -> Fault? {
        if path.utf8.count > maximumPathBytes { return .tooLong(maximumPathBytes) }
        guard path.utf8.count > maximumBytes else { return nil }
        let isTooLong = path.utf8.split(separator: UInt8(ascii: "/")).contains {
            $0.count > maximumBytes
        }
        return isTooLong ? .tooLong(maximumBytes) : nil
    }

    /// Characters that end an address, cannot be part of one on every host, or hide what a name
    /// says.
    private static func forbidden(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{FFFD}": return "bytes that are not UTF-8"
        case "\\", "%", "?", "#", "*", "\"", "<", ">", "|", ":": return String(scalar)
        default: break
        }
        if HiddenCharacter.isHidden(scalar) {
            return "\(HiddenCharacter.name(of: scalar)), which nobody sees"
        }
        guard !scalar.isASCII else { return nil }
        if scalar.properties.isWhitespace { return "a space that is not the usual one" }
        return scalar.properties.generalCategory == .privateUse
            ? "\(HiddenCharacter.name(of: scalar)), which every computer shows in another way" : nil
    }

    /// Names of devices on Windows (learn.microsoft.com, Naming Files, Paths, and Namespaces).
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul", "conin$", "conout$"]
            + ["com", "lpt"].flatMap { name in "0123456789¹²³".map { name + String($0) } })

    /// Whether a word mixes Latin letters with letters of another script that look like them.
    static func mixesScripts(_ name: String) -> Bool {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        var (hasLatin, hasTwin) = (false, false)
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: hasLatin = true
            // Cyrillic, Armenian, Cherokee, mathematical letters, and letters of full width.
            case 0x400...0x52F, 0x531...0x587, 0x13A0...0x13FD, 0x1C80...0x1C8A, 0xA640...0xA69F,
                0xAB70...0xABBF, 0xFF21...0xFF5A, 0x1D400...0x1D7FF:
                hasTwin = true
            // Only those Greek letters that look like Latin ones: α and β are part of many medical
            // words.
            default:
                if "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρικυ".unicodeScalars.contains(scalar) {
                    hasTwin = true
                } else if !scalar.properties.isAlphabetic {
                    (hasLatin, hasTwin) = (false, false)
                }
            }
            if hasLatin, hasTwin { return true }
        }
        return false
    }
}

extension FileName.Fault {
    fileprivate static func forbidden(_ what: String) -> Self {
        Self(
            code: "forbidden-name", message: "a name may not \(what)",
            help: "rename it; letters and digits of any script, - and . are fine")
    }

    static func tooLong(_ limit: Int) -> Self {
        Self(
            code: "name-too-long", message: "this name would be longer than \(limit) bytes",
            help: "give it a shorter name; a letter is one byte, an accented one two")
    }
}

extension Diagnostic {
    static func mixedScripts(_ name: String, file: String, line: Int? = nil) -> Diagnostic {
        .warning(
            "mixed-scripts", at: TextLocation(file: file, line: line),
            "“\(name)” mixes letters of two alphabets in one word",
            help: "type the name again; a letter of the other alphabet only looks the same")
    }
}
