/// What a browser may load for a page: files of this site, and no code but its own modules.
public enum SecurityPolicy {
    /// For the `<meta>` element, since some hosts do not send `_headers`.
    public static let meta = """
        default-src 'none'; base-uri 'none'; form-action 'self'; connect-src 'self'; \
        img-src 'self'; manifest-src 'self'; script-src 'self'; style-src 'self'
        """

    /// For the header; `frame-ancestors` has no effect in a `<meta>` (CSP Level 3, section 3.3).
    public static let header = meta + "; frame-ancestors 'none'"

    /// A page's address can reveal an illness, so no other site is told it.
    public static let referrer = "no-referrer"

    public static let permissions = """
        camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
        """
}
