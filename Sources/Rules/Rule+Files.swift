import HoofbeatContent

extension Rule {
    static let aboutFiles = [
        Rule(
            [.error], "no-content",
            means: """
                There is no folder named `content`, or it is a file or a link.
                """,
            fix: """
                Go to the site's folder, name it with `--root`, or run `hoofbeat new site \
                FOLDER`.
                """,
            example: .words("`hoofbeat build` in the home folder.")),
        Rule(
            [.error], "unreadable",
            means: "A file or a folder cannot be read.",
            fix: "Change its permissions so that you can read it.",
            example: .words("A page that belongs to another user of the computer.")),
        Rule(
            [.note], "hidden-file",
            means: "A file whose name begins with a dot is not published.",
            fix: """
                Rename it if it is a page. What hosts ask for belongs in \
                `content/static/`.
                """,
            example: .file("content/.scans.md", "Text.\n")),
        Rule(
            [.error], "not-named-like-page",
            means: "This would be a page, but the name of a page ends in `.md`.",
            fix: "Rename it as the message says.",
            example: .file(
                "content/scans.markdown",
                """
                ---
                title: Scans
                ---

                """)),
        Rule(
            [.error], "folder-named-like-page",
            means: "A folder is named like a page.",
            fix: "Take `.md` from its name, or make it a file.",
            example: .file(
                "content/scans.md/index.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "same-name",
            means: """
                Two names differ only in how their letters are stored: é may be one \
                character, or an e with an accent.
                """,
            fix: "Remove or rename one of them.",
            example: .words("`café.md` from a Mac beside `café.md` from another computer.")),
        Rule(
            [.error], "not-a-file",
            means: "This is a pipe, a socket or a device, and not a file.",
            fix: "Take it out of `content/`.",
            example: .words("A pipe that `mkfifo` made in `content/`.")),
        Rule(
            [.error], "broken-symlink",
            means: "A symbolic link leads nowhere or in a circle.",
            fix: "Remove it, or put the file itself there.",
            example: .words("A link to a photograph that was moved.")),
        Rule(
            [.error], "symlink-outside",
            means: """
                A symbolic link leads out of `content/`, so anything could be \
                published through it.
                """,
            fix: "Put the file itself there.",
            example: .words(
                "`content/notes.txt`, a link to a file in another folder of the computer.")),
        Rule(
            [.error], "symlink-to-source",
            means: """
                A symbolic link leads to a page, a data file or a hidden file. What it leads to \
                would be published as it was written, also a draft, and past all checks.
                """,
            fix: "Link to the page, or put a copy there of what readers may see.",
            example: .words(
                "`content/static/page.txt`, a link to a draft: `content/treatment/page.md`.")),
        Rule(
            [.error], "page-as-file",
            means: """
                A file that is to be copied begins like a page. It would be published as it was \
                written, also if it is a draft, and past all checks.
                """,
            fix: """
                Move it out of `content/static/` and name it `.md`, or take the lines between \
                `---` out of it.
                """,
            example: .file(
                "content/static/scans.md",
                """
                ---
                title: Scans
                draft: true
                ---

                """)),
        Rule(
            [.error], "secret",
            means: """
                The file holds a private key, a token of a service or a password. Whoever has it \
                can act as its owner.
                """,
            fix: """
                Take it out of `content/`. If it has been published, or is in the history of the \
                repository, replace the key or the password as well.
                """,
            example: .file(
                "content/static/deploy.txt",
                """
                DB_PASSWORD=correct-horse

                """)),
        Rule(
            [.error], "symlink-loop",
            means: "A symbolic link leads back to a folder that it is in.",
            fix: "Remove it.",
            example: .words("`content/tests/all`, a link to `content/`.")),
        Rule(
            [.error], "symlink-in-linked-folder",
            means: """
                A symbolic link to a folder is in a folder that is itself reached by a link.
                """,
            fix: "Link to the folder itself, from a folder that is not linked.",
            example: .words(
                """
                `content/a`, a link to `content/b`, in which `c` is a link to \
                `content/d`.
                """)),
        Rule(
            [.error], "too-many-files",
            means: "There are more files and folders than a site can have.",
            fix: """
                Divide the site, and look for symbolic links that repeat folders.
                """,
            example: .words("A copy of a whole computer below `content/`.")),
        Rule(
            [.error], "too-deep",
            means: "Folders are nested too deeply.",
            fix: "Move the folder up.",
            example: .words("A folder in a folder in a folder, more than thirty deep.")),
        Rule(
            [.error], "forbidden-name",
            means: """
                A name holds a character that addresses or computers do not allow, or is one \
                that Windows reserves.
                """,
            fix: """
                Rename it; letters and digits of any script, `-` and `.` are fine.
                """,
            example: .file(
                "content/scans?.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "name-too-long",
            means: "A name or a path is longer than computers allow.",
            fix: "Give it a shorter name.",
            example: .words("A file whose name is a sentence of three hundred letters.")),
        Rule(
            [.warning], "mixed-scripts",
            means: """
                A word of a name, or of a text, mixes letters of two alphabets that look the \
                same, so nobody can type it, and no search finds it.
                """,
            fix: "Type it again.",
            example: .file(
                "content/sc\u{430}ns.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "missing-index",
            means: """
                A folder with pages has no page of its own, or the site has no home page.
                """,
            fix: "Write `index.md` with a title and a description, or publish it.",
            example: .file(
                "content/tests/scans.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "same-address",
            means: """
                Two pages, files or former addresses would be at the same address.
                """,
            fix: """
                Rename one of them. Capitals alone do not make two addresses different.
                """,
            example: .file(
                "content/scans.md",
                """
                ---
                title: Scans
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """),
            .file(
                "content/Scans.md",
                """
                ---
                title: X-rays
                description: A page that shows what a description of the right length looks\
                 like.
                ---

                """)),
        Rule(
            [.error], "reserved-address",
            means: "The build itself writes a file at this address.",
            fix: "Give yours another name.",
            example: .file("content/static/robots.txt", "User-agent: *\n")),
        Rule(
            [.error], "file-that-runs",
            means: """
                The file can run: a web page, a script, a program, a document with macros. Or it \
                would fetch something, or start something on a click, where a reader opens it: a \
                field, a formula, a link to a file, an alarm. Such a file is never published.
                """,
            fix: """
                Take out what the message names, save it in another format, such as PDF, or take \
                the file out.
                """,
            example: .file("content/static/form.html", "<form></form>\n")),
        Rule(
            [.error], "wrong-file-type",
            means: "The file is not what its name says.",
            fix: "Rename it as the message says, or save it again.",
            example: .file("content/static/leaflet.pdf", "A leaflet.\n")),
        Rule(
            [.error], "unknown-file-type",
            means: "Files with this ending are not published.",
            fix: """
                Save it as one of the formats that the message lists, or allow it under \
                `publish` in `content/site.yaml`.
                """,
            example: .file("content/static/route.gpx", "Route\n")),
        Rule(
            [.error], "file-too-large",
            means: """
                A file that is to be published is larger than 100 MB, or a text that is to be \
                published, which is read for its words, larger than 5 MB.
                """,
            fix: "Make it smaller, divide it, or link to a place where readers can get it.",
            example: .words("A folder of scans in one file of 300 MB.")),
        Rule(
            [.warning], "not-a-page",
            means: """
                The file is a text in a format that does not become a page, such as Word, and \
                no page links to it.
                """,
            fix: "Write it in Markdown, link to it, or move it out of `content/`.",
            example: .file("content/scans.rst", "Scans\n")),
        Rule(
            [.note], "unused-file",
            means: "No page shows or links to the file, so it is not published.",
            fix: "Link to it, or put it into `content/static/`.",
            example: .file("content/leaflet.txt", "A leaflet.\n")),
    ]
}
