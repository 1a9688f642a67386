import Foundation
import HoofbeatTestSupport

/// A site whose pages link to each other at random, without an error in it, and changes to it.
struct RandomSite {
    private(set) var files: [String: String] = [:]
    private var random: RandomMarkdown
    private var made = 0

    init(seed: UInt64, pages: Int) {
        random = RandomMarkdown(seed: seed)
        files["content/index.md"] = TestSite.page("Home")
        files["content/site.yaml"] = "name: Test\ndescription: A site.\non-one-page: true\n"
        for section in ["one", "two", "two/deep"] {
            files["content/\(section)/index.md"] = TestSite.page(section)
        }
        for _ in 0..<pages { addPage() }
    }

    private mutating func addPage() {
        made += 1
        let folder = ["", "one/", "two/", "two/deep/"].randomElement(using: &random) ?? ""
        files["content/\(folder)page-\(made).md"] = page(made)
    }

    private mutating func page(_ number: Int) -> String {
        let fields =
            [
                "order: \(number % 3)\n", "changed: 2026-10-\(10 + number % 10)\n", "",
                "aliases: old-\(number)-\(random.next())\n", "also: [name \(number)]\n",
            ].randomElement(using: &random) ?? ""
        let targets = ["/", "/one/", "/two/deep/", "/a-z/", "#part"]
        let links = (0..<3).map { index in
            "[link \(index)](\(targets.randomElement(using: &random) ?? "/"))"
        }
        return TestSite.page(
            "Page \(random.next() % 9) of \(random.next())", fields,
            body: "Words \(random.next()) and \(links.joined(separator: " "))\n\n## Part\n\nMore.\n"
        )
    }

    /// Adds, changes or removes one file.
    mutating func change() {
        let pages = files.keys.filter { $0.contains("/page-") && !$0.hasSuffix("/index.md") }
            .sorted()
        switch (Int.random(in: 0..<5, using: &random), pages.randomElement(using: &random)) {
        case (0, let page?): files[page] = nil
        case (1, let page?): files[page] = self.page(made)
        case (2, _): files["content/static/file-\(random.next() % 5).txt"] = "\(random.next())"
        case (3, let page?):
            // A page becomes a section of the same address.
            files[page.dropLast(3) + "/index.md"] = files.removeValue(forKey: page)
        default: addPage()
        }
    }

    /// Makes what lies in the site's content folder these files and no others.
    func write(to site: TestSite, in order: [String]) throws {
        try? site.remove("content")
        for path in order { try site.write(path, files[path] ?? "") }
        try site.write(
            "content/site.yaml", "name: T\ndescription: D\nbase-url: https://example.org/\n")
    }
}
