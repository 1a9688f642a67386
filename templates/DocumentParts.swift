public import HoofbeatContent
public import HoofbeatMarkup

/// The finished parts of a document; a look decides where they go.
public struct DocumentParts: Sendable {
    let layout: Layout

    /// The whole site.
    public var site: Site { layout.frame.site }

    /// What the element `<html>` says of the language, its direction and the look; begins with a
    /// blank.
    public var attributes: HTML {
        " lang=\"\(site.settings.language)\"\(layout.frame.direction)\(layout.frame.ornament)"
    }

    /// Whether it is the home page.
    public var isHome: Bool { layout.address?.isHome ?? false }

    /// What belongs into `<head>`: the character set, the security policies, the title, styles,
    /// scripts, and what programs read of the page. The policies come first, since they bind only
    /// what follows them.
    public var head: HTML { layout.head }

    /// The first link of a page, which leads past the header to `main`.
    public var skipLink: HTML {
        "<a class=\"skip-link\" href=\"#_main\">\(layout.frame.strings[.skipToContent])</a>\n"
    }

    /// As the look draws it.
    public var header: HTML {
        layout.isSearchPage
            ? layout.frame.headerWithoutSearch : layout.frame.header(of: layout.section)
    }

    /// The way from the home page down to this one.
    public var breadcrumb: HTML {
        Breadcrumb(ancestors: layout.ancestors, frame: layout.frame).html
    }

    /// The main part, as the look draws it.
    public var main: HTML {
        """
        <main id="_main" tabindex="-1">
        \(layout.content)\
        </main>

        """
    }

    /// As the look draws it.
    public var footer: HTML { layout.frame.footer }

    /// The whole document.
    public var standard: HTML {
        """
        <!DOCTYPE html>
        <html\(attributes)>
        <head>
        \(head)\
        </head>
        <body\(when(isHome, " class=\"home\""))>
        \(skipLink)\
        \(header)\
        \(breadcrumb)\
        \(main)\
        \(footer)\
        </body>
        </html>

        """
    }
}
