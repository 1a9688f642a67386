public import Hoofbeat

extension Theme {
    /// The look of our guide: the standard one with a foot of its own.
    public static let ours = Theme(look)

    private static var look: Look {
        var look = Look()
        look.footer = { parts in
            """
            <footer class="site-footer">
            <p title="\(parts.site.settings.description)">\(parts.site.settings.name)</p>
            \(parts.imprint)
            </footer>
            """
        }
        return look
    }
}
