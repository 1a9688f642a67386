import HoofbeatContent

extension Document {
    /// Their order matters: blocks come before what is in them, and texts last, when everything is
    /// in its place. Citations come before pictures and links, which take their texts away.
    private static let passes: [any Pass] = [
        SpacedTables(),
        CodeBlocks(),
        StrayDefinitions(),
        Charts(),
        Maps(),
        FiguresInQuotes(),
        DataBlocks(),
        ExtraFields(),
        Inserts(),
        Tables(),
        RawHTML(),
        EmptyBlocks(),
        BareAddresses(),
        DefinitionLists(),
        HeadingShapes(),
        Callouts(),
        SignsOutsideCards(),
        PageState(),
        Titles(),
        Figures(),
        LinkTexts(),
        Headings(),
        ListNumbers(),
        Leftovers(),
        JoinedLines(),
        StrayTexts(),
        TypedReviews(),
        KindRequirements(),
        Notices(),
        Wording(),
        RungNumbers(),
        Doses(),
        Placeholders(),
        Citations(),
        Images(),
        MapLabels(),
        Links(),
        ChartDrawings(),
        Glossary(),
        SectionTexts(),
    ]

    /// The passes for a text in a data file: all that deal with words and links.
    private static let passesOfFields: [any Pass] = [
        StrayDefinitions(),
        FieldBlocks(),
        RawHTML(),
        BareAddresses(),
        Titles(),
        LinkTexts(),
        Leftovers(),
        Wording(),
        RungNumbers(),
        Doses(),
        Citations(),
        Images(),
        Links(),
        Glossary(),
    ]

    /// Applies every pass in order.
    package func process(in context: Context) -> Findings {
        var findings = Findings()
        for pass in context.isField ? Self.passesOfFields : Self.passes {
            pass.apply(to: self, in: context, &findings)
        }
        guard !findings.dataFiles.isEmpty else { return findings }
        for index in findings.problems.indices {
            findings.problems[index].dataFile = findings.problems[index].line
                .flatMap { findings.dataFiles[$0] }
        }
        return findings
    }
}
