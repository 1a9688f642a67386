import Content
import Disk
import Pipeline

/// A site whose folder also holds the source of this program: its own theme and all that is below.
struct Workshop: Sendable {
    let root: String
    /// Builds the program anew.
    let command: String

    /// Besides `content`, from the root.
    static let names: Set<String> = ["Package.swift", "Sources", "templates"]
    static let assets = "templates/assets"

    /// What has to be done after a change.
    struct Work {
        var changesContent = false
        var changesAssets = false
        var changesProgram = false
    }

    static func work(after changes: Changes) -> Work {
        guard case .paths(let paths) = changes else {
            return Work(changesContent: true, changesAssets: true, changesProgram: true)
        }
        var work = Work()
        for path in paths {
            if path == ContentFolder.name || path.hasPrefix(ContentFolder.name + "/") {
                work.changesContent = true
            } else if path.hasPrefix(assets + "/"), !path.hasSuffix(".swift") {
                work.changesAssets = true
            } else {
                work.changesProgram = true
            }
        }
        return work
    }

    /// The theme with its styles and scripts as they lie on the disk, newer than those in this
    /// program.
    func theme(_ theme: Theme) -> Theme {
        var fresh = theme
        let folder = try? Folder(root).folder(Self.assets)
        fresh.assets = theme.assets.map { asset in
            let source = try? folder?.read(asset.name)
            return source.map(asset.edited) ?? asset
        }
        return fresh
    }
}
