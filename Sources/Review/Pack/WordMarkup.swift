import HoofbeatContent
import HoofbeatMarkup

/// Writes the words of a block as HTML: what was put in and taken out, links with where they lead,
/// citations as numbers.
struct WordMarkup {
    let strings: Strings
    /// The numbers of sources, and the ids of their places.
    let numbers: [String: Int]
    let sourceID: (Int) -> String
    /// `data:` addresses of small pictures by their targets.
    let pictures: [String: String]
    /// The titles of pages by their ids, for saying where links lead.
    let pageTitles: [String: String]

    /// - Parameter isNoted: whether a note says already that all words are new, or gone.
    func html(of runs: [WordRun], isNoted: Bool = false) -> HTML {
        var html = HTML()
        for run in runs {
            if run.tokens.first?.followsBlank == true { html.append(" ") }
            // Where a link leads matters to a reviewer if that, or its words, are new or gone.
            let words = self.html(
                of: run.tokens[...], depth: 0, showsTargets: run.kind != .kept)
            html.append(marked(run.kind, words, isNoted))
        }
        return html
    }

    private func marked(_ kind: WordRun.Kind, _ inside: HTML, _ isNoted: Bool) -> HTML {
        switch kind {
        case .kept: inside
        case .inserted where isNoted: "<ins>\(inside)</ins>"
        case .removed where isNoted: "<del>\(inside)</del>"
        case .inserted:
            """
            <ins><span class="pack-hidden">\(strings[.packInserted]) </span>\(inside)</ins>
            """
        case .removed:
            """
            <del><span class="pack-hidden">\(strings[.packRemovedWords]) </span>\(inside)</del>
            """
        }
    }

    /// The cells of the row of a table.
    func cells(of block: ComparedBlock, before: HTML, after: HTML) -> HTML {
        var cells: [(tag: FormTag, kind: WordRun.Kind, runs: [WordRun])] = []
        for run in block.runs {
            var tokens: [FormToken] = []
            func end() {
                if !tokens.isEmpty, !cells.isEmpty {
                    cells[cells.count - 1].runs.append(WordRun(run.kind, tokens))
                }
                tokens = []
            }
            for token in run.tokens {
                if token.kind == .cell, let tag = token.tag {
                    end()
                    cells.append((tag, run.kind, []))
                } else {
                    tokens.append(token)
                }
            }
            end()
        }
        return each(cells.enumerated()) { number, cell in
            let inside: HTML = """
                \(when(number == 0, before))\(html(of: cell.runs))\
                \(when(number == cells.count - 1, after))
                """
            return self.cell(cell.tag, cell.kind, inside)
        }
    }

    private func cell(_ tag: FormTag, _ kind: WordRun.Kind, _ inside: HTML) -> HTML {
        let state =
            switch kind {
            case .kept: ""
            case .inserted: "pack-added"
            case .removed: "pack-removed"
            }
        let attributes: HTML = """
            \(when(tag.value(of: "scope")) { " scope=\"\($0)\"" })\
            \(when(tag.value(of: "data-label")) { " data-label=\"\($0)\"" })\
            \(when(!state.isEmpty, " class=\"\(state)\""))
            """
        return tag.name == "th"
            ? "<th\(attributes)>\(inside)</th>\n" : "<td\(attributes)>\(inside)</td>\n"
    }

    /// The words, without the blank before the first one, which belongs outside of its elements.
    private func html(
        of tokens: ArraySlice<FormToken>, depth: Int, showsTargets: Bool
    ) -> HTML {
        var html = HTML()
        var start = tokens.startIndex
        while start < tokens.endIndex {
            let token = tokens[start]
            if start > tokens.startIndex, token.followsBlank { html.append(" ") }
            guard token.style.count > depth else {
                html.append(self.html(of: token))
                start += 1
                continue
            }
            let tag = token.style[depth]
            let end =
                tokens[start...].firstIndex { $0.style.count <= depth || $0.style[depth] != tag }
                ?? tokens.endIndex
            let words = tokens[start..<end]
            let inside = self.html(of: words, depth: depth + 1, showsTargets: showsTargets)
            html.append(styled(tag, inside, words.words, showsTargets))
            start = end
        }
        return html
    }

    private func styled(
        _ tag: FormTag, _ inside: HTML, _ words: String, _ showsTarget: Bool
    ) -> HTML {
        switch tag.name {
        case "strong", "b": "<strong>\(inside)</strong>"
        case "em", "i": "<em>\(inside)</em>"
        case "code": "<code>\(inside)</code>"
        case "sub": "<sub>\(inside)</sub>"
        case "sup": "<sup>\(inside)</sup>"
        case "del", "s": "<s>\(inside)</s>"
        // A number that is shown as it is dialled needs no second one.
        case "a" where !showsTarget || tag.target == "tel:" + words.filter { !$0.isWhitespace }:
            "<span class=\"pack-link\">\(inside)</span>"
        case "a":
            """
            <span class="pack-link">\(inside)</span> \
            <span class="pack-target">(→ <bdi>\(shown(tag.target ?? ""))</bdi>)</span>
            """
        case "alt": "<span class=\"pack-alt\">\(inside)</span>"
        case "span": "<span class=\"\(tag.value(of: "class") ?? "")\">\(inside)</span>"
        default: inside
        }
    }

    /// What a link leads to, a page by its title.
    private func shown(_ target: String) -> String {
        guard target.hasPrefix("id:") else { return target }
        let parts = target.dropFirst(3).split(separator: "#", maxSplits: 1)
        guard let title = parts.first.flatMap({ pageTitles[String($0)] }) else { return target }
        return parts.count > 1 ? "\(title) #\(parts[1])" : title
    }

    private func html(of token: FormToken) -> HTML {
        switch token.kind {
        case .word, .number, .sign, .punctuation: "\(token.text)"
        case .lineBreak: "<br>"
        case .citation: citation(token.text)
        case .picture: picture(token.text)
        case .cell, .tag: ""
        }
    }

    private func citation(_ key: String) -> HTML {
        guard let number = numbers[key] else { return "<sup class=\"cite\">[\(key)]</sup>" }
        return """
            <sup class="cite"><a href="#\(sourceID(number))">\
            <span class="pack-hidden">\(strings[.source]) </span>[\(number)]</a></sup>
            """
    }

    private func picture(_ target: String) -> HTML {
        let address = pictures[target].flatMap { $0.hasPrefix("data:image/") ? $0 : nil }
        // The digest behind the path says nothing to a reader.
        let path = target.prefix { $0 != " " }
        return """
            \(when(address) { "<img src=\"\($0)\" alt=\"\">" })\
            <span class="pack-note">\(strings[.packPicture])</span> \
            <span class="pack-target"><bdi>\(String(path))</bdi></span>
            """
    }
}
