import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Accepts connections, and answers their requests with `respond`.
final class Server: Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    /// Threads that render pages, so that a slow page does not block the event loop.
    private let workers = NIOThreadPool(numberOfThreads: 4)
    private let respond: @Sendable (Request) -> Response
    private let livePages: LivePages

    init(livePages: LivePages, respond: @escaping @Sendable (Request) -> Response) {
        self.livePages = livePages
        self.respond = respond
        workers.start()
    }

    func start(on listener: Listener) throws {
        Self.allowManyConnections()
        _ = try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 512)
            .childChannelInitializer { [respond, livePages, workers] channel in
                channel.eventLoop.makeCompletedFuture {
                    let operations = channel.pipeline.syncOperations
                    try operations.configureHTTPServerPipeline(withErrorHandling: true)
                    try operations.addHandler(
                        Connection(respond: respond, livePages: livePages, workers: workers))
                }
            }
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: false)
            .withBoundSocket(listener.descriptor).wait()
    }

    func stop() {
        try? group.syncShutdownGracefully()
        try? workers.syncShutdownGracefully()
    }

    /// Raises the limit of open files. Each connection is one, and many systems limit a process to
    /// 256 or 1,024.
    private static func allowManyConnections() {
        var limit = rlimit()
        #if canImport(Glibc)
            let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let files = RLIMIT_NOFILE
        #endif
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 8192))
        setrlimit(files, &limit)
    }
}
