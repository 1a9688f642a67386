/// The folder with all that editors write.
package enum ContentFolder {
    package static let name = "content"
    /// Below it, the files that are published as they are.
    package static let statics = "static/"
}
