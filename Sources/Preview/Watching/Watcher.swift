import HoofbeatPipeline

/// Waits for files to change.
protocol Watcher: Sendable {
    /// Blocks until files have changed and the burst of changes is over; nil after `stop`.
    func next() -> Changes?
    /// Ends `next`. It may be called from any thread.
    func stop()
}
