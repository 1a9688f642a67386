import Commands
import Content
import Markup

Hoofbeat.main(
    theme: Theme(
        words: Words(
            emergency: "E", urgent: "U", routine: "R", important: "I", doThis: "Do",
            doNotDoThis: "Do not", sources: "S", wordsExplained: "W", description: "D",
            emergencyNumbers: "N"),
        page: { page, _ in "<title>\(page.entry.front.title)</title>\n\(page.body)" },
        allPages: { site in each(site.entries) { "\($0.front.title)\n" } },
        notFound: { site in "\(site.settings.name): not found" },
        redirect: { redirect, site in "to \(site.settings.href(redirect.to))" }))
