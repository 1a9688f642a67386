import HoofbeatContent

/// Looks at the files of a theme before anything is written: their names become parts of addresses
/// and of paths, and a web page among them would be published without a policy.
enum ThemeFiles {
    /// What a theme may have beside what editors may publish.
    private static let ownEndings = ["css", "js", "json", "mjs"]

    static func problems(of assets: [Theme.Asset]) -> [Diagnostic] {
        assets.compactMap { asset in
            fault(in: asset.name).map { .unsafeAsset(asset.name, $0) }
        }
    }

    private static func fault(in name: String) -> (what: String, help: String)? {
        for part in name.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty || part.hasPrefix(".") {
                return (
                    "its name is no path below the folder of assets",
                    "write a name such as ours.css or fonts/ours.woff2"
                )
            }
            if let fault = FileName.fault(in: String(part)) { return (fault.message, fault.help) }
        }
        let last = name.split(separator: "/").last ?? ""
        let ending = last.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        let endings = ownEndings + FileType.endings
        guard endings.contains(ending) else {
            return (
                "a theme brings styles, scripts, pictures and fonts, and nothing else that a "
                    + "browser could open as a page",
                "its ending may be \(endings.sorted().joined(separator: ", "))"
            )
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func unsafeAsset(
        _ name: String, _ fault: (what: String, help: String)
    ) -> Diagnostic {
        .error(
            "unsafe-asset", in: "templates",
            "the theme cannot publish its file “\(name)”: \(fault.what)", help: fault.help)
    }
}
