import HoofbeatContent

/// The files that hosts read, in the format that Netlify introduced and Cloudflare Pages reads too.
struct HostFiles {
    let rules: ServingRules

    /// `_headers`: path patterns, each followed by its headers on indented lines.
    var headers: String {
        let base = ServingRules.escaped(rules.base)
        return rules.rules.map { rule in
            let pattern =
                switch rule.scope {
                case .everything: "*"
                case .ending(let ending): "*" + ending
                case .folder(let folder): ServingRules.escaped(folder) + "*"
                case .file(let file): ServingRules.escaped(file)
                }
            return base + pattern + "\n"
                + rule.headers.map { "  \($0.name): \($0.value)\n" }.joined()
        }.joined()
    }

    /// `_redirects`: a former address, the present one and the status on each line.
    var redirects: String {
        let base = ServingRules.escaped(rules.base)
        return rules.redirects.map { redirect in
            let from = base + ServingRules.escaped(redirect.from.path)
            return "\(from) \(redirect.location) \(ServingRules.redirectStatus)\n"
        }.joined()
    }
}
