/// Standards that judge one page. What a program can answer of them is asked page by page.
extension Standard {
    package static let ofPages = [
        Standard(
            name: "CDC Clear Communication Index",
            source: "Centers for Disease Control and Prevention, cdc.gov/ccindex",
            criteria: Criterion.ofIndex),
        Standard(
            name: "DISCERN", source: "for pages on treatments, discern.org.uk",
            criteria: Criterion.ofDISCERN),
        Standard(
            name: "PEMAT-P",
            source: "Agency for Healthcare Research and Quality, ahrq.gov",
            criteria: Criterion.ofPEMAT),
    ]
}
