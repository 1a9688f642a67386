import Hoofbeat
import HoofbeatTestedLook
import HoofbeatTesting
import Testing

@Test("Our look escapes every text, and leaves nothing out")
func ourLook() {
    #expect(ThemeCheck(.ours).findings == [])
}
