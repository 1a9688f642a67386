extension Strings {
    /// The British English texts, which stand in where a language has none.
    package static let english = Strings(language: "en", [:])

    static let englishTexts: [Key: Text] = [
        .skipToContent: "Skip to the main content",
        .menu: "Menu",
        .breadcrumb: "Where you are",
        .home: "Home",
        .getHelpNow: "Get help now",
        .aToZ: "A–Z",
        .onThisPage: "On this page",
        .inThisSection: "In this section",
        .pagesInThisSection: "Pages in this section",
        .allParts: "All parts of this site",
        .moreInThisGuide: "More on this site",
        .previousAndNext: "Previous and next page",
        .previous: "Previous",
        .next: "Next",
        .relatedPages: "Related pages",
        .pagesThatLinkHere: "Pages that link here",
        .onOnePage: "{title}: all on one page",
        .onOnePageSummary: """
        All pages, one after the other: to print, to keep, or to read without following links.
        """,
        .sectionOnOnePage: "All pages of this section on one page, to print or to keep",
        .guideOnOnePage: "The whole site on one page",
        .sourcesOf: "Sources: {title}",
        .andMore: ["other": "and {count} more"],
        .sources: "Sources",
        .wordsExplained: "Words explained",
        .backToText: "Back to the text, source {number},",
        .usedOn: ["one": "Used on {count} page", "other": "Used on {count} pages"],
        .pageTitle: "{page} – {site}",

        .aboutThisPage: "About this page",
        .lastChanged: "Last changed:",
        .notReviewed: """
        Not yet clinically reviewed: no doctor, nurse or other clinician has checked it.
        """,
        .notReviewedSite: """
        Not yet clinically reviewed: no doctor, nurse or other clinician has checked these pages.
        """,
        .reviewedBy: "Clinically reviewed by {people} on {day}.",
        .readForClarity: "Read for clear wording by {people} on {day}.",
        .nextReview: "Next review due by {day}.",
        .reviewOverdue: "A new review was due by {day} and has not been done yet.",
        .reviewChanged: "Changed since it was reviewed by {people} on {day}.",
        .reviewOfParts: """
        Parts of this page are clinically reviewed, and others are not. A note below each heading \
        says which.
        """,
        .reviewOfAllParts: """
        All parts of this page are clinically reviewed. A note below each heading says by whom.
        """,
        .reviewWithheld: """
        A doctor, nurse or other clinician has read this text, and has not approved it as it is.
        """,
        .reviewSignWithheld: """
        A doctor, nurse or other clinician has read a warning sign or a telephone number that is \
        shown here, and has not approved it as it is.
        """,
        .reviewNotChecked: "{person} did not check: {what}.",
        .partNotReviewed: "Not yet clinically reviewed.",
        .withdrawnPage: "This page is withdrawn",
        .withdrawnOverdue: "A new clinical review was due and has not been done yet.",
        .withdrawnChanged: """
        Its text has changed since it was last clinically reviewed, and nobody has reviewed the \
        changes yet.
        """,
        .withdrawnNext: "You can go on to:",
        .expiredPage: "This page is no longer current",
        .expiredOn: "It was taken down on {day}.",
        .withdrawnButShown: """
        This page is withdrawn: {reason} You can still read it, because it says when to get help.
        """,
        .generalInformation: """
        This is general information. It cannot replace advice from your own doctor or team.
        """,
        .printHint: "This page is made for paper, too: choose Print in the menu of your browser.",
        // A site may say this only if it is true there.
        .claim: "",
        .licensed: "Text and drawings: {licence}.",
        .addressOfPage: "Address of this page:",
        .sendPage: "Send this page to somebody by e-mail",
        .reportMistake: "Report a mistake or send a comment",
        .feedbackSubject: "Page: {id}",
        .noFeedbackAddress: "No address for comments has been set for this site yet.",
        .pageReference: "Reference for this page:",
        .publishedBy: "Published by {name}.",
        .noPublisher: "The publisher of this site has not been named yet.",
        .feed: "Changed pages",

        .allPages: "A–Z of all pages",
        .allPagesSummary: "Every page of this site, and other names that you may know things by.",
        .letters: "Letters",
        .digits: "0–9",
        .see: "see",
        .otherWays: "Other ways to find a page",
        .notFound: "Page not found",
        .notFoundSummary: """
        There is no page at this address. It may have moved, or the address may have a slip.
        """,
        .whatYouCanDo: "What you can do",
        .checkTheAddress: "If you typed the address, check its spelling.",
        .lookInAToZ: "Look for the page in the list of all pages",
        .startAtHome: "Start again at the home page",
        .moved: "This page has moved",
        .movedTo: "You can find it here now:",

        .search: "Search",
        .searchLabel: "Search this site",
        .searchSummary: "Search all pages of this site. What you type stays on your device.",
        .searchNeedsScript: """
        Searching needs JavaScript, which is switched off here. The list of all pages works \
        without it.
        """,
        .searchNeedsServer: """
        Searching works only on the website, not in this copy, which is opened from a folder.
        """,
        .searchSuggestions: "Suggestions",
        .searchAll: ["other": "Show all {count} pages"],
        .searchFound: ["one": "{count} page found", "other": "{count} pages found"],
        .searchNone: "Nothing found for “{typed}”",
        .searchCorrections: "Did you mean:",
        .searchSynonyms: "Also searched for:",
        .searchUnknown: "Not found on this site:",
        .searchMore: "Show more pages",
        .searchFailed: "The search does not work at the moment. You can look here:",
    ]
    .merging(englishTextsInPages) { first, _ in first }
    .merging(englishTextsInPacks) { first, _ in first }
}
