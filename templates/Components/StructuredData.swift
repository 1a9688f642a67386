import HoofbeatContent
import HoofbeatMarkup

/// What programs learn of a page: its kind, its subject and its place, in the words of schema.org
/// as JSON-LD 1.1, and how to show a link to it (Open Graph). It says only what the page says, so
/// it names reviewers only of a page that reads as a whole as they approved it.
///
/// It is text with values in it and no tree of `JSON`, which would be built and taken down for
/// every page. No browser runs it, so no policy has to allow it.
struct StructuredData {
    let entry: Entry
    let ancestors: [Entry]
    let frame: Frame

    private var front: FrontMatter { entry.front }
    private var settings: Settings { frame.site.settings }

    var html: HTML {
        let title: HTML = "\(json: .string(front.title))"
        return """
            <meta property="og:title" content="\(front.title)">
            <meta property="og:description" content="\(front.description)">
            <meta property="og:type" content="\(when(isHome, "website", else: "article"))">
            \(when(!settings.baseURL.origin.isEmpty, fullAddress))\
            \(frame.programs.openGraph)\
            <script type="application/ld+json">{"@context":"https://schema.org","@type":\(types),\
            "url":\(address()),"name":\(title),"description":\(json: .string(front.description))\
            \(when(front.date) { ",\"datePublished\":\"\($0.iso)\"" })\
            \(when(front.changed) { ",\"dateModified\":\"\($0.iso)\"" })\
            \(when(frame.site.review(of: entry), review))\
            \(frame.programs.site)\
            \(when(front.kind.subject) { about($0, title) })\
            \(when(!front.audience.isEmpty, audience))\
            \(when(front.kind.asksQuestions, questions))\
            \(when(ancestors.last) { breadcrumb(below: $0, title) })}</script>

            """
    }

    private var isHome: Bool { entry.address.isHome }

    private var fullAddress: HTML {
        """
        <meta property="og:url" content="\(url: settings.absolute(entry.address.path))">

        """
    }

    /// The types of the page. One that asks questions about medicine has two.
    private var types: HTML {
        let kind = front.kind
        if kind.isAboutSite { return "\"AboutPage\"" }
        switch (kind.isMedical, kind.asksQuestions, kind.layout == .section) {
        case (true, false, false): return "\"MedicalWebPage\""
        case (false, false, true): return "\"CollectionPage\""
        case (false, true, false): return "\"FAQPage\""
        case (false, false, false): return "\"WebPage\""
        default:
            var types: [String] = []
            if kind.isMedical { types.append("MedicalWebPage") }
            if kind.asksQuestions { types.append("FAQPage") }
            if kind.layout == .section { types.append("CollectionPage") }
            return "\(json: .array(types.map(JSON.string)))"
        }
    }

    /// What the page is about, under its title and the other names that its editor gave.
    private func about(_ subject: Kind.Subject, _ title: HTML) -> HTML {
        """
        ,"about":{"@type":"\(subject.rawValue)","name":\(title)\
        \(when(
            !front.also.isEmpty,
            ",\"alternateName\":\(json: .array(front.also.map(JSON.string)))"))}
        """
    }

    /// Who reviewed the page and when, if all of it reads as it was approved.
    private func review(_ review: PageReview) -> HTML {
        guard review.isReviewed, !frame.site.isUnlisted(entry) else { return HTML() }
        let approvals = review.sections.flatMap(\.approvals).filter(\.isClinical)
        guard let day = review.sections.compactMap(\.day).min() else { return HTML() }
        var names: [String] = []
        for approval in approvals where !names.contains(approval.name) {
            names.append(approval.name)
        }
        return """
            ,"lastReviewed":"\(day.iso)","reviewedBy":[\(list(names) { name in
                "{\"@type\":\"Person\",\"name\":\(json: .string(name))}"
            })]
            """
    }

    private var audience: HTML {
        ",\"audience\":[\(list(front.audience) { $0.structured })]"
    }

    /// The questions that a page answers, each with the address of its answer.
    private var questions: HTML {
        let questions = entry.questions
        return when(
            !questions.isEmpty,
            """
            ,"mainEntity":[\(list(questions) { question in
                """
                {"@type":"Question","name":\(json: .string(question.text)),\
                "url":\(address(anchor: question.id))}
                """
            })]
            """)
    }

    private func breadcrumb(below parent: Entry, _ title: HTML) -> HTML {
        """
        ,"breadcrumb":{"@type":"BreadcrumbList","itemListElement":[\
        \(frame.programs.trail(to: parent)),\
        {"@type":"ListItem","position":\(ancestors.count + 1),"name":\(title)}]}
        """
    }

    private func address(anchor: String? = nil) -> HTML {
        let path = anchor.map { settings.href(entry.address, anchor: $0) } ?? entry.href.text
        return "\(json: .string(settings.baseURL.origin + path))"
    }
}

extension FrontMatter.Audience {
    fileprivate var structured: HTML {
        "{\"@type\":\"Audience\",\"audienceType\":\"\(rawValue)\"}"
    }
}

/// The items of a list of JSON.
private func list<Item>(_ items: [Item], _ item: (Item) -> HTML) -> HTML {
    each(items.indices) { index in
        "\(when(index > 0, ","))\(item(items[index]))"
    }
}
