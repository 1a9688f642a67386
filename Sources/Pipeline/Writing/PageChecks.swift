package import HoofbeatContent

/// What is wrong with finished pages: anchors that lead nowhere, and parts that are not there.
///
/// Links that editors write are checked before; what is found here, a template has left out or
/// printed twice, on one page or on all. So each kind is reported once for each template.
struct PageChecks: Sendable {
    /// A page that a template made.
    struct Subject {
        let bytes: [UInt8]
        /// As links have it.
        let href: String
        /// The page's place on the site.
        let path: String
        /// As problems name it.
        let file: String
        /// The member of the theme or the look that drew it.
        let template: String
    }

    struct Finding: Sendable {
        fileprivate enum Fault: Sendable {
            case dead(anchor: String)
            case duplicate(anchor: String)
            case missing(PagePart)
        }

        fileprivate let fault: Fault
        fileprivate let path: String
        fileprivate let file: String
        fileprivate let template: String

        fileprivate init(_ fault: Fault, in subject: Subject) {
            self.fault = fault
            path = subject.path
            file = subject.file
            template = subject.template
        }

        /// The same for what is one fault of a template.
        fileprivate var kind: String {
            switch fault {
            case .dead(let anchor): "dead " + name(of: anchor)
            case .duplicate(let anchor): "duplicate " + name(of: anchor)
            case .missing(let part): "missing \(part.rawValue) \(template)"
            }
        }

        private func name(of anchor: String) -> String {
            let own = anchor.split(separator: ".").last.map(String.init) ?? anchor
            return own.hasPrefix("_") ? String(own.prefix { $0 != "-" }) : ""
        }
    }

    /// - Parameters:
    ///   - contract: nil for a theme that is not held to it.
    static func findings(
        in subject: Subject, _ contract: PageContract?, _ page: () -> PageContract.Page
    ) -> [Finding] {
        let anchors = PageAnchors(subject.bytes, href: subject.href)
        var faults: [Finding.Fault] = []
        var missing = contract?.missing(in: subject.bytes, of: page()) ?? []
        for anchor in anchors.dead {
            // A list that the contract asks for is missing, not each of its anchors; without the
            // text, what sources lead back to is missing, too.
            let part = PagePart(listing: anchor)
            if contract != nil, let part {
                if !missing.contains(part) { missing.append(part) }
            } else if !(anchor.contains("_cite-") && missing.contains(.body)) {
                faults.append(.dead(anchor: anchor))
            }
        }
        faults += anchors.duplicates.map { .duplicate(anchor: $0) }
        faults += missing.map { .missing($0) }
        return faults.map { Finding($0, in: subject) }
    }

    /// - Parameter findings: in the order of the pages.
    static func problems(_ findings: [Finding]) -> [Diagnostic] {
        var seen: Set<String> = []
        return findings.filter { seen.insert($0.kind).inserted }.map(\.problem)
    }
}

extension PagePart {
    /// The part that has an anchor to which texts lead.
    fileprivate init?(listing anchor: String) {
        let own = anchor.split(separator: ".").last ?? ""
        if own.hasPrefix("_ref-") {
            self = .references
        } else if own.hasPrefix("_term-") {
            self = .words
        } else {
            return nil
        }
    }

    /// What a theme that lacks it has to show.
    package var help: String {
        switch self {
        case .language: "write <html\\(parts.attributes)>"
        case .policy: "begin <head> with parts.head, which has the policy"
        case .title: "show parts.title once, and no other <h1>"
        case .body: "show parts.body as it is"
        case .main: "show parts.main, or write the element around the page yourself"
        case .references: "show parts.references, or list page.sources with their anchors"
        case .words: "show parts.wordsExplained, or explain page.terms with their anchors"
        case .review: "show parts.standing, which says so where it is true"
        case .disclaimer: "show parts.standing, or parts.imprint at the foot of each page"
        case .search: "show parts.search in the header, or write search: false in site.yaml"
        case .help: "show parts.help in the header of each page, or take help-page out of site.yaml"
        }
    }
}

extension PageChecks.Finding {
    fileprivate var problem: Diagnostic {
        switch fault {
        case .dead(let anchor):
            .error(
                "dead-anchor", in: file, "/\(path) links to #\(anchor), which is not on it",
                help: help(anchor))
        case .duplicate(let anchor):
            .error(
                "duplicate-id", in: file, "/\(path) has the anchor #\(anchor) twice",
                help: "let the templates print it once; pages bring their own body")
        case .missing(let part):
            .error(
                "missing-part", in: file,
                "/\(path) lacks \(part.name), which “\(template)” of the theme leaves out",
                help: part.help)
        }
    }

    private func help(_ anchor: String) -> String {
        switch PagePart(listing: anchor) {
        case .references: "the templates must list the sources of a page, each with its anchor"
        case .words: "the templates must explain the words of a page, each with its anchor"
        default: "look for the link in the templates; links that pages bring are checked before"
        }
    }
}
