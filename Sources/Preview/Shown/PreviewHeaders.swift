import HoofbeatContent

/// The headers of what only the preview serves, and of all that it serves: no other site may frame
/// it, or learn what is in it.
enum PreviewHeaders {
    static let ofEverything = [
        (name: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'"),
        (name: "Cross-Origin-Resource-Policy", value: SecurityPolicy.resources),
        (name: "Referrer-Policy", value: SecurityPolicy.referrer),
        (name: "X-Content-Type-Options", value: "nosniff"),
        (name: "X-Frame-Options", value: "DENY"),
    ]

    static let ofProblemPage = [
        (
            name: "Content-Security-Policy",
            value: """
            default-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self'; \
            script-src '\(LiveScript.integrity)'; frame-ancestors 'none'
            """
        )
    ]
}
