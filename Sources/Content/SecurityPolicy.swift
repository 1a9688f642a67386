/// The policy of what a browser may load for a page: files of this site, and no code but the
/// theme's.
public enum SecurityPolicy {
    /// The policy for the `<meta>` element, since some hosts do not send `_headers`.
    public static func meta(of site: Site) -> String {
        guard !site.settings.baseURL.isOnDisk else { return onDisk }
        return """
            default-src 'none'; base-uri 'none'; form-action 'self'; connect-src 'self'; \
            img-src 'self'; manifest-src 'self'; script-src \(scripts(of: site)); style-src 'self'
            """
    }

    /// On a disk each file is an origin of its own, so that `'self'` means nothing (URL Standard,
    /// section 4.7). Nothing runs there. `'self'` is for a copy that somebody serves after all.
    private static let onDisk = """
        default-src 'none'; base-uri 'none'; form-action 'none'; \
        img-src 'self' file:; script-src 'none'; style-src 'self' file:
        """

    /// The policy for the header. `frame-ancestors` has no effect in a `<meta>` (CSP Level 3,
    /// section 3.3).
    package static func header(of site: Site) -> String {
        meta(of: site) + "; frame-ancestors 'none'"
    }

    /// The policy for drawings that somebody opens on their own: nothing runs, and nothing is
    /// loaded.
    package static let drawing = """
        default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'
        """

    /// The scripts that may run. `'self'` would allow too much, since no file that an editor adds
    /// is a script of the site.
    ///
    /// The digests are right on any host and in any folder, as long as `<script>` names the same
    /// digest under `integrity` (CSP Level 3, section 8.4). The folder can only be named together
    /// with its host; it is there for browsers older than Firefox 116 and Safari 15.6.
    private static func scripts(of site: Site) -> String {
        let digests = site.scriptDigests.values.sorted().map { "'\($0)'" }
        if digests.isEmpty { return "'none'" }
        let folder =
            site.settings.baseURL.origin.isEmpty
            ? [] : [escaped(site.settings.absolute(site.assetFolder))]
        return (folder + digests).joined(separator: " ")
    }

    /// The address without semicolons and commas, which would end the directive or the policy (CSP
    /// Level 3, section 2.3.1).
    private static func escaped(_ address: String) -> String {
        address.replacing(";", with: "%3B").replacing(",", with: "%2C")
    }

    /// A page's address can reveal an illness, so it is not passed on to any other site.
    public static let referrer = "no-referrer"

    /// Other sites may not show this one's pictures, or learn whether a reader has loaded them.
    package static let resources = "same-origin"

    package static let permissions = """
        camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
        """
}
