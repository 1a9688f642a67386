enum Version {
    /// Semantic versioning; CHANGELOG.md lists the changes of each version.
    static let current = "0.1.1"
}
