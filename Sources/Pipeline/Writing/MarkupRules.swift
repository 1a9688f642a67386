import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// What tags may do on the pages of a site: what its security policy lets through, and what shuts
/// nobody out.
final class MarkupRules: Sendable {
    /// As attributes have it.
    let language: [UInt8]
    let direction: [UInt8]
    private let origin: [UInt8]
    private let digests: [[UInt8]]
    /// The folder of the scripts, with the host, where that is known.
    private let scriptFolders: [[UInt8]]

    init(_ site: Site) {
        let settings = site.settings
        language = HTML("\(settings.language)").bytes
        direction = Array((settings.isRightToLeft ? "rtl" : "ltr").utf8)
        origin = HTML("\(settings.baseURL.origin)").bytes
        digests = site.scriptDigests.values.map { HTML("\($0)").bytes }
        scriptFolders =
            settings.baseURL.origin.isEmpty
            ? []
            : [
                HTML("\(url: settings.href(site.assetFolder))").bytes,
                HTML("\(url: settings.absolute(site.assetFolder))").bytes,
            ]
    }

    func check(
        _ tag: borrowing TagReader.Tag, _ tags: TagReader, _ report: (MarkupFault) -> Void
    ) {
        for (name, value) in tag.attributes {
            if let fault = fault(ofAttribute: name, value, tags) { report(fault) }
        }
        if let element = tag.element, let fault = fault(of: element, tag, tags) { report(fault) }
    }

    private func fault(
        ofAttribute name: Range<Int>, _ value: Range<Int>, _ tags: TagReader
    ) -> MarkupFault? {
        switch tags.bytes[name.lowerBound] | 32 {
        case UInt8(ascii: "o"):
            let isHandler = name.count > 3 && tags.bytes[name.lowerBound + 1] | 32 == 110
            return isHandler ? .handler : nil
        case UInt8(ascii: "s"): return tags.holds("style", name) ? .style : nil
        case UInt8(ascii: "f"):
            return tags.holds("formaction", name) && isForeign(tags.bytes[value]) ? .form : nil
        case UInt8(ascii: "t"):
            guard tags.holds("tabindex", name), let first = tags.bytes[value].first else {
                return nil
            }
            return "+123456789".utf8.contains(first) ? .tabOrder : nil
        default: return nil
        }
    }

    private func fault(
        of element: TagReader.Element, _ tag: borrowing TagReader.Tag, _ tags: TagReader
    ) -> MarkupFault? {
        switch element {
        case .script: return mayRun(tag, tags) ? nil : .script
        case .style: return .style
        case .embedded: return .embedded
        case .base: return .base
        case .form:
            return tags.value("action", of: tag).map { isForeign(tags.bytes[$0]) } == true
                ? .form : nil
        case .image:
            if tags.value("alt", of: tag) == nil { return .withoutText }
            return isForeign("src", of: tag, tags) ? .foreign : nil
        case .source: return isForeign("src", of: tag, tags) ? .foreign : nil
        case .drawing:
            let isForeign =
                isForeign("href", of: tag, tags) || isForeign("xlink:href", of: tag, tags)
            return isForeign ? .foreign : nil
        case .resource:
            return isForeign("href", of: tag, tags) && isLoaded(tag, tags) ? .foreign : nil
        case .body:
            guard let own = tags.value("lang", of: tag) else { return nil }
            return tags.bytes[own].elementsEqual(language) ? nil : .otherLanguage
        case .meta: return forbidsZoom(tag, tags) ? .noZoom : nil
        default: return nil
        }
    }

    /// Whether the policy lets a script run; data in JSON never does.
    private func mayRun(_ tag: borrowing TagReader.Tag, _ tags: TagReader) -> Bool {
        guard let address = tags.value("src", of: tag) else {
            return tags.value("type", of: tag).map { tags.bytes[$0].suffix(4) }
                .map { $0.elementsEqual("json".utf8) } ?? false
        }
        if let digest = tags.value("integrity", of: tag) {
            return !isForeign(tags.bytes[address])
                && digests.contains { tags.bytes[digest].elementsEqual($0) }
        }
        return scriptFolders.contains { tags.bytes[address].starts(with: $0) }
    }

    /// Whether a browser fetches what a `<link>` names.
    private func isLoaded(_ tag: borrowing TagReader.Tag, _ tags: TagReader) -> Bool {
        guard let relation = tags.value("rel", of: tag) else { return false }
        let words = String(decoding: tags.bytes[relation], as: UTF8.self).lowercased()
        return ["stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest"].contains {
            words.contains($0)
        }
    }

    private func isForeign(
        _ name: StaticString, of tag: borrowing TagReader.Tag, _ tags: TagReader
    ) -> Bool {
        if let address = tags.value(name, of: tag), isForeign(tags.bytes[address]) { return true }
        guard let set = tags.value("srcset", of: tag) else { return false }
        return tags.bytes[set].split(separator: UInt8(ascii: ",")).contains {
            isForeign($0)
        }
    }

    /// Whether an address has a scheme or a host, and is not on this site.
    func isForeign(_ address: some Collection<UInt8>) -> Bool {
        let bytes = address.drop { $0 <= 32 }
        if bytes.starts(with: "//".utf8) { return true }
        let scheme = bytes.prefix { 97...122 ~= $0 | 32 }
        guard !scheme.isEmpty, bytes.dropFirst(scheme.count).first == UInt8(ascii: ":") else {
            return false
        }
        guard !origin.isEmpty, bytes.starts(with: origin) else { return true }
        let next = bytes.dropFirst(origin.count).first
        return next != nil && next != UInt8(ascii: "/")
    }

    private func forbidsZoom(_ tag: borrowing TagReader.Tag, _ tags: TagReader) -> Bool {
        guard let name = tags.value("name", of: tag), tags.holds("viewport", name),
            let content = tags.value("content", of: tag),
            // Both settings below have one of these letters; the usual ones have none.
            tags.bytes[content].contains(where: { "ux".utf8.contains($0 | 32) })
        else { return false }
        let text = String(decoding: tags.bytes[content], as: UTF8.self).lowercased()
        return text.split { $0 == "," || $0 == ";" }.contains { setting in
            let parts = setting.split(separator: "=").map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2 else { return false }
            return switch parts[0] {
            case "user-scalable": parts[1] == "no" || parts[1] == "0"
            // To enlarge to twice the size is the least (WCAG 1.4.4).
            case "maximum-scale": (Double(parts[1]) ?? 1) < 2
            default: false
            }
        }
    }
}
