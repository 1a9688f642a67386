import HoofbeatContent
import HoofbeatReview
import Testing

@Suite("Answers that come back by mail") struct AnswerTests {
    private static let digest = "2:" + String(repeating: "3f9c", count: 16)

    private func answers(
        remarks: String = "say that the drops must not be used in the eyes of children, and why"
    ) throws -> Answers {
        Answers(
            name: "Ada Example", role: "clinician", verify: "GMC 0000000, https://example.org/ada",
            date: try #require(Day(iso: "2026-11-30")), checked: "medicines and warning signs",
            notChecked: "food", dissent: "",
            sections: [
                Answers.Section(
                    page: "fever", id: PageReview.top, digest: Self.digest, decision: .approve),
                Answers.Section(
                    page: "fever", id: "treatment", digest: Self.digest, decision: .conditions,
                    remarks: remarks),
                Answers.Section(
                    page: "المرض", id: "علاج", digest: Self.digest, decision: .refuse,
                    remarks: "no"),
            ])
    }

    private func faults(_ text: String) -> [AnswerFault] {
        switch AnswerReader.read(text) {
        case .success: []
        case .failure(let faults): faults.faults
        }
    }

    @Test("are read as they were written")
    func roundTrip() throws {
        let answers = try answers()
        let text = AnswerText.write(answers)
        #expect(try AnswerReader.read(text).get() == answers)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
    }

