import Hoofbeat

extension PageParts {
    /// The line under the title of a page of the kind `story`, from its own fields.
    var teller: HTML {
        guard page.entry.front.kind.name == "story",
            case .text(let name) = page.entry.front.extra["told-by"]
        else { return "" }
        return """
            <p class="teller">Told by \(name)</p>
            """
    }
}
