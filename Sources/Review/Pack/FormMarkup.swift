import HoofbeatContent
import HoofbeatMarkup

/// Writes compared blocks as HTML, with their lists, tables and boxes around them.
struct FormMarkup {
    let words: WordMarkup
    let strings: Strings
    /// The id of a block, by its number.
    let id: (Int) -> String
    /// What is dangerous in each block.
    var dangers: [[Danger]] = []
    /// Whether all blocks are new, or gone, so that none needs to say so.
    var isWhole = false
    /// Whether headings of all levels follow the same one.
    var hasFlatHeadings = false
    /// Whether the blocks are the fields of a warning sign, whose words alone may be “yes”.
    var isSign = false

    /// A block and the elements around it.
    private struct Row {
        let block: ComparedBlock
        let number: Int
        let path: [FormElement]
        /// The numbers of the elements on each side, as far as the block is there.
        let before: [Int]?
        let after: [Int]?
    }

    func html(of blocks: [ComparedBlock]) -> HTML {
        let rows = blocks.enumerated().compactMap { number, block -> Row? in
            let path = block.shown.path
            guard !path.isEmpty || !block.shown.tokens.isEmpty else { return nil }
            // Of a block in another box now, only where it stands now is known.
            let before = block.hasNewFrame ? nil : block.before
            return Row(
                block: block, number: number, path: path, before: before?.path.map(\.number),
                after: block.after?.path.map(\.number))
        }
        return html(of: rows[...], depth: 0)
    }

    /// The element that a run of rows shares at a depth.
    private struct Group {
        let tag: FormTag
        var before: Int?
        var after: Int?

        init(_ row: Row, _ depth: Int) {
            tag = row.path[depth].tag
            before = row.before?[depth]
            after = row.after?[depth]
        }

        /// Takes in the next row if it is in the same element. One that is gone is taken to be
        /// where an element like its own stands now.
        mutating func takes(_ row: Row, _ depth: Int) -> Bool {
            guard row.path.count > depth, row.path[depth].tag.isLike(tag) else { return false }
            let (left, right) = (row.before?[depth], row.after?[depth])
            if let left, let before, left != before { return false }
            if let right, let after, right != after { return false }
            let isSame = left != nil && left == before || right != nil && right == after
            guard isSame || FormMarkup.holders.contains(tag.name) else { return false }
            before = before ?? left
            after = after ?? right
            return true
        }
    }

    private func html(of rows: ArraySlice<Row>, depth: Int) -> HTML {
        var html = HTML()
        var start = rows.startIndex
        while start < rows.endIndex {
            let row = rows[start]
            guard row.path.count > depth else {
                // The sources of a sign stand in no element of their own.
                html.append(
                    row.path.isEmpty
                        ? element(
                            FormTag(name: "p", attributes: []), content(of: row), mark: mark(row),
                            isOutermost: true)
                        : content(of: row))
                start += 1
                continue
            }
            var group = Group(row, depth)
            var end = start + 1
            while end < rows.endIndex, group.takes(rows[end], depth) { end += 1 }
            let inside = rows[start..<end]
            let own = row.path.count == depth + 1 ? row : nil
            let isEmpty = own?.block.shown.tokens.isEmpty ?? false
            html.append(
                element(
                    isEmpty ? group.tag.withoutMeaning : group.tag,
                    self.html(of: inside, depth: depth + 1), mark: own.map(mark),
                    isOutermost: depth == 0))
            start = end
        }
        return html
    }

    /// The classes and the id of the element of a block.
    private struct Mark {
        let classes: [String]
        let id: String?
    }

    private func mark(_ row: Row) -> Mark {
        let block = row.block
        var classes: [String] = []
        switch block.change {
        case .none: break
        case .added: classes.append("pack-added")
        case .removed: classes.append("pack-removed")
        case .changed: classes.append("pack-changed")
        }
        if block.isMoved || block.hasMovedColumns { classes.append("pack-moved") }
        if dangers(of: row).contains(where: \.isCertain) { classes.append("pack-danger") }
        return Mark(classes: classes, id: classes.isEmpty ? nil : id(row.number))
    }

    private func dangers(of row: Row) -> [Danger] {
        row.number < dangers.count ? dangers[row.number] : []
    }

    private func content(of row: Row) -> HTML {
        let block = row.block
        let before = each(notes(of: row)) { "<span class=\"pack-note\">\($0)</span> " }
        let after = reasons(of: row)
        if block.shown.name == "tr" {
            return words.cells(of: block, before: before, after: after)
        }
        let isNoted = block.change == .added || block.change == .removed
        return "\(before)\(words.html(of: block.runs, isNoted: isNoted))\(after)"
    }

    /// Why the change of a block is dangerous. What is new or gone as a whole needs no more words.
    private func reasons(of row: Row) -> HTML {
        let dangers = dangers(of: row)
        guard !dangers.isEmpty else { return "" }
        if row.block.change == .added || row.block.change == .removed {
            let reasons = Set(dangers.map(\.reason)).subtracting([.gone, .wording])
            let names = reasons.sorted().map { strings[DangerMarkup.key($0)] }
            guard !names.isEmpty else { return "" }
            return " <span class=\"pack-note pack-reason\">\(strings.list(of: names))</span>"
        }
        return each(dangers) { danger in
            " <span class=\"pack-note pack-reason\">\(DangerMarkup.html(danger, strings))</span>"
        }
    }

