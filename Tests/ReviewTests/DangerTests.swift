import HoofbeatContent
import HoofbeatReview
import Testing

@Suite("Dangerous changes") struct DangerTests {
    @Test(
        "are found, and named",
        arguments: [
            ("Take 5 mg.", "Take 50 mg.", [Danger.Reason.number]),
            ("Take 5 mg.", "Take 5 g.", [.number]),
            ("Wait for hours.", "Wait for days.", [.number]),
            ("A fever over 38.5 °C", "A fever over 39.5 °C", [.number]),
            ("in 5% of people", "in 50% of people", [.number]),
            ("above 38", "below 38", [.number]),
            ("It is < 5", "It is > 5", [.number]),
            ("two drops", "ten drops", [.number]),
            ("You must not drive.", "You must drive.", [.negation]),
            ("Drive home.", "Never drive home.", [.negation]),
            ("Don’t drive.", "Drive.", [.negation]),
            ("It is not always safe.", "It is always not safe.", [.negation]),
            ("Eat this, but do not drink it.", "Do not eat this, but drink it.", [.negation]),
            ("You must rest.", "You should rest.", [.duty]),
            ("Only if it glows.", "If it glows.", [.duty]),
            ("Not for adults.", "Not for children.", [.duty]),
            ("if you are pregnant", "if you are tired", [.duty]),
            ("Take it unless it glows.", "Take it when it glows.", [.duty]),
            ("Take metoprolol.", "Take bisoprolol.", [.medicine]),
            ("Take Lanternol.", "Take water.", [.medicine]),
            ("Take insulin.", "Take water.", [.medicine]),
            ("metoprolol-based treatment", "water-based treatment", [.medicine]),
            ("Lanternol-based treatment", "water-based treatment", [.medicine]),
            ("Call today.", "Call next week.", [.sign, .number]),
            ("since 3 May", "since 4 May", [.date]),
            ("since 2019", "since 2020", [.date]),
            (
                "Ring <a to=\"tel:0800111\">0800 111</a>.",
                "Ring <a to=\"tel:0800112\">0800 112</a>.", [.telephone]
            ),
            (
                "Ring <a to=\"tel:0800111\">us</a>.", "Ring <a to=\"tel:0800112\">us</a>.",
                [.telephone]
            ),
            ("See <a to=\"/get-help/\">us</a>.", "See <a to=\"/a/\">us</a>.", [.link]),
            ("It glows.<cite a></p>", "It glows.<cite b></p>", [.source]),
            ("It glows.<cite a></p>", "It glows.<cite a withdrawn></p>", [.source]),
        ])
    func reasons(before: String, after: String, reasons: [Danger.Reason]) {
        let found = Compared.reasons(before, after)
        #expect(reasons.allSatisfy(found.contains), "\(before) → \(after): \(found)")
        // And the other way round.
        let back = Compared.reasons(after, before)
        if reasons != [.source] {
            #expect(reasons.allSatisfy(back.contains), "\(after) → \(before): \(back)")
        }
    }

    @Test(
        "other changes are not, even beside dangerous words",
        arguments: [
            ("The hands glow.", "The fingers glow."),
            ("You must not drive a car.", "You must not drive any car."),
            ("Not the hands.", "not the hands."),
            ("A faint glow.", "A faint glow, again."),
            ("Read <a to=\"/a/\">more</a>.", "Read <a to=\"/b/\">more</a>."),
            ("Do <strong>not</strong> drive.", "Do not drive."),
            ("It may glow.", "It can glow."),
            ("In 2019 it glowed.", "In 2019 it shone."),
        ])
    func harmless(before: String, after: String) {
        #expect(Compared.reasons(before, after) == [], "\(before) → \(after)")
    }

    private func card(_ level: String, _ signs: [String]) -> String {
        let items = signs.map { "<li>\($0)</li>\n" }.joined()
        return "<div class=\"care care-\(level)\">\n<h3 class=\"care-title\">Call if:</h3>\n"
            + "<div class=\"care-body\">\n<ul>\n\(items)</ul>\n</div>\n</div>\n"
    }

