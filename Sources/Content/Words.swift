/// The words that stand inside a page's body without an editor having written them; the theme
/// brings them in its language.
public struct Words: Sendable, Hashable {
    /// Read aloud before the heading of a care card, so that colour is not the only sign.
    public var emergency: String
    public var urgent: String
    public var routine: String
    /// Read aloud before the heading of a warning.
    public var important: String
    public var doThis: String
    public var doNotDoThis: String
    /// Before the description of a figure.
    public var description: String
    /// Before when and how a source was read.
    public var read: String
    /// Read aloud before the number of a citation.
    public var source: String
    /// Before the name of an organisation, in the link to it.
    public var websiteOf: String
    /// Beside an address that nobody has opened yet.
    public var notChecked: String
    public var checkedOn: String
    /// Between a term and how it is said.
    public var say: String
    public var alsoCalled: String
    /// Before the name of a term, in the link to the page about it.
    public var pageAbout: String
    public var hormone: String
    public var site: String
    public var symptom: String
    public var whatYouMayNotice: String
    public var usualTumour: String
    /// Titles of the tables drawn from data.
    public var symptomsByHormone: String
    public var symptomsBySite: String
    public var forWhom: String
    public var languages: String
    public var cost: String
    /// By the raw value of `Organisation.Access`, `.Kind` and `.Audience`.
    public var names: [String: String]
    /// The texts that pages cannot be without, but for the disclaimer, which templates bring.
    public var notices: [Notice: String]
    /// Above the emergency numbers of `site.yaml` in an emergency card.
    public var emergencyNumbers: String

    public init(
        emergency: String,
        urgent: String,
        routine: String,
        important: String,
        doThis: String,
        doNotDoThis: String,
        description: String,
        read: String,
        source: String,
        websiteOf: String,
        notChecked: String,
        checkedOn: String,
        say: String,
        alsoCalled: String,
        pageAbout: String,
        hormone: String,
        site: String,
        symptom: String,
        whatYouMayNotice: String,
        usualTumour: String,
        symptomsByHormone: String,
        symptomsBySite: String,
        forWhom: String,
        languages: String,
        cost: String,
        names: [String: String],
        notices: [Notice: String],
        emergencyNumbers: String
    ) {
        self.emergency = emergency
        self.urgent = urgent
        self.routine = routine
        self.important = important
        self.doThis = doThis
        self.doNotDoThis = doNotDoThis
        self.description = description
        self.read = read
        self.source = source
        self.websiteOf = websiteOf
        self.notChecked = notChecked
        self.checkedOn = checkedOn
        self.say = say
        self.alsoCalled = alsoCalled
        self.pageAbout = pageAbout
        self.hormone = hormone
        self.site = site
        self.symptom = symptom
        self.whatYouMayNotice = whatYouMayNotice
        self.usualTumour = usualTumour
        self.symptomsByHormone = symptomsByHormone
        self.symptomsBySite = symptomsBySite
        self.forWhom = forWhom
        self.languages = languages
        self.cost = cost
        self.names = names
        self.notices = notices
        self.emergencyNumbers = emergencyNumbers
    }
}
