import Content
import Markup

extension Theme {
    /// One line a page, so that a test shows what the build did and nothing else.
    public static let plain = Theme(
        assets: [Asset(name: "site.css", bytes: Array("body{}".utf8))], words: .test,
        page: { page, _ in "<title>\(page.entry.front.title)</title>\n\(page.body)" },
        allPages: { site in each(site.entries) { "\($0.front.title)\n" } },
        notFound: { site in "\(site.settings.name): not found" },
        redirect: { redirect, site in "to \(site.settings.href(redirect.to))" })
}

extension Words {
    public static let test = Words(
        emergency: "Emergency advice:", urgent: "Urgent advice:", routine: "Non-urgent advice:",
        important: "Important:", doThis: "Do", doNotDoThis: "Do not", sources: "Sources",
        wordsExplained: "Words explained", description: "Description",
        emergencyNumbers: "Emergency numbers")
}