    @Test("survive what mail does to them")
    func mail() throws {
        let answers = try answers()
        let text = AnswerText.write(answers)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let quoted = lines.map { "> > " + $0 }.joined(separator: "\r\n")
        for mail in [
            text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), quoted,
            lines.map { $0 + "   " }.joined(separator: "\n"),
            lines.map { ">" + $0 }.joined(separator: "\n"),
            lines.map { "\t" + $0 }.joined(separator: "\n"),
            "\u{FEFF}" + text, text.replacing(" ", with: "\u{A0}"),
            "Dear all,\nhere it is. Name: none\n\n" + text + "\n-- \nAda Example\nName: Bob\n",
            text.replacing("Decision: approve", with: "decision:  Approved."),
            text.replacing("Decision: conditions", with: "DECISION: approve with conditions"),
            text.replacing("2026-11-30", with: "2026–11–30"),
            text.replacing("3f9c", with: "3F9C"),
            text.replacing("Decision: approve", with: "Decision: **approve**."),
            text.replacing("Decision: approve", with: "Decision: [x] approve"),
            text.replacing("Decision: approve", with: "Decision: ☑️ Approve"),
        ] {
            #expect(try AnswerReader.read(mail).get() == answers, "\(mail)")
        }
        let smart = try self.answers(remarks: "say “never” – it’s safer…")
        #expect(try AnswerReader.read(AnswerText.write(smart)).get() == smart)
    }

    @Test("a remark may hold what looks like a line of the form")
    func likeLines() throws {
        let remarks =
            "Decision: refuse and Section: two Page: three Name: Bob End of the review, all of it"
        let text = AnswerText.write(try answers(remarks: remarks))
        let read = try AnswerReader.read(text).get()
        #expect(read.sections.count == 3 && read.name == "Ada Example")
        #expect(read.sections[1].decision == .conditions)
        #expect(read.sections[1].remarks == remarks)
    }

    @Test("several sections may stand below one page, and some may be left open")
    func byHand() throws {
        let text = """
            Hoofbeat review 1
            Name: Ada Example
            Role: clinician
            Verify: GMC 0000000
            Date: 2026-11-30

            Page: fever
            Section: a
            Digest: \(Self.digest)
            Decision: approve
            Section: b
            Digest: \(Self.digest)
            Decision:
            Section: c
            Digest: \(Self.digest)
            Decision: refuse
            Remarks: It is wrong,
            | all of it.
            End of the review
            """
        let read = try AnswerReader.read(text).get()
        #expect(read.sections.map(\.id) == ["a", "c"])
        #expect(read.sections.map(\.page) == ["fever", "fever"])
        #expect(read.sections[1].remarks == "It is wrong, all of it.")
        #expect(read.open.map(\.id) == ["b"])
    }

    @Test("the text to fill in by hand is read once it is filled in")
    func template() throws {
        let questions = [Answers.Question(page: "p", id: "a", digest: Self.digest)]
        let empty = AnswerText.template(for: questions)
        #expect(faults(empty).count == 4)
        let filled =
            empty.replacing("Name:", with: "Name: Ada").replacing("Role:", with: "Role: nurse")
            .replacing("Verify:", with: "Verify: NMC 1").replacing(
                "Date:", with: "Date: 2026-11-30"
            )
            .replacing("Decision:", with: "Decision: approve")
        let read = try AnswerReader.read(filled).get()
        #expect(read.faults(against: questions) == [])
        #expect(read.sections.map(\.digest) == [Self.digest])
    }

    /// What is put in place of a part of the text, and the line and the words of the fault.
    private static let wrongs: [(String, String, Int?, String)] = [
        ("Name: Ada Example\n", "Name:\n", 2, "nobody’s name is in it"),
        ("Name: Ada Example\n", "", nil, "nobody’s name is in it"),
        ("Role: clinician\n", "", nil, "it does not say in which role"),
        ("Verify: GMC", "Verified: GMC", 4, "is no line of the form"),
        ("2026-11-30", "30/11/26", 5, "“30/11/26” is no date that can be read"),
        ("Decision: approve", "Decision: perhaps", 15, "“perhaps” is no decision"),
        ("End of the review", "", nil, "the text is cut off"),
        ("Hoofbeat review 1", "Hoofbeat review 2", 1, "is a form of answers that is not known"),
        ("Hoofbeat review 1", "*Hoofbeat review 1*", 1, "is not the first line of an answer"),
        ("Hoofbeat review 1", "Hello", nil, "there is no answer in this text"),
        ("Sections: 3", "Sections: 4", 9, "it says “4” sections, and has 3"),
        ("Remarks: no\n", "", 29, "there is no reason"),
        ("Decision: refuse\n", "", 26, "“علاج” has no decision"),
        ("Decision: refuse\n", "Decision:\n", 30, "and no decision"),
        ("Decision: refuse", "Decision: approve", 30, "has remarks all the same"),
        ("Decision: refuse", "Decision: approve\nDecision: refuse", 30, "there twice for one"),
        ("Name: Ada", "Name: Bob\nName: Ada", 3, "“Name” is there twice for the answer"),
        ("Remarks: no", "Remarks: no\nDissent: all", 31, "stands among the sections"),
        ("Page: fever\n", "", 11, "no page stands above this section"),
        ("Section: _page\n", "", 11, "no section stands below the page “fever”"),
        ("2:3f9c", "2:3f9", 13, "is no digest"),
        ("2:3f9c", "1:3f9c", 13, "was made by another version"),
        ("Digest: 2:", "Digest:\nDecision: refuse\nX: 1:", 15, "is no line"),
        ("Section: treatment", "Section: _page", 18, "the section “_page” is there twice"),
        ("Remarks: no", "Remarks: no\nnot at all", 31, "“not at all” is no line"),
        ("Remarks: no", "Remarks: \u{201C}no=E2=80=9D", 30, "in code (quoted-printable)"),
        ("End of the review", "End of the review\nDecision: refuse", 33, "outside of the answer"),
    ]

    @Test("what is wrong is said, with its line", arguments: wrongs)
    func wrong(part: String, other: String, line: Int?, message: String) throws {
        let text = AnswerText.write(try answers())
        #expect(text.contains(part))
        let found = faults(text.replacing(part, with: other))
        let fault = found.first { $0.message.contains(message) }
        #expect(fault != nil, "\(found)")
        if let line { #expect(fault?.line == line) }
        #expect(fault?.help != nil)
    }

    @Test("answers about another text are refused")
    func against() throws {
        let answers = try answers()
        let own = answers.sections.map {
            Answers.Question(page: $0.page, id: $0.id, digest: $0.digest)
        }
        #expect(answers.faults(against: own) == [])
        let changed = own.map { Answers.Question(page: $0.page, id: $0.id, digest: "1:00") }
        #expect(answers.faults(against: changed).count == 3)
        #expect(answers.faults(against: changed)[0].message.contains("is not the text"))
        #expect(answers.faults(against: Array(own.prefix(1)))[0].message.contains("no section"))
        #expect(answers.faults(against: []).allSatisfy { $0.message.contains("no page") })
    }

    @Test(
        "a decision is one of the words, and nothing else",
        arguments: [
            "[ ] approve", "☐ approve", "✗ approve", "~~approve~~", "Approve?", "approve / refuse",
            "not approve", "approve, but not the lamps", "☒ approve", "[x]", "yes", "no",
            "approve\n| but not the lamps", "[x] approve [ ] refuse",
        ])
    func decisions(written: String) throws {
        let text = AnswerText.write(try answers())
        let found = faults(text.replacing("Decision: approve", with: "Decision: " + written))
        #expect(found.count == 1 && found[0].message.hasSuffix("is no decision"), "\(found)")
    }

    @Test(
        "a line with a slip is never a part of the line above it",
        arguments: [
            "Decison: refuse", "Decision refuse", "Decision - refuse", "*Decision:* refuse",
            "Decision： refuse", "My decision: refuse", "Decisions: refuse",
        ])
    func slips(line: String) throws {
        let text = AnswerText.write(try answers())
        let found = faults(text.replacing("Decision: refuse", with: line))
        #expect(found.first?.line == 29, "\(found)")
        #expect(found.first?.help?.hasPrefix("did you mean “Decision: …”?") == true, "\(found)")
    }

    @Test("of two answers in one text, none is taken")
    func twoAnswers() throws {
        let text = AnswerText.write(try answers())
        let refused = text.replacing("Decision: approve", with: "Decision: refuse\nRemarks: x")
        let quoted = text.split(separator: "\n").map { "> " + $0 + "\n" }.joined()
        for both in [text + refused, quoted + refused, refused + quoted, text + "Sorry:\n" + text] {
            let found = faults(both)
            #expect(found.map(\.message) == ["a second answer begins here"], "\(both)")
            #expect(found.first?.help?.contains("keep the one that counts") == true)
        }
        #expect(faults(text + "End of the review").first?.message.hasSuffix("there twice") == true)
    }

    @Test("the source of a mail is called that")
    func sources() throws {
        let text = AnswerText.write(try answers())
        let html = text.replacing("\n", with: "<br>\n")
        #expect(faults(html).first?.message == "this is the source of a mail in HTML")
        let code = "\nSG9vZmJlYXQgcmV2aWV3IDEKTmFtZTogQWRhIEV4YW1wbGUKUm9sZTogY2xpbmljaWFu\n"
        #expect(faults(code).first?.message.contains("base64") == true)
    }

    @Test("words that look like lines stay words, whatever a pack breaks where")
    func longWords() throws {
        let address = "https://example.org/" + String(repeating: "a", count: 80)
        let long = try Answers(
            name: "Ada Example", role: "clinician", verify: address + " Date: 2001-01-01",
            date: #require(Day(iso: "2026-11-30")), checked: address + " Dissent: nothing",
            dissent: "all of it",
            sections: [
                Answers.Section(
                    page: "fever", id: "a", digest: Self.digest, decision: .refuse,
                    remarks: address + " End of the review")
            ])
        #expect(try AnswerReader.read(AnswerText.write(long)).get() == long)
    }

    @Test("a long text is read in a time that grows no faster", .timeLimit(.minutes(2)))
    func large() throws {
        let text = AnswerText.write(try answers())
        let marked = String(repeating: "| a\n", count: 200_000)
        let read = try AnswerReader.read(
            text.replacing("Remarks: no\n", with: "Remarks: no\n" + marked)
        ).get()
        #expect(read.sections.last?.remarks.count == 400_002)
        let strange = String(repeating: "a\n", count: 50_000)
        let found = faults(text.replacing("Remarks: no\n", with: "Remarks: no\n" + strange))
        #expect(found.count == 20)
    }
}
