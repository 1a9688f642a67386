import Pipeline

/// Waits for files to change.
protocol Watcher: Sendable {
    /// Blocks until files have changed and a burst of changes is over; nil after `stop`.
    func next() -> Changes?
    /// May be called from any thread.
    func stop()
}
