import Content

extension Theme {
    /// The folder of the assets. It is named by the digest of all of them, so that browsers may
    /// cache it for ever.
    var assetFolder: String {
        var joined: [UInt8] = []
        for asset in assets.sorted(by: { $0.name < $1.name }) {
            joined += Array("\(asset.name)\n\(asset.bytes.count)\n".utf8)
            joined += asset.bytes
        }
        return "assets/" + Digest(of: joined).hex.prefix(12) + "/"
    }

    /// The digest of each script, by its name. The folder's name follows from the same bytes.
    var scriptDigests: [String: String] {
        let scripts = assets.filter { $0.name.hasSuffix(".js") || $0.name.hasSuffix(".mjs") }
        return Dictionary(scripts.map { ($0.name, Digest(of: $0.bytes).integrity) }) { _, last in
            last
        }
    }
}
