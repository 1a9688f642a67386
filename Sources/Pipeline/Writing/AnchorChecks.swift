import Content

/// What is wrong with the anchors of finished pages.
///
/// Links that editors write have been checked before, so what is found here is a template's fault,
/// on one page or on all. So each kind of anchor is reported once.
struct AnchorChecks: Sendable {
    struct Finding: Sendable {
        fileprivate let isDead: Bool
        fileprivate let anchor: String
        fileprivate let page: String
        /// The file that problems name.
        fileprivate let file: String

        /// The same for all anchors that one template prints.
        fileprivate var kind: String {
            let own = anchor.split(separator: ".").last.map(String.init) ?? anchor
            let name = own.hasPrefix("_") ? String(own.prefix { $0 != "-" }) : ""
            return (isDead ? "dead " : "duplicate ") + name
        }
    }

    static func findings(
        in bytes: [UInt8], page: String, href: String, file: String
    ) -> [Finding] {
        let anchors = PageAnchors(bytes, href: href)
        return anchors.dead.map {
            Finding(isDead: true, anchor: $0, page: page, file: file)
        }
            + anchors.duplicates.map {
                Finding(isDead: false, anchor: $0, page: page, file: file)
            }
    }

    /// - Parameter findings: in the order of the pages.
    static func problems(_ findings: [Finding]) -> [Diagnostic] {
        var seen: Set<String> = []
        return findings.filter { seen.insert($0.kind).inserted }
            .map { $0.isDead ? .deadAnchor($0) : .duplicateID($0) }
    }
}

extension Diagnostic {
    fileprivate static func deadAnchor(_ finding: AnchorChecks.Finding) -> Diagnostic {
        .error(
            "dead-anchor", in: finding.file,
            "/\(finding.page) links to #\(finding.anchor), which is not on it",
            help: help(finding.anchor))
    }

    fileprivate static func duplicateID(_ finding: AnchorChecks.Finding) -> Diagnostic {
        .error(
            "duplicate-id", in: finding.file,
            "/\(finding.page) has the anchor #\(finding.anchor) twice",
            help: "let the templates print it once; pages bring their own body")
    }

    private static func help(_ anchor: String) -> String {
        let own = anchor.split(separator: ".").last ?? ""
        if own.hasPrefix("_ref-") {
            return "the templates must list the sources of a page, each with its anchor"
        }
        if own.hasPrefix("_term-") {
            return "the templates must explain the words of a page, each with its anchor"
        }
        return "look for the link in the templates; links that pages bring are checked before"
    }
}
