import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport

/// Somebody who edits a site without a plan: what they do is the same for the same seed.
struct RandomEditor {
    private var files: [String: [UInt8]]
    /// As they were when the site had no error.
    private var goodFiles: [String: [UInt8]] = [:]
    private var random: RandomMarkdown
    private var made = 0

    init(seed: UInt64, pages: Int) {
        random = RandomMarkdown(seed: seed)
        files = Self.foundation.mapValues { Array($0.utf8) }
        files["content/one/picture.png"] = PictureBytes.png(40, 30)
        files["content/two/deep/drawing.svg"] = PictureBytes.svg("width=\"9\" height=\"9\"")
        for _ in 0..<pages { addPage() }
        goodFiles = files
    }

    /// Writes all files.
    func begin(in site: TestSite) throws {
        for (path, bytes) in files { try site.write(path, bytes: bytes) }
    }

    /// Remembers the site as one without an error.
    mutating func isGood() {
        goodFiles = files
    }

    /// Changes something and says what, and which paths a watcher would name.
    mutating func edit(_ site: TestSite) throws -> (name: String, changes: Changes) {
        let before = files
        let name: String
        if files != goodFiles, chance(2) {
            files = goodFiles
            name = "mend"
        } else {
            let edit = Self.edits[Int.random(in: 0..<Self.edits.count, using: &random)]
            edit.make(&self)
            name = edit.name
        }
        var changed: Set<String> = []
        for path in Set(before.keys).union(files.keys) where before[path] != files[path] {
            changed.insert(path)
        }
        for path in changed.sorted() where files[path] == nil { try remove(path, from: site) }
        for path in changed.sorted() {
            if let bytes = files[path] { try site.write(path, bytes: bytes) }
        }
        // Now and then a file is saved as it was, or the watcher has lost the thread.
        if chance(10), let path = files.keys.sorted().randomElement(using: &random) {
            changed.insert(path)
        }
        return (name, chance(20) ? .anything : .paths(changed))
    }

    private func remove(_ path: String, from site: TestSite) throws {
        try site.remove(path)
        var folder = (path as NSString).deletingLastPathComponent
        while folder != "content", !files.keys.contains(where: { $0.hasPrefix(folder + "/") }),
            (try? FileManager.default.contentsOfDirectory(atPath: site.root + "/" + folder)) == []
        {
            try site.remove(folder)
            folder = (folder as NSString).deletingLastPathComponent
        }
    }

    private struct Edit {
        let name: String
        let make: @Sendable (inout RandomEditor) -> Void
    }

    private static let edits: [Edit] = [
        Edit(name: "words") { $0.append("More words about serotonin and NETs.") },
        Edit(name: "lines above") { $0.change { $0.replacing("---\n\n", with: "---\n\n\n\n") } },
        Edit(name: "title") { editor in
            let number = editor.next(1000)
            editor.changeLine("title: ") { _ in "Title \(number)" }
        },
        Edit(name: "description") { editor in
            editor.changeLine("description: ") { $0 + " Again." }
        },
        Edit(name: "link") { editor in
            let target = editor.anyPage().dropFirst("content".count).dropLast(3)
            let anchor = ["", "", "#part", "#gone"].randomElement(using: &editor.random) ?? ""
            editor.append("[a link](\(target)/\(anchor))".replacing("/index/", with: "/"))
        },
        Edit(name: "anchor") { editor in
            let number = editor.next(9)
            editor.change { $0.replacing("## Part", with: "## Part \(number)") }
        },
        Edit(name: "front matter") { editor in editor.addField() },
        Edit(name: "glossary") { editor in
            let number = editor.next(9)
            editor.change("content/data/glossary.yaml") {
                $0.replacing("A growth", with: "A growth \(number)")
            }
        },
        Edit(name: "sources") { editor in
            editor.change("content/data/references.yaml") {
                $0.replacing("On ", with: "Once more on ")
            }
        },
        Edit(name: "rename") { editor in
            let page = editor.anyPage()
            let number = editor.next(99)
            editor.move(page, to: "content/one/renamed-\(number).md")
        },
        Edit(name: "delete") { editor in
            let page = editor.anyPage()
            editor.files[page] = nil
        },
        Edit(name: "move") { editor in
            let page = editor.anyPage()
            let name = page.split(separator: "/").last ?? ""
            editor.move(page, to: "content/two/deep/\(name)")
        },
        Edit(name: "move a folder") { editor in
            for path in editor.files.keys where path.hasPrefix("content/two/deep/") {
                let moved = "content/one/deep-\(editor.made)/" + path.dropFirst(17)
                editor.move(path, to: moved)
            }
        },
        Edit(name: "duplicate") { editor in
            let page = editor.anyPage()
            editor.made += 1
            editor.files["content/copy-\(editor.made).md"] = editor.files[page]
        },
        Edit(name: "new page") { $0.addPage() },
        Edit(name: "break") { editor in
            let breakages = ["---\ntitle", "", "---\n\u{FF}\n", "---\ntitle: [\n---\n"]
            let broken = breakages.randomElement(using: &editor.random) ?? ""
            let page = editor.anyPage()
            editor.files[page] = Array(broken.utf8)
        },
        Edit(name: "another size of a picture") { editor in
            let width = editor.next(90) + 1
            editor.files["content/one/picture.png"] = PictureBytes.png(width, 30)
        },
        Edit(name: "another picture of the size") { editor in
            let byte = UInt8(editor.next(200))
            editor.files["content/one/picture.png", default: []].append(byte)
        },
        Edit(name: "no picture") { $0.files["content/two/deep/drawing.svg"] = nil },
        Edit(name: "settings") { editor in
            let number = editor.next(9)
            editor.change("content/site.yaml") {
                $0.replacing("name: Test", with: "name: Test \(number)")
            }
        },
        Edit(name: "base address") { editor in
            editor.change("content/site.yaml") { text in
                text.contains("/guide/")
                    ? text.replacing("/guide/", with: "/")
                    : text.replacing(".org/", with: ".org/guide/")
            }
        },
        Edit(name: "static file") { editor in
            let path = "content/static/file-\(editor.next(4)).txt"
            editor.files[path] = Array("\(editor.made)".utf8)
        },
    ]
}

