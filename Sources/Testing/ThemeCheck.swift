public import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline

/// Draws a site of which every text is hostile with a theme, and looks at what came out.
///
/// Names, titles, addresses and all other texts hold markup, scripts, ends of attributes, comments
/// and control characters. The same site of harmless texts is drawn as well: if both do not have
/// the same tags with the same attributes, a text has become markup. In a test of your own package:
///
///     @Test func ourTheme() {
///         #expect(ThemeCheck(.ours).findings == [])
///     }
///
/// It also looks for each `PagePart` of `Hoofbeat`, and for what no page may have, as every build
/// does, so that a test says what is wrong before an editor meets it.
public struct ThemeCheck: Sendable {
    /// Something that a theme does wrong.
    public struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// The member of the theme or the look that drew it.
        public let member: String
        /// What is wrong, with an example.
        public let message: String
        /// What to write instead.
        public let help: String

        /// All of it in one sentence.
        public var description: String { "\(member): \(message); \(help)" }
    }

    /// What is wrong, each fault of a member once; empty for a theme that is right.
    public let findings: [Finding]

    /// Draws the sites, which takes seconds in a debug build.
    ///
    /// - Parameter theme: the theme as it is handed to the program.
    public init(_ theme: Theme) {
        var found = Self.faults(in: theme) + Self.changes(in: theme)
        for round in HostileModel.payloads.indices {
            let hostile = HostileModel(isHostile: true, round: round, theme: theme)
            let harmless = HostileModel(isHostile: false, round: round, theme: theme)
            for (one, other) in zip(hostile.files(in: theme), harmless.files(in: theme)) {
                found += TextChecks(one, harmless: other).findings
            }
        }
        var seen: Set<[String]> = []
        // One fault of a template shows with every text, which follows a colon.
        findings = found.filter { finding in
            let fault = finding.message.prefix { $0 != ":" }
            return seen.insert([finding.member, finding.help, String(fault)]).inserted
        }
    }

    private static func faults(in theme: Theme) -> [Finding] {
        let model = HostileModel(isHostile: false, round: 0, theme: theme)
        let site = model.site
        let contract = PageContract(site, hasSearch: theme.search != nil)
        return model.files(in: theme).flatMap { file -> [Finding] in
            var faults: [PageFault]
            if let target = file.target {
                faults = contract.faults(in: file.html.bytes, redirectingTo: target)
            } else if let page = file.page {
                faults = contract.faults(
                    in: file.html.bytes,
                    of: .init(
                        title: page.entry.front.title, body: page.body,
                        reviewNotice: site.reviewStatement(of: page.entry)))
                faults += missingLists(of: page, in: file)
            } else if file.isDocument {
                faults = contract.faults(in: file.html.bytes, of: .init(title: nil))
            } else {
                faults = []
            }
            return faults.map { fault in
                Finding(
                    member: file.name, message: fault.message("it", member: nil),
                    help: fault.help)
            }
        }
    }

    /// What is not the same when it is drawn again.
    private static func changes(in theme: Theme) -> [Finding] {
        let model = HostileModel(isHostile: false, round: 0, theme: theme)
        return zip(model.files(in: theme), model.files(in: theme)).compactMap { one, other in
            guard one.html.bytes != other.html.bytes else { return nil }
            let fault = PageFault.changing
            return Finding(
                member: one.name, message: fault.message("it", member: nil), help: fault.help)
        }
    }

    private static func missingLists(of page: Page, in file: DrawnFile) -> [PageFault] {
        let ids = Set(MarkupReader(file.html.bytes).tokens.compactMap(\.id))
        var missing: [PageFault] = []
        if !page.sources.indices.allSatisfy({ ids.contains("_ref-\($0 + 1)") }) {
            missing.append(.missing(.references))
        }
        if !page.terms.allSatisfy({ ids.contains("_term-\($0.key)") }) {
            missing.append(.missing(.words))
        }
        return missing
    }
}

extension MarkupReader.Token {
    fileprivate var id: String? {
        guard case .tag(let tag) = self else { return nil }
        return tag.attributes.first { $0.name == "id" }?.value
    }
}
