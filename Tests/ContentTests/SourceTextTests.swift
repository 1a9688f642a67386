import HoofbeatContent
import Testing

@Suite struct SourceTextTests {
    private func source(_ text: String) -> SourceText {
        SourceText(file: "content/page.md", bytes: Array(text.utf8))
    }

    private func lines(_ text: String) -> [String] {
        let source = source(text)
        return (1...source.lineCount).map(source.text(ofLine:))
    }

    @Test(
        "a line ends with LF, CRLF or CR alone",
        arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        #expect(lines("one\(end)\(end)three") == ["one", "", "three"])
        #expect(lines("one\(end)two\(end)") == ["one", "two"])
        #expect(lines(end) == [""])
    }

    @Test("the ends of lines may be mixed")
    func mixedEnds() {
        #expect(lines("a\nb\r\nc\rd\n\re") == ["a", "b", "c", "d", "", "e"])
    }

    @Test("an empty text has one empty line")
    func emptyText() {
        #expect(lines("") == [""])
    }

    @Test("a line that does not exist is empty", arguments: [-1, 0, 3])
    func noSuchLine(number: Int) {
        #expect(source("a\nb").line(number).isEmpty)
    }

    @Test("the line of a byte is the same, whichever lines around it are looked at")
    func lineAt() {
        let source = source("one\n\ntwo\nthree")
        for offset in source.bytes.indices {
            let line = source.line(at: offset)
            #expect(source.bytes(ofLines: line...line).indices.contains(offset))
            for first in 1...line {
                for last in line...5 {
                    #expect(source.line(at: offset, within: first...last) == line)
                }
            }
        }
    }

    @Test("a line that holds nothing begins with its end")
    func firstByte() {
        let source = source("ab\n\nc\n")
        #expect((0...4).map(source.firstByte) == [nil, 97, 10, 99, nil])
        #expect(self.source("").firstByte(ofLine: 1) == nil)
    }

    @Test("every byte lies on the line that holds it", arguments: ["\n", "\r\n", "\r"])
    func lineAtOffset(end: String) {
        let source = source("ab\(end)\(end)cd\(end)")
        let width = end.utf8.count
        #expect((0..<2 + width).allSatisfy { source.line(at: $0) == 1 })
        #expect((2 + width..<2 + 2 * width).allSatisfy { source.line(at: $0) == 2 })
        #expect((2 + 2 * width..<4 + 3 * width).allSatisfy { source.line(at: $0) == 3 })
    }

    @Test("a range of lines keeps their ends")
    func range() {
        let source = source("a\r\nb\nc")
        func text(_ lines: ClosedRange<Int>) -> String {
            String(decoding: source.bytes(ofLines: lines), as: UTF8.self)
        }
        #expect(text(1...1) == "a\r\n")
        #expect(text(2...3) == "b\nc")
        #expect(text(-5...9) == "a\r\nb\nc")
        #expect(text(4...9) == "")
    }
}
