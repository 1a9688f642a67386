import HoofbeatContent

/// What is wrong with finished pages: anchors that lead nowhere, parts that are not there, and what
/// must not be.
///
/// Links that editors write are checked before; what is found here, a template has left out or
/// printed twice, on one page or on all. So each kind is reported once for each template, with the
/// number of pages.
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
    }

    struct Finding: Sendable {
        fileprivate enum Fault: Sendable {
            case dead(anchor: String)
            case duplicate(anchor: String)
            case theme(PageFault, member: String)
        }

        fileprivate let fault: Fault
        fileprivate let path: String
        fileprivate let file: String

        fileprivate init(_ fault: Fault, in subject: Subject) {
            self.fault = fault
            path = subject.path
            file = subject.file
        }

        /// The same for what is one fault of a template.
        fileprivate var kind: String {
            switch fault {
            case .dead(let anchor): "dead " + name(of: anchor)
            case .duplicate(let anchor): "duplicate " + name(of: anchor)
            case .theme(let fault, let member): "\(fault.kind) \(member)"
            }
        }

        private func name(of anchor: String) -> String {
            let own = anchor.split(separator: ".").last.map(String.init) ?? anchor
            return own.hasPrefix("_") ? String(own.prefix { $0 != "-" }) : ""
        }
    }

    /// - Parameters:
    ///   - faults: what the theme did wrong; nil if it is not held to the contract.
    ///   - member: the member of the theme that is to blame.
    static func findings(
        in subject: Subject, _ faults: [PageFault]?, member: (PageFault) -> String
    ) -> [Finding] {
        let anchors = PageAnchors(subject.bytes, href: subject.href)
        var findings: [Finding] = []
        var all = faults ?? []
        func lacks(_ part: PagePart) -> Bool { all.contains { $0.part == part } }
        for anchor in anchors.dead {
            // A list that the contract asks for is missing, not each of its anchors; without the
            // text, what sources lead back to is missing, too.
            if faults != nil, let part = PagePart(listing: anchor) {
                if !lacks(part), !lacks(.main) || !part.isInMain { all.append(.missing(part)) }
            } else if !(anchor.contains("_cite-") && (lacks(.body) || lacks(.main))) {
                findings.append(Finding(.dead(anchor: anchor), in: subject))
            }
        }
        findings += anchors.duplicates.map { Finding(.duplicate(anchor: $0), in: subject) }
        return findings + all.map { Finding(.theme($0, member: member($0)), in: subject) }
    }

    /// What a theme did wrong that the contract of pages does not ask for.
    static func findings(
        in subject: Subject, of faults: [PageFault], member: (PageFault) -> String
    ) -> [Finding] {
        faults.map { Finding(.theme($0, member: member($0)), in: subject) }
    }

    /// - Parameter findings: in the order of the pages.
    static func problems(_ findings: [Finding]) -> [Diagnostic] {
        var first: [Finding] = []
        var pages: [String: Set<String>] = [:]
        for finding in findings {
            if pages[finding.kind] == nil { first.append(finding) }
            pages[finding.kind, default: []].insert(finding.path)
        }
        return first.map { $0.problem(morePages: (pages[$0.kind]?.count ?? 1) - 1) }
    }
}

extension PagePart {
    /// The part that has an anchor to which texts lead.
    fileprivate init?(listing anchor: String) {
        let own = anchor.split(separator: ".").last ?? ""
        if own == "_main" {
            self = .main
        } else if own.hasPrefix("_ref-") {
            self = .references
        } else if own.hasPrefix("_term-") {
            self = .words
        } else {
            return nil
        }
    }
}

extension PageChecks.Finding {
    fileprivate func problem(morePages: Int) -> Diagnostic {
        switch fault {
        case .dead(let anchor):
            .error(
                "dead-anchor", in: file, "/\(path) links to #\(anchor), which is not on it",
                help: help(anchor))
        case .duplicate(let anchor):
            .error(
                "duplicate-id", in: file, "/\(path) has the anchor #\(anchor) twice",
                help: "let the templates print it once; pages bring their own body")
        case .theme(let fault, let member):
            problem(
                fault, fault.message("/" + path, member: member) + and(morePages))
        }
    }

    private func problem(_ fault: PageFault, _ message: String) -> Diagnostic {
        switch fault.rule {
        case .lacking: .error("missing-part", in: file, message, help: fault.help)
        case .blocked: .error("blocked-by-policy", in: file, message, help: fault.help)
        case .elsewhere: .error("leads-elsewhere", in: file, message, help: fault.help)
        case .shutOut: .error("shuts-out-readers", in: file, message, help: fault.help)
        case .lost: .error("lost-link", in: file, message, help: fault.help)
        case .changing: .warning("changing-page", in: file, message, help: fault.help)
        }
    }

    private func and(_ pages: Int) -> String {
        switch pages {
        case 0: ""
        case 1: ", and on 1 more page"
        default: ", and on \(pages) more pages"
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
