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

    private static let keys: [String: [UInt8]] = ["ADAA": [0, 48, 0], "MALA": [48, 2, 192]]

    @Test(
        "a key that signs by a pattern, or by the line of somebody else, is not the person’s",
        arguments: [
            ("ada@example.org ssh-rsa ADAA", true), ("ada@example.org ssh-rsa ADAA laptop", true),
            ("ada@example.org ssh-rsa ADAA Work Laptop", true),
            ("ada@example.org ssh-rsa ADAA Dr Ada Lantern", true),
            ("*@example.org ssh-rsa ADAA Mal Lory", false),
            ("mal@example.org,*@example.org ssh-rsa ADAA", false),
            ("ada@example.org,*@example.org ssh-rsa ADAA Mal Lory", false),
            ("*@example.org ssh-rsa ADAA Ada Lantern", true), ("*@example.org ssh-rsa ADAA", false),
            ("a?a@example.org ssh-rsa ADAA Mal Lory", false),
            ("ada@* ssh-rsa ADAA", true), ("* ssh-rsa ADAA me@laptop", false),
            ("!ada@example.org,*@example.org ssh-rsa ADAA Mal Lory", true),
            ("*@example.org ssh-rsa ADAA Mal Lory\nada@example.org ssh-rsa MALA", false),
            ("*@example.org ssh-rsa MALA Mal Lory\nada@example.org ssh-rsa ADAA", true),
            ("*@example.org cert-authority ssh-rsa ADAA Lantern CA", true),
        ])
    func patterns(lines: String, isOwn: Bool) throws {
        let signers = AllowedSigners(path: "signers", lines)
        let key = try #require(Self.keys["ADAA"])
        #expect(signers.mayBe(key: key, "ada@example.org", of: "Dr Ada Lantern") == isOwn)
    }
}
