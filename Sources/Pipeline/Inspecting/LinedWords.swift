/// The words of a file whose markup readers do not see. Each of its lines has the words of the same
/// line of the file.
struct LinedWords {
    private(set) var bytes: [UInt8] = []
    /// Where in the file the words end that were added last.
    private var end = 0

    /// Keeps what comes next apart.
    mutating func endWord() {
        if let last = bytes.last, last > 32 { bytes.append(32) }
    }

    /// - Parameters:
    ///   - text: as readers see it.
    ///   - range: where it stands in the file, behind what was added before.
    mutating func add(_ text: ArraySlice<UInt8>, from range: Range<Int>, of file: [UInt8]) {
        bytes += file[end..<range.lowerBound].lazy.filter(\.endsLine)
        let ends = file[range].count(where: \.endsLine)
        if text.count(where: \.endsLine) == ends {
            bytes += text
        } else {
            // A reference, such as `&#10;`, is no end of a line of the file.
            bytes += text.lazy.map { $0.endsLine ? 32 : $0 }
            bytes += repeatElement(10, count: ends)
        }
        end = range.upperBound
    }
}

extension UInt8 {
    fileprivate var endsLine: Bool { self == 10 || self == 13 }
}
