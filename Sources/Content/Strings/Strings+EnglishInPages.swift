extension Strings {
    /// What the build writes into the bodies of pages, and what the rules of writing look for.
    static let englishTextsInPages: [Key: Text] = [
        .emergency: "Emergency advice:",
        .urgent: "Urgent advice:",
        .routine: "Non-urgent advice:",
        .important: "Important:",
        .doThis: "Do",
        .doNotDoThis: "Do not",
        .description: "Description of the picture",
        .read: "Read",
        .source: "Source",
        .websiteOf: "Website of",
        .notChecked: "we have not checked this address yet",
        .checkedOn: "address checked on",
        .say: "say",
        .alsoCalled: "Also called:",
        .pageAbout: "More about",
        .forWhom: "For",
        .languages: "Languages",
        .cost: "Cost",
        .emergencyNumbers: "Emergency numbers:",
        .orNumber: "or",
        .numberChecked: "number checked on",
        .callEmergency: "Call your local emergency number if:",
        .callUrgent: "Ring your team or a doctor today if:",
        .callRoutine: "Make an appointment with your team or doctor if:",
        .careSources: ["one": "Sources for this card:", "other": "Sources for these cards:"],
        .signAtOnce: "ring at once, day or night",
        .signSoon: "ask for an early appointment",
        .signInTreatment: "During or after treatment",
        .signNobodyAnswers: "If nobody answers, call your local emergency number.",
        .signSay: "say “{words}”",
        .signsOnPages: "Every warning sign, its level, and the pages that show it",
        .signsMilder: "Signs that are now milder than some page said before",
        .signsStricter: "Signs that are now stricter than some page said before",
        .signColumn: "Sign",
        .levelColumn: "Level",
        .formerLevelColumn: "Level before",
        .reasonColumn: "Why",
        .pagesColumn: "Pages",
        .levelEmergency: "Emergency",
        .levelUrgent: "Today",
        .levelSoon: "Soon",
        .levelRoutine: "Routine",
        .noticeOtherConditions: "Other conditions can cause the same symptoms.",
        .noticeTrials: """
        We do not recommend any trial that is listed here or elsewhere. Talk to your own team \
        before you decide to join one.
        """,
        .noticeDirectory: """
        A place in this list is not a recommendation. Ask your own team which help suits you.
        """,
        .noticeProfessionals: """
        This register is made for health professionals. Ask your own team about what it says.
        """,
        .audiencePatients: "patients",
        .audienceCarers: "families and carers",
        .audienceProfessionals: "professionals",
        .audienceResearchers: "researchers",
        .accessFree: "Free to use",
        .accessRegistration: "You may need to register",
        .accessPaid: "You have to pay",
        .organisationCharity: "Charities",
        .organisationCommunity: "Communities",
        .organisationGovernment: "Government bodies",
        .organisationHospital: "Hospitals",
        .organisationRegister: "Registers",
        .organisationPublisher: "Publishers",
        .organisationProfessionalSociety: "Professional societies",

        .longDate: "{day} {month} {year}",
        .months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ],
        // Only for a language whose order is not that of the Latin letters.
        .alphabet: [],

        .ruleCareTitleEndings: ["if:"],
        .ruleCallsForHelp: ["emergency number"],
        .ruleSecondCalls: [", and ", "; ", " and then "],
        .ruleVagueSigns: [
            "unwell", "abnormal", "persistent", "significant", "excessive", "certain symptoms",
            "other symptoms", "etc.",
        ],
        .ruleVagueTitles: ["important", "warning", "note", "caution"],
        .ruleDontBeginnings: ["do not"],
        .ruleEmptyLinkTexts: [
            "here", "click here", "more", "read more", "learn more", "this", "this page",
            "this link", "link", "page", "details", "see here", "find out more",
        ],
        .ruleTableMarks: ["Table:"],
        .ruleDescriptionMarks: ["Description:"],
        .ruleLicences: [
            "cc by", "cc0", "public domain", "licence", "license", "permission", "©",
        ],
    ]
}
