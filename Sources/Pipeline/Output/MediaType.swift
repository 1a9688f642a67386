/// Media types by the endings of files (IANA's registry of media types).
package enum MediaType {
    package static let html = "text/html; charset=utf-8"
    package static let plain = "text/plain; charset=utf-8"
    /// The type of a file with another ending, or without one.
    package static let unknown = "application/octet-stream"

    /// What follows the type of a text.
    static let charset = "; charset=utf-8"

    package static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return unknown }
        return types[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    /// Whether files of a type become much smaller when they are compressed.
    package static func isCompressed(_ type: String) -> Bool {
        let type = type.hasSuffix(charset) ? String(type.dropLast(charset.count)) : type
        return compressed.contains(type)
    }

    /// Types, without their character sets, of which files are compressed.
    static let compressed: Set = [
        "text/html", "text/css", "text/javascript", "text/plain", "text/csv", "text/vtt",
        "application/json", "application/xml", "application/manifest+json", "image/svg+xml",
    ]

    /// By ending.
    static let types = [
        "html": html,
        "htm": html,
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8",
        "json": "application/json",
        "txt": plain,
        "csv": "text/csv; charset=utf-8",
        "xml": "application/xml",
        "webmanifest": "application/manifest+json",
        "pdf": "application/pdf",
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp",
        "avif": "image/avif",
        "ico": "image/x-icon",
        "woff": "font/woff",
        "woff2": "font/woff2",
        "mp3": "audio/mpeg",
        "m4a": "audio/mp4",
        "ogg": "audio/ogg",
        "mp4": "video/mp4",
        "webm": "video/webm",
        "vtt": "text/vtt; charset=utf-8",
        "zip": "application/zip",
    ]
}
