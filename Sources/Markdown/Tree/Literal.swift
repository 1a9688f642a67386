import CHoofbeatCmark

/// The bytes of a node's text where cmark keeps them, so that most texts are examined without a
/// copy.
///
/// Use it only inside `Node.withLiteral`.
struct Literal {
    private let start: UnsafePointer<CChar>

    init(_ start: UnsafePointer<CChar>) {
        self.start = start
    }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: strlen(start)) }

    /// The bytes from a place on, but at most `count` of them.
    func bytes(from place: Int, atMost count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(start: start + place, count: strnlen(start + place, count))
            .bindMemory(to: UInt8.self)
    }

    /// The byte at a place. The place must not be beyond the end, where the byte is 0.
    subscript(place: Int) -> UInt8 { UInt8(bitPattern: start[place]) }

    func starts(with prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { bytes in
            bytes.baseAddress.map { strncmp(start, $0, bytes.count) == 0 } ?? true
        }
    }

    func contains(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes in
            bytes.baseAddress.map { strstr(start, $0) != nil } ?? true
        }
    }

    /// The first place of one of these signs, from a place on.
    func firstPlace(ofAny signs: StaticString, from place: Int) -> Int? {
        signs.withUTF8Buffer { signs in
            signs.baseAddress.flatMap { strpbrk(start + place, $0) }
                .map { UnsafePointer($0) - start }
        }
    }
}
