/// What others ask of information for patients. Nothing here is a certificate: whether a guide
/// meets a standard, those decide who set it.
package struct Standard: Sendable {
    package let name: String
    /// Who set it, and where it can be read.
    package let source: String
    package let criteria: [Criterion]
    /// Whether what only people can show is a part of each criterion, and not only of its use. A
    /// check of a build is made or not; whether information is good, no build can say.
    package var asksPeople = true

    package static let all = [
        Standard(
            name: "What a build can check",
            source: """
                our own list, made of PIF TICK, the NHS standard and service manual, the CDC Clear \
                Communication Index, DISCERN, EQIP, PEMAT, WCAG 2.2 and schema.org
                """,
            criteria: Criterion.ofRecords + Criterion.ofWriting + Criterion.ofComponents
                + Criterion.ofSites, asksPeople: false),
        Standard(
            name: "PIF TICK", source: "Patient Information Forum, pifonline.org.uk",
            criteria: Criterion.ofPIFTick),
        Standard(
            name: "Standard for creating health content",
            source: "NHS England, service-manual.nhs.uk", criteria: Criterion.ofNHS),
    ]
}
