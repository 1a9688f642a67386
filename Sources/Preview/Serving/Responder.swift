import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatText

/// Answers a request as a host of the built site would. It does not deal with sockets.
struct Responder: Sendable {
    let hosts: AllowedHosts

    func response(to request: Request, showing snapshot: Snapshot) -> Response {
        var response = refusal(of: request) ?? answer(to: request, showing: snapshot)
        if response.header("Cache-Control") == nil {
            // A browser must ask again each time, also for redirects.
            response.headers.append(("Cache-Control", "no-cache"))
        }
        for (name, value) in PreviewHeaders.ofEverything where response.header(name) == nil {
            response.headers.append((name, value))
        }
        return response
    }

    private func refusal(of request: Request) -> Response? {
        let names = request.values("host")
        guard names.count == 1, let name = names.first else {
            return .text(400, "A request must name exactly one host.")
        }
        guard hosts.contain(name) else {
            return .text(403, "This preview does not answer for \(name.prefix(200)).")
        }
        guard request.isRead else {
            var response = Response.text(405, "Only GET and HEAD are answered, without a body.")
            response.headers.append(("Allow", "GET, HEAD"))
            response.closes = true
            return response
        }
        return nil
    }

    private func answer(to request: Request, showing snapshot: Snapshot) -> Response {
        let path: String
        do throws(RequestPath.Failure) {
            path = try RequestPath(request.target).path
        } catch {
            return .text(400, "This is not a valid address.")
        }
        let base = snapshot.base.dropFirst()
        guard path.hasPrefix(base) else {
            return path.isEmpty ? redirect(to: snapshot.base, 302) : .text(404, "Nothing is here.")
        }
        let sitePath = String(path.dropFirst(base.count))
        if sitePath == LiveScript.path {
            return generated(
                LiveScript.source, at: sitePath, status: 200, request, [])
        }
        if sitePath == LiveScript.eventsPath { return events(request) }
        guard snapshot.edition != nil else { return problems(snapshot) }
        let headers = snapshot.rules.headers(for: "/" + path)
        if let rule = rule(for: "/" + path, in: snapshot.rules) {
            return redirect(to: rule.to, rule.status)
        }
        return content(at: sitePath, request, snapshot, headers)
    }

    private func rule(for path: String, in rules: HostRules) -> HostRules.Redirect? {
        let encoded = SafeURL.percentEncoded(path)
        return rules.redirects[encoded] ?? rules.redirects[encoded + "/"]
    }

    private func content(
        at sitePath: String, _ request: Request, _ snapshot: Snapshot,
        _ headers: [(name: String, value: String)]
    ) -> Response {
        let isFolder = sitePath.isEmpty || sitePath.hasSuffix("/")
        let path = isFolder ? sitePath + "index.html" : sitePath
        do throws(FileError) {
            switch try snapshot.edition?.content(at: path) {
            case .bytes(let bytes):
                let served =
                    MediaType.of(path) == MediaType.html
                    ? LiveScript.inject(
                        into: bytes, page: path, version: Snapshot.version(of: bytes),
                        base: snapshot.base) : bytes
                return generated(served, at: path, status: 200, request, headers)
            case .file(let file): return copied(file, at: path, request, headers)
            case nil: break
            }
            if !isFolder, try snapshot.edition?.content(at: sitePath + "/index.html") != nil {
                let query = request.target.drop { $0 != "?" }
                let folder = snapshot.base + SafeURL.percentEncoded(sitePath) + "/"
                return redirect(to: folder + query, 301)
            }
            // The page has the script, so that the missing page appears as soon as it is written.
            let notFound = LiveScript.inject(
                into: snapshot.bytes(at: "404.html") ?? [], page: path, version: "",
                base: snapshot.base)
            return generated(notFound, at: "404.html", status: 404, request, headers)
        } catch {
            // The file was changed or removed after the last build, and the next one has begun.
            return .text(503, error.description)
        }
    }

    private func redirect(to address: String, _ status: Int) -> Response {
        var response = Response.text(status, "It is at \(address)")
        response.headers.append(("Location", address))
        return response
    }

    private func events(_ request: Request) -> Response {
        let query = request.target.drop { $0 != "?" }.dropFirst()
        let page = query.split(separator: "&").first { $0.hasPrefix("page=") }?.dropFirst(5)
        let path = page.flatMap { try? RequestPath("/" + $0).path }
        return Response(
            status: 200,
            headers: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")],
            body: .events(page: path ?? ""))
    }

    /// The list of problems, which is shown until a build has succeeded.
    private func problems(_ snapshot: Snapshot) -> Response {
        let page = LiveScript.inject(
            into: ProblemPage(problems: snapshot.errors).html.bytes, page: "index.html",
            version: "", base: snapshot.base)
        return Response(
            status: 503,
            headers: [("Content-Type", MediaType.html)] + PreviewHeaders.ofProblemPage,
            body: .bytes(page))
    }
}

extension Responder {
    /// A file that the build makes in memory.
    private func generated(
        _ bytes: [UInt8], at path: String, status: Int, _ request: Request,
        _ headers: [(name: String, value: String)]
    ) -> Response {
        var response = Response(
            status: status, headers: [("Content-Type", MediaType.of(path))] + headers,
            body: .bytes(bytes))
        guard status == 200 else { return response }
        let tag = "\"\(Snapshot.version(of: bytes))\""
        applyConditions(to: &response, size: bytes.count, tag: tag, request) {
            .bytes(Array(bytes[$0]))
        }
        return response
    }

    /// A file that the build copies from the site's folder.
    private func copied(
        _ file: OpenFile, at path: String, _ request: Request,
        _ headers: [(name: String, value: String)]
    ) -> Response {
        let size = file.status.size
        var response = Response(
            status: 200, headers: [("Content-Type", MediaType.of(path))] + headers,
            body: .file(file, 0..<size))
        let tag = file.status.stamp.tag
        applyConditions(to: &response, size: size, tag: tag, request) { .file(file, $0) }
        return response
    }

    /// Applies conditional and range requests (RFC 9110, sections 13 and 14).
    private func applyConditions(
        to response: inout Response, size: Int, tag: String, _ request: Request,
        part: (Range<Int>) -> Response.Body
    ) {
        response.headers += [("ETag", tag), ("Accept-Ranges", "bytes")]
        let cachedTags = request.values("if-none-match").joined(separator: ",")
        if cachedTags.split(separator: ",").contains(where: { $0.trimmed == tag }) {
            response.status = 304
            response.body = .bytes([])
            return
        }
        let condition = request.values("if-range").first
        let range = condition == nil || condition == tag ? request.values("range").first : nil
        switch ByteRange(range, of: size) {
        case .whole: break
        case .part(let range):
            response.status = 206
            response.headers.append(
                ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"))
            response.body = part(range)
        case .unsatisfiable:
            response.status = 416
            response.headers.append(("Content-Range", "bytes */\(size)"))
            response.body = .bytes([])
        }
    }
}

extension FileStatus.Stamp {
    fileprivate var tag: String { "\"\(inode)-\(size)-\(modified)\"" }
}
