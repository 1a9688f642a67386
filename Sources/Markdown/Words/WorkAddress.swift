/// Addresses that programs of an office put in place of those of pages. They count who follows
/// them, or open only for those who work with the program.
enum WorkAddress {
    private static let beginnings = [
        "www.google.com/url?", "google.com/url?", "l.facebook.com/l.php", "urldefense.com/",
        "urldefense.proofpoint.com/", "protect-eu.mimecast.com/",
    ]
    private static let parts = [
        "safelinks.protection.outlook.com/", ".sharepoint.com/:", "/wp-admin/",
        "onedrive.live.com/edit",
    ]

    static func isOne(_ address: String) -> Bool {
        guard let start = address.firstRange(of: "://")?.upperBound else { return false }
        let rest = address[start...].lowercased()
        if beginnings.contains(where: rest.hasPrefix) || parts.contains(where: rest.contains) {
            return true
        }
        return rest.hasPrefix("docs.google.com/") && rest.contains("/edit")
    }
}
