package import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// An address that leads out of the site, as an editor wrote it.
package struct OutsideAddress {
    private let written: String
    private let file: String
    private let line: Int
    private let scheme: String?

    package init(_ written: String, file: String, line: Int) {
        self.written = written
        self.file = file
        self.line = line
        scheme = SafeURL.scheme(of: written)
    }

    /// Why no reader can follow it, or that it leads elsewhere than it seems to.
    package var error: Diagnostic? {
        do throws(AddressFault) {
            switch scheme {
            case "mailto": try ContactAddress.checkMailLink(rest)
            case "tel": try ContactAddress.checkPhone(rest)
            default:
                let isLocal = try WebAddress(written).host.isLocal
                return isLocal
                    ? .localAddress(written, at: TextLocation(file: file, line: line)) : nil
            }
            return nil
        } catch {
            return .badAddress(written, scheme, error, at: TextLocation(file: file, line: line))
        }
    }

    /// - Parameter text: the text of the link that readers see.
    package func warning(text: String) -> Diagnostic? {
        if scheme == "tel" {
            guard ContactAddress.misleads(text, to: rest) else { return nil }
            return .misleadingNumber(text, rest, at: TextLocation(file: file, line: line))
        }
        if let page = pageMeant {
            return .pageAsSite(written, page, at: TextLocation(file: file, line: line))
        }
        if WorkAddress.isOne(written) {
            return .workAddress(written, at: TextLocation(file: file, line: line))
        }
        if scheme != "mailto", let host = try? WebAddress(written).host, !host.isName {
            return .numericAddress(written, at: TextLocation(file: file, line: line))
        }
        guard let shown = Self.host(shownBy: text), !leads(to: shown) else { return nil }
        return .misleadingLinkText(text, target, at: TextLocation(file: file, line: line))
    }

    /// `glow.md` for `https://glow.md`: pages have the ending that is Moldova's in addresses.
    private var pageMeant: String? {
        guard written.utf8.last == UInt8(ascii: "d"), written.hasSuffix(".md"),
            scheme == "https" || scheme == "http"
        else { return nil }
        let host = rest.drop { $0 == "/" }
        return host.contains("/") || host.count(where: { $0 == "." }) != 1 ? nil : String(host)
    }

    /// The part behind the scheme.
    private var rest: String {
        written.firstIndex(of: ":").map { String(written[written.index(after: $0)...]) } ?? ""
    }

    /// What a reader really reaches with it.
    private var target: String {
        if scheme == "mailto" { return String(rest.prefix { $0 != "?" }) }
        guard let address = try? WebAddress(written) else { return written }
        return String(address.origin.dropFirst(address.scheme.count + 3))
    }

    private func leads(to shown: String) -> Bool {
        let target = target.lowercased()
        if shown.contains("@") { return target == shown }
        let host = String(target.split(separator: "@").last ?? "").prefix { $0 != ":" }
        let name = shown.hasPrefix("www.") ? String(shown.dropFirst(4)) : shown
        return host == name || host.hasSuffix("." + name) || name.hasSuffix("." + host)
    }

    /// Endings of files, which look like endings of hosts.
    private static let fileEndings: Set<String> = [
        "pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "txt", "zip",
        "html", "htm", "js", "md", "jpg", "jpeg", "png", "svg", "webp", "gif", "avif", "mp3", "mp4",
        "ics", "epub", "json", "xml", "yaml", "yml", "css", "log", "rtf", "odp", "exe", "dmg",
        "iso",
        "tar", "gz", "rar", "apk", "wav", "ogg", "webm", "bmp", "tif", "tiff", "heic", "woff",
    ]

    /// Endings of hosts that people know, besides those of countries. A name such as “Dr.Smith” has
    /// none of them.
    private static let hostEndings: Set<String> = [
        "org", "com", "net", "edu", "gov", "int", "mil", "info", "biz", "name", "pro", "coop",
        "museum", "mobi", "jobs", "tel", "travel", "app", "dev", "health", "care", "hospital",
        "clinic", "doctor", "online", "site", "website", "shop", "store", "blog", "cloud", "tech",
        "xyz", "top", "club", "life", "live", "world", "global", "foundation", "charity", "ngo",
        "ong", "london", "berlin", "paris", "wales", "cymru", "scot", "community", "support",
        "help", "expert", "guide", "center", "academy", "school", "university", "education",
        "institute", "science", "news", "media", "press", "agency", "company", "group", "team",
        "social", "network", "wiki", "page", "link", "click", "digital", "systems", "services",
        "solutions", "zone", "space", "city", "today", "email", "chat", "eu", "uk", "test",
        "example",
    ]

    /// Characters that browsers take for full stops (UTS #46), or readers for them (UTS #39).
    private static let dots: Set<Unicode.Scalar> = [
        "\u{3002}", "\u{FF0E}", "\u{FF61}", "\u{2024}", "\u{FE52}", "\u{B7}", "\u{2027}",
        "\u{22C5}", "\u{2219}", "\u{30FB}", "\u{FF65}", "\u{660}", "\u{6F0}", "\u{701}", "\u{702}",
        "\u{A4F8}", "\u{A60E}", "\u{10A50}", "\u{1D16D}", "\u{2E31}", "\u{2E33}", "\u{387}",
    ]

    private static func withPlainDots(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(dots.contains(scalar) ? "." : scalar) }
        return String(plain)
    }

    /// The host, in lower case, if the whole text reads like an address: `example.org`,
    /// `www.example.org/about` or `help@example.org`.
    private static func host(shownBy text: String) -> String? {
        let text = withPlainDots(text)
        guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let isCertain =
            text.contains("://") || text.contains("@") || text.lowercased().hasPrefix("www.")
        // “Dr.No” is a name, and “EXAMPLE.ORG” an address.
        let last = text.split(separator: ".").last ?? ""
        let isName = last.first?.isUppercase == true && last.contains(where: \.isLowercase)
        var rest = text.lowercased()[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { !"/?#:".contains($0) }
        let parts = rest.split(separator: "@", omittingEmptySubsequences: false)
        let labels = (parts.last ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, labels.count > 1, let ending = labels.last,
            ending.utf8.count > 1, ending.allSatisfy(\.isLetter),
            !fileEndings.contains(String(ending)),
            isCertain || !isName && mayEndHost(ending),
            labels.allSatisfy({
                !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }),
            !(parts.count == 2 && parts[0].contains(where: \.isWhitespace))
        else { return nil }
        return String(rest)
    }
}

extension OutsideAddress {
    /// Whether a part of a name may be the last of a host. Other scripts than the Latin one have
    /// too many to name.
    private static func mayEndHost(_ ending: Substring) -> Bool {
        !ending.utf8.allSatisfy { $0 < 0x80 } || hostEndings.contains(String(ending))
            || LanguageCodes.isCountry(String(ending))
    }
}

extension Diagnostic {
    fileprivate static func pageAsSite(
        _ written: String, _ page: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "misleading-link-text", at: location,
            "“\(written)” leads to a site in Moldova, and to no page of this one",
            help: "write \(page) for the page, without https://")
    }

    fileprivate static func workAddress(_ written: String, at location: TextLocation) -> Diagnostic
    {
        .warning(
            "work-address", at: location,
            "this is the address of a program that editors work with: readers are asked to log in, "
                + "or followed (\(written.prefix(60)))",
            help: "open the page, and copy the address that the browser shows then")
    }

    fileprivate static func badAddress(
        _ written: String, _ scheme: String?, _ fault: AddressFault, at location: TextLocation
    ) -> Diagnostic {
        func message(_ what: String) -> String { "“\(written)” is not \(what): \(fault.reason)" }
        func help(_ example: String) -> String { fault.help ?? "write it like \(example)" }
        return switch scheme {
        case "mailto":
            .error(
                "bad-mail-address", at: location, message("a mail address"),
                help: help("mailto:name@example.org"))
        case "tel":
            .error(
                "bad-phone-number", at: location, message("a telephone number"),
                help: help("tel:+44123456789"))
        default:
            .error(
                "bad-address", at: location, message("a web address"),
                help: MeantAddress.help(for: written) ?? help("https://example.org/page"))
        }
    }

    fileprivate static func localAddress(_ written: String, at location: TextLocation) -> Diagnostic
    {
        .error(
            "local-address", at: location,
            "readers cannot reach “\(written)”: it is on a local network",
            help: "write the address under which everyone can open it")
    }

    fileprivate static func numericAddress(_ written: String, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "numeric-address", at: location, "“\(written)” does not say whose address it is",
            help: "write the name of the host instead of its number")
    }

    fileprivate static func misleadingNumber(
        _ text: String, _ number: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "misleading-link-text", at: location,
            "“\(text)” is shown, but the link dials \(number)",
            help: "write the same number in the text and behind tel:")
    }

    fileprivate static func misleadingLinkText(
        _ text: String, _ target: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "misleading-link-text", at: location,
            "“\(text)” is shown, but the link leads to \(target)",
            help: "let the text say where the link leads")
    }
}

