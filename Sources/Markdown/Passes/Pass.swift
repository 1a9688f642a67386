/// One thing that is done to a page's Markdown, in a file of its own.
protocol Pass: Sendable {
    func apply(to document: Document, in context: Context, _ findings: inout Findings)
}
