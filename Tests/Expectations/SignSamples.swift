import HoofbeatTestSupport

/// A site with a few warning signs.
package enum SignSamples {
    package static let signs = """
        closing:
          emergency: Say that you have a NET. Show the alert card if there is one.
        groups:
          - {key: head, name: Head and nerves}
          - {key: bleeding, name: Bleeding}
          - {key: despair, name: Despair}
        signs:
          - key: stroke
            words: the face droops on one side, or speech is slurred
            also: [one side of the face hangs down, trouble speaking]
            level: emergency
            group: head
            sources: [lee-2024]
          - key: vomiting-blood
            words: vomit has blood in it, or looks like coffee grounds
            level: emergency
            group: bleeding
          - key: black-poo
            words: poo is black or dark red
            level: urgent
            group: bleeding
            nobody-answers: true
            sources: [lee-2024]
            was: emergency
            reason: The source asks for the same day.
            variants:
              - key: gastrinoma
                words: poo is red or black
                level: emergency
                for: With a gastrinoma
                reason: An ulcer may bleed at any time.
          - key: fever-in-treatment
            words: you have a fever, or shiver
            level: urgent
            group: head
            at-once: true
            in-treatment: true
          - key: a-little-blood
            words: there is a little fresh blood, once
            level: soon
            group: bleeding
          - key: slow-forgetting
            words: forgetfulness grows slowly
            level: routine
            group: head
          - key: despair
            words: you think of ending your life
            level: emergency
            group: despair
            closing: false
        """

    /// Shows each of them, so that none is unused.
    package static let list = TestSite.page(
        "List", "signs: all\n",
        body: """
            ## Emergencies

            > [!EMERGENCY] Call if:
            > - sign: stroke
            > - sign: vomiting-blood
            > - sign: black-poo (gastrinoma)

            > [!URGENT] Ring today if:
            > - sign: fever-in-treatment
            > - sign: black-poo

            > [!ROUTINE] Make an appointment if:
            > - sign: a-little-blood
            > - sign: slow-forgetting

            ## Despair

            > [!EMERGENCY] Call if:
            > - sign: despair
            """)

    package static func files(_ page: String = "", list: String = list, signs: String = signs)
        -> [String: String]
    {
        var files = SampleData.sources
        files["content/data/signs.yaml"] = signs
        files["content/list.md"] = list
        if !page.isEmpty { files["content/page.md"] = TestSite.page("Page", body: page) }
        return files
    }
}
