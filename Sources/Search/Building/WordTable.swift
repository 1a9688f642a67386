/// Gives each word a number, in the order in which words first occur, and keeps a value for it.
///
/// The table uses open addressing: a dictionary of strings took five times as long for the words of
/// a large site. What nearly every look-up needs is together in a record, and the records of common
/// words, which come early, are next to each other, so that few look-ups have to wait for memory.
struct WordTable<Value: Sendable>: Sendable {
    fileprivate struct Record: Sendable {
        let key: WordKey
        var value: Value
    }

    /// The number of a word plus one; 0 where the slot is free.
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

    /// The number of a word. A new word is added with the value.
    mutating func number(of word: String, orNew value: @autoclosure () -> Value) -> Int {
        if let number = find(word) { return number }
        var word = word
        return word.withUTF8 { takeUp($0, WordKey(of: $0), value()) }
    }

    /// The number of a word; nil if it was never added.
    func find(_ word: String) -> Int? {
        var word = word
        return word.withUTF8 { word in
            find(WordKey(of: word)) { $0.elementsEqual(word) }
        }
    }

    /// The numbers of the words that a tokenizer has found. New words are added with the value.
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

    /// Sets the numbers of words whose keys are enough to know them, and -1 for all others. Returns
    /// how many others there are.
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

    /// Allows the values of many words to be changed without bounds checks.
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
