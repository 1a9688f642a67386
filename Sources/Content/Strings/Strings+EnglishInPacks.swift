extension Strings {
    /// The texts of the file that a reviewer gets.
    static let englishTextsInPacks: [Key: Text] = [
        .packTitle: "What changed: for review",
        .packFor: "For:",
        .packMade: "Made on {date}.",
        .packSinceApproved: "Compared with what was last approved.",
        .packSinceDay: "Compared with {date}.",
        .packSinceRevision: "Compared with the revision {name}.",
        .packHow: """
        Words that were put in are underlined, and words that were taken out are struck through. \
        Look at the dangerous changes first, then decide on each section, and send your answer \
        back as a text.
        """,
        .packDangerous: [
            "one": "{count} dangerous change", "other": "{count} dangerous changes",
        ],
        .packNoDangers: """
        No change was marked as dangerous. Read the changed sections all the same.
        """,
        .packOtherChanges: ["one": "{count} other change", "other": "{count} other changes"],
        .packWordings: [
            "one": "{count} small change of words", "other": "{count} small changes of words",
        ],
        .packWordingsHow: "One other word can change what a sentence says. Look at these, too.",
        .packUnmarked: """
        Some changes are not marked as dangerous in this language, since its lists of words are \
        not there: {reasons}.
        """,
        .packPages: "Pages",
        .packAdded: "New pages",
        .packRemoved: "Pages that are gone",
        .packSigns: "Warning signs",
        .packInserted: "inserted:",
        .packRemovedWords: "removed:",
        .packMoved: "Moved",
        .packMovedFrom: "Moved from “{from}” to “{to}”",
        .packColumnsMoved: "The columns stand in another order",
        .packNewFrame: "Now in another box or list",
        .packDataChanged: "What is shown here from the data of the site has changed",
        .packArrangement: """
        Only the arrangement has changed: the same words in other lists or boxes.
        """,
        .packNewSection: "New section",
        .packGoneSection: "This section is gone",
        .packNewPart: "New",
        .packGonePart: "Gone",
        .packUnchanged: [
            "one": "{count} section has not changed", "other": "{count} sections have not changed",
        ],
        .packCareCards: "All warning cards of this page, as they are now",
        .packSources: "All sources of this page",
        .packSourcesHere: "Sources of what changed here, and what they say",
        .packPicture: "Picture:",
        .packNothing: "Nothing has changed.",
        .packWithdrawn: "This source was withdrawn.",
        .packPageTitle: "Title",
        .packPageDescription: "Description",
        .packPageSummary: "Summary",
        .packPageKind: "Kind of page",
        .packTop: "Top of the page",
        .packReasonSign: "Warning sign or box",
        .packReasonTelephone: "Telephone number",
        .packReasonNumber: "Number or unit",
        .packReasonNegation: "Negation",
        .packReasonMedicine: "Medicine",
        .packReasonDuty: "Who must or must not",
        .packReasonOpposite: "Opposite, degree, day or person",
        .packReasonIllness: "Illness or part of the body",
        .packReasonOrder: "Order, or words that changed places",
        .packReasonPlace: "Below another heading",
        .packReasonGone: "Text that is gone",
        .packReasonDate: "Date",
        .packReasonPicture: "Picture",
        .packReasonSource: "Source",
        .packReasonLink: "Where a link leads",
        .packReasonWording: "Words",
        .packChangedFromTo: "“{from}” became “{to}”",
        .packChangedNew: "“{to}” is new",
        .packChangedGone: "“{from}” is gone",
        .packDecision: "Your decision on “{section}”",
        .packApprove: "Approve",
        .packConditions: "Approve with conditions",
        .packRefuse: "Refuse",
        .packRemarks: "Your conditions, or why you refuse",
        .packYou: "About you and your review",
        .packName: "Your name",
        .packRole: "Your role, such as clinician, pharmacist or patient",
        .packVerify: "How others can verify who you are",
        .packVerifyHint: "A number in a register, or a page of your hospital with your name",
        .packDate: "Date",
        .packChecked: "What you checked",
        .packNotChecked: "What you did not check",
        .packDissent: "Where you disagree with others or with the sources",
        .packOptional: "(may be left empty)",
        .packSend: "Your answer",
        .packMake: "Make the text of your answer",
        .packCopy: "Copy the text",
        .packCopied: "Copied. Paste it into an e-mail to whoever sent you this file.",
        .packText: "The text to send back",
        .packMissingName: "Write your name.",
        .packMissingRole: "Write your role.",
        .packMissingVerify: "Write how others can verify who you are.",
        .packMissingRemarks: "Write your conditions or your reason.",
        .packMissingDecisions: "Decide on at least one section.",
        .packMissingDecision: "Choose a decision, or empty the box below it.",
        .packApprovedRemarks: """
        You approve, and wrote conditions or a reason. Choose “Approve with conditions” or \
        “Refuse”, or empty the box.
        """,
        .packChooseRole: "Choose your role",
        .packSectionsGone: """
        Sections of this page are gone. Your decision on the top of the page is also about that.
        """,
        .packSectionsMoved: """
        The sections of this page stand in another order. Your decision on the top of the page is \
        also about that.
        """,
        .packDecideOnUnchanged: """
        These have not changed. Decide on them, too, if you are asked to review the whole page.
        """,
        .packAskedOverdue: "This has not changed, and a new review of it is due",
        .packAskedRefused: "This has not changed since a reviewer refused it or set conditions",
        .packNotAsApproved: """
        This is not as it was last approved. All that has changed since then is shown.
        """,
        .packNeverApproved: "No clinician has approved this section yet",
        .packRefusedBy: "Refused by {name}: {reason}",
        .packRefusedBefore: "Refused by {name}, before this change: {reason}",
        .packConditionsBy: "Conditions of {name}: {reason}",
        .packConditionsBefore: "Conditions of {name}, before this change: {reason}",
        .packNoQuestions: """
        There is nothing to decide on in this file, since nothing has changed. You need not answer.
        """,
        .packByHand: """
        You can also print this file and fill it in by hand, or copy the text below into an \
        e-mail and fill it in there. Begin a line that goes on with the one above it with “|”.
        """,
        .packTemplate: "The text to fill in by hand",
    ]
    .merging(englishDangers) { first, _ in first }
}
