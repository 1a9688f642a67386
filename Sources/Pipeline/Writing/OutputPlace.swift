import HoofbeatDisk

/// The place that a build would write to: neither inside the folder that it reads, nor around it.
package struct OutputPlace {
    private let output: String
    private let content: String

    /// - Parameters:
    ///   - output: the folder that the build would write to.
    ///   - root: the folder that holds `content/`.
    package init(_ output: String, of root: String) {
        self.output = output
        content = root + "/" + ContentNames.name
    }

    /// Why a build cannot write there: the site would be read as content, or the content be taken
    /// for the site. nil if it can.
    package var fault: String? {
        // The build itself reports that there is no content.
        guard let content = try? Folder(self.content), let place = Self.nearest(to: output) else {
            return nil
        }
        if place.missing.contains("..") {
            return "the output \(output) names “..” behind a folder that is not there; write "
                + "where it leads with --output"
        }
        if place.folder.isWithin(content) {
            return "the output \(output) lies in \(self.content), which holds the pages; name "
                + "another folder with --output"
        }
        if place.missing.isEmpty, content.isWithin(place.folder) {
            return "the output \(output) holds \(self.content), which holds the pages; name "
                + "a folder of its own with --output"
        }
        return nil
    }

    /// Whether one of two folders is the other or lies in it.
    static func overlap(_ output: Folder, _ content: Folder) -> Bool {
        output.isWithin(content) || content.isWithin(output)
    }

    /// The folder, or the nearest one above it that exists, and the parts that are missing.
    private static func nearest(to path: String) -> (folder: Folder, missing: [Substring])? {
        if let folder = try? Folder(path) { return (folder, []) }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        var missing: [Substring] = []
        while let part = parts.popLast() {
            missing.append(part)
            let above = parts.isEmpty ? "." : parts.joined(separator: "/")
            if let folder = try? Folder(above.isEmpty ? "/" : above) { return (folder, missing) }
        }
        return nil
    }
}
