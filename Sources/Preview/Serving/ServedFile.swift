import HoofbeatDisk
import HoofbeatPipeline
import HoofbeatText

/// A file of the site as the answer to a request: as a whole, compressed, in part, or not at all if
/// the browser has it.
struct ServedFile {
    /// Where its bytes are.
    enum Content {
        case bytes([UInt8])
        case file(OpenFile)
    }

    let content: Content
    let type: String
    /// Those of the rules.
    let headers: [(name: String, value: String)]
    /// A name of its bytes, in quotes.
    let tag: String

    private var size: Int {
        switch content {
        case .bytes(let bytes): bytes.count
        case .file(let file): file.status.size
        }
    }

    /// - Parameter status: 404 for the page that is shown in place of a missing one.
    func response(to request: Request, status: Int = 200) -> Response {
        var response = Response(
            status: status, headers: [("Content-Type", type)] + headers, body: part(0..<size))
        if status == 200, isKnown(request) {
            response.status = 304
            response.headers = headers + [("ETag", tag)]
            response.body = .bytes([])
            return response
        }
        // As servers do, also for a browser that takes no gzip, so that caches keep them apart.
        let canBeCompressed =
            size >= ServingRules.leastCompressed && MediaType.isCompressed(type)
        if canBeCompressed { response.headers.append(("Vary", "Accept-Encoding")) }
        if canBeCompressed, StoredGzip.isAllowed(by: request.values("accept-encoding").first),
            let bytes = allBytes
        {
            response.headers.append(("Content-Encoding", "gzip"))
            response.headers.append(("ETag", "W/" + tag))
            response.body = .bytes(StoredGzip(of: bytes).bytes)
            return response
        }
        response.headers.append(("ETag", tag))
        if status == 200 { applyRange(to: &response, request) }
        return response
    }

    private var allBytes: [UInt8]? {
        switch content {
        case .bytes(let bytes): bytes
        case .file(let file): try? file.contents(limit: file.status.size)
        }
    }

    private func part(_ range: Range<Int>) -> Response.Body {
        switch content {
        case .bytes(let bytes): .bytes(Array(bytes[range]))
        case .file(let file): .file(file, range)
        }
    }

    /// Whether the browser has these bytes (RFC 9110, section 13.1.2).
    private func isKnown(_ request: Request) -> Bool {
        let tags = request.values("if-none-match").joined(separator: ",").split(separator: ",")
        return tags.contains { written in
            let written = written.trimmed
            return written == "*" || written == tag || written == "W/" + tag
        }
    }

    /// Applies a request for a part (RFC 9110, section 14).
    private func applyRange(to response: inout Response, _ request: Request) {
        let condition = request.values("if-range").first
        let range = condition == nil || condition == tag ? request.values("range").first : nil
        switch ByteRange(range, of: size) {
        case .whole: response.headers.append(("Accept-Ranges", "bytes"))
        case .part(let range):
            response.status = 206
            response.headers.append(
                ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"))
            response.body = part(range)
        case .unsatisfiable:
            response.status = 416
            response.headers = headers + [("Content-Range", "bytes */\(size)")]
            response.body = .bytes([])
        }
    }
}
