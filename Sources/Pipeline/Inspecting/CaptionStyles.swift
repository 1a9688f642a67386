import HoofbeatText

/// Looks through the styles of captions (WebVTT, section 8.2) for what they would fetch.
struct CaptionStyles {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check() throws(RunningPart) {
        let lines = bytes.plain.split(separator: 10, omittingEmptySubsequences: false)
        var (style, start) = ([UInt8](), 0)
        for (number, line) in (lines + [[]]).enumerated() {
            let isStyle =
                line.starts(with: "STYLE".utf8) && line.dropFirst(5).allSatisfy(\.isBlank)
            if start == 0, isStyle {
                start = number + 1
            } else if start > 0 {
                guard line.isEmpty else {
                    style += line + [10]
                    continue
                }
                if !StyleCheck(style[...]).findings.isEmpty {
                    throw RunningPart("has a style that fetches a part", .style, line: start)
                }
                (style, start) = ([], 0)
            }
        }
    }
}
