import NIOCore
import NIOHTTP1
import NIOPosix

/// One browser's connection: reads requests, one after the other, and writes what is answered.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: @Sendable (Request) -> Response
    private let stage: Stage
    private let makers: NIOThreadPool
    private var request: Request?
    private var keepsAlive = true
    /// Closes the connection unless something happens.
    private var deadline: Scheduled<Void>?
    private var listening: (id: Int, heartbeat: RepeatedTask)?

    /// For a request to arrive, and for each piece of an answer to leave.
    private static let patience = TimeAmount.seconds(30)
    /// Keeps connections through proxies, and finds those whose other end is gone.
    private static let heartbeat = TimeAmount.seconds(20)
    /// Bytes that are on their way at once, so that slow readers cost no memory.
    private static let piece = 64 * 1024

    init(
        answer: @escaping @Sendable (Request) -> Response, stage: Stage, makers: NIOThreadPool
    ) {
        self.answer = answer
        self.stage = stage
        self.makers = makers
    }

    func channelActive(context: ChannelHandlerContext) {
        expectProgress(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        stopListening()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            keepsAlive = head.isKeepAlive
            let asked = Request(
                method: head.method.rawValue, target: head.uri,
                headers: head.headers.map { ($0.name.lowercased(), $0.value) })
            // What may go on for ever is answered at once, and let go.
            if asked.isRead { request = asked } else { make(asked, context) }
        case .body: break
        case .end:
            guard let request else { return }
            self.request = nil
            make(request, context)
        }
    }

    private func make(_ request: Request, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((connection: self, context: context), eventLoop: context.eventLoop)
        let isHead = request.method == "HEAD"
        deadline?.cancel()
        makers.runIfActive(eventLoop: context.eventLoop) { [answer] in answer(request) }
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
        deadline = context.eventLoop.scheduleTask(in: Self.patience) {
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
            isHead ? finish(context) : listen(page, context)
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

    /// Sends the rest; each piece waits until the one before has left.
    private func send(_ rest: Range<Int>, of source: PieceSource, _ context: ChannelHandlerContext)
    {
        guard !rest.isEmpty else { return finish(context) }
        let piece = rest.prefix(Self.piece)
        let range = piece.startIndex..<piece.endIndex
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
    /// Keeps the connection open and sends it whatever happens.
    private func listen(_ page: String, _ context: ChannelHandlerContext) {
        let channel = context.channel
        let send: @Sendable (String) -> Void = { text in
            // Who does not read need not be told more: it asks anew when it comes back.
            guard channel.isWritable else { return channel.close(mode: .all, promise: nil) }
            let buffer = channel.allocator.buffer(string: text)
            channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(buffer)), promise: nil)
        }
        let heartbeat = context.eventLoop.scheduleRepeatedTask(
            initialDelay: Self.heartbeat, delay: Self.heartbeat
        ) { _ in send(": still here\n\n") }
        // After a restart of the program it shall come back at once.
        send("retry: 150\n\n")
        listening = (stage.join(page: page, send: send), heartbeat)
    }

    private func stopListening() {
        guard let listening else { return }
        listening.heartbeat.cancel()
        stage.leave(listening.id)
        self.listening = nil
    }
}
