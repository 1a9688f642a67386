/// The texts in a PNG file in which programs keep what they know of a photograph, compressed or in
/// hexadecimal digits (PNG, third edition, section 11.3.3).
struct PNGTexts {
    /// Each text as it was before it was compressed.
    private(set) var all: [[UInt8]] = []

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]

    init(in bytes: [UInt8]) {
        guard bytes.starts(with: Self.signature) else { return }
        var place = Self.signature.count
        while place + 12 <= bytes.count {
            let size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let start = place + 8
            guard size <= bytes.count - start else { return }
            let data = bytes[start..<start + size]
            switch bytes[place + 4..<start] {
            case let name where name.elementsEqual("iTXt".utf8): addInternational(data)
            case let name where name.elementsEqual("zTXt".utf8): addCompressed(data)
            case let name where name.elementsEqual("tEXt".utf8): addProfile(data)
            default: break
            }
            place = start + size + 4
        }
    }

    /// Adds an international text. Before the text are its keyword, whether and how it is
    /// compressed, its language, and the keyword in that language.
    private mutating func addInternational(_ data: ArraySlice<UInt8>) {
        guard let end = data.firstIndex(of: 0), end + 2 < data.endIndex, data[end + 1] == 1,
            let language = data[(end + 3)...].firstIndex(of: 0),
            let keyword = data[(language + 1)...].firstIndex(of: 0)
        else { return }
        all.append(Inflate.text(of: data[(keyword + 1)...]))
    }

    private mutating func addCompressed(_ data: ArraySlice<UInt8>) {
        guard let end = data.firstIndex(of: 0), end + 1 < data.endIndex else { return }
        let text = Inflate.text(of: data[(end + 2)...])
        addProfile(data[...end] + text)
        all.append(text)
    }

    /// Adds a profile such as `Raw profile type exif`: its name, the number of bytes and
    /// hexadecimal digits, on lines of their own.
    private mutating func addProfile(_ data: ArraySlice<UInt8>) {
        guard data.starts(with: "Raw profile type ".utf8), let end = data.firstIndex(of: 0)
        else { return }
        let lines = data[(end + 1)...].split(separator: 10, maxSplits: 2)
        guard lines.count == 3 else { return }
        var profile: [UInt8] = []
        var half: UInt8?
        for byte in lines[2] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { continue }
            if let high = half {
                profile.append(high << 4 | UInt8(digit))
                half = nil
            } else {
                half = UInt8(digit)
            }
        }
        all.append(profile)
    }
}
