import Dispatch
package import HoofbeatContent
package import HoofbeatPipeline

/// Shows a site while it is being written: it watches the site's files, builds it, serves it and
/// updates open pages.
package struct Preview: Sendable {
    package struct Options: Sendable {
        package var host = "127.0.0.1"
        package var port = 8000
        /// Scans all files periodically instead of waiting for events of the system.
        package var polls = false
        /// The command that builds this program after its Swift files have changed; nil for none.
        package var rebuild: String?
        /// The listening socket of the program that this one replaces; see `ProcessHandover`.
        package var inheritedSocket: Int32?
        /// The command line of this program, its own name first.
        package var arguments: [String] = []

        package init() {}
    }

    /// The option with which a program passes its listening socket to the one that replaces it.
    package static let inheritedSocketOption = ProcessHandover.option

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private let options: Options
    private let build: Build
    /// This is a closure because the day may change while the preview runs.
    private let today: @Sendable () -> Day
    private let observer: @Sendable (PreviewEvent) -> Void

    package init(
        _ build: Build, _ options: Options, today: @escaping @Sendable () -> Day,
        observer: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.build = build
        self.options = options
        self.today = today
        self.observer = observer
    }

    /// Runs until the process is told to end.
    package func run() throws(Failure) {
        let termination = TerminationSignals()
        let handover = ProcessHandover(arguments: options.arguments)
        let listener = try listen()
        let themeSources = options.rebuild.map { ThemeSources(root: build.root, command: $0) }
        let watcher = try watch(themeSources == nil ? [] : ThemeSources.watchedNames)
        let livePages = LivePages(today: today)
        let builder = PreviewBuilder(
            build, updating: livePages, themeSources: themeSources, handover: handover,
            socket: listener.descriptor, today: today, observer: observer)
        builder.rebuild(after: .anything)
        let responder = Responder(hosts: AllowedHosts(host: options.host))
        let server = Server(livePages: livePages) { request in
            responder.response(to: request, showing: livePages.shown)
        }
        do {
            try server.start(on: listener)
        } catch {
            throw Failure(description: "the server cannot start: \(error)")
        }
        announce(listener, base: livePages.shown.base)
        DispatchQueue(label: "hoofbeat.watcher").async {
            while let changes = watcher.next() { builder.handle(changes) }
        }
        termination.wait()
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
        let folders = WatchedFolders(root: build.root, names: names.union([ContentNames.name]))
        #if os(Linux)
            if !options.polls {
                if let watcher = InotifyWatcher(folders) { return watcher }
                observer(
                    .note(
                        """
                        The system's limit of watched folders is reached \
                        (fs.inotify.max_user_watches), so files are checked for changes \
                        periodically.
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
