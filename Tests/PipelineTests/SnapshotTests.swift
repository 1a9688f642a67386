import Foundation
import HoofbeatTestExpectations
import Testing

/// What the build makes of the fixture site, beside each page as it was when somebody looked at it.
/// `UPDATE_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew; read the difference.
@Suite("Pages of the fixture site") struct SnapshotTests {
    private static let isUpdate = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"
    private static let folder = FixtureSite.folder.appending(path: "expected")

    private static func file(of page: String) -> URL {
        folder.appending(path: page.replacing("/", with: "-").dropLast(3) + ".html")
    }

    @Test("every page comes out as expected")
    func pages() throws {
        for (page, html) in try FixtureSite.pages().sorted(by: { $0.key < $1.key }) {
            let file = Self.file(of: page)
            if Self.isUpdate {
                try FileManager.default.createDirectory(
                    at: Self.folder, withIntermediateDirectories: true)
                try Data(html.utf8).write(to: file)
            }
            let expected = try? String(contentsOf: file, encoding: .utf8)
            #expect(html == expected, "\(page); see SnapshotTests.swift")
        }
    }

    @Test("no snapshot is left of a page that is gone")
    func leftovers() throws {
        let names = try FixtureSite.pages().keys.map { Self.file(of: $0).lastPathComponent }
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.sorted() == names.sorted())
    }
}
