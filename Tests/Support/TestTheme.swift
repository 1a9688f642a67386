import Content
import Markup

extension Theme {
    /// One line a page, so that a test shows what the build did and nothing else.
    public static let plain = plain()

    /// The same, with what a test wants to be otherwise.
    public static func plain(
        assets: [Asset] = [Asset(name: "site.css", bytes: Array("body{}".utf8))],
        page markup: @escaping @Sendable (Page, Site) -> HTML = { page, _ in
            "<title>\(page.entry.front.title)</title>\(anchors(of: page))\n\(page.body)"
        },
        allPages: @escaping @Sendable (Site) -> HTML = { site in
            each(site.entries) { "\($0.front.title)\n" }
        },
        search: (@Sendable (Site) -> HTML)? = nil
    ) -> Theme {
        Theme(
            assets: assets, words: .test, page: { site in { page in markup(page, site) } },
            fill: { hole, site in
                switch hole {
                case .usersOfTerm(let key):
                    each(site.users(ofTerm: key)) { "used on \($0.front.title)\n" }
                case .usersOfReference(let key):
                    each(site.users(ofReference: key)) { "used on \($0.front.title)\n" }
                case .questions:
                    each(site.questions) { page, questions in
                        each(questions) { "\(page.front.title): \($0.text)\n" }
                    }
                }
            },
            volume: { _ in
                { volume in
                    each(volume.chapters) { chapter in
                        """
                        \(chapter.level) \(chapter.key)
                        <i id="\(chapter.key)"></i>\
                        \(anchors(of: chapter.page, in: chapter.key + "."))
                        \(chapter.body)
                        """
                    }
                }
            },
            allPages: allPages,
            notFound: { site in "\(site.settings.name): not found" },
            search: search,
            redirect: { redirect, site in "to \(site.settings.href(redirect.to))" })
    }
}

/// What a page's links to its sources and words lead to, on one line.
public func anchors(of page: Page, in chapter: String = "") -> HTML {
    let sources = each(1..<page.sources.count + 1) { "<i id=\"\(chapter)_ref-\($0)\"></i>" }
    // In a volume, words are explained once, at its end.
    let terms = each(chapter.isEmpty ? page.terms : []) { "<i id=\"_term-\($0.key)\"></i>" }
    return "\(sources)\(terms)"
}

extension Words {
    public static let test = Words(
        emergency: "Emergency advice:",
        urgent: "Urgent advice:",
        routine: "Non-urgent advice:",
        important: "Important:",
        doThis: "Do",
        doNotDoThis: "Do not",
        description: "Description of the picture",
        read: "Read",
        source: "Source",
        websiteOf: "Website of",
        notChecked: "address not checked yet",
        checkedOn: "address checked on",
        say: "say",
        alsoCalled: "Also called:",
        pageAbout: "More about",
        hormone: "Hormone",
        site: "Where it starts",
        symptom: "Symptom",
        whatYouMayNotice: "What you may notice",
        usualTumour: "Usual tumour",
        symptomsByHormone: "Hormones and what they can cause",
        symptomsBySite: "Where a NET starts and what it can cause",
        forWhom: "For",
        languages: "Languages",
        cost: "Cost",
        names: [
            "patients": "patients",
            "carers": "families and carers",
            "professionals": "professionals",
            "researchers": "researchers",
            "free": "Free to use",
            "registration": "You may need to register",
            "paid": "You have to pay",
            "charity": "Charities",
            "community": "Communities",
            "government": "Government bodies",
            "hospital": "Hospitals",
            "register": "Registers",
            "publisher": "Publishers",
            "professional society": "Professional societies",
        ],
        notices: [
            .otherConditions: "Other conditions can cause the same symptoms.",
            .trials: "We recommend no trial.",
            .directory: "We recommend nobody in this list.",
            .professionals: "This register is for professionals.",
        ],
        emergencyNumbers: "Emergency numbers:")
}
