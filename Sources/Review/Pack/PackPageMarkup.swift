import HoofbeatContent
import HoofbeatMarkup

/// Writes one page of a pack: what changed, section by section, and all that one needs to judge it.
struct PackPageMarkup {
    private let pack: Pack
    private let page: PackContents.Page
    private let number: Int

    init(_ writer: PackWriter, _ number: Int) {
        pack = writer.pack
        page = writer.contents.pages[number]
        self.number = number
    }

    private var strings: Strings { pack.strings }

    private var words: WordMarkup {
        WordMarkup(
            strings: strings, numbers: page.numbers, sourceID: sourceID,
            pictures: page.page.pictures, pageTitles: pack.pageTitles)
    }

    private func sourceID(_ source: Int) -> String { "r\(number)-\(source)" }

    var html: HTML {
        let sections = Array(page.sections.enumerated())
        let shown = sections.filter { page.isShown($0.element) }
        let folded = sections.filter { !page.isShown($0.element) }
        let hasChanged = page.page.asking.isReordered || sections.contains { $0.element.isShown }
        let note = [page.page.kindName, page.page.path].filter { !$0.isEmpty }
        return """
            <article class="pack-page" aria-labelledby="p\(number)">
            <h2 id="p\(number)">\(page.page.title)</h2>
            \(when(!note.isEmpty, "<p class=\"pack-path\">\(note.joined(separator: " · "))</p>\n"))\
            \(when(!hasChanged, "<p>\(strings[.packNothing])</p>\n"))\
            \(each(shown) { section($0.offset, $0.element) })\
            \(careCards)\
            \(when(!folded.isEmpty, """
            <details class="pack-unchanged"\(when(isOpen(shown), " open"))>
            <summary>\(strings[.packUnchanged, count: folded.count])</summary>
            \(when(page.page.asking.isWhole, """
            <p>\(strings[.packDecideOnUnchanged])</p>

            """))\
            \(each(folded) {
                "\(body($0.offset, $0.element))\(decision($0.offset, $0.element))"
            })\
            </details>

            """))\
            \(sources)</article>

            """
    }

    /// Whether what has not changed is all that there is to read, on paper as well.
    private func isOpen(_ shown: [(offset: Int, element: PackContents.Section)]) -> Bool {
        shown.isEmpty && page.page.asking.isWhole
    }

    private func section(_ place: Int, _ section: PackContents.Section) -> HTML {
        """
        <section class="pack-section">
        \(body(place, section, notes: notes(on: section)))\
        \(changedSources(section))\
        \(decision(place, section))</section>

        """
    }

    private func decision(_ place: Int, _ section: PackContents.Section) -> HTML {
        when(page.askedDigest(section)) { digest in
            PackDecision(pack, page.page.id, section.change, digest).html("d\(number)-\(place)")
        }
    }

    /// What is new about a section, as far as its words do not show it.
    private func notes(on section: PackContents.Section) -> [String] {
        let change = section.change
        let asking = page.page.asking
        var notes: [Strings.Key] = []
        if change.before == nil {
            notes.append(.packNewSection)
        } else if change.after == nil {
            notes.append(.packGoneSection)
        } else if section.comparison.differsInArrangementAlone {
            notes.append(.packArrangement)
        }
        switch asking.sections[change.id] {
        case .overdue where !change.hasChanged: notes.append(.packAskedOverdue)
        case .refused where !change.hasChanged: notes.append(.packAskedRefused)
        case .notAsApproved: notes.append(.packNotAsApproved)
        case .neverApproved: notes.append(.packNeverApproved)
        case .overdue, .refused, nil: break
        }
        if page.standsForPage(section) {
            if page.hasLostSections { notes.append(.packSectionsGone) }
            if asking.isReordered { notes.append(.packSectionsMoved) }
        }
        return notes.map { strings[$0] } + (asking.objections[change.id] ?? []).map(said)
    }

