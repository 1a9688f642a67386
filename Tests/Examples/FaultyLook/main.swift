import Hoofbeat

// A theme that stops on one page and takes long on another, for a test of what is said of it.
var look = Look()
let nothing: [HTML] = []
look.article = { parts in
    let title = parts.page.entry.front.title
    if title == "Stops" { return nothing[title.utf8.count] }
    if title == "Hangs" { while parts.site.settings.name != "" {} }
    return parts.article
}
look.footer = { parts in
    parts.site.settings.name == "Footer stops" ? nothing[1] : parts.standard
}
HoofbeatProgram.main(theme: Theme(look))
