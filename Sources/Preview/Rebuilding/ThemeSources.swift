import HoofbeatContent
import HoofbeatDisk
import HoofbeatPipeline

/// The source of this program in the site's folder: its theme and everything that it builds on.
struct ThemeSources: Sendable {
    let root: String
    /// The command that builds the program.
    let command: String

    /// The names in the root that are watched besides `content`.
    static let watchedNames: Set<String> = ["Package.swift", "Sources", "templates"]
    static let assets = "templates/assets"
    /// Of a style sheet or a script, in bytes.
    private static let maximumSize = 5_000_000

    /// What has to be rebuilt after a change.
    struct Affected {
        var content = false
        var assets = false
        var program = false
    }

    static func affected(by changes: Changes) -> Affected {
        guard case .paths(let paths) = changes else {
            return Affected(content: true, assets: true, program: true)
        }
        var affected = Affected()
        for path in paths {
            if path == ContentNames.name || path.hasPrefix(ContentNames.name + "/") {
                affected.content = true
            } else if path.hasPrefix(assets + "/"), !path.hasSuffix(".swift") {
                affected.assets = true
            } else {
                affected.program = true
            }
        }
        return affected
    }

    /// The theme with the styles and scripts that are now on the disk, in place of those that were
    /// compiled into this program.
    func updated(_ theme: Theme) -> Theme {
        var updated = theme
        let folder = try? Folder(root).folder(Self.assets)
        updated.assets = theme.assets.map { asset in
            let source = try? folder?.read(asset.name, limit: Self.maximumSize)
            return source.map(asset.edited) ?? asset
        }
        return updated
    }
}
