/// Symptoms by hormone and by site: the one place from which every list of them is drawn.
public struct SymptomTable: Sendable, Hashable {
    /// A hormone or a site of the body.
    public struct Column: Sendable, Hashable {
        public let key: String
        public let name: String
        /// For a hormone: the tumours that make it.
        public let tumour: String?
        /// Path of the page about it, below `content/`.
        public let page: String?
        /// Where that is written in `symptoms.yaml`, or else where the column stands.
        public let pageLine: Int

        public init(key: String, name: String, tumour: String?, page: String?, pageLine: Int) {
            self.key = key
            self.name = name
            self.tumour = tumour
            self.page = page
            self.pageLine = pageLine
        }
    }

    /// That a hormone or site can bring a symptom.
    public struct Cell: Sendable, Hashable {
        /// Key of the hormone or site.
        public let of: String
        public let note: String?
        /// Keys of references.
        public let sources: [String]
        public let facts: [String]

        public init(of: String, note: String?, sources: [String], facts: [String]) {
            self.of = of
            self.note = note
            self.sources = sources
            self.facts = facts
        }
    }

    public struct Symptom: Sendable, Hashable {
        public let key: String
        public let name: String
        /// What the reader notices, in plain words.
        public let plain: String?
        public let also: [String]
        public let group: String
        public let hormones: [Cell]
        public let sites: [Cell]

        public init(
            key: String, name: String, plain: String?, also: [String], group: String,
            hormones: [Cell], sites: [Cell]
        ) {
            self.key = key
            self.name = name
            self.plain = plain
            self.also = also
            self.group = group
            self.hormones = hormones
            self.sites = sites
        }
    }

    public var hormones: [Column] = []
    public var sites: [Column] = []
    public var symptoms: [Symptom] = []

    public init() {}
}
