package import HoofbeatMarkup
import HoofbeatText

/// What readers are told of the reviews of a page.
extension Site {
    /// The reviews of a page; nil if there has never been one.
    public func review(of entry: Entry) -> PageReview? {
        let review = reviews[entry.path]
        return review?.sections.contains { !$0.approvals.isEmpty } == true ? review : nil
    }

    /// Whether readers must be told that no clinician has reviewed a page, or not all of it.
    public func needsReviewNotice(_ entry: Entry) -> Bool {
        entry.needsReviewNotice && review(of: entry)?.isReviewed != true && !isWithdrawn(entry)
    }

    /// The sentences, at the end of a page, on how far it is reviewed; empty for a page that needs
    /// no review and has none.
    public func reviewStatement(of entry: Entry) -> String {
        let strings = library.strings
        // What is withdrawn has no text that anybody could have reviewed.
        if isWithdrawn(entry) { return "" }
        if entry.front.withdrawn != nil { return strings[.withdrawnPage].trimmed + "." }
        let notReviewed = entry.needsReviewNotice ? strings[.notReviewed].trimmed : ""
        guard let review = reviews[entry.path], let first = review.sections.first,
            review.sections.contains(where: { $0.isWithheld || !$0.approvals.isEmpty })
        else { return notReviewed }
        guard review.isUniform else {
            let areAll = review.sections.allSatisfy { $0.state == .reviewed }
            return strings[areAll ? .reviewOfAllParts : .reviewOfParts].trimmed
        }
        let said = strings.review(first)
        if first.isWithheld {
            return ([said] + strings.objections(first)).filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        return first.state == .notReviewed || first.state == .changed
            ? [said, notReviewed].filter { !$0.isEmpty }.joined(separator: " ") : said
    }

    /// Of which guide and which day a page is, and how far it is reviewed.
    package func state(of entry: Entry) -> String {
        let strings = library.strings
        let day = (entry.front.changed ?? entry.front.date).map(strings.longDate)
        let isWithdrawn = entry.front.withdrawn != nil || self.isWithdrawn(entry)
        let statement =
            isWithdrawn
            ? strings[.withdrawnPage] + "."
            : reviews[entry.path] == nil ? strings[.notReviewed] : reviewStatement(of: entry)
        let name = strings.list(of: [settings.name, day].compactMap { $0 })
        return name + ". " + (statement.isEmpty ? strings[.notReviewed] : statement).trimmed
    }

    /// The note below a heading; nil where the end of the page says all.
    package func reviewNote(_ section: PageReview.Section, of entry: Entry) -> HTML? {
        guard let review = reviews[entry.path], !review.isUniform else { return nil }
        let strings = library.strings
        var text = strings.review(section)
        if section.isWithheld {
            text = ([text] + strings.objections(section)).joined(separator: " ")
        } else if section.state == .notReviewed {
            text = strings[.partNotReviewed] + " " + text
        }
        let isGood: HTML = when(section.state == .reviewed, " is-reviewed")
        return "<p class=\"review-note\(isGood)\">\(text.trimmed)</p>\n"
    }

    /// What happens to a page, by the settings or because someone withdrew it.
    package func consequence(for entry: Entry) -> ReviewRules.Consequence {
        if hasExpired(entry) { return .withdrawn }
        if entry.front.withdrawn != nil { return entry.isAlwaysShown ? .unlisted : .withdrawn }
        return reviews[entry.path]?.consequence ?? .notice
    }

    /// Whether search engines are asked to leave the page out.
    public func isUnlisted(_ entry: Entry) -> Bool { consequence(for: entry) > .notice }

    /// Whether only the address of the page is left.
    public func isWithdrawn(_ entry: Entry) -> Bool { consequence(for: entry) == .withdrawn }

    /// Whether readers see another body than the one that was rendered.
    private func changesBody(of entry: Entry) -> Bool {
        reviews[entry.path] != nil || entry.front.withdrawn != nil || hasExpired(entry)
    }

    /// The body of a page as readers see it: with notes on its reviews, or what is left of it.
    package func shown(_ body: HTML, of entry: Entry) -> HTML {
        guard changesBody(of: entry) else { return body }
        if isWithdrawn(entry) { return withdrawal(of: entry) }
        var body = body
        if let review = reviews[entry.path], !review.isUniform {
            body = ReviewNotes(body).adding { id in
                review.section(id).flatMap { reviewNote($0, of: entry) }
            }
        }
        guard let reason = entry.front.withdrawn else { return body }
        let text = library.strings[.withdrawnButShown, ["reason": reason]]
        return "<p class=\"review-note\">\(text)</p>\n\(body)"
    }

    private func withdrawal(of entry: Entry) -> HTML {
        let strings = library.strings
        let reason: String
        let expires = hasExpired(entry) ? entry.front.expires : nil
        if let expires {
            reason = strings[.expiredOn, ["day": strings.longDate(expires)]]
        } else if let written = entry.front.withdrawn {
            reason = written
        } else {
            let states = reviews[entry.path]?.sections.map(\.state) ?? []
            reason = strings[states.contains(.changed) ? .withdrawnChanged : .withdrawnOverdue]
        }
        return """
            <div class="callout callout-warning">
            <h2 class="callout-title">\
            \(strings[expires == nil ? .withdrawnPage : .expiredPage])</h2>
            <p>\(reason)</p>
            \(when(parent(of: entry)) { parent in
                """
                <p>\(strings[.withdrawnNext]) \
                <a href="\(url: parent.href)">\(parent.front.title)</a></p>

                """
            })\
            </div>

            """
    }
}

extension Entry {
    /// Whether the page says when to ring for an ambulance, so that nothing may hide it.
    package var isAlwaysShown: Bool { care.levels.contains(.emergency) }
}

extension PageReview.Section {
    /// Whether a clinician does not approve it, or a sign or number that it shows.
    fileprivate var isWithheld: Bool { isContested || showsContested }
}

extension Strings {
    /// That a clinician does not approve a section, or what it shows.
    fileprivate func objections(_ section: PageReview.Section) -> [String] {
        let keys: [Key] =
            (section.isContested ? [.reviewWithheld] : [])
            + (section.showsContested ? [.reviewSignWithheld] : [])
        return keys.map { self[$0].trimmed }
    }

    /// Who reviewed a section and when, or that it is no longer so.
    package func review(_ section: PageReview.Section) -> String {
        let groups: [(Bool, Key)] =
            section.state == .changed
            ? [(true, .reviewChanged)] : [(true, .reviewedBy), (false, .readForClarity)]
        var sentences = groups.flatMap { isClinical, key -> [String] in
            let people = section.approvals.filter { $0.isClinical == isClinical }
            // Each day has a sentence, so that nobody is said to have read it on another's.
            return Set(people.map(\.day)).sorted(by: >).map { day in
                let names = people.filter { $0.day == day }.map { "\($0.name) (\($0.role))" }
                return self[key, ["people": list(of: names), "day": longDate(day)]]
            }
        }
        if section.state == .reviewed || section.state == .overdue {
            sentences += section.approvals.compactMap { approval in
                approval.notChecked.map {
                    self[.reviewNotChecked, ["person": approval.name, "what": $0]]
                }
            }
        }
        let next = section.approvals.filter(\.isClinical).compactMap(\.next).max()
        if let next, section.state == .reviewed || section.state == .overdue {
            let key = section.state == .overdue ? Key.reviewOverdue : .nextReview
            sentences.append(self[key, ["day": longDate(next)]])
        }
        return sentences.map(\.trimmed).joined(separator: " ")
    }
}
