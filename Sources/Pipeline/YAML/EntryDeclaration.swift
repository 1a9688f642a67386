/// The fields that belong together: those of an entry of a data file, of a page, or of a setting
/// that has some of its own.
package final class EntryDeclaration: Sendable {
    /// What they describe, as in “a source”.
    package let what: String
    package let fields: [FieldDeclaration]
    /// What a field holds that is none of these, since a site gives it its name; nil if there can
    /// be none.
    package let others: FieldDeclaration?
    let names: [String]

    init(_ what: String, _ fields: [FieldDeclaration], others: FieldDeclaration? = nil) {
        self.what = what
        self.fields = fields
        self.others = others
        names = fields.map(\.name)
    }

    /// The same with further fields, which only one site has.
    func adding(_ more: [FieldDeclaration]) -> EntryDeclaration {
        EntryDeclaration(what, fields + more)
    }
}

/// Fields that several entries share, as one member of the fields of each.
protocol SharedFields {}

/// Fields by the names of their members, for a reader, and in their order, for everything else.
struct Declared<Members: Sendable>: Sendable {
    let entry: EntryDeclaration
    let fields: Members

    /// - Parameter fields: a structure whose members are `Field`s. They are found by reflection, as
    ///   ArgumentParser does it, so that no list of them has to be kept.
    init(_ what: String, _ fields: Members, others: FieldDeclaration? = nil) {
        self.fields = fields
        entry = EntryDeclaration(what, Self.declarations(in: fields), others: others)
    }

    private static func declarations(in fields: Any) -> [FieldDeclaration] {
        Mirror(reflecting: fields).children.flatMap { child in
            if let field = child.value as? any AnyField { return [field.declaration] }
            return child.value is any SharedFields ? declarations(in: child.value) : []
        }
    }
}
