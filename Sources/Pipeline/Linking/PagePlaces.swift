import HoofbeatContent

/// Where each page stands among the entries, by its path and by its address.
struct PagePlaces: Sendable {
    private let byPath: [String: Int]
    private let byAddress: [Address: Int]

    init(_ entries: [Entry]) {
        byPath = Dictionary(entries.enumerated().map { ($1.path, $0) }) { first, _ in first }
        byAddress = Dictionary(entries.enumerated().map { ($1.address, $0) }) { first, _ in first }
    }

    subscript(path: String) -> Int? { byPath[path] }

    subscript(address: Address) -> Int? { byAddress[address] }

    /// For each link of the entry, the place of the page that it leads to, if it leads to one.
    func targets(of entry: Entry) -> [Int?] {
        entry.links.map { link in
            switch link.target {
            case .page(let path): byPath[path]
            case .address(let address): byAddress[address]
            case .file, .missing: nil
            }
        }
    }
}
