import HoofbeatContent

extension Rule {
    static let aboutReviewedPages = [
        Rule(
            [.warning], "typed-review",
            means: """
                A page claims a review in its own words. Nothing proves that, and nothing \
                withdraws it when the text changes. The words are `rule-review-words` of the \
                language; those that end with a colon count only at the beginning of a sentence.
                """,
            fix: """
                Take it out, and record the review with `hoofbeat review record`: the page then \
                says who reviewed which part, for as long as that is true.
                """,
            example: .page("This page was clinically reviewed by Dr Ada Lantern.\n")),
        Rule(
            [.error], "unknown-review",
            means: """
                A record lifts the conditions of a record that is not there, or that is about \
                something else.
                """,
            fix: """
                Write the name of the file whose conditions are fulfilled, without its ending.
                """,
            example: .review(lifts: "second"),
            .reviewRoles()),
        Rule(
            [.warning, .error], "review-without-page",
            means: """
                No page has the id that a record is about: the page is gone, or has another id \
                now. If a page reads as the record says, it was moved without its id, and would \
                lose what was said of it, a refusal as well: that is an error.
                """,
            fix: """
                Give the page its id again; the message names the page with the same text. For a \
                page that is gone for good, waive the warning; records are never taken out.
                """,
            example: .review(page: "fever"),
            .reviewRoles()),
        Rule(
            [.warning, .error], "review-without-unit",
            means: """
                A section, a warning sign or the numbers of a country that a reviewer refused, or \
                had conditions on, are gone under that name. If they were renamed and changed, \
                they would go on without what was said of them; so it is an error for signs and \
                numbers, which readers act on at once.
                """,
            fix: """
                If it was renamed, give it its name again. If it is gone for good, have a \
                clinician approve the top of the page, or all other signs or numbers; or record a \
                review of anything on the same page, or of another sign, with `--lifts` and the \
                name of the record.
                """,
            example: .review(section: "rest", decision: "refused"),
            .reviewRoles()),
        Rule(
            [.error], "unwritten-id",
            means: """
                A page that has been reviewed takes its id from its path, so moving it would take \
                its reviews away.
                """,
            fix: "Write the id at the head of the page.",
            example: .review(),
            .reviewRoles()),
        Rule(
            [.warning], "withdrawn-help",
            means: """
                A page is withdrawn and has an emergency card. It is marked but still shown, since \
                someone may need the card.
                """,
            fix: "Move the card to another page and take it out here, or leave it as it is.",
            example: .file(
                "content/index.md",
                """
                ---
                title: Beacon fever
                description: A page that shows what a description of the right length looks\
                 like.
                withdrawn: A newer guideline says otherwise.
                ---
                > [!EMERGENCY] Call 999 if:
                > - you cannot breathe

                """)),
        Rule(
            [.error], "withdrawn-without-reason",
            means: "`withdrawn:` holds yes, no or a day, and no reason.",
            fix: "Say why in a sentence, which readers see, or take the line out.",
            example: .file(
                "content/index.md",
                """
                ---
                title: Beacon fever
                description: A page that shows what a description of the right length looks\
                 like.
                withdrawn: false
                ---
                Text.

                """)),
        Rule(
            [.error], "bad-signature",
            means: """
                The signature beside a record is not one of its reviewer for this text, or the \
                key is somebody else’s. Only `hoofbeat review verify` looks at signatures.
                """,
            fix: """
                Bring back the record as it was signed, or have it signed again with the key that \
                the file of signers lists.
                """,
            example: .words("A record that was edited after `ssh-keygen -Y sign`.")),
        Rule(
            [.warning], "changed-since-review",
            means: """
                A section, a sign or numbers to ring are not as they were approved in the record \
                that is named. Only `hoofbeat review verify` looks.
                """,
            fix: "Ask for a review of what changed with `hoofbeat review request`.",
            example: .words("A page that was edited after its review.")),
        Rule(
            [.warning], "unsigned-review",
            means: """
                A record is not signed, and its reviewer is one who signs, by the file of signers \
                or by other records. Only `hoofbeat review verify --signers` looks.
                """,
            fix: "Ask whether the record is theirs; if it was signed, bring the signature back.",
            example: .words("A record whose signature and `identity` someone took away.")),
        Rule(
            [.error, .note], "signature-not-checked",
            means: "A record is signed, and nobody could look whether the signature is right.",
            fix: "Give `--signers`, and install OpenSSH where `ssh-keygen` is missing.",
            example: .words("`hoofbeat review verify` without `--signers`.")),
        Rule(
            [.error], "site-differs",
            means: """
                A built site is not the one of these texts and records, or a file of it was \
                changed after the build.
                """,
            fix: "Build the site again, or find out who changed it.",
            example: .words("A page of `public/` that someone edited.")),
    ]
}
