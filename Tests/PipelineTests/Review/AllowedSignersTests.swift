import HoofbeatPipeline
import Testing

@Suite("Whose keys a file of allowed signers lists") struct AllowedSignersTests {
    private static let signers = AllowedSigners(
        path: "signers",
        """
        # Who may sign
        ada@example.org,0001@example.org namespaces="hoofbeat-review" ssh-ed25519 AAAA
        0002@example.org ssh-ed25519 AAAA Ben Torch
        "cy wick@example.org" ecdsa-sha2-nistp256 AAAA laptop
        0004@example.org ssh-ed25519 AAAA
        *@example.net ssh-ed25519 AAAA
        """)

    @Test(
        "a name, another name of the same line, a comment and the words of an address are theirs",
        arguments: [
            ("ada@example.org", "Dr Ada Lantern"), ("0001@example.org", "Ada Lantern"),
            ("0002@example.org", "Prof Ben Torch"), ("cy wick@example.org", "Cy Wick"),
            ("alantern@example.net", "Ada Lantern"), ("lantern.a@example.net", "Ada Lantern"),
        ])
    func own(identity: String, person: String) {
        #expect(Self.signers.isListed(identity, as: person))
    }

    @Test(
        "what is of somebody else, or says nothing, is not",
        arguments: [
            ("ada@example.org", "Ben Torch"), ("0002@example.org", "Ada Lantern"),
            ("ada.torch@example.net", "Ada Lantern"), ("0004@example.org", "Cy Wick"),
            ("a@example.net", "Ada Lantern"), ("dr@example.net", "Dr Ada Lantern"),
        ])
    func foreign(identity: String, person: String) {
        #expect(!Self.signers.isListed(identity, as: person))
    }
}