extension RandomEditor {
    private mutating func next(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    /// Once in so many times.
    private mutating func chance(_ count: Int) -> Bool { next(count) == 0 }

    /// A page, at random; seldom that of a section.
    private mutating func anyPage() -> String {
        let pages = files.keys.filter { $0.hasSuffix(".md") }.sorted()
        let plain = pages.filter { !$0.hasSuffix("index.md") }
        let some = plain.isEmpty || chance(6) ? pages : plain
        return some.randomElement(using: &random) ?? "content/index.md"
    }

    private mutating func change(_ path: String? = nil, _ edit: (String) -> String) {
        let path = path ?? anyPage()
        guard let bytes = files[path] else { return }
        files[path] = Array(edit(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    private mutating func changeLine(_ start: String, _ edit: (String) -> String) {
        change { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasPrefix(start)
                    ? start + edit(String(line.dropFirst(start.count))) : "\(line)"
            }.joined(separator: "\n")
        }
    }

    private mutating func append(_ paragraph: String) {
        change { $0 + "\n" + paragraph + "\n" }
    }

    private mutating func addField() {
        made += 1
        let field =
            [
                "order: \(next(4))", "aliases: [old-\(made)]", "also: [name \(made)]",
                "changed: 2026-10-1\(next(9))", "draft: true", "date: 2027-01-01",
                "expires: 2026-01-01", "summary: In short.", "sources: [novak-2023]",
                "no-glossary: [tumour]", "kind: policy",
            ].randomElement(using: &random) ?? ""
        let name = field.prefix { $0 != ":" }
        change { text in
            text.contains("\n\(name):")
                ? text : text.replacing("\ndescription:", with: "\n\(field)\ndescription:")
        }
    }

    private mutating func move(_ path: String, to other: String) {
        files[other] = files.removeValue(forKey: path)
    }

    private mutating func addPage() {
        made += 1
        let folder = ["", "one/", "two/", "two/deep/"].randomElement(using: &random) ?? ""
        let picture =
            folder == "one/" ? "![A picture of words](picture.png \"A picture, CC0\")\n\n" : ""
        let links = ["/", "/one/", "/two/deep/", "/a-z/", "#part", "/glossary/"]
            .shuffled(using: &random).prefix(3).map { "[to \(made) \($0)](\($0))" }
        let body = """

            Words about tumours [@lee-2024] and \(links.joined(separator: " ")).

            \(picture)## Part

            Serotonin.

            """
        files["content/\(folder)page-\(made).md"] = Array(
            TestSite.page("Page \(made)", "order: \(next(3))\n", body: body).utf8)
    }

    /// The pages and data that all others build on.
    private static let foundation = [
        "content/site.yaml": """
        name: Test
        description: A site for a test.
        base-url: https://example.org/
        on-one-page: true

        """,
        "content/index.md": TestSite.page("Home"),
        "content/one/index.md": TestSite.page("One", body: "\n## Part\n"),
        "content/two/index.md": TestSite.page("Two", "aliases: [second]\n"),
        "content/two/deep/index.md": TestSite.page(
            "Deep", body: "\n![A drawing of words](drawing.svg \"A drawing, CC0\")\n"),
        "content/glossary.md": TestSite.page("Glossary", body: "\n```glossary\n```\n"),
        "content/sources.md": TestSite.page(
            "Sources", "sources: [lee-2024, novak-2023]\n", body: "\n```references\n```\n"),
        "content/data/references.yaml": """
        - key: lee-2024
          kind: paper
          title: On flushing
          publisher: Journal of Examples
          year: 2024
        - key: novak-2023
          kind: guideline
          title: On tests
          year: 2023
        """,
        "content/data/glossary.yaml": """
        - key: serotonin
          term: serotonin
          definition: A substance that cells make.
        - key: tumour
          term: tumour
          forms: [tumours, NETs]
          definition: A growth of cells.
          page: one/index.md
        """,
    ]
}
