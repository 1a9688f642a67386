/// Is told what a theme draws, so that whoever runs a build can say where it stopped or hangs.
package protocol DrawingWatch: Sendable {
    /// - Returns: what `end` must be given.
    func begin(_ what: String) -> Int
    func end(_ place: Int)
}

extension DrawingWatch {
    func around<Result>(_ what: String, _ draw: () -> Result) -> Result {
        let place = begin(what)
        defer { end(place) }
        return draw()
    }
}
