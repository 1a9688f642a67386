/// A file of the index is not as this version would write it.
package struct IndexDamage: Error, CustomStringConvertible {
    package let what: String

    package init(what: String) {
        self.what = what
    }

    package var description: String { "the search index is damaged: \(what)" }
}