    private func notes(of row: Row) -> [String] {
        let block = row.block
        var notes: [String] = []
        if block.change == .added, !isWhole { notes.append(strings[.packNewPart]) }
        if block.change == .removed, !isWhole { notes.append(strings[.packGonePart]) }
        if isSign, let field = block.signField, field != "words" {
            notes.append(String(field))
        }
        if block.isMoved {
            let labels = (block.before?.label ?? "", block.after?.label ?? "")
            notes.append(
                labels.0 == labels.1
                    ? strings[.packMoved]
                    : strings[.packMovedFrom, ["from": labels.0, "to": labels.1]])
        }
        if block.hasMovedColumns { notes.append(strings[.packColumnsMoved]) }
        if block.hasNewFrame, block.mapPlaces == nil {
            notes.append(strings[block.siteList == nil ? .packNewFrame : .packDataChanged])
        }
        return notes
    }

    /// Elements that hold blocks, so that two of them that are alike may be one. Items and
    /// paragraphs are not.
    private static let holders: Set = [
        "ul", "ol", "dl", "table", "thead", "tbody", "div", "section", "figure", "blockquote",
        "details", "aside", "nav", "header", "footer",
    ]

    private func element(
        _ tag: FormTag, _ inside: HTML, mark: Mark?, isOutermost: Bool
    ) -> HTML {
        let classes = tag.classes.map(String.init) + (mark?.classes ?? [])
        let attributes: HTML = """
            \(when(mark?.id) { " id=\"\($0)\"" })\
            \(when(!classes.isEmpty, " class=\"\(classes.joined(separator: " "))\""))
            """
        switch tag.name {
        case "ul": return "<ul\(attributes)>\(inside)</ul>\n"
        case "ol":
            let start = tag.value(of: "start").flatMap { Int($0) }
            return "<ol\(attributes)\(when(start) { " start=\"\($0)\"" })>\(inside)</ol>\n"
        case "li": return "<li\(attributes)>\(inside)</li>\n"
        case "dl": return "<dl\(attributes)>\(inside)</dl>\n"
        case "dt": return "<dt\(attributes)>\(inside)</dt>\n"
        case "dd": return "<dd\(attributes)>\(inside)</dd>\n"
        case "p": return "<p\(attributes)>\(inside)</p>\n"
        case "blockquote": return "<blockquote\(attributes)>\(inside)</blockquote>\n"
        case "figure": return "<figure\(attributes)>\(inside)</figure>\n"
        case "figcaption": return "<figcaption\(attributes)>\(inside)</figcaption>\n"
        case "table": return "<table\(attributes)>\(inside)</table>\n"
        case "caption": return "<caption\(attributes)>\(inside)</caption>\n"
        case "thead": return "<thead\(attributes)>\(inside)</thead>\n"
        case "tbody": return "<tbody\(attributes)>\(inside)</tbody>\n"
        case "tr": return "<tr\(attributes)>\(inside)</tr>\n"
        case "pre": return "<pre\(attributes)>\(inside)</pre>\n"
        case "hr": return "<hr\(attributes)>\n"
        // Of a drawing, only which name stands where on a map is no repetition of words.
        case "svg" where mark?.id != nil && tag.value(of: "data-places") != nil:
            return "<p\(attributes)>\(inside)</p>\n"
        case "svg": return ""
        case "h1", "h2", "h3": return "<h4\(attributes)>\(inside)</h4>\n"
        case "h4", "h5", "h6":
            if hasFlatHeadings { return "<h4\(attributes)>\(inside)</h4>\n" }
            return heading(tag.name, attributes, inside)
        case "title": return labelled(.packPageTitle, attributes, inside)
        case "description": return labelled(.packPageDescription, attributes, inside)
        // What is folded on the page is open here.
        case "summary" where !isOutermost:
            return "<p\(attributes)><strong>\(inside)</strong></p>\n"
        case "summary": return labelled(.packPageSummary, attributes, inside)
        case "kind": return labelled(.packPageKind, attributes, inside)
        default: return "<div\(attributes)>\(inside)</div>\n"
        }
    }

    private func heading(_ name: String, _ attributes: HTML, _ inside: HTML) -> HTML {
        name == "h4"
            ? "<h5\(attributes)>\(inside)</h5>\n" : "<h6\(attributes)>\(inside)</h6>\n"
    }

    private func labelled(_ key: Strings.Key, _ attributes: HTML, _ inside: HTML) -> HTML {
        "<p\(attributes)><strong>\(strings[key]):</strong> \(inside)</p>\n"
    }
}

extension FormTag {
    /// The tag of an element without words: a list without items would be none, and neither would a
    /// table.
    fileprivate var withoutMeaning: FormTag {
        ["hr", "svg", "p", "div"].contains(name)
            ? self : FormTag(name: "div", attributes: attributes)
    }
}
