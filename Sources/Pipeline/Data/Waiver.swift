/// A warning that someone has reviewed and accepted.
struct Waiver: Sendable {
    /// The path from the site's root.
    static let file = "content/data/waivers.yaml"

    /// The code of the warning.
    let check: String
    /// The file it is about, from the site's root; nil for every file.
    let file: String?
    /// A part of the message; nil for every message.
    let about: String?
    let reason: String
    /// Who decided.
    let by: String
    /// The keys of the hazards that it accepts, since they count on the rule.
    var accepts: [String] = []
    /// The line of `waivers.yaml` that names them.
    var acceptsLine = 1
    /// The line of `waivers.yaml` where it begins.
    let line: Int
}
