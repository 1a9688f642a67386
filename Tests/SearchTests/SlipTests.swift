import Testing

@testable import HoofbeatSearch

@Suite("Slips that the search forgives") struct SlipTests {
    @Test("short words may have no slip, long ones two")
    func allowed() {
        #expect((0...12).map(Lookup.slips) == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    }
}
