import Content
import Dispatch
import Pipeline

/// Shows a site while it is written: watches, builds, serves, and tells open pages what changed.
public struct Preview: Sendable {
    public struct Options: Sendable {
        public var host = "127.0.0.1"
        public var port = 8000
        /// Looks at every file now and then instead of asking the system.
        public var polls = false
        /// Builds this program anew when its Swift files have changed; nil if it never does.
        public var rebuild: String?
        /// Of the program that this one replaces; see `Successor`.
        public var inheritedSocket: Int32?
        /// How this program was called.
        public var arguments: [String] = []

        public init() {}
    }

    /// What happens, for whoever looks at the terminal.
    public enum Event: Sendable {
        /// `isOtherPort`: the port that was asked for is taken; `isLocal`: nobody else can look.
        case serving(address: String, isOtherPort: Bool, isLocal: Bool)
        case built(Report, seconds: Double)
        case compiling
        case compiled([Diagnostic])
        case note(String)
    }

    /// The option with which a program calls the one that takes its place.
    public static let socketOption = Successor.option

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private let options: Options
    private let build: Build
    /// The day, which may change while the preview runs.
    private let today: @Sendable () -> Day
    private let observer: @Sendable (Event) -> Void

    public init(
        _ build: Build, _ options: Options, today: @escaping @Sendable () -> Day,
        observer: @escaping @Sendable (Event) -> Void
    ) {
        self.build = build
        self.options = options
        self.today = today
        self.observer = observer
    }

    /// Runs until the process is asked to end.
    public func run() throws(Failure) {
        let ending = EndSignals()
        let successor = Successor(arguments: options.arguments)
        let listener = try listen()
        let workshop = options.rebuild.map { Workshop(root: build.root, command: $0) }
        let watcher = try watch(workshop == nil ? [] : Workshop.names)
        let stage = Stage(today: today)
        let studio = Studio(
            build, on: stage, workshop: workshop, successor: successor,
            socket: listener.descriptor, today: today, observer: observer)
        studio.rebuild(after: .anything)
        let responder = Responder(hosts: AllowedHosts(host: options.host))
        let server = Server(stage: stage) { responder.response(to: $0, showing: stage.shown) }
        do {
            try server.start(on: listener)
        } catch {
            throw Failure(description: "the server cannot start: \(error)")
        }
        announce(listener, base: stage.shown.base)
        DispatchQueue(label: "hoofbeat.watcher").async {
            while let changes = watcher.next() { studio.take(changes) }
        }
        ending.wait()
        watcher.stop()
        server.stop()
    }

    private func listen() throws(Failure) -> Listener {
        if let inherited = options.inheritedSocket, let listener = Listener(inherited: inherited) {
            return listener
        }
        do {
            return try Listener(host: options.host, port: options.port)
        } catch {
            throw Failure(description: error.description)
        }
    }

    private func watch(_ names: Set<String>) throws(Failure) -> any Watcher {
        let folders = WatchedFolders(root: build.root, names: names.union([ContentFolder.name]))
        #if os(Linux)
            if !options.polls {
                if let watcher = InotifyWatcher(folders) { return watcher }
                observer(
                    .note(
                        """
                        The system has no more watches to give (fs.inotify.max_user_watches), so \
                        files are looked at now and then.
                        """))
            }
        #endif
        guard let watcher = PollingWatcher(folders) else {
            throw Failure(description: "too many files are open")
        }
        return watcher
    }

    private func announce(_ listener: Listener, base: String) {
        let name = options.host.contains(":") ? "[\(options.host)]" : options.host
        observer(
            .serving(
                address: "http://\(name):\(listener.port)\(base)",
                isOtherPort: listener.port != options.port && options.inheritedSocket == nil,
                isLocal: AllowedHosts(host: options.host).isLocal))
    }
}
