import HoofbeatContent
import HoofbeatPipeline
import Testing

/// Who may stand in a record: a person with a full name, and never a program, a group or nobody.
@Suite("Names of reviewers") struct PersonNameTests {
    private let desk: ReviewDesk
    private let made: ReviewedSite

    init() throws {
        made = try ReviewedSite()
        desk = try made.desk(today: "2026-11-01")
    }

    private func isTaken(
        _ name: String, verify: String = "Register of Ourland, 0000"
    ) throws -> Bool {
        let entry = try #require(desk.entry(named: "fever"))
        let answer = ReviewAnswer(
            reviewer: .init(name: name, role: "clinician", verify: verify), next: nil,
            checked: nil, notChecked: nil, dissent: nil, lifts: nil,
            verdicts: desk.subjects(of: entry).map {
                .init(subject: $0, decision: .approved, because: nil)
            })
        do {
            try desk.check(answer, of: entry)
            return true
        } catch is ReviewAnswer.Refusal {
            return false
        }
    }

    private static let programs = [
        "ChatGPT5", "GPT4o", "A.I. Helper", "Claude Opus", "Gemini Pro", "\u{421}hatgpt",
        "Hoofbeat Bot", "Review Bot", "Mistral Large", "Llama Three", "Microsoft Copilot",
        "DeepSeek R1", "Deep Seek", "Grok Four", "Perplexity Pro", "Qwen Max", "Med PaLM",
        "Google Bard", "IBM Watson", "Amazon Alexa", "Kimi Moonshot", "Sonnet Anthropic",
        "C1aude Opus", "Spell Checker", "Github Actions", "Hoof Beat", "root user", "Chat GPT",
        "Lantern AI", "Mistral Nemo", "Gemma Three", "Bing Chat", "Meta AI", "Siri", "Cron Job",
        "Translation Software", "Symptom Checker", "Command R", "Claude Code", "Le Chat",
        "Automated Check", "Machine Reader", "Dr Robot", "Virtual Doctor", "Build Server",
    ]
    private static let groups = [
        "The Editors", "The Lantern Trust", "Lantern Foundation", "Our Doctors", "Nursing Team",
        "Ourtown Hospital", "Ministry of Health", "Victoria Hospital", "Department of Surgery",
        "Lantern University", "Institut für Glühen", "Universität Lampe", "Lantern GmbH",
        "World Health Organisation", "Cancer Research UK", "Team Lantern", "The Lancet",
        "Royal College of Lamps", "Lantern Clinic", "Medical Advisory Board", "Patient Panel",
    ]
    private static let trades = [
        "Consultant Physician", "Senior Nurse", "Chief Medical Officer", "Head of Oncology",
        "Clinical Lead", "General Practitioner", "Ward Sister", "Specialist Registrar",
        "Duty Doctor", "Consultant Endocrinologist", "Lead Dietitian", "Dr Surgeon",
        "Social Worker", "Professor of Medicine", "Endocrine Nurse",
    ]
    private static let nobody = [
        "n/a", ".", "\u{2800}", "Dr", "Test Test", "Nobody Here", "Prof", "To Be Confirmed",
        "Name Surname", "Dr X", "A1 B2", "Ada", "First Last", "Your Name", "John Doe", "N. N.",
        "Max Mustermann", "Not Yet Known", "Insert Name Here", "Reviewer One", "Ιωάννα",
        "Somebody Else", "Lorem Ipsum", "xxx xxx", "Llama Four", "Vorname Nachname", "A. B.",
        "See Above",
    ]

    @Test("programs, groups, trades and nobody are refused")
    func noPerson() throws {
        for name in Self.programs + Self.groups + Self.trades + Self.nobody {
            #expect(try !isTaken(name), "\(name)")
        }
    }

    @Test("people are not, whatever else their names mean")
    func person() throws {
        for name in [
            "Dr Ai Tanaka", "Tanaka Ai", "Ki Hoon Park", "Claude Martin", "Ιωάννα Παππά", "山田太郎",
            "王 伟", "Ben Bot", "Anna Check", "John Reader", "The Anh Nguyen", "Janette Hospital",
            "Paul Nurse", "Trust Moyo", "Dr Ann Trust", "Robert Large", "Hope People",
            "Ada Lantern", "Gemma Ward", "Max Ward", "Claude Watson", "Will Self", "Max Planck",
            "Bing Crosby", "Siri Hustvedt", "A. Lantern", "O'Neill, Mary", "Dr Anne-Marie Müller",
            "Dr Lantern",
            "Jasper Head", "Bill Press", "Mary Sister", "Alexa Bloom", "Prof Dr Ülkü Çelik",
            "Иван Петров", "محمد علي", "김민준", "José de la Cruz", "Na Li", "Dr Tim Price",
        ] {
            #expect(try isTaken(name), "\(name)")
        }
    }

    @Test("a way to verify somebody says where to look")
    func verify() throws {
        for text in [
            "none", "unknown", "to be confirmed", "ask me", "x", "n/a", "....", "0", "xxxx",
            "see above", "not applicable", "on request", "will follow", "trust me",
            "No registration", "Private", "yes, verified", "the hospital",
            "ask the editor's office", "Unbekannt", "register", "0000", "1111 1111",
        ] {
            #expect(try !isTaken("Ada Lantern", verify: text), "\(text)")
        }
        for text in [
            "GMC 0000000", "Register of Ourland, number 0000", "https://hospital.example/ada",
            "Ourtown Hospital, page of the staff", "Ärztekammer Lampenstadt", "NMC PIN 00A0000B",
        ] {
            #expect(try isTaken("Ada Lantern", verify: text), "\(text)")
        }
    }
}
