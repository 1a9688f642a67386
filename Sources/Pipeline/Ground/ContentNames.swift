/// The names that the folders of editors have.
package enum ContentNames {
    /// The folder that holds everything that editors write.
    package static let name = "content"
    /// The folder below it whose files are published as they are, with the slash at its end.
    package static let statics = "static/"
}
