import HoofbeatText
import Testing

@Suite("Percent, hexadecimal and base64 coding") struct CodingTests {
    @Test(
        "percent signs are resolved, and stay where no two digits follow",
        arguments: [
            ("a%20b", "a b"), ("100%", "100%"), ("%2", "%2"), ("%zz", "%zz"), ("%C3%A9", "é"),
            ("%+1", "%+1"), ("%ff", nil), ("plain", "plain"), ("e%CC%81", "\u{E9}"),
        ])
    func decoding(text: String, decoded: String?) {
        #expect(text.percentDecoded == decoded)
    }

    @Test("a request must not have a stray percent sign", arguments: ["%", "a%2", "%g0", "%+1"])
    func strict(text: String) {
        #expect(Array(text.utf8)[...].strictlyPercentDecoded == nil)
    }

    @Test("every byte is encoded and comes back")
    func roundTrip() {
        for byte in UInt8.min...UInt8.max {
            let digits = byte.hexadecimal(uppercase: true)
            #expect(digits.count == 2 && digits.allSatisfy(\.isHexadecimalDigit))
            let encoded = [UInt8(ascii: "%")] + digits
            #expect(encoded[...].strictlyPercentDecoded == [byte])
        }
        #expect([UInt8(0), 10, 255].hexadecimal == "000aff")
        #expect("ä/b".percentEncoded { $0.isLetter } == "%C3%A4%2Fb")
    }

    @Test(
        "64 signs stand for bytes, and come back (RFC 4648, section 10)",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func base64(text: String, encoded: String) {
        #expect(Base64.encoded(Array(text.utf8)) == encoded)
        #expect(Base64.decoded(encoded.utf8) == Array(text.utf8))
    }

    @Test("byte classes are those of ASCII")
    func classes() {
        for byte in UInt8.min...UInt8.max {
            let character = Character(Unicode.Scalar(byte))
            let isASCII = byte < 0x80
            #expect(byte.isDigit == (isASCII && character.isNumber))
            #expect(byte.isLetter == (isASCII && character.isLetter))
            #expect(byte.isCapital == (isASCII && character.isUppercase))
            #expect(byte.isSmallLetter == (isASCII && character.isLowercase))
            #expect(byte.isWhitespace == (isASCII && character.isWhitespace))
            #expect(byte.lowercased == (byte.isCapital ? byte + 32 : byte))
        }
    }
}
