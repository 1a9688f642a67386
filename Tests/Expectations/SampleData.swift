import HoofbeatTestSupport

/// Data for the sites of these tests, right and small.
package enum SampleData {
    /// Two sources, and a page that names both, so that none is unused.
    package static let sources = [
        "content/data/references.yaml": """
        - key: lee-2024
          kind: paper
          authors: Lee A
          title: On flushing
          publisher: Journal of Examples
          year: 2024
        - key: novak-2023
          kind: guideline
          title: On tests
        """,
        "content/all-sources.md": TestSite.page(
            "All sources", "sources: [lee-2024, novak-2023]\n"),
    ]

    package static let glossary = sources.merging([
        "content/data/glossary.yaml": """
        - key: serotonin
          term: serotonin
          definition: A substance that cells make.
        - key: net
          term: neuroendocrine tumour
          forms: [neuroendocrine tumours, NETs]
          also: [neuroendocrine tumor, neuroendocrine tumors]
          abbreviation: NET
          definition: A growth of certain cells.
        - key: tumour
          term: tumour
          forms: [tumours]
          also: [tumor, tumors]
          definition: A growth of cells.
        """
    ]) { $1 }

    package static let organisations = [
        "content/data/organisations.yaml": """
        - key: aid
          name: Aid
          offers: Advice.
          for: [patients]
          country: Ireland
          kind: charity
        """
    ]

    package static let symptoms = sources.merging([
        "content/data/tables/symptoms.yaml": """
        rows-name: What you may notice
        notice: other-conditions
        axes:
          - key: hormone
            name: Hormone
            caption: Hormones and what they can cause
            detail: Usual tumour
            items:
              - key: serotonin
                name: Serotonin
              - key: gastrin
                name: Gastrin
          - key: site
            name: Where it starts
            caption: Where it starts and what it can cause
            items:
              - key: lung
                name: Lung
        rows:
          - key: flushing
            name: Flushing
            group: Skin
            hormone:
              - of: serotonin
                sources: [lee-2024]
            site:
              - of: lung
                sources: [novak-2023]
        """
    ]) { $1 }
}
