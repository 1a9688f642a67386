import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatReview
import HoofbeatTestSupport
import Testing

/// What the examples in other languages mark, by their own lists of words.
@Suite("Dangerous changes in other languages") struct DangerLanguageTests {
    private func finder(_ example: String) throws -> DangerFinder {
        let build = Build(
            root: Python.root + "/Tests/Examples/" + example,
            output: NSTemporaryDirectory() + "not-written",
            today: try #require(Day(iso: "2026-11-29")), jobs: 2, theme: .plain)
        var warm = WarmBuild(build)
        let words = DangerWords(warm.run(after: .anything).edition.site.library.strings)
        #expect(words.unknown == [])
        return DangerFinder(words)
    }

    private func reasons(
        _ before: String, _ after: String, _ finder: DangerFinder
    ) -> [Danger.Reason] {
        let comparison = finder.compare(
            SectionChange(
                id: "s", title: "S", before: "<p>\(before)</p>\n", after: "<p>\(after)</p>\n"))
        return Set(finder.dangers(of: comparison).flatMap { $0 }.map(\.reason)).sorted()
    }

    private static let changes: [(example: String, before: String, after: String, Danger.Reason)] =
        [
            ("Leuchtfieber", "Das ist möglich.", "Das ist unmöglich.", .opposite),
            ("Leuchtfieber", "Sie haben Unterzucker.", "Sie haben Überzucker.", .opposite),
            (
                "Leuchtfieber", "Nehmen Sie den linken Arm.", "Nehmen Sie den rechten Arm.",
                .opposite
            ),
            (
                "Leuchtfieber", "Es ist ein schmerzloser Test.", "Es ist ein schmerzhafter Test.",
                .opposite
            ),
            ("Leuchtfieber", "Es ist zuckerfrei.", "Es ist zuckervoll.", .opposite),
            (
                "Leuchtfieber", "Warten Sie vierundzwanzig Lampen.", "Warten Sie zwei Lampen.",
                .number
            ),
            (
                "Leuchtfieber", "Bei einer Krankheit der Niere.", "Bei einer Krankheit der Leber.",
                .illness
            ),
            (
                "Leuchtfieber", "Fragen Sie den Arzt danach.", "Fragen Sie den Partner danach.",
                .opposite
            ),
            ("Leuchtfieber", "Kommen Sie am Montag.", "Kommen Sie am Freitag.", .opposite),
            ("TwymynYLlusern", "Mae’r lefel yn isel.", "Mae’r lefel yn uchel.", .opposite),
            ("TwymynYLlusern", "Ffoniwch ddydd Llun.", "Ffoniwch ddydd Gwener.", .opposite),
            ("TwymynYLlusern", "Mae’r afu yn sâl.", "Mae’r galon yn sâl.", .illness),
            ("TwymynYLlusern", "Mae’n normal.", "Mae’n annormal.", .opposite),
            ("TwymynYLlusern", "Gofynnwch i’r meddyg.", "Gofynnwch i’r nyrs.", .opposite),
            ("HummaAlManara", "المستوى منخفض اليوم.", "المستوى مرتفع اليوم.", .opposite),
            ("HummaAlManara", "في الكبد مرض.", "في القلب مرض.", .illness),
            ("HummaAlManara", "الذراع اليسرى هنا.", "الذراع اليمنى هنا.", .opposite),
            ("HummaAlManara", "تعال يوم الخميس.", "تعال يوم الأحد.", .opposite),
        ]

    @Test(
        "are found by the words of the language",
        arguments: ["Leuchtfieber", "TwymynYLlusern", "HummaAlManara"])
    func languages(example: String) throws {
        let finder = try finder(example)
        for (_, before, after, reason) in Self.changes.filter({ $0.example == example }) {
            for (old, new) in [(before, after), (after, before)] {
                let found = reasons(old, new, finder)
                #expect(found.contains(reason), "\(old) → \(new): \(found)")
            }
        }
    }
}
