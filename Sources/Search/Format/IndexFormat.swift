/// What those who write an index and those who read it must agree on, besides the codes.
enum IndexFormat {
    static let version = 1
    static let folder = "search/"
    static let root = folder + "root.json"
    static let parts = folder + "parts/"
    /// Files of texts in a folder, which has one name for all.
    static let textsInFolder = 64
}
