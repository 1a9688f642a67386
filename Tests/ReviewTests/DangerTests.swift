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
            ("twenty-four hours", "seventy-two hours", [.number]),
            ("one-third of people", "two-thirds of people", [.number]),
            ("a half-day", "a two-day", [.number]),
            ("a million people", "a billion people", [.number]),
            ("Few people get worse.", "Most people get worse.", [.number]),
            ("5 to 10 meals", "5 or 10 meals", [.number]),
            ("5-10 meals", "5, 10 meals", [.number]),
            ("150 mmol/L", "150 Mmol/L", [.number]),
            ("5 mSv", "5 MSv", [.number]),
            ("5′ of rest", "5″ of rest", [.number]),
            ("5' of rest", "5\" of rest", [.number]),
            ("5′′ of rest", "5′ of rest", [.number]),
            ("5′ of rest", "5″ of sleep", [.number]),
            ("5 of them", "5* of them", [.number]),
            ("‹ 5 meals", "› 5 meals", [.number]),
            ("‹ about 5 meals", "› about 5 meals", [.number]),
            ("«5 meals", "»5 meals", [.number]),
            ("－5 meals", "5 meals", [.number]),
            ("﹣5 meals", "5 meals", [.number]),
            ("＋5 meals", "－5 meals", [.number]),
            ("It is 38 °C.", "It is 38 °F.", [.number]),
            ("2 Gy", "2 cGy", [.number]),
            ("They can choose.", "You can choose.", [.opposite]),
            ("a T1a growth", "a T1A growth", [.number]),
            ("10<sup>3</sup>", "10<sub>3</sub>", [.number]),
            ("No, stop.", "No stop.", [.negation]),
            ("Do <del>not</del> drive.", "Do not drive.", [.negation]),
            ("It lacks iron.", "It has iron.", [.negation]),
            ("It fails to show it.", "It tends to show it.", [.negation]),
            ("The drug is effective.", "The drug is ineffective.", [.opposite]),
            ("a painless test", "a painful test", [.opposite]),
            ("a pain-free test", "a painful test", [.opposite]),
            ("Hypoglycaemia", "Hyperglycaemia", [.opposite]),
            ("Use the left one.", "Use the right one.", [.opposite]),
            ("Ask on Monday.", "Ask on Friday.", [.opposite]),
            ("Tell Ann and Bo.", "Tell Ann or Bo.", [.opposite]),
            ("You may take it.", "You will take it.", [.opposite]),
            ("Put a cold cloth on it.", "Put a hot cloth on it.", [.opposite]),
            ("People with asthma", "People with epilepsy", [.illness]),
            ("the kidney", "the liver", [.illness]),
            ("It is a glow.", "It is a fever.", [.illness]),
            ("Ask the surgeon.", "Ask the dentist.", [.opposite]),
            (
                "If it bleeps, press. If it itches, wash.",
                "If it itches, press. If it bleeps, wash.", [.order]
            ),
            (
                "Stop the pump and then ring the bell.", "Ring the bell and then stop the pump.",
                [.order]
            ),
            ("Eat fish. The drink is hot.", "Eat fish.", [.gone]),
            ("Read <a to=\"/a/\">more</a>.", "Read <a to=\"/b/\">more</a>.", [.link]),
            (
                "<img to=\"/a.svg 1\" alt=\"x\">", "<img to=\"/a.svg 2\" alt=\"x\">", [.picture]
            ),
            ("<img to=\"/a\" alt=\"a lamp\">", "<img to=\"/a\" alt=\"a torch\">", [.picture]),
            ("Swallow the lamp.", "Polish the lamp.", [.wording]),
            ("Take it with food.", "Take it with milk.", [.wording]),
            ("Take it.", "Take it with a glass of red wine.", [.wording]),
            ("Is it so?", "Is it so.", [.wording]),
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
            ("It helps.<cite a> It harms.", "It helps. It harms.<cite a>", [.source]),
            ("It helps <cite a>. It harms.", "It helps. It harms <cite a>.", [.source]),
            (
                "It glows.<cite a> It hurts. It burns.<cite b>",
                "It glows.<cite b> It hurts. It burns.<cite a>", [.source]
            ),
            ("Mum gives it to you.", "You give it to mum.", [.order]),
            ("You tell mum.", "Mum tells you.", [.order]),
            ("Give it to them.", "Give it to us.", [.opposite]),
            ("Ask the nurse for your friend.", "Ask your friend for the nurse.", [.order]),
        ])
    func reasons(before: String, after: String, reasons: [Danger.Reason]) {
        let found = Compared.reasons(before, after)
        #expect(reasons.allSatisfy(found.contains), "\(before) → \(after): \(found)")
        // And the other way round.
        let back = Compared.reasons(after, before)
        if reasons != [.source], reasons != [.gone] {
            #expect(reasons.allSatisfy(back.contains), "\(after) → \(before): \(back)")
        }
    }

    @Test(
        "other changes are not, even beside dangerous words",
        arguments: [
            ("You must not drive a car.", "You must not drive the car."),
            ("Not the lamps.", "not the lamps."),
            ("A faint glow.", "A faint glow, again."),
            ("Do <strong>not</strong> drive.", "Do not drive."),
            ("It may glow.", "It can glow."),
            ("The lamp glows.", "The lamps glow."),
            ("The kidneys glow.", "The kidney glows."),
            ("The colour of lamps", "The color of lamps"),
            ("Have 5-10 lamps.", "Have 5–10 lamps."),
            ("Rest a while, then go.", "Rest a while then go."),
            (
                "<img to=\"/a.svg 1\" alt=\"x\">", "<img to=\"/b.svg 1\" alt=\"x\">"
            ),
            ("It helps.<cite a> It harms.", "It helps<cite a>. It harms."),
            ("It helps, and it burns.<cite a>", "It helps. And it burns.<cite a>"),
            ("It helps.<cite a> It harms.<cite a>", "It helps, it harms.<cite a>"),
            ("You can also tell mum.", "You can tell mum, too."),
            // A sentence that was written anew, as everybody sees.
            (
                "Your team may want to look at the lamp with you.",
                "Bring the lamp along whenever they invite you."
            ),
            ("One lamp. Another glow.", "One lamp.</p>\n<p>Another glow."),
        ])
    func harmless(before: String, after: String) {
        #expect(Compared.reasons(before, after) == [], "\(before) → \(after)")
    }

    @Test("a name that stands elsewhere on a map is a danger, though no word has changed")
    func map() {
        func map(_ places: String) -> String {
            "<div class=\"map\">\n<figure>\n<img to=\"/a.svg 0\" alt=\"A\">\n"
                + "<svg class=\"map-labels\" data-places=\"\(places)\">\n</svg>\n</figure>\n"
                + "<ul>\n<li>Liver</li>\n<li>Lung</li>\n</ul>\n</div>\n"
        }
        let before = map("Liver 20% 60%, Lung 30% 20%")
        #expect(Compared(before, before).reasons == [])
        #expect(Compared(before, map("Liver 30% 20%, Lung 20% 60%")).reasons == [.picture])
    }

    @Test("who does what to whom is marked, whatever the words are then")
    func roles() {
        for (one, other) in [
            ("We ring you if it glows.", "You ring us if it glows."),
            ("They carry you.", "You carry them."),
            ("Your carer lifts you.", "You lift your carer."),
        ] {
            for found in [Compared.reasons(one, other), Compared.reasons(other, one)] {
                #expect(found.contains { $0 == .order || $0 == .opposite }, "\(one): \(found)")
            }
        }
    }

    @Test("a link that was taken away is marked, and one that is new or moved is not")
    func lostLinks() {
        let linked = "Read <a to=\"/a/\">this page</a> or that."
        #expect(Compared.reasons(linked, "Read this page or that.") == [.link])
        #expect(Compared.reasons("Read this page or that.", linked) == [])
        let moved = "Read this page or <a to=\"/a/\">that</a>."
        #expect(Compared.reasons(linked, moved) == [])
    }

    @Test("a few other words are marked below all dangers")
    func wording() {
        for (before, after) in [
            ("In 2019 it glowed.", "In 2019 it shone."), ("It glows.", "It glows like wine."),
            ("It glows.", "It glows. Read about fever here."),
            ("Lamps are no help.</p>\n<p>x", "Lamps are no help.</p>\n<p>Rub it in.</p>\n<p>x"),
        ] {
            #expect(Compared.reasons(before, after) == [.wording], "\(before) → \(after)")
        }
        #expect(!Danger(.wording, before: "a", after: "b").isCertain)
        // Beside a danger it says nothing.
        #expect(Compared.reasons("Take 5 lit ones.", "Take 6 dim ones.") == [.number])
    }

    @Test("what is gone, and where it stands now, is marked")
    func arrangement() {
        func list(_ name: String, _ items: [String]) -> String {
            "<\(name)>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</\(name)>\n"
        }
        func reasons(_ before: String, _ after: String) -> [Danger.Reason] {
            Compared(before, after).reasons
        }
        let steps = ["Turn off the lamp.", "Open the window.", "Leave the room."]
        #expect(reasons(list("ol", steps), list("ol", steps.reversed())) == [.order])
        #expect(reasons(list("ul", steps), list("ul", steps.reversed())) == [])
        #expect(reasons(list("ul", steps), list("ul", [steps[0], steps[2]])) == [.gone])
        #expect(reasons("<p>a b</p>\n<p>c d e</p>\n", "<p>a b</p>\n") == [.gone])
        #expect(
            reasons(
                list(
                    "ul",
                    [
                        "Eat:" + list("ul", ["fish", "meat"]),
                        "Skip:" + list("ul", ["nuts", "milk"]),
                    ]),
                list(
                    "ul",
                    [
                        "Eat:" + list("ul", ["fish", "meat", "nuts"]),
                        "Skip:" + list("ul", ["milk"]),
                    ])
            ) == [.place])
        func table(_ rows: [String]) -> String {
            "<table>\n<tbody>\n"
                + rows.map { row in
                    "<tr>\n" + row.split(separator: "|").map { "<td>\($0)</td>\n" }.joined()
                        + "</tr>\n"
                }.joined() + "</tbody>\n</table>\n"
        }
        #expect(
            reasons(table(["Fish|glow", "Nuts|dusk"]), table(["Fish|dusk", "Nuts|glow"])) == [
                .order
            ])
        #expect(reasons(table(["Fish|glow|dusk"]), table(["Fish|dusk|glow"])) == [.order])
        #expect(
            reasons(table(["Fish|glow", "Nuts|dusk"]), table(["Nuts|dusk", "Fish|glow"])) == [])
        #expect(
            reasons(
                table(["Fish|glow", "Nuts|dusk", "Eggs|dark"]),
                table(["Fish|dusk", "Nuts|dark", "Eggs|glow"])) == [.order])
    }

    @Test("what moved to another section is marked in both")
    func otherSection() {
        func section(_ title: String, _ items: [String]) -> String {
            "<h2>\(title)</h2>\n<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
        }
        func compared(_ title: String, _ before: [String], _ after: [String]) -> SectionComparison {
            Compared.finder.compare(
                SectionChange(
                    id: title, title: title, before: section(title, before),
                    after: section(title, after)))
        }
        let dangers = Compared.finder.dangers(of: [
            compared("Dry lamps", ["x y", "oil"], ["x y"]),
            compared("Wet lamps", ["z"], ["z", "oil"]),
        ])
        let place = Danger(.place, before: "Dry lamps", after: "Wet lamps")
        #expect(dangers[0].contains { $0.contains(place) })
        #expect(dangers[1].contains { $0.contains(place) })
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
        #expect(Compared(headed(one, ""), headed("", one)).reasons == [.place])
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

    @Test("words of the glossary are known, and brands by the names beside theirs")
    func terms() {
        let words = DangerWords(
            .english, terms: [["octreotide", "Sandostatin"], ["lantern scan", "lantern scans"]])
        let finder = DangerFinder(words)
        func reasons(_ before: String, _ after: String) -> [Danger.Reason] {
            Compared("<p>\(before)</p>", "<p>\(after)</p>", finder: finder).reasons
        }
        #expect(reasons("Take Sandostatin then.", "Take lamp oil then.") == [.medicine])
        #expect(reasons("Have a lantern scan first.", "Have a lamp first.").contains(.illness))
    }

    @Test("a language without words says for what it has none")
    func languages() {
        #expect(DangerWords(.english).unknown == [])
        let french = DangerWords(Strings(language: "fr", [:]))
        #expect(
            french.unknown == [.sign, .number, .negation, .medicine, .duty, .opposite, .illness])
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