    /// Who objects to a section, and why.
    private func said(_ objection: PackAsking.Objection) -> String {
        let key: Strings.Key =
            switch (objection.isRefusal, objection.isOfThisText) {
            case (true, true): .packRefusedBy
            case (true, false): .packRefusedBefore
            case (false, true): .packConditionsBy
            case (false, false): .packConditionsBefore
            }
        return strings[key, ["name": objection.name, "reason": objection.because]]
    }

    /// The heading of a section and what is below it.
    private func body(_ place: Int, _ section: PackContents.Section, notes: [String] = []) -> HTML {
        var blocks = section.comparison.blocks
        var dangers = section.dangers
        var title: HTML = "\(section.change.shownTitle(strings))"
        var titleID: String?
        var first = 0
        // The heading is shown in its place, with what changed in it.
        if let heading = blocks.first, heading.shown.name == "h2", heading.shown.path.count == 1 {
            title = words.html(of: heading.runs, isNoted: section.isWhole)
            if !heading.isKept { titleID = PackWriter.id(number, place, 0) }
            blocks.removeFirst()
            dangers.removeFirst()
            first = 1
        }
        let markup = FormMarkup(
            words: words, strings: strings,
            id: { PackWriter.id(number, place, $0 + first) }, dangers: dangers,
            isWhole: section.isWhole, isSign: section.isSign)
        let headingDangers = first == 1 ? section.dangers[0] : []
        return """
            \(when(titleID) { "<span id=\"\($0)\"></span>" })\
            <h3 id="s\(number)-\(place)">\(title)</h3>
            \(each(notes) { "<p class=\"pack-note\">\($0)</p>\n" })\
            \(each(headingDangers) { """
            <p class="pack-note pack-reason">\(DangerMarkup.html($0, strings))</p>

            """ })<div class="body">
            \(markup.html(of: blocks))</div>

            """
    }

    private var careCards: HTML {
        guard !page.page.careCards.isEmpty else { return "" }
        let blocks = page.page.careCards.flatMap { card in
            SectionComparison(SectionChange(id: "", title: "", before: card, after: card)).blocks
        }
        let markup = FormMarkup(
            words: words, strings: strings, id: { "k\(number)-\($0)" }, hasFlatHeadings: true)
        return """
            <section class="pack-cards">
            <h3>\(strings[.packCareCards])</h3>
            <div class="body">
            \(markup.html(of: blocks))</div>
            </section>

            """
    }

    /// What the sources say that stand in what changed.
    private func changedSources(_ section: PackContents.Section) -> HTML {
        let keys = Set(section.changedCitations)
        let cited = page.cited.filter(keys.contains)
        guard !cited.isEmpty else { return "" }
        return """
            <div class="pack-sources">
            <h4>\(strings[.packSourcesHere])</h4>
            <ul>
            \(each(cited) { source($0, id: nil) })</ul>
            </div>

            """
    }

    private var sources: HTML {
        guard !page.cited.isEmpty else { return "" }
        return """
            <details class="pack-sources">
            <summary>\(strings[.packSources])</summary>
            <ul>
            \(each(page.cited) { source($0, id: page.numbers[$0].map(sourceID)) })</ul>
            </details>

            """
    }

    private func source(_ key: String, id: String?) -> HTML {
        let reference = page.page.references[key]
        return """
            <li\(when(id) { " id=\"\($0)\"" })>[\(page.numbers[key] ?? 0)] \
            \(reference?.text ?? "\(key)")\
            \(when(reference.map { !$0.says.isEmpty } ?? false, " \(reference?.says ?? "")"))\
            \(when(reference?.isWithdrawn ?? false, """
             <strong class="pack-note">\(strings[.packWithdrawn])</strong>
            """))</li>

            """
    }
}

extension PackContents.Section {
    /// Whether it is shown in full: it has changed, or cites a source that was withdrawn.
    var isShown: Bool { change.hasChanged || dangers.contains { !$0.isEmpty } }
}
