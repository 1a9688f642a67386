import HoofbeatContent

/// A data file, or the settings, where the build does not look for it. Without an error, all that
/// it says would be missing, and nobody would know.
struct MisplacedData {
    /// Where it belongs, below `content/`.
    let place: String

    /// - Parameter path: the path of a file that is neither in `data/` nor in `static/`.
    /// - Returns: nil for a file that may be something else.
    init?(_ path: String) {
        // As nearly every file there is a page.
        if path.hasSuffix(".md") { return nil }
        let parts = path.split(separator: "/").map(String.init)
        let name = parts.last ?? ""
        guard let stem = Self.stem(of: name) else { return nil }
        let folders = parts.dropLast()
        if folders.isEmpty, stem.lowercased() == "site" {
            place = SourceTree.settingsName
            return
        }
        let known = DataReader.names.map { String($0.dropLast(Self.ending.count)) }
        let meant =
            known.contains(stem.lowercased())
            ? stem.lowercased() : nearest(to: stem, among: known)
        if let folder = folders.first, Self.isNearlyData(folder) {
            let below = folders.dropFirst().map { $0 + "/" }.joined()
            let right = below.isEmpty ? meant ?? stem : stem
            place = DataReader.folder + below + right + Self.ending
        } else if let meant {
            place = DataReader.folder + meant + Self.ending
        } else if let folder = folders.last, Self.foldersInData.contains(folder.lowercased()) {
            place = DataReader.folder + folder.lowercased() + "/" + stem + Self.ending
        } else {
            return nil
        }
    }

    private static let ending = ".yaml"
    private static let foldersInData = [DataReader.tables, StringData.folder].map {
        String($0.dropLast())
    }

    /// The name of a file without an ending of YAML, whatever an editor or a system added to it;
    /// nil for another file.
    private static func stem(of name: String) -> String? {
        let small = name.lowercased()
        let endings = [".yaml.txt", ".yml.txt", ".yaml.yaml", ".yaml", ".yml"]
        guard let ending = endings.first(where: small.hasSuffix), small != ending else {
            return nil
        }
        return String(name.dropLast(ending.count))
    }

    /// Whether a folder was meant to be `data`: with capitals, or with one letter wrong.
    private static func isNearlyData(_ folder: String) -> Bool {
        ["data", "date", "dat", "datas", "daten", "dta", "daata", "dataa"].contains(
            folder.lowercased())
    }
}
