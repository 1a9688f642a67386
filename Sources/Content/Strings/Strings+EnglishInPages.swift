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
        .ruleDoseWords: [
            "tablet", "tablets", "tabs", "capsule", "capsules", "caps", "caplet", "caplets",
            "softgel", "softgels", "gelcap", "gelcaps", "pill", "pills", "lozenge", "lozenges",
            "sachet", "sachets", "suppository", "suppositories", "pessary", "pessaries", "puff",
            "puffs", "sprays", "scoops", "scoopful", "scoopfuls", "drop", "drops", "spoonful",
            "spoonfuls", "teaspoon", "teaspoons", "teaspoonful", "teaspoonfuls", "tsp", "tsps",
            "tablespoon", "tablespoons", "tablespoonful", "tablespoonfuls", "tbsp", "tbsps",
            "squirt", "squirts", "gummy", "gummies", "capful", "capfuls", "dropperful",
            "dropperfuls", "inhalation", "inhalations", "wafer", "wafers", "pastille", "pastilles",
            "nebule", "nebules",
        ],
        .ruleNumberWords: [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety", "hundred", "thousand", "half", "quarter", "quarters", "third",
            "thirds", "dozen",
        ],
    ]
}
