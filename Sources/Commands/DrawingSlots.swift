#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What each thread draws, where a handler of a signal can read it: fixed memory, without a lock or
/// an allocation.
enum DrawingSlots {
    private struct Slot {
        var thread: pthread_t
        /// 0 if nobody draws.
        var length: Int
    }

    static let count = 64
    private static let room = 512
    nonisolated(unsafe) private static let slots = UnsafeMutablePointer<Slot>.allocate(
        capacity: count)
    nonisolated(unsafe) private static let texts = UnsafeMutablePointer<UInt8>.allocate(
        capacity: count * room)
    private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
    nonisolated(unsafe) private static let message = copy(
        "hoofbeat: the theme stopped while it drew ")

    static func fill(_ place: Int, _ what: String) {
        let bytes = Array(what.utf8.prefix(room - 1)) + [UInt8(ascii: "\n")]
        (texts + place * room).update(from: bytes, count: bytes.count)
        slots[place] = Slot(thread: pthread_self(), length: bytes.count)
    }

    static func clear(_ place: Int) { slots[place].length = 0 }

    static func text(_ place: Int) -> String {
        let bytes = UnsafeBufferPointer(
            start: texts + place * room, count: max(0, slots[place].length - 1))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Handles what a crash sends. A second one, or one that is not of a drawing, ends the process
    /// as the system has it.
    static func install() {
        slots.initialize(repeating: Slot(thread: pthread_self(), length: 0), count: count)
        texts.initialize(repeating: 0, count: count * room)
        _ = message
        for signal in signals {
            var action = sigaction()
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            #if canImport(Darwin)
                action.__sigaction_u.__sa_handler = { DrawingSlots.stop($0) }
            #else
                action.__sigaction_handler.sa_handler = { DrawingSlots.stop($0) }
            #endif
            sigaction(signal, &action, nil)
        }
    }

    /// Runs in a handler: it may only read memory, and call what POSIX names as safe there.
    private static func stop(_ signal: Int32) {
        let own = pthread_self()
        var place = 0
        while place < count {
            let slot = slots[place]
            if slot.length > 0, pthread_equal(slot.thread, own) != 0 {
                _ = write(STDERR_FILENO, message.baseAddress, message.count)
                _ = write(STDERR_FILENO, texts + place * room, slot.length)
                _exit(70)
            }
            place += 1
        }
        raise(signal)
    }

    private static func copy(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = bytes.initialize(from: text.utf8)
        return bytes
    }
}
