import Testing

@testable import HoofbeatPreview

@Suite("A range of bytes") struct ByteRangeTests {
    @Test(
        "is what RFC 9110 says",
        arguments: [
            ("bytes=0-0", .part(0..<1)), ("bytes=2-4", .part(2..<5)), ("bytes=5-", .part(5..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)),
            ("bytes=8-99", .part(8..<10)), ("bytes=10-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable), ("bytes=4-2", .unsatisfiable),
            ("bytes=-", .unsatisfiable),
            ("bytes=a-b", .unsatisfiable), ("bytes=+1-2", .unsatisfiable),
            ("bytes=0-1,3-4", .whole),
            ("items=0-1", .whole), ("bytes=99999999999999999999-", .unsatisfiable),
        ] as [(String, ByteRange)])
    func ranges(header: String, range: ByteRange) {
        #expect(ByteRange(header, of: 10) == range)
    }

    @Test("of nothing is never there")
    func empty() {
        #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", of: 0) == .unsatisfiable)
        #expect(ByteRange(nil, of: 0) == .whole)
    }
}
