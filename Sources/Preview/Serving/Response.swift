import Disk

/// What the server answers.
struct Response: Sendable {
    enum Body: Sendable, Equatable {
        case bytes([UInt8])
        /// A part of a file on the disk, which never needs to be in memory.
        case file(OpenFile, Range<Int>)
        /// Goes on for as long as the page is open.
        case events(page: String)
    }

    var status: Int
    var headers: [(name: String, value: String)] = []
    var body = Body.bytes([])
    /// Whether the connection has to be closed, since more of the request may follow.
    var closes = false

    /// A short answer in words.
    static func text(_ status: Int, _ text: String) -> Response {
        Response(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(Array((text + "\n").utf8)))
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// What the server is asked.
struct Request: Sendable {
    var method: String
    /// Path and query.
    var target: String
    /// Names in lower case.
    var headers: [(name: String, value: String)] = []

    /// Whether it only asks for something, and sends nothing along.
    var isRead: Bool {
        (method == "GET" || method == "HEAD") && values("transfer-encoding").isEmpty
            && values("content-length").allSatisfy { $0 == "0" }
    }

    func values(_ name: String) -> [String] {
        headers.filter { $0.name == name }.map(\.value)
    }
}
