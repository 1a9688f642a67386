/// What writers and readers of an index must agree on, besides the codes.
enum IndexFormat {
    static let version = 1
    static let folder = "search/"
    static let root = folder + "root.json"
    static let parts = folder + "parts/"
    /// How many files of texts are in one folder, so that a single name stands for them all.
    static let textsInFolder = 64
}
