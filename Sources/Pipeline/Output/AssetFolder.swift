import HoofbeatContent

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

    /// Those of the assets that a site has. Nothing runs in a copy for the disk.
    func assets(for baseURL: BaseURL) -> [Asset] {
        baseURL.isOnDisk ? assets.filter { !$0.isScript } : assets
    }

    /// The digest of each script, by its name. The folder's name follows from the same bytes.
    var scriptDigests: [String: String] {
        let scripts = assets.filter(\.isScript)
        return Dictionary(scripts.map { ($0.name, Digest(of: $0.bytes).integrity) }) { _, last in
            last
        }
    }
}

extension Theme.Asset {
    fileprivate var isScript: Bool { name.hasSuffix(".js") || name.hasSuffix(".mjs") }
}
