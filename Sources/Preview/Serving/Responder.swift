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
        let base = (snapshot.base.percentDecoded ?? snapshot.base).dropFirst()
        guard path.hasPrefix(base) else {
            return path.isEmpty ? redirect(to: snapshot.base, 302) : .text(404, "Nothing is here.")
        }
        let sitePath = String(path.dropFirst(base.count))
        if sitePath == LiveScript.path {
            return generated(LiveScript.source, at: sitePath, request, [])
        }
        if sitePath == LiveScript.eventsPath { return events(request) }
        guard snapshot.edition != nil else { return problems(snapshot) }
        if let location = snapshot.rules?.location(of: sitePath) {
            return redirect(
                to: location, ServingRules.redirectStatus, snapshot.headers(of: sitePath))
        }
        return content(at: sitePath, request, snapshot)
    }

    private func content(
        at sitePath: String, _ request: Request, _ snapshot: Snapshot
    ) -> Response {
        let isFolder = sitePath.isEmpty || sitePath.hasSuffix("/")
        let path = isFolder ? sitePath + "index.html" : sitePath
        let headers = snapshot.headers(of: sitePath)
        let isHidden = ServingRules.hidden.contains(path)
        do throws(FileError) {
            switch isHidden ? nil : try snapshot.edition?.content(at: path) {
            case .bytes(let bytes):
                let served =
                    MediaType.of(path) == MediaType.html
                    ? LiveScript.inject(
                        into: bytes, page: path, version: Snapshot.version(of: bytes),
                        base: snapshot.base) : bytes
                return generated(served, at: path, request, headers)
            case .file(let file):
                return ServedFile(
                    content: .file(file), type: MediaType.of(path), headers: headers,
                    tag: file.status.stamp.tag
                ).response(to: request)
            case nil: break
            }
            if !isFolder, try snapshot.edition?.content(at: sitePath + "/index.html") != nil {
                let query = request.target.drop { $0 != "?" }
                let folder = snapshot.base + SafeURL.percentEncoded(sitePath) + "/"
                return redirect(to: folder + query, 301, headers)
            }
            // The page has the script, so that the missing page appears as soon as it is written.
            let name = ServingRules.notFound
            let notFound = LiveScript.inject(
                into: snapshot.bytes(at: name) ?? [], page: path, version: "", base: snapshot.base)
            return generated(
                notFound, at: name, request, snapshot.headers(of: name), status: 404)
        } catch {
            // The file was changed or removed after the last build, and the next one has begun.
            return .text(503, error.description)
        }
    }

    /// A file that the build makes in memory.
    private func generated(
        _ bytes: [UInt8], at path: String, _ request: Request,
        _ headers: [(name: String, value: String)], status: Int = 200
    ) -> Response {
        ServedFile(
            content: .bytes(bytes), type: MediaType.of(path), headers: headers,
            tag: "\"\(Snapshot.version(of: bytes))\""
        ).response(to: request, status: status)
    }

    private func redirect(
        to address: String, _ status: Int, _ headers: [(name: String, value: String)] = []
    ) -> Response {
        var response = Response.text(status, "It is at \(address)")
        response.headers += [("Location", address)] + headers
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

extension FileStatus.Stamp {
    fileprivate var tag: String { "\"\(inode)-\(size)-\(modified)\"" }
}
