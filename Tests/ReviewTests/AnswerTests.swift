import HoofbeatContent
import HoofbeatReview
import Testing

@Suite("Answers that come back by mail") struct AnswerTests {
    private static let digest = "1:" + String(repeating: "3f9c", count: 16)

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
        let broken = lines.map { $0.count > 40 ? Self.broken($0) : $0 }.joined(separator: "\n")
        for mail in [
            text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), quoted, broken,
            lines.map { $0 + "   " }.joined(separator: "\n"),
            lines.map { ">" + $0 }.joined(separator: "\n"),
            "\u{FEFF}" + text, text.replacing(" ", with: "\u{A0}"),
            "Dear all,\nhere it is. Name: none\n\n" + text + "\n-- \nAda Example\nName: Bob\n",
            text.replacing("Decision: approve", with: "decision:  Approved."),
            text.replacing("Decision: conditions", with: "DECISION: approve with conditions"),
            text.replacing("2026-11-30", with: "2026–11–30"),
            text + "\n" + AnswerText.template(for: []),
        ] {
            #expect(try AnswerReader.read(mail).get() == answers, "\(mail)")
        }
        let smart = try self.answers(remarks: "say “never” – it’s safer…")
        #expect(try AnswerReader.read(AnswerText.write(smart)).get() == smart)
    }

    /// Broken after the last blank before column 40, or there, as mail breaks long words.
    private static func broken(_ line: String) -> String {
        let start = line.prefix(40)
        let end = line.hasPrefix("Digest") ? nil : start.lastIndex(of: " ")
        guard let end, end > line.startIndex else { return start + "\n" + line.dropFirst(40) }
        return line[..<end] + "\n" + line[line.index(after: end)...]
    }

    @Test("a remark may hold what looks like a line of the form")
    func likeLines() throws {
        let remarks =
            "Decision: refuse and Section: two Page: three Name: Bob End of the review, all of it"
        let text = AnswerText.write(try answers(remarks: remarks))
        let read = try AnswerReader.read(text).get()
        #expect(read.sections.count == 3 && read.name == "Ada Example")
        #expect(read.sections[1].decision == .conditions)
        #expect(read.sections[1].remarks.contains("Name: Bob"))
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
            Digest: 1:aa
            Decision: approve
            Section: b
            Digest: 1:bb
            Decision:
            Section: c
            Digest: 1:cc
            Decision: refuse
            Remarks: It is wrong,
            all of it.
            End of the review
            """
        let read = try AnswerReader.read(text).get()
        #expect(read.sections.map(\.id) == ["a", "c"])
        #expect(read.sections.map(\.page) == ["fever", "fever"])
        #expect(read.sections[1].remarks == "It is wrong, all of it.")
    }

    @Test("the text to fill in by hand is read once it is filled in")
    func template() throws {
        let questions = [Answers.Question(page: "p", id: "a", digest: "1:aa")]
        let empty = AnswerText.template(for: questions)
        #expect(faults(empty).count >= 4)
        let filled =
            empty.replacing("Name:", with: "Name: Ada").replacing("Role:", with: "Role: nurse")
            .replacing("Verify:", with: "Verify: NMC 1").replacing(
                "Date:", with: "Date: 2026-11-30"
            )
            .replacing("Decision:", with: "Decision: approve")
        let read = try AnswerReader.read(filled).get()
        #expect(read.faults(against: questions) == [])
        #expect(read.sections.map(\.digest) == ["1:aa"])
    }

    @Test(
        "what is wrong is said, with its line",
        arguments: [
            ("Name: Ada Example\n", "Name:\n", 2, "nobody’s name is in it"),
            ("Name: Ada Example\n", "", nil, "nobody’s name is in it"),
            ("Role: clinician\n", "", nil, "it does not say in which role"),
            ("Verify: GMC", "Verified: GMC", nil, "it does not say how to verify who this is"),
            ("2026-11-30", "30/11/26", 5, "“30/11/26” is no date that can be read"),
            ("Decision: approve", "Decision: perhaps", 15, "“perhaps” is no decision"),
            ("End of the review", "", nil, "the text is cut off"),
            ("Hoofbeat review 1", "Hoofbeat review 2", 1, "is a form of answers that is not known"),
            ("Hoofbeat review 1", "Hello", nil, "there is no answer in this text"),
            ("Sections: 3", "Sections: 4", 9, "it says “4” sections, and has 3"),
            ("Remarks: no\n", "", 29, "there is no reason"),
        ] as [(String, String, Int?, String)])
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
}
