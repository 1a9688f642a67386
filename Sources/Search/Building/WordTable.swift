/// Gives words numbers, in the order in which they first come, and keeps a value for each.
///
/// A table with open addressing: a dictionary of strings took five times as long for the words of a
/// large site. What nearly every look needs lies together in a record, and the records of common
/// words, which come early, lie together, so that few looks have to wait for memory.
struct WordTable<Value: Sendable>: Sendable {
    fileprivate struct Record: Sendable {
        let key: WordKey
        var value: Value
    }

    /// A number and one; 0 where the slot is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 4096)
    private var records: [Record] = []
    /// Where each word begins in `bytes`.
    private var starts: [UInt32] = []
    private var bytes: [UInt8] = []

    var count: Int { records.count }

    subscript(number: Int) -> Value {
        get { records[number].value }
        set { records[number].value = newValue }
    }

    func string(_ number: Int) -> String {
        String(decoding: bytes[range(of: number)], as: UTF8.self)
    }

    /// The number of a word, which is taken up with the value if it is new.
    mutating func number(of word: String, orNew value: @autoclosure () -> Value) -> Int {
        if let number = find(word) { return number }
        var word = word
        return word.withUTF8 { takeUp($0, WordKey(of: $0), value()) }
    }

    /// nil for a word that was not taken up.
    func find(_ word: String) -> Int? {
        var word = word
        return word.withUTF8 { word in
            find(WordKey(of: word)) { $0.elementsEqual(word) }
        }
    }

    /// The numbers of the words that a tokenizer has found; those that are new are taken up with
    /// the value.
    mutating func number(
        _ tokenizer: Tokenizer, orNew value: Value, _ numbers: inout [Int32]
    ) {
        if numbers.count < tokenizer.count {
            numbers = Array(repeating: 0, count: tokenizer.count * 2)
        }
        guard lookUp(tokenizer, &numbers) > 0 else { return }
        for (index, token) in tokenizer.tokens.enumerated() where numbers[index] < 0 {
            let word = Array(tokenizer.bytes(of: token))
            let key = word.withUnsafeBufferPointer(WordKey.init)
            let found = find(key) { $0.elementsEqual(word) }
            numbers[index] = Int32(found ?? takeUp(word, key, value))
        }
    }

    /// Sets the numbers of words that are known by their keys alone, and others to -1, and returns
    /// how many these are.
    private func lookUp(_ tokenizer: Tokenizer, _ numbers: inout [Int32]) -> Int {
        var unknown = 0
        numbers.withUnsafeMutableBufferPointer { numbers in
            var index = 0
            tokenizer.forEachKey { key in
                let number = find(key) { _ in false } ?? -1
                numbers[index] = Int32(truncatingIfNeeded: number)
                unknown &+= number < 0 ? 1 : 0
                index &+= 1
            }
        }
        return unknown
    }

    /// Lets the values of many words be changed without checks of bounds.
    @inline(__always)
    mutating func withValues<Result>(_ body: (Values) -> Result) -> Result {
        records.withUnsafeMutableBufferPointer { body(Values(records: $0)) }
    }

    struct Values {
        fileprivate let records: UnsafeMutableBufferPointer<Record>

        @inline(__always)
        subscript(number: Int32) -> Value {
            get { records[Int(number)].value }
            nonmutating set { records[Int(number)].value = newValue }
        }
    }

    @inline(__always)
    private func find(_ key: WordKey, _ isWord: (ArraySlice<UInt8>) -> Bool) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            records.withUnsafeBufferPointer { records in
                let mask = slots.count &- 1
                var index = key.hash & mask
                while slots[index] != 0 {
                    let number = Int(slots[index]) &- 1
                    if records[number].key == key,
                        key.isWholeWord || isWord(bytes[range(of: number)])
                    {
                        return number
                    }
                    index = (index &+ 1) & mask
                }
                return nil
            }
        }
    }

    private func range(of number: Int) -> Range<Int> {
        Int(starts[number])..<(number + 1 < count ? Int(starts[number + 1]) : bytes.count)
    }

    private mutating func takeUp(
        _ word: some Collection<UInt8>, _ key: WordKey, _ value: Value
    ) -> Int {
        let number = count
        records.append(Record(key: key, value: value))
        starts.append(UInt32(bytes.count))
        bytes += word
        if count * 2 > slots.count {
            slots = Array(repeating: 0, count: slots.count * 2)
            for number in records.indices { setSlot(of: number) }
        } else {
            setSlot(of: number)
        }
        return number
    }

    private mutating func setSlot(of number: Int) {
        let mask = slots.count - 1
        var index = records[number].key.hash & mask
        while slots[index] != 0 { index = (index + 1) & mask }
        slots[index] = UInt32(number + 1)
    }
}
