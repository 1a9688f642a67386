/// Gives words numbers, in the order in which they first come.
///
/// A table with open addressing over one run of bytes: a dictionary of strings took five times as
/// long for the words of a large site.
struct WordTable {
    private struct Slot {
        var hash: UInt32
        /// A number and one; 0 where the slot is free.
        var place: UInt32
    }

    private var slots: [Slot]
    /// Where each word begins in `bytes`, and at last where the next would.
    private var starts: [UInt32] = [0]
    private var bytes: [UInt8] = []

    init() {
        slots = Array(repeating: Slot(hash: 0, place: 0), count: 4096)
    }

    var count: Int { starts.count - 1 }

    func string(_ number: Int) -> String {
        String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self)
    }

    /// The number of a word, which is taken up if it is new.
    mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var index = Int(hash) & mask
        while true {
            let slot = slots[index]
            if slot.place == 0 { break }
            let number = Int(slot.place) - 1
            if slot.hash == hash, isEqual(number, word) { return number }
            index = (index + 1) & mask
        }
        slots[index] = Slot(hash: hash, place: UInt32(count + 1))
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    mutating func number(of word: String) -> Int {
        var word = word
        return word.withUTF8 { number(of: $0, hash: Tokenizer.hash($0)) }
    }

    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < word.count, bytes[start + index] == word[index] { index += 1 }
            return index == word.count
        }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(hash: 0, place: 0), count: old.count * 2)
        for slot in old where slot.place != 0 {
            var index = Int(slot.hash) & (slots.count - 1)
            while slots[index].place != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
