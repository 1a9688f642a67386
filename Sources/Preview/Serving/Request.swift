/// A request to the server.
struct Request: Sendable {
    var method: String
    /// The path with its query.
    var target: String
    /// The headers, with their names in lower case.
    var headers: [(name: String, value: String)] = []

    /// Whether the request only reads, and has no body.
    var isRead: Bool {
        (method == "GET" || method == "HEAD") && values("transfer-encoding").isEmpty
            && values("content-length").allSatisfy { $0 == "0" }
    }

    func values(_ name: String) -> [String] {
        headers.filter { $0.name == name }.map(\.value)
    }
}
