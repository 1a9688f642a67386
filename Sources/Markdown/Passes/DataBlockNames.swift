package import HoofbeatContent

/// The blocks of data that a page of a site can show.
package struct DataBlockNames {
    /// The first word behind the fence.
    package let name: String
    /// What follows it, for each view that would show something; one empty text if nothing does.
    package let views: [String]

    package static func all(in library: Library) -> [Self] {
        DataSource.names(in: library).compactMap { name in
            guard let source = DataSource(name, in: library) else { return nil }
            let views = source.views(in: library).filter {
                source.emptiness(ofView: $0, in: library) == nil
            }
            return views.isEmpty ? nil : Self(name: name, views: views)
        }
    }
}
