/// What one person said, on one day, about sections of a page, about warning signs, or about
/// numbers to ring.
///
/// A record is a file that is added and never edited: what changes is said in a later one. It keeps
/// the text that was read, so that what has changed since can be shown without any history.
package struct ReviewRecord: Sendable, Hashable {
    /// Who reviewed. No machine can: a name and a way to verify it are required.
    package struct Reviewer: Sendable, Hashable {
        package let name: String
        /// The key of a role that the settings declare.
        package let role: String
        /// A registration, or a page that says who the person is.
        package let verify: String
        /// The name under which a file of allowed signers lists the key of the person; nil if the
        /// record is not signed.
        package let identity: String?

        package init(name: String, role: String, verify: String, identity: String? = nil) {
            self.name = name
            self.role = role
            self.verify = verify
            self.identity = identity
        }
    }

    package enum Decision: String, Sendable, Hashable, CaseIterable {
        case approved, conditions, refused
    }

    /// What can be reviewed by itself.
    package enum Unit: Sendable, Hashable {
        /// A section of the record's page, by the id of its heading.
        case section(String)
        /// A warning sign, by its name.
        case sign(String)
        /// The numbers of a country.
        case numbers(String)
    }

    /// What was said of one unit.
    package struct Verdict: Sendable, Hashable {
        package let unit: Unit
        /// The digest of what was read.
        package let digest: String
        package let decision: Decision
        /// What has to be changed, or why it was refused.
        package let because: String?
        /// The form that was read, and where its links lead.
        package let text: String
        package let leadsTo: [String]
        package let line: Int

        package init(
            unit: Unit, digest: String, decision: Decision, because: String?, text: String,
            leadsTo: [String], line: Int
        ) {
            self.unit = unit
            self.digest = digest
            self.decision = decision
            self.because = because
            self.text = text
            self.leadsTo = leadsTo
            self.line = line
        }
    }

    /// The name of the file without its ending; other records lift the conditions of this one by
    /// it.
    package let name: String
    /// The id of the page; nil for a record about signs and numbers.
    package let page: String?
    /// The digest of the page as it was read.
    package let pageDigest: String?
    /// The ids of all sections of the page, in their order, as it was read; nil in a record that
    /// does not say.
    package let outline: [String]?
    package let day: Day
    /// The day on which the next review is due.
    package let next: Day?
    package let reviewer: Reviewer
    /// What was checked, and what was not.
    package let checked: String?
    package let notChecked: String?
    /// What the reviewer disagrees with although it was approved.
    package let dissent: String?
    /// The record whose conditions are fulfilled.
    package let lifts: String?
    package let verdicts: [Verdict]
    /// The SHA-256 of the file.
    package var fileDigest = ""
    /// The lines, in the file, of the fields that are checked when all pages are known.
    package let lines: Lines

    package struct Lines: Sendable, Hashable {
        package var page = 1
        package var day = 1
        package var role = 1
        package var lifts = 1

        package init() {}
    }

    package init(
        name: String, page: String?, pageDigest: String?, outline: [String]? = nil, day: Day,
        next: Day?, reviewer: Reviewer, checked: String?, notChecked: String?, dissent: String?,
        lifts: String?, verdicts: [Verdict],
        lines: Lines = Lines()
    ) {
        self.name = name
        self.page = page
        self.pageDigest = pageDigest
        self.outline = outline
        self.day = day
        self.next = next
        self.reviewer = reviewer
        self.checked = checked
        self.notChecked = notChecked
        self.dissent = dissent
        self.lifts = lifts
        self.verdicts = verdicts
        self.lines = lines
    }

    /// Whether it was made before the other, as far as a day and a file can tell: of one day, by
    /// the numbers that later files of the same name have (`…-2`, `…-10`).
    package func precedes(_ other: Self) -> Bool {
        if day != other.day { return day < other.day }
        let (own, others) = (numberedName, other.numberedName)
        return own.name == others.name ? own.number < others.number : own.name < others.name
    }

    private var numberedName: (name: Substring, number: Int) {
        guard let hyphen = name.lastIndex(of: "-"), hyphen > name.startIndex,
            let number = Int(name[name.index(after: hyphen)...])
        else { return (name[...], 1) }
        return (name[..<hyphen], number)
    }

    /// From the site's root.
    package var file: String { "content/data/reviews/\(name).yaml" }
}
