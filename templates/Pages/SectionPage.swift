public import HoofbeatMarkup

extension PageParts {
    /// The front of a section: a few words, then its pages.
    public var section: HTML {
        """
        <article class="page kind-section">
        \(title)\
        <div class="body">
        \(body)\
        </div>
        \(children)\
        \(volumeLink)\
        \(notes)\
        \(end)\
        </article>

        """
    }
}
