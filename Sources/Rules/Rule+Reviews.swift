import HoofbeatContent

extension Rule {
    static let aboutReviews = [
        Rule(
            [.error], "changed-review",
            means: """
                The text in a record is not the one that its digest was made of: someone changed \
                the record after the review.
                """,
            fix: """
                Bring back the file as the reviewer confirmed it. What has changed since needs a \
                review of its own, in a new file.
                """,
            example: .review(digest: "2:" + String(repeating: "0", count: 64)),
            .reviewRoles()),
        Rule(
            [.error], "reviewer-is-no-person",
            means: "The reviewer of a record is a program or a team. Only a person can review.",
            fix: """
                Write the name of the person who read the text, and how others can check who it \
                is.
                """,
            example: .review(by: "ChatGPT"),
            .reviewRoles()),
        Rule(
            [.error], "empty-review",
            means: "A record says nothing of any section, sign or number.",
            fix: "Let `hoofbeat review record` write it, or take the file out.",
            example: .file(
                "content/data/reviews/first.yaml",
                """
                page: home
                date: 2026-11-01
                reviewer:
                  name: Dr Ada Lantern
                  role: clinician
                  verify: Register of Ourland, number 0000

                """),
            .reviewRoles()),
        Rule(
            [.error], "repeated-review",
            means: """
                Two records are the same in all but the names of their files. A copy says nothing \
                new, and a name is not signed.
                """,
            fix: "Take out the one that was added later.",
            example: .review(), .review(file: "second"),
            .reviewRoles()),
        Rule(
            [.error], "unknown-role",
            means: "A record names a role that the settings do not declare.",
            fix: """
                Write the role that the message suggests, or declare it in `site.yaml` under \
                `review:`.
                """,
            example: .review(role: "surgeon"),
            .reviewRoles()),
        Rule(
            [.error], "outside-role",
            means: "Someone reviewed what the role may not approve.",
            fix: "Have it reviewed by someone who may, or extend the role in `site.yaml`.",
            example: .review(),
            .reviewRoles(kinds: "[treatment]")),
        Rule(
            [.error], "idle-role",
            means: "A role may approve nothing.",
            fix: """
                Say what it may approve: `kinds: [medical]`, `signs: true` or `numbers: true`.
                """,
            example: .reviewRoles(kinds: "[]")),
        Rule(
            [.error], "repeated-role",
            means: "Two roles of reviewers have the same key or the same name.",
            fix:
                "Give each its own: reviewers write one of them, and it says what they may decide.",
            example: .file(
                "content/site.yaml",
                """
                name: Beacon fever guide
                description: Plain information about beacon fever.
                review:
                  roles:
                    - {key: clinician, name: consultant, kinds: [all]}
                    - {key: reader, name: Consultant, kinds: [all], clinical: false}

                """)),
    ]
}

extension Rule.Example {
    /// Settings with one role.
    static func reviewRoles(kinds: String = "[all]") -> Self {
        .file(
            "content/site.yaml",
            """
            name: Beacon fever guide
            description: Plain information about beacon fever.
            review:
              roles:
                - {key: clinician, name: consultant, kinds: \(kinds)}

            """)
    }

    /// A record of one section.
    /// - Parameter digest: that of its text, unless another is given.
    static func review(
        file: String = "first", page: String = "home", lifts: String? = nil,
        by person: String = "Dr Ada Lantern", role: String = "clinician",
        section: String = "_page", decision: String? = nil,
        digest: String = "2:7137805dd17f9687c10e2eaed73e6891717ec7005b4c3a5a3eee624fa6ca4c28"
    ) -> Self {
        let lifted = lifts.map { "lifts: \($0)\n" } ?? ""
        let decided = decision.map { "    decision: \($0)\n    because: It is too long.\n" } ?? ""
        return .file(
            "content/data/reviews/\(file).yaml",
            """
            page: \(page)
            date: 2026-11-01
            \(lifted)reviewer:
              name: \(person)
              role: \(role)
              verify: Register of Ourland, number 0000
            sections:
              - section: \(section)
                digest: "\(digest)"
            \(decided)    text: <p>Text.</p>

            """)
    }
}
