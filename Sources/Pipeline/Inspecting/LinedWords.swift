import HoofbeatContent

/// The words of a file whose markup readers do not see, in two readings. Each of their lines has
/// the words of the same line of the file.
struct LinedWords {
    /// With a blank between what is apart in the file.
    private var apart: [UInt8] = []
    /// Without one where a word may go on.
    private var joined: [UInt8] = []
    /// Where in the file the words end that were added last.
    private var end = 0

    func words(_ form: FileWords.Form, namedValues: [UInt8] = []) -> FileWords {
        FileWords(apart, joined, form: form, namedValues: namedValues)
    }

    /// Keeps what comes next apart.
    /// - Parameter mayGoOn: whether a word may go on nevertheless.
    mutating func endWord(mayGoOn: Bool) {
        if let last = apart.last, last > 32 { apart.append(32) }
        if !mayGoOn, let last = joined.last, last > 32 { joined.append(32) }
    }

    /// - Parameters:
    ///   - text: as readers see it.
    ///   - range: where it stands in the file, behind what was added before.
    mutating func add(_ text: ArraySlice<UInt8>, from range: Range<Int>, of file: [UInt8]) {
        var added = Array(file[end..<range.lowerBound].lazy.filter(\.endsLine))
        let ends = file[range].count(where: \.endsLine)
        if text.count(where: \.endsLine) == ends {
            added += text
        } else {
            // A reference, such as `&#10;`, is no end of a line of the file.
            added += text.lazy.map { $0.endsLine ? 32 : $0 }
            added += repeatElement(10, count: ends)
        }
        apart += added
        joined += added
        end = range.upperBound
    }
}

extension UInt8 {
    fileprivate var endsLine: Bool { self == 10 || self == 13 }
}