extension OutsideAddress {
    /// The link that was meant by a web address, mail address or telephone number without a scheme,
    /// which would be taken for a file; nil for anything else.
    package static func meant(by written: String) -> String? {
        if written.contains("@"), (try? ContactAddress.checkMailLink(written)) != nil {
            return "mailto:" + written
        }
        let digits = written.utf8.count { $0.isDigit }
        if digits > 2, !written.contains("."), (try? ContactAddress.checkPhone(written)) != nil {
            return "tel:" + written
        }
        let host = written.prefix { !"/?#:".contains($0) }.lowercased()
        let ending = host.split(separator: ".").last.map(String.init) ?? ""
        guard host.contains("."), host.hasPrefix("www.") || commonEndings.contains(ending),
            (try? WebAddress("https://" + written)) != nil
        else { return nil }
        return "https://" + written
    }

    /// Top-level domains that are no endings of files.
    private static let commonEndings: Set = [
        "org", "com", "net", "edu", "gov", "int", "info", "health", "care", "eu", "uk", "ie", "us",
        "ca", "au", "nz", "za", "in", "de", "at", "ch", "fr", "be", "nl", "lu", "es", "pt", "it",
        "dk", "se", "no", "fi", "is", "cz", "sk", "hu", "ro", "bg", "gr", "tr", "ua", "il", "jp",
        "cn", "kr", "br", "mx", "ar",
    ]
}
