import Dispatch
import Synchronization

/// Maps every item on `jobs` threads. The results are in the order of the items, so the number of
/// threads never shows.
func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) -> [Result] {
    let jobs = max(1, min(jobs, items.count))
    guard jobs > 1 else { return items.map(transform) }
    // Small runs even out pages of unlike length without a lock for each of them.
    let run = max(1, min(64, items.count / (jobs * 4)))
    let next = Atomic(0)
    let finished = Mutex<[Run<Result>]>([])
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
        while true {
            let start = next.wrappingAdd(run, ordering: .relaxed).oldValue
            guard start < items.count else { return }
            let results = items[start..<min(start + run, items.count)].map(transform)
            finished.withLock { $0.append(Run(start: start, results: results)) }
        }
    }
    let runs = finished.withLock { $0 }.sorted { $0.start < $1.start }
    return runs.flatMap(\.results)
}

private struct Run<Result: Sendable>: Sendable {
    let start: Int
    let results: [Result]
}
