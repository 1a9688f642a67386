extension Strings {
    /// Each text of the interface. In files it is named in small letters: `skip-to-content`.
    public enum Key: Int, Sendable, Hashable, CaseIterable {
        // Finding one's way
        case skipToContent, menu, breadcrumb, home, getHelpNow, aToZ, onThisPage, inThisSection
        case pagesInThisSection, allParts, moreInThisGuide, previousAndNext, previous, next
        case relatedPages, pagesThatLinkHere, onOnePage, onOnePageSummary, sectionOnOnePage
        case guideOnOnePage, sourcesOf, andMore, sources, wordsExplained, backToText, usedOn
        case pageTitle

        // About the page and the site
        case aboutThisPage, lastChanged, notReviewed, notReviewedSite, generalInformation
        case reviewedBy, readForClarity, nextReview, reviewOverdue, reviewChanged, reviewOfParts
        case reviewOfAllParts, reviewWithheld, reviewSignWithheld, reviewNotChecked
        case partNotReviewed, withdrawnPage, withdrawnOverdue, withdrawnChanged, withdrawnNext
        case withdrawnButShown, expiredPage, expiredOn
        case printHint, claim
        case licensed, addressOfPage, sendPage, reportMistake, feedbackSubject
        case noFeedbackAddress, pageReference, publishedBy, noPublisher, feed

        // Pages that the build brings along
        case allPages, allPagesSummary, letters, digits, see, otherWays, notFound
        case notFoundSummary, whatYouCanDo, checkTheAddress, lookInAToZ, startAtHome, moved
        case movedTo

        // The search
        case search, searchLabel, searchSummary, searchNeedsScript, searchNeedsServer
        case searchSuggestions, searchAll, searchFound, searchNone, searchCorrections
        case searchSynonyms, searchUnknown, searchMore, searchFailed

        // In pages
        case emergency, urgent, routine, important, doThis, doNotDoThis, description, read, source
        case websiteOf, notChecked, checkedOn, say, alsoCalled, pageAbout, forWhom, languages, cost
        case emergencyNumbers, orNumber, numberChecked, nextInList, nextNote
        case callEmergency, callUrgent, callRoutine, careSources
        case signAtOnce, signSoon, signInTreatment, signNobodyAnswers, signSay
        case signsOnPages, signsMilder, signsStricter
        case signColumn, levelColumn, formerLevelColumn, reasonColumn, pagesColumn
        case levelEmergency, levelUrgent, levelSoon, levelRoutine
        case noticeOtherConditions, noticeTrials, noticeDirectory
        case noticeProfessionals
        case audiencePatients, audienceCarers, audienceProfessionals, audienceResearchers
        case accessFree, accessRegistration, accessPaid
        case organisationCharity, organisationCommunity, organisationGovernment
        case organisationHospital, organisationRegister, organisationPublisher
        case organisationProfessionalSociety

        // The file that a reviewer gets
        case packTitle, packFor, packMade, packSinceApproved, packSinceDay
        case packSinceRevision, packHow, packDangerous, packNoDangers, packOtherChanges
        case packWordings, packWordingsHow
        case packUnmarked, packPages, packAdded, packRemoved, packSigns
        case packInserted, packRemovedWords, packMoved, packMovedFrom, packColumnsMoved
        case packNewFrame, packDataChanged, packArrangement, packNewSection, packGoneSection
        case packNewPart, packGonePart
        case packUnchanged, packCareCards, packSources, packSourcesHere, packPicture
        case packNothing, packWithdrawn
        case packPageTitle, packPageDescription, packPageSummary, packPageKind, packTop
        case packReasonSign, packReasonTelephone, packReasonNumber, packReasonNegation
        case packReasonMedicine, packReasonDuty, packReasonOpposite, packReasonIllness
        case packReasonOrder, packReasonPlace, packReasonGone, packReasonDate, packReasonPicture
        case packReasonSource, packReasonLink, packReasonWording
        case packChangedFromTo, packChangedNew, packChangedGone
        case packDecision, packApprove, packConditions, packRefuse, packRemarks
        case packYou, packName, packRole, packVerify, packVerifyHint, packDate, packChecked
        case packNotChecked, packDissent, packOptional, packSend, packMake, packCopy, packCopied
        case packText, packMissingName, packMissingRole, packMissingVerify, packMissingRemarks
        case packMissingDecisions, packMissingDecision, packApprovedRemarks, packChooseRole
        case packSectionsGone, packSectionsMoved, packDecideOnUnchanged, packAskedOverdue
        case packAskedRefused, packNoQuestions, packByHand, packTemplate
        case packNotAsApproved, packNeverApproved, packRefusedBy, packRefusedBefore
        case packConditionsBy, packConditionsBefore

        // Dates
        case longDate, months

        // What the rules of writing look for
        case ruleCareTitleEndings, ruleCallsForHelp, ruleSecondCalls, ruleVagueSigns
        case ruleEmergencyWords, ruleNotEmergencyWords, ruleNotUrgentWords, ruleNotRoutineWords
        case ruleRingWords, ruleDoctorWords, ruleRemarkWords, ruleReviewWords
        case ruleVagueTitles, ruleDontBeginnings
        case ruleEmptyLinkTexts, ruleEmptyPictureTexts, ruleTableMarks, ruleDescriptionMarks
        case ruleLicences
        case ruleDoseWords, ruleNumberWords, ruleDosePhrases, ruleSurvivalWords

        // Words whose change a reviewer has to see first
        case ruleNegationWords, ruleDutyWords, rulePeopleWords, ruleUrgencyWords
        case ruleMeasureWords, ruleLimitWords, ruleMedicineWords, ruleIllnessWords
        case ruleOppositeWords, ruleSmallWords
    }
}

extension Strings.Key {
    /// The name that files use: `skip-to-content`.
    package var name: String {
        var name = ""
        for letter in String(describing: self) {
            if letter.isUppercase { name += "-" }
            name += letter.lowercased()
        }
        return name
    }

    package static let named = Dictionary(
        uniqueKeysWithValues: Strings.Key.allCases.map { ($0.name, $0) })

    /// Whether every language needs a text of its own.
    package var isForEach: Bool { self != .claim }

    /// Whether it is not a text for readers, but words that a rule of writing looks for. In a
    /// language without them, the rule finds nothing.
    package var isRule: Bool { rawValue >= Self.ruleCareTitleEndings.rawValue }

    /// Whether the English words are known in every language in addition to its own. Lists that are
    /// drawn from data use the marks of tables, and a dose is a dose in any language.
    var isAddedToEnglish: Bool {
        switch self {
        case .ruleTableMarks, .ruleDescriptionMarks, .ruleDoseWords, .ruleNumberWords,
            .ruleRemarkWords:
            true
        default: false
        }
    }
}
