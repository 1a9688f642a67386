import Content

/// All words that the theme shows to readers, in one language.
struct Strings: Sendable {
    let words: Words
    let longDate: @Sendable (Day) -> String
    let pageTitle: @Sendable (_ page: String, _ site: String) -> String

    // Finding one's way
    let skipToContent: String
    let menu: String
    let breadcrumb: String
    let home: String
    let getHelpNow: String
    let aToZ: String
    let onThisPage: String
    let inThisSection: String
    let pagesInThisSection: String
    let allParts: String
    let moreInThisGuide: String
    let previousAndNext: String
    let previous: String
    let next: String
    let relatedPages: String
    let pagesThatLinkHere: String
    let onOnePage: @Sendable (_ title: String) -> String
    let onOnePageSummary: String
    let sectionOnOnePage: String
    let guideOnOnePage: String
    let sourcesOf: @Sendable (_ title: String) -> String
    let andMore: @Sendable (Int) -> String
    let sources: String
    let wordsExplained: String
    let backToText: @Sendable (_ source: Int) -> String
    let usedOn: @Sendable (Int) -> String

    // About the page and the site
    let aboutThisPage: String
    let lastChanged: String
    let notReviewed: String
    let generalInformation: String
    let printHint: String
    let noAdvertising: String
    let licensed: @Sendable (_ licence: String) -> String
    let addressOfPage: String
    let sendPage: String
    let reportMistake: String
    let feedbackSubject: @Sendable (_ id: String) -> String
    let noFeedbackAddress: String
    let pageID: String
    let publishedBy: @Sendable (_ name: String) -> String
    let noPublisher: String
    let feed: String

    // Pages that the build brings along
    let allPages: String
    let allPagesSummary: String
    let letters: String
    let digits: String
    let see: String
    let search: String
    let searchLabel: String
    let searchSummary: String
    let searchNeedsScript: String
    let otherWays: String
    let searching: SearchWords
    let notFound: String
    let notFoundSummary: String
    let whatYouCanDo: String
    let checkTheAddress: String
    let lookInAToZ: String
    let startAtHome: String
    let moved: String
    let movedTo: String

    /// English where a language is still missing.
    static func of(language: String) -> Strings {
        let primary = language.prefix { $0 != "-" }.lowercased()
        return all[primary] ?? english
    }

    private static let all = ["en": english]
}

