/// What programs leave behind in a text that is copied out of them; the same in every language.
package enum ProgramRemains {
    package static let texts = [
        "Error! Reference source not found", "Error! Bookmark not defined", "#REF!", "#NAME?",
        "#VALUE!", "HYPERLINK \"", "HYPERLINK “", "[cid:", "[image:", "oaicite", "turn0search",
        "contentReference[", "As an AI language model", "Certainly! Here", "Sure! Here is",
        "Sure, here is",
    ]

    /// All of them, and what else nobody can mean to publish: an open question, the number of a
    /// page, and the sign with which chat programs cite.
    static let marks = texts + ["???", "Page ", "】"]
}
