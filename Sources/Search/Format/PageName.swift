/// That a page is called so.
struct PageName: Hashable {
    let page: Int
    let isTitle: Bool
}