    @Test("every change in a care card is a change of a sign")
    func signs() {
        let two = card("emergency", ["the glow burns", "someone cannot be woken"])
        for other in [
            card("emergency", ["the glow burns"]),
            card("emergency", ["the glow burns", "it fades"]),
            card("emergency", ["the glow burns", "someone cannot be woken", "the hands itch"]),
            card("urgent", ["the glow burns", "someone cannot be woken"]),
            card("emergency", ["the glow burns a lot", "someone cannot be woken"]), "",
        ] {
            #expect(Compared(two, other).reasons.contains(.sign), "\(other)")
            #expect(Compared(other, two).reasons.contains(.sign), "\(other)")
        }
        let turned = card("emergency", ["someone cannot be woken", "the glow burns"])
        #expect(Compared(two, turned).reasons == [])
    }

    @Test("a sign that moves to another card is marked")
    func movedSign() {
        let before =
            card("emergency", ["the glow burns", "it stings"]) + card("urgent", ["hands itch"])
        let after =
            card("emergency", ["the glow burns"]) + card("urgent", ["hands itch", "it stings"])
        let compared = Compared(before, after)
        #expect(compared.reasons == [.sign])
        #expect(compared.lines.contains("> it stings") || compared.lines.contains(">~ it stings"))
    }

    @Test("what moves from what to do to what not to do is marked, and so below another heading")
    func movedItems() {
        func lists(_ first: String, _ second: String) -> String {
            "<div class=\"do\">\n<ul>\n\(first)</ul>\n</div>\n"
                + "<div class=\"dont\">\n<ul>\n\(second)</ul>\n</div>\n"
        }
        let (one, two) = ("<li>rest in the dark</li>\n", "<li>eat lamps</li>\n")
        #expect(Compared(lists(one + two, ""), lists(one, two)).reasons == [.sign])
        func headed(_ first: String, _ second: String) -> String {
            "<h3>Good to eat</h3>\n<ul>\n\(first)<li>a</li>\n</ul>\n"
                + "<h3>Bad to eat</h3>\n<ul>\n<li>b</li>\n\(second)</ul>\n"
        }
        #expect(Compared(headed(one, ""), headed("", one)).reasons == [.duty])
    }

    @Test("a warning that is new or gone is marked")
    func warnings() {
        let box = "<div class=\"callout callout-warning\">\n<p>Mind the lamp.</p>\n</div>\n"
        #expect(Compared("<p>a</p>\n", "<p>a</p>\n" + box).reasons == [.sign])
        #expect(Compared(box + "<p>a</p>\n", "<p>a</p>\n").reasons == [.sign])
        #expect(
            Compared(box, box.replacing("warning", with: "info")).reasons == [.sign])
    }

    @Test("what is said names what was changed into what")
    func said() {
        let compared = Compared("<p>Take 5 mg a day.</p>\n", "<p>Take 50 mg a day.</p>\n")
        #expect(compared.dangers == [[Danger(.number, before: "5 mg", after: "50 mg")]])
    }

    @Test("a language without words says for what it has none")
    func languages() {
        #expect(DangerWords(.english).unknown == [])
        let french = DangerWords(Strings(language: "fr", [:]))
        #expect(french.unknown == [.sign, .number, .negation, .medicine, .duty])
        let partly = Strings(language: "fr", [.ruleDutyWords: ["doit"]])
        #expect(DangerWords(partly).unknown.contains(.duty))
        let finder = DangerFinder(french)
        let compared = Compared(
            "<p>Prenez 5 mg de métoprolol.</p>", "<p>Prenez 50 mg de bisoprolol.</p>",
            finder: finder)
        #expect(compared.reasons == [.number, .medicine])
    }

    @Test(
        "names of medicines are known by their stems, in other languages too",
        arguments: [
            ("omeprazole", true), ("Omeprazol", true), ("atenolol", true), ("amoxicillin", true),
            ("Amoxicilline", true), ("ramipril", true), ("simvastatin", true), ("rituximab", true),
            ("imatinib", true), ("ibuprofeno", true), ("April", false), ("cholesterol", false),
            ("person", false), ("important", false), ("concept", false), ("medicine", false),
        ])
    func stems(word: String, isMedicine: Bool) {
        #expect(MedicineStems.isMedicine(word.lowercased()) == isMedicine, "\(word)")
    }
}
