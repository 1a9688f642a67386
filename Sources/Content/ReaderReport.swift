/// Something that a reader reported, until someone answers it.
package struct ReaderReport: Sendable, Hashable {
    /// The id of the page.
    package let page: String
    package let pageLine: Int
    /// The heading of the section, if it is known.
    package let section: String?
    package let date: Day
    package let says: String
    /// The day on which it was answered.
    package let answered: Day?

    package init(
        page: String, pageLine: Int, section: String?, date: Day, says: String, answered: Day?
    ) {
        self.page = page
        self.pageLine = pageLine
        self.section = section
        self.date = date
        self.says = says
        self.answered = answered
    }
}
