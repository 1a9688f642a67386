/// What editors can write in YAML.
extension DeclaredFile {
    /// In the order in which an editor meets them.
    package static let all =
        [FrontMatterFields.file, SettingFields.file]
        + DataReader.files.map(\.declared) + [
            DataReader.tableFile, DataReader.reviewFile, StringData.declared,
        ]

    /// The file that somebody asks for, with or without its folder and ending: `kinds`,
    /// `data/kinds.yaml`, `tables/symptoms.yaml`, `page`.
    package static func named(_ name: String) -> DeclaredFile? {
        let parts = name.lowercased().split(separator: "/")
            .filter { $0 != "content" && $0 != "data" }
        guard let first = parts.first else { return nil }
        let isPage = parts.last?.hasSuffix(".md") ?? false
        return all.first { file in
            file.names.contains(String(first.prefix { $0 != "." }))
                && (parts.count == 1 || file.name.contains("/")) && !isPage
        } ?? (isPage ? FrontMatterFields.file : nil)
    }

    /// The name without folder and ending, and other words for it.
    package var names: [String] {
        if name == FrontMatterFields.file.name { return ["front-matter", "front matter", "page"] }
        let parts = name.split(separator: "/")
        return [String(parts[0].prefix { $0 != "." })]
    }
}
