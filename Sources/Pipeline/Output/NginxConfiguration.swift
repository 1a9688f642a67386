package import HoofbeatContent
import HoofbeatText

/// The rules of a site for nginx, to be included in its `server`.
///
/// nginx passes headers on to an inner location only if that has none of its own, so each location
/// names all of its headers.
package struct NginxConfiguration {
    private let rules: ServingRules
    /// The site's folder as nginx compares it: decoded.
    private let base: String

    package init(_ site: Site) {
        rules = ServingRules(site)
        base = rules.base.percentDecoded ?? rules.base
    }

    private var root: String {
        base == "/" ? "of the site" : "that holds \(base.dropFirst())"
    }

    package var text: String {
        """
        # For nginx, inside server { … }, whose root is the folder \(root).
        # Made by “hoofbeat server-config nginx”; make it again whenever the site is published.
        location \(quoted(base)) {
        \(general)
        \(headers(of: ""))
        \(endings(in: ""))
        \(hidden)
        \(scopes)
        \(redirects)
        }

        """.split(separator: "\n").joined(separator: "\n") + "\n"
    }

    private var general: String {
        let byType = Dictionary(grouping: MediaType.types.keys) { MediaType.types[$0] ?? "" }
        let types = byType.map { type, endings in
            "        \(type.withoutCharset) \(endings.sorted().joined(separator: " "));"
        }.sorted()
        let texts = Set(MediaType.types.values.filter { $0.hasSuffix(MediaType.charset) })
            .map(\.withoutCharset)
        // nginx always has this one in both lists, and warns if it is named.
        let html = MediaType.html.withoutCharset
        return """
                index index.html;
                absolute_redirect off;
                error_page 403 404 =404 \(quoted(base + ServingRules.notFound));
                default_type \(MediaType.unknown);
                types {
            \(types.joined(separator: "\n"))
                }
                charset utf-8;
                charset_types \(texts.filter { $0 != html }.sorted().joined(separator: " "));
                gzip on;
                gzip_vary on;
                gzip_proxied any;
                gzip_min_length \(ServingRules.leastCompressed);
                gzip_types \(MediaType.compressed.filter { $0 != html }.sorted()
                    .joined(separator: " "));
                max_ranges 1;
            """
    }

    /// What is for hosts and for the next build, and names that begin with a dot, such as `.git`.
    private var hidden: String {
        let names = ServingRules.hidden.map {
            "    location = \(quoted(base + $0)) { return 404; }"
        }
        return (names + ["    location ~ /\\. { return 404; }"]).joined(separator: "\n")
    }

    private func headers(of path: String, indent: String = "    ") -> String {
        rules.headers(of: path).map { header in
            "\(indent)add_header \(header.name) \(quoted(header.value)) always;"
        }.joined(separator: "\n")
    }

    /// Locations for files of endings that have headers of their own.
    private func endings(in folder: String, indent: String = "    ") -> String {
        rules.rules.compactMap { rule -> String? in
            guard case .ending(let ending) = rule.scope else { return nil }
            return """
                \(indent)location ~ \(quoted(ending.replacing(".", with: "\\.") + "$")) {
                \(headers(of: folder + "x" + ending, indent: indent + "    "))
                \(indent)}
                """
        }.joined(separator: "\n")
    }

    private var scopes: String {
        rules.rules.compactMap { rule -> String? in
            switch rule.scope {
            case .everything, .ending: return nil
            case .folder(let folder):
                return """
                        location \(quoted(base + folder)) {
                    \(headers(of: folder + "x", indent: "        "))
                    \(endings(in: folder, indent: "        "))
                        }
                    """
            case .file(let file):
                return """
                        location = \(quoted(base + file)) {
                    \(headers(of: file, indent: "        "))
                        }
                    """
            }
        }.joined(separator: "\n")
    }

    private var redirects: String {
        rules.redirects.flatMap { redirect -> [String] in
            let from = redirect.from.path
            let written = from.hasSuffix("/") ? [from, String(from.dropLast())] : [from]
            return written.map { path in
                "    location = \(quoted(base + path)) "
                    + "{ return \(ServingRules.redirectStatus) \(quoted(redirect.location)); }"
            }
        }.joined(separator: "\n")
    }

    /// A value in double quotes, as nginx reads it.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension String {
    fileprivate var withoutCharset: String {
        hasSuffix(MediaType.charset) ? String(dropLast(MediaType.charset.count)) : self
    }
}
