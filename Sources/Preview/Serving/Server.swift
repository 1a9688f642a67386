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

/// Listens, and hands what browsers ask to `answer`.
final class Server: Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    /// Pages are made here, so that nobody waits for somebody else's.
    private let makers = NIOThreadPool(numberOfThreads: 4)
    private let answer: @Sendable (Request) -> Response
    private let stage: Stage

    init(stage: Stage, answer: @escaping @Sendable (Request) -> Response) {
        self.stage = stage
        self.answer = answer
        makers.start()
    }

    func start(on listener: Listener) throws {
        Self.allowManyConnections()
        _ = try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 512)
            .childChannelInitializer { [answer, stage, makers] channel in
                channel.eventLoop.makeCompletedFuture {
                    let operations = channel.pipeline.syncOperations
                    try operations.configureHTTPServerPipeline(withErrorHandling: true)
                    try operations.addHandler(
                        Connection(answer: answer, stage: stage, makers: makers))
                }
            }
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: false)
            .withBoundSocket(listener.descriptor).wait()
    }

    func stop() {
        try? group.syncShutdownGracefully()
        try? makers.syncShutdownGracefully()
    }

    /// Many systems allow a program 256 or 1,024 files, and each connection is one.
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
