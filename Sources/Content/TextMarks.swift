import HoofbeatText

/// What a text may hold that a check looks for by its words. All of them are looked for at once,
/// since nearly no page has any.
package struct TextMarks: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A word left for someone to do, or what a program has left. Words that begin with a bracket
    /// are found by it.
    package static let remark = TextMarks(rawValue: 1)
    /// A word of a dose without an amount and without a form.
    package static let dosePhrase = TextMarks(rawValue: 2)

    /// A word of a phrase that claims a review.
    package static let review = TextMarks(rawValue: 4)

    /// Finds them in the texts of a site.
    package struct Finder: Sendable {
        private let sieve: ByteSieve

        init(_ strings: Strings, _ doses: DoseWords) {
            let remarks = strings.list(.ruleRemarkWords).filter { !$0.hasPrefix("[") }
            // In the order of the marks above.
            let groups = [
                remarks + ProgramRemains.marks, Array(doses.phraseMarks),
                strings.list(.ruleReviewWords).flatMap(\.marksOfPhrase),
            ]
            sieve = ByteSieve(groups.map { $0.map { Array($0.utf8) } })
        }

        package func marks(in text: UnsafeRawBufferPointer) -> TextMarks {
            TextMarks(rawValue: sieve.groups(in: text))
        }

        package func marks(in text: some Collection<UInt8>) -> TextMarks {
            text.withContiguousStorageIfAvailable { marks(in: UnsafeRawBufferPointer($0)) }
                ?? Array(text).withUnsafeBytes(marks)
        }
    }
}

extension String {
    /// Words of which one is in each text that holds this phrase: the longest, and the last of two,
    /// which is hardly ever a common one. It may begin a sentence.
    var marksOfPhrase: [String] {
        let words = split { !$0.isLetter && !$0.isNumber }
        guard let mark = words.reversed().max(by: { $0.count < $1.count }) else { return [] }
        return [String(mark), mark.prefix(1).uppercased() + mark.dropFirst()]
    }
}
