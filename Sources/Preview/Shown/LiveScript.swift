import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline

/// The script that keeps an open page up to date, and the stream of events that it reads.
///
/// No file of a site can have these paths, since its name may not begin with an underscore.
enum LiveScript {
    static let path = "_hoofbeat/live.js"
    static let eventsPath = "_hoofbeat/events"
    static let source = PackageResources.live_js
    static let integrity = Digest(of: source).integrity

    /// Puts the script at the end of the page's head.
    /// - Parameters:
    ///   - page: the path in the output for which the page is shown.
    ///   - version: the version of the page at that path; empty if there is none.
    ///   - base: the site's folder on its host.
    static func inject(
        into html: [UInt8], page: String, version: String, base: String
    ) -> [UInt8] {
        let tag: HTML = """
            <script type="module" src="\(url: base + path)" integrity="\(integrity)" \
            data-page="\(page)" data-version="\(version)"></script>

            """
        let end = Array("</head>".utf8)
        let index = html.firstRange(of: end)?.lowerBound ?? html.endIndex
        let head = allowed(in: html[..<index], as: "&#39;\(integrity)&#39; ")
        return head + tag.bytes + html[index...]
    }

    /// Allows the script in a policy that is sent as a header, which allows only the scripts of the
    /// theme. Any other header stays as it is.
    static func allowed(in header: String) -> String {
        String(
            decoding: allowed(in: Array(header.utf8)[...], as: "'\(integrity)' "), as: UTF8.self)
    }

    /// - Parameter source: the source to add to the policy, quoted as its context requires.
    private static func allowed(in policy: ArraySlice<UInt8>, as source: String) -> [UInt8] {
        guard let range = policy.firstRange(of: Array("script-src ".utf8)) else {
            return Array(policy)
        }
        return policy[..<range.upperBound] + Array(source.utf8) + policy[range.upperBound...]
    }
}
