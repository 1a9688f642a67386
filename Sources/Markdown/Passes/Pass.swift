/// Does one thing to a page's Markdown. Each pass has a file of its own.
protocol Pass: Sendable {
    func apply(to document: Document, in context: Context, _ findings: inout Findings)
}
