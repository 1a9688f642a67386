import HoofbeatDisk

/// The server's answer to a request.
struct Response: Sendable {
    enum Body: Sendable, Equatable {
        case bytes([UInt8])
        /// A part of a file on the disk, which is never read into memory as a whole.
        case file(OpenFile, Range<Int>)
        /// A stream of events that lasts as long as the page is open.
        case events(page: String)
    }

    var status: Int
    var headers: [(name: String, value: String)] = []
    var body = Body.bytes([])
    /// Whether the connection must be closed, since the rest of the request may still arrive.
    var closes = false

    /// A short message in plain text.
    static func text(_ status: Int, _ text: String) -> Response {
        Response(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(Array((text + "\n").utf8)))
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
