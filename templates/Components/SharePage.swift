import HoofbeatContent
import HoofbeatMarkup

/// The address of a page, to copy or to send by mail; nothing as long as it is not known where the
/// site will be published.
struct SharePage {
    let title: String
    let address: Address
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        let settings = frame.site.settings
        let address = settings.absolute(self.address.path)
        return when(
            !settings.baseURL.origin.isEmpty,
            """
            <p>\(strings[.addressOfPage]) <span class="address">\(address)</span></p>
            <p class="send"><a href="\(url: mail(address))">\(strings[.sendPage])</a></p>

            """)
    }

    /// The address of a mail about the page (RFC 6068).
    private func mail(_ address: String) -> String {
        "mailto:?subject=\(SafeURL.queryValue(title))"
            + "&body=\(SafeURL.queryValue(address))"
    }
}