extension Strings {
    static let english = Strings(
        words: .english,
        longDate: { day in "\(day.day) \(englishMonths[day.month - 1]) \(day.year)" },
        pageTitle: { page, site in page == site ? site : "\(page) – \(site)" },
        skipToContent: "Skip to the main content",
        menu: "Menu",
        breadcrumb: "Where you are",
        home: "Home",
        getHelpNow: "Get help now",
        aToZ: "A–Z",
        onThisPage: "On this page",
        inThisSection: "In this section",
        pagesInThisSection: "Pages in this section",
        allParts: "All parts of this guide",
        moreInThisGuide: "More in this guide",
        previousAndNext: "Previous and next page",
        previous: "Previous",
        next: "Next",
        relatedPages: "Related pages",
        pagesThatLinkHere: "Pages that link here",
        onOnePage: { title in "\(title): all on one page" },
        onOnePageSummary: """
            All pages, one after the other: to print, to keep, or to read without following links.
            """,
        sectionOnOnePage: "All pages of this section on one page, to print or to keep",
        guideOnOnePage: "The whole guide on one page",
        sourcesOf: { title in "Sources: \(title)" },
        andMore: { count in "and \(count) more" },
        sources: "Sources",
        wordsExplained: "Words explained",
        backToText: { source in "Back to the text, source \(source)," },
        usedOn: { count in count == 1 ? "Used on 1 page" : "Used on \(count) pages" },
        aboutThisPage: "About this page",
        lastChanged: "Last changed:",
        notReviewed: """
            Not yet clinically reviewed: no doctor, nurse or other clinician has checked it.
            """,
        generalInformation: """
            This is general information. It cannot replace advice from your own doctor or team.
            """,
        printHint: "This page is made for paper, too: choose Print in the menu of your browser.",
        noAdvertising: "There is no advertising on this site.",
        licensed: { licence in "Text and drawings: \(licence)." },
        addressOfPage: "Address of this page:",
        sendPage: "Send this page to somebody by e-mail",
        reportMistake: "Report a mistake or send a comment",
        feedbackSubject: { id in "Page: \(id)" },
        noFeedbackAddress: "No address for comments has been set for this site yet.",
        pageID: "Reference for this page:",
        publishedBy: { name in "Published by \(name)." },
        noPublisher: "The publisher of this site has not been named yet.",
        feed: "Changed pages",
        allPages: "A–Z of all pages",
        allPagesSummary: "Every page of this guide, and other names that you may know things by.",
        letters: "Letters",
        digits: "0–9",
        see: "see",
        search: "Search",
        searchLabel: "Search this guide",
        searchSummary: "Search all pages of this guide. What you type stays on your device.",
        searchNeedsScript: """
            Searching needs JavaScript, which is switched off here. The list of all pages works \
            without it.
            """,
        otherWays: "Other ways to find a page",
        searching: .english,
        notFound: "Page not found",
        notFoundSummary: """
            There is no page at this address. It may have moved, or the address may have a slip.
            """,
        whatYouCanDo: "What you can do",
        checkTheAddress: "If you typed the address, check its spelling.",
        lookInAToZ: "Look for the page in the list of all pages",
        startAtHome: "Start again at the home page",
        moved: "This page has moved",
        movedTo: "You can find it here now:")

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

/// What the search box says while somebody types.
struct SearchWords: Sendable {
    let suggestions: String
    let all: @Sendable (_ count: String) -> String
    let one: String
    let many: @Sendable (_ count: String) -> String
    let none: @Sendable (_ typed: String) -> String
    let corrections: String
    let synonyms: String
    let unknown: String
    let more: String
    let failed: String

    static let english = SearchWords(
        suggestions: "Suggestions",
        all: { count in "Show all \(count) pages" },
        one: "1 page found",
        many: { count in "\(count) pages found" },
        none: { typed in "Nothing found for “\(typed)”" },
        corrections: "Did you mean:",
        synonyms: "Also searched for:",
        unknown: "Not found in this guide:",
        more: "Show more pages",
        failed: "The search does not work at the moment. You can look here:")
}

extension Words {
    /// What the build writes into page bodies.
    fileprivate static let english = Words(
        emergency: "Emergency advice:",
        urgent: "Urgent advice:",
        routine: "Non-urgent advice:",
        important: "Important:",
        doThis: "Do",
        doNotDoThis: "Do not",
        description: "Description of the picture",
        read: "Read",
        source: "Source",
        websiteOf: "Website of",
        notChecked: "we have not checked this address yet",
        checkedOn: "address checked on",
        say: "say",
        alsoCalled: "Also called:",
        pageAbout: "More about",
        hormone: "Hormone",
        site: "Where it starts",
        symptom: "Symptom",
        whatYouMayNotice: "What you may notice",
        usualTumour: "Usual tumour",
        symptomsByHormone: "Hormones and what they can cause",
        symptomsBySite: "Where a NET starts and what it can cause",
        forWhom: "For",
        languages: "Languages",
        cost: "Cost",
        names: [
            "patients": "patients",
            "carers": "families and carers",
            "professionals": "professionals",
            "researchers": "researchers",
            "free": "Free to use",
            "registration": "You may need to register",
            "paid": "You have to pay",
            "charity": "Charities",
            "community": "Communities",
            "government": "Government bodies",
            "hospital": "Hospitals",
            "register": "Registers",
            "publisher": "Publishers",
            "professional society": "Professional societies",
        ],
        notices: [
            .otherConditions: "Other conditions can cause the same symptoms.",
            .trials: """
            We do not recommend any trial that is listed here or elsewhere. Talk to your own \
            team before you decide to join one.
            """,
            .directory: """
            A place in this list is not a recommendation. Ask your own team which help suits \
            you.
            """,
            .professionals: """
            This register is made for health professionals. Ask your own team about what it \
            says.
            """,
        ],
        emergencyNumbers: "Emergency numbers:")
}
