import NIOCore
import NIOHTTP1
import NIOPosix

/// The connection of one browser: it reads requests one after the other and writes the responses.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let respond: @Sendable (Request) -> Response
    private let livePages: LivePages
    private let workers: NIOThreadPool
    private var request: Request?
    private var keepsAlive = true
    /// Closes the connection if there is no progress in time.
    private var deadline: Scheduled<Void>?
    /// The subscription to the events of an open page.
    private var subscription: (id: Int, heartbeat: RepeatedTask)?

    /// How long a request may take to arrive, and each chunk of a response to be sent.
    private static let timeout = TimeAmount.seconds(30)
    /// This keeps proxies from closing idle connections, and finds those whose other end is gone.
    private static let heartbeatInterval = TimeAmount.seconds(20)
    /// How many bytes are sent at once. It is small, so that slow readers cost little memory.
    private static let chunkSize = 64 * 1024

    init(
        respond: @escaping @Sendable (Request) -> Response, livePages: LivePages,
        workers: NIOThreadPool
    ) {
        self.respond = respond
        self.livePages = livePages
        self.workers = workers
    }

    func channelActive(context: ChannelHandlerContext) {
        expectProgress(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        unsubscribe()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            keepsAlive = head.isKeepAlive
            let request = Request(
                method: head.method.rawValue, target: head.uri,
                headers: head.headers.map { ($0.name.lowercased(), $0.value) })
            // A request with a body might never end, so answer it now and close.
            if request.isRead { self.request = request } else { respond(to: request, context) }
        case .body: break
        case .end:
            guard let request else { return }
            self.request = nil
            respond(to: request, context)
        }
    }

    private func respond(to request: Request, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((connection: self, context: context), eventLoop: context.eventLoop)
        let isHead = request.method == "HEAD"
        deadline?.cancel()
        workers.runIfActive(eventLoop: context.eventLoop) { [respond] in respond(request) }
            .whenComplete { result in
                let (connection, context) = bound.value
                guard context.channel.isActive, case .success(let response) = result else {
                    return context.close(promise: nil)
                }
                connection.write(response, isHead: isHead, context)
            }
    }

    private func expectProgress(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: Self.timeout) {
            channel.close(mode: .all, promise: nil)
        }
    }
}

extension Connection {
    private func write(_ response: Response, isHead: Bool, _ context: ChannelHandlerContext) {
        let status = HTTPResponseStatus(statusCode: response.status)
        var head = HTTPResponseHead(version: .http1_1, status: status)
        for (name, value) in response.headers { head.headers.add(name: name, value: value) }
        switch response.body {
        case .bytes(let bytes):
            if response.status != 304 {
                head.headers.add(name: "Content-Length", value: String(bytes.count))
            }
            start(head, closes: response.closes, context)
            send(0..<(isHead ? 0 : bytes.count), of: .bytes(bytes), context)
        case .file(let file, let range):
            head.headers.add(name: "Content-Length", value: String(range.count))
            start(head, closes: response.closes, context)
            send(isHead ? 0..<0 : range, of: .file(file), context)
        case .events(let page):
            start(head, closes: false, context)
            isHead ? finish(context) : subscribe(to: page, context)
        }
    }

    private func start(_ head: HTTPResponseHead, closes: Bool, _ context: ChannelHandlerContext) {
        var head = head
        if closes || !keepsAlive {
            keepsAlive = false
            head.headers.add(name: "Connection", value: "close")
        }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
    }

    private func finish(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((connection: self, context: context), eventLoop: context.eventLoop)
        expectProgress(context)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            let (connection, context) = bound.value
            if !connection.keepsAlive { context.close(promise: nil) }
        }
    }

    /// Sends the rest. Each chunk waits until the one before has been sent.
    private func send(_ rest: Range<Int>, of source: ByteSource, _ context: ChannelHandlerContext) {
        guard !rest.isEmpty else { return finish(context) }
        let range = rest.lowerBound..<min(rest.lowerBound + Self.chunkSize, rest.upperBound)
        guard let bytes = source.read(range) else { return context.close(promise: nil) }
        let buffer = context.channel.allocator.buffer(bytes: bytes)
        let bound = NIOLoopBound((connection: self, context: context), eventLoop: context.eventLoop)
        expectProgress(context)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer)))).whenComplete { result in
            let (connection, context) = bound.value
            guard case .success = result else { return context.close(promise: nil) }
            connection.send(range.upperBound..<rest.upperBound, of: source, context)
        }
    }
}

extension Connection {
    /// Keeps the connection open and sends it the events of a page.
    private func subscribe(to page: String, _ context: ChannelHandlerContext) {
        let channel = context.channel
        let send: @Sendable (String) -> Void = { text in
            // Slow clients are dropped; EventSource reconnects by itself.
            guard channel.isWritable else { return channel.close(mode: .all, promise: nil) }
            let buffer = channel.allocator.buffer(string: text)
            channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(buffer)), promise: nil)
        }
        let heartbeat = context.eventLoop.scheduleRepeatedTask(
            initialDelay: Self.heartbeatInterval, delay: Self.heartbeatInterval
        ) { _ in send(": still here\n\n") }
        // After the program has restarted, the page must reconnect at once.
        send("retry: 150\n\n")
        subscription = (livePages.subscribe(page: page, send: send), heartbeat)
    }

    private func unsubscribe() {
        guard let subscription else { return }
        subscription.heartbeat.cancel()
        livePages.unsubscribe(subscription.id)
        self.subscription = nil
    }
}
