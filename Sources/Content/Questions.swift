extension Site {
    /// Every page of questions and answers with its questions, in the order of the navigation.
    public var questions: [(page: Entry, questions: [Heading])] {
        guard let home else { return [] }
        return pages(from: home).filter { $0.front.kind.asksQuestions }.map { ($0, $0.questions) }
    }
}

extension Entry {
    /// The headings of the page that ask a question.
    public var questions: [Heading] { outline.filter(\.isQuestion) }
}

extension Heading {
    /// Whether it ends in a question mark: that of Latin, Arabic, Greek or wide letters.
    package var isQuestion: Bool { text.last.map("?؟;？".contains) ?? false }
}
