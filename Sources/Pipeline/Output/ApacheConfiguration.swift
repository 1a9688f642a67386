import HoofbeatContent
import HoofbeatText

/// The rules of a site for Apache 2.4, as the file `.htaccess` in the site's own folder.
///
/// The server has to allow it there (`AllowOverride All`), with the modules alias, dir, filter,
/// deflate, headers and mime.
struct ApacheConfiguration {
    let rules: ServingRules
    /// The site's folder as Apache compares it: decoded.
    private let base: String

    init(_ rules: ServingRules) {
        self.rules = rules
        base = rules.base.percentDecoded ?? rules.base
    }

    var text: String {
        let lines =
            [
                "# For Apache 2.4. The build writes this file anew; what you add would be lost.",
                "Options -Indexes -MultiViews", "DirectoryIndex index.html",
                // With a blank it would be a text and no address.
                "ErrorDocument 404 \(rules.base)\(ServingRules.notFound)",
                "AddDefaultCharset Off", "AddType \(MediaType.unknown) .unknown",
            ] + types
            + [
                "AddOutputFilterByType DEFLATE "
                    + MediaType.compressed.sorted().joined(separator: " ")
            ]
            + redirects + hidden + rules.rules.flatMap(headers)
        return lines.joined(separator: "\n") + "\n"
    }

    private var types: [String] {
        Dictionary(grouping: MediaType.types.keys) { MediaType.types[$0] ?? "" }
            .map { "AddType \(quoted($0)) " + $1.sorted().map { "." + $0 }.joined(separator: " ") }
            .sorted()
    }

    private var redirects: [String] {
        rules.redirects.map { redirect in
            let path = redirect.from.path
            let isFolder = path.hasSuffix("/")
            let pattern = "^" + escaped(base + path) + (isFolder ? "?$" : "$")
            // Apache encodes the address itself, and `$` with a digit is a part of the pattern.
            let location = (base + redirect.to.path).replacing("$", with: "\\$")
            return "RedirectMatch \(ServingRules.redirectStatus) \(quoted(pattern)) "
                + quoted(location)
        }
    }

    private var hidden: [String] {
        let names = ServingRules.hidden.map(escaped).joined(separator: "|")
        return [
            "RedirectMatch 404 \(quoted("^\(escaped(base))(\(names))$"))",
            "RedirectMatch 404 \"/\\.\"",
        ]
    }

    /// The headers of one rule. Of a header of everything, a narrower rule adds another, but for
    /// caching, which can have one value.
    private func headers(of rule: ServingRules.Rule) -> [String] {
        let caching = ServingRules.unnamedCaching
        let lines = rule.headers.map { header in
            let verb = header.name == caching.name ? "set" : "add"
            // `%` begins what Apache fills in.
            let value = quoted(header.value.replacing("%", with: "%%"))
            return "Header always \(verb) \(header.name) \(value)"
        }
        switch rule.scope {
        case .everything:
            return lines + ["Header always set \(caching.name) \(quoted(caching.value))"]
        case .ending(let ending):
            return ["<FilesMatch \(quoted(escaped(ending) + "$"))>"] + lines + ["</FilesMatch>"]
        case .folder(let folder): return section("^" + escaped(base + folder), lines)
        case .file(let file): return section("^" + escaped(base + file) + "$", lines)
        }
    }

    private func section(_ pattern: String, _ lines: [String]) -> [String] {
        ["<If \(quoted("%{REQUEST_URI} =~ m#\(pattern)#"))>"] + lines + ["</If>"]
    }

    /// A text as a regular expression that matches it alone.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\^$.|?*+()[]{}#".contains(character) { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\\\"") + "\""
    }
}
