import HoofbeatContent
import HoofbeatText

/// Something like `{#anchor}` that an editor wrote, but that is no anchor.
struct WrittenAnchor {
    let written: String

    init(_ written: String) {
        self.written = written
    }

    /// The anchor that was most likely meant.
    var near: String {
        let inside = written.drop { "{# ".contains($0) }.prefix { $0 != "}" }.trimmed
        let name = inside.prefix { $0 != "." || !inside.contains(" .") }.trimmed
        return Slug(String(name.map { "_.:".contains($0) ? "-" : $0 })).text
    }

    func problem(at location: TextLocation) -> Diagnostic {
        .error(
            "bad-anchor", at: location, "“\(written)” cannot be an anchor",
            help: "write {#\(near)}, with small letters, digits and hyphens alone")
    }
}
