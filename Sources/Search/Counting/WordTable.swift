/// Gives words numbers, in the order in which they first come, and keeps a value for each.
///
/// A table with open addressing: a dictionary of strings took five times as long for the words of a
/// large site. What nearly every look needs lies together in a record, and the records of common
/// words, which come early, lie together, so that few looks have to wait for memory.
struct WordTable<Value: Sendable>: Sendable {
    private struct Record: Sendable {
        /// The first eight bytes, with zeros after a shorter word, which has no zeros itself.
        let beginning: UInt64
        let hash: UInt32
        /// Where the word begins in `bytes`.
        let start: UInt32
        var value: Value
    }

    /// A number and one; 0 where the slot is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 4096)
    private var records: [Record] = []
    private var bytes: [UInt8] = []

    var count: Int { records.count }

    subscript(number: Int) -> Value {
        get { records[number].value }
        set { records[number].value = newValue }
    }

    func string(_ number: Int) -> String {
        String(decoding: bytes[Int(records[number].start)..<end(of: number)], as: UTF8.self)
    }

    /// The number of a word, which is taken up with the value if it is new.
    @inline(__always)
    mutating func number(
        of word: UnsafeBufferPointer<UInt8>, hash: UInt32, orNew value: @autoclosure () -> Value
    ) -> Int {
        let beginning = Self.beginning(of: word)
        let mask = slots.count - 1
        var index = Int(hash) & mask
        while slots[index] != 0 {
            let number = Int(slots[index]) - 1
            // With fewer than eight bytes, the beginning is all.
            if records[number].hash == hash, records[number].beginning == beginning,
                word.count < 8 || isEqual(number, word)
            {
                return number
            }
            index = (index + 1) & mask
        }
        slots[index] = UInt32(count + 1)
        records.append(
            Record(
                beginning: beginning, hash: hash, start: UInt32(bytes.count), value: value()))
        bytes.append(contentsOf: word)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    mutating func number(of word: String, orNew value: @autoclosure () -> Value) -> Int {
        var word = word
        return word.withUTF8 { number(of: $0, hash: Tokenizer.hash($0), orNew: value()) }
    }

    private static func beginning(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var beginning: UInt64 = 0
        for index in 0..<min(8, word.count) {
            beginning |= UInt64(word[index]) << UInt64(index * 8)
        }
        return beginning
    }

    private func end(of number: Int) -> Int {
        number + 1 < count ? Int(records[number + 1].start) : bytes.count
    }

    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(records[number].start)
        guard end(of: number) - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            var index = 8
            while index < word.count, bytes[start + index] == word[index] { index += 1 }
            return index == word.count
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, record) in records.enumerated() {
            var index = Int(record.hash) & (slots.count - 1)
            while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = UInt32(number + 1)
        }
    }
}
