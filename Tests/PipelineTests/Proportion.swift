import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Four times as much must take less than nine times as long, where there is enough to measure:
/// four is in proportion, sixteen would be its square.
///
/// - Parameters:
///   - prepare: makes so much of something, which is not measured.
///   - work: runs on this thread, whose processor time is measured.
func expectProportion<Input>(
    _ count: Int, at place: SourceLocation = #_sourceLocation, _ prepare: (Int) -> Input,
    work: (Input) -> Void
) {
    func seconds(_ input: Input) -> Double {
        let before = threadTime
        work(input)
        return threadTime - before
    }
    let part = prepare(count / 4)
    let whole = prepare(count)
    var less = seconds(part)
    var more = seconds(whole)
    // Others use the processor's caches, too: what looks bad is measured again.
    for _ in 0..<3 where more > 0.2 && more / less >= 9 {
        less = max(less, seconds(part))
        more = min(more, seconds(whole))
    }
    guard more > 0.2 else { return }
    #expect(more / less < 9, "\(less) s, then \(more) s", sourceLocation: place)
}

/// The processor's time of this thread.
private var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
