import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTemplates
import Testing

@testable import HoofbeatTesting

/// Is every text of the model hostile? A field that is added and forgotten there is found here.
@Suite struct HostileModelTests {
    /// Texts that a hostile editor cannot choose freely.
    private static let exempt: Set = [
        ".site.settings.baseURL.origin", ".entry.parentPath", ".entry.front.refused is empty",
        ".site.settings.statedBaseURL.origin", ".site.settings.helpPage",
        ".site.settings.writing.harderPages is empty",
        // One page in three is withdrawn.
        ".entry.front.withdrawn is empty", ".entry.front.withdrawnLine is empty",
    ]

    @Test("every text of the model is one of ours, and nothing is left empty")
    func everyText() {
        let model = HostileModel(isHostile: true, round: 0, theme: .standard)
        var found = Findings()
        // The templates know these two by their paths.
        let known = ["index.md", "help.md"]
        for entry in model.site.entries where !known.contains(entry.path) {
            found.visit(entry, ".entry")
        }
        found.visit(model.site.settings, ".site.settings")
        found.visit(model.site.redirects.map(\.from), ".site.redirects")
        let library = model.site.library
        found.visit(Array(library.references.values), ".reference")
        found.visit(library.terms, ".term")
        found.visit(model.site.assetFolder, ".site.assetFolder")
        #expect(found.problems.subtracting(Self.exempt).isEmpty)
        #expect(found.texts > 500)
    }

    private struct Findings {
        var problems: Set<String> = []
        var texts = 0

        mutating func visit(_ value: Any, _ path: String) {
            if let text = value as? String {
                texts += 1
                if !text.contains(HostileModel.mark) { problems.insert(path) }
                return
            }
            // Percent-encoded or already markup: made of other texts.
            if value is SafeURL || value is HTML { return }
            let mirror = Mirror(reflecting: value)
            let isEmpty = mirror.children.isEmpty
            switch mirror.displayStyle {
            case .optional?, .collection?, .set?, .dictionary?:
                if isEmpty { problems.insert(path + " is empty") }
                for child in mirror.children { visit(child.value, path) }
            default:
                for child in mirror.children {
                    visit(child.value, path + "." + (child.label ?? ""))
                }
            }
        }
    }
}
