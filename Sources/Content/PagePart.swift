/// What a finished page must have, whatever theme drew it, since readers depend on it.
///
/// Every build looks for these in each page; see ``Theme``. What is in a comment, in `<template>`
/// or `<noscript>`, in a closed `<details>`, or in an element with `hidden`, `inert` or
/// `aria-hidden="true"`, does not count.
public enum PagePart: String, Sendable, Hashable, CaseIterable {
    /// `<!DOCTYPE html>` before anything else, without which browsers draw pages by old rules.
    case doctype
    /// The language, and the direction of one that is written from right to left, in `<html>`.
    case language
    /// The security policy in a `<meta>` element, before anything that is loaded.
    case policy
    /// The title of the page, in its only `<h1>`.
    case title
    /// What the editor wrote, whole.
    case body
    /// The only element `<main>`, with `id="_main"`.
    case main
    /// A link to the main part, before any other, for readers who use the keyboard.
    case skipLink
    /// The sources that the page cites, each with its anchor `_ref-NUMBER`.
    case references
    /// The glossary words that it uses, each with its anchor `_term-KEY`.
    case words
    /// That nobody has reviewed the page, in the words of the site, where that is so.
    case review
    /// That the page is general information, in the words of the site.
    case disclaimer
    /// The search box, if the site has a search.
    case search
    /// A link to the page that `help-page` names, before the main part.
    case help

    /// As a problem names it.
    package var name: String {
        switch self {
        case .doctype: "<!DOCTYPE html> at its beginning"
        case .language: "the language in <html>"
        case .policy: "the security policy before what is loaded"
        case .title: "the title in one <h1>"
        case .body: "the text of the page"
        case .main: "<main id=\"_main\">"
        case .skipLink: "the link to the main part, before any other"
        case .references: "the sources"
        case .words: "the words explained"
        case .review: "that nobody has reviewed it"
        case .disclaimer: "that it is general information"
        case .search: "the search box"
        case .help: "the link to help before <main>"
        }
    }
}
