/// Says that a page has a term as its name.
struct PageName: Hashable {
    let page: Int
    let isTitle: Bool
}
