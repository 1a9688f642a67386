/// Where a problem is.
struct Place {
    let file: String
    let line: Int
}
