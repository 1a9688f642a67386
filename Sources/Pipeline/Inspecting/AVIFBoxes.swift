import HoofbeatContent

/// The boxes of an AVIF file that say how it is shown (ISO/IEC 14496-12, 4.2 and 8.11; ISO/IEC
/// 23008-12, 6.5).
struct AVIFBoxes {
    let head: PictureHead

    /// No real picture has so many.
    private static let mostBoxes = 10_000

    private struct Box {
        let type: String
        let content: ArraySlice<UInt8>
        /// Whether the whole box is there.
        let isWhole: Bool
    }

    init(_ bytes: [UInt8]) {
        let boxes = Self.boxes(in: bytes[...])
        // The first brand is followed by four bytes for its version, and then by further brands.
        let brands = boxes.first { $0.type == "ftyp" }?.content ?? []
        let isSequence = stride(from: 0, to: brands.count - 3, by: 4).contains { place in
            place != 4 && brands.dropFirst(place).starts(with: "avis".utf8)
        }
        let meta = boxes.first { $0.type == "meta" }?.content.dropFirst(4) ?? []
        let parts = Self.boxes(in: meta)
        // The pixels are in a box of their own, or in the box that describes them.
        let hasData = boxes.contains { $0.type == "mdat" } || parts.contains { $0.type == "idat" }
        head = PictureHead(
            size: Self.size(parts), isAnimated: isSequence,
            isWhole: hasData && boxes.allSatisfy(\.isWhole))
    }

    /// The size of the picture that the file is about, not of its alpha channel or of a small copy.
    private static func size(_ meta: [Box]) -> Picture.Size? {
        let parts = boxes(in: meta.first { $0.type == "iprp" }?.content ?? [])
        let all = boxes(in: parts.first { $0.type == "ipco" }?.content ?? [])
        let primary = meta.first { $0.type == "pitm" }.flatMap { box in
            number(box.content, 4, box.content.first == 0 ? 2 : 4)
        }
        let places = primary.flatMap { primary in
            parts.lazy.filter { $0.type == "ipma" }
                .compactMap { properties(of: primary, in: $0.content) }.first
        }
        let own = places?.compactMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil } ?? all
        guard let extent = own.first(where: { $0.type == "ispe" })?.content,
            let width = number(extent, 4, 4), let height = number(extent, 8, 4)
        else { return nil }
        let turn = own.first { $0.type == "irot" }?.content.first ?? 0
        return PictureHead.size(width, height, turn & 1 == 1)
    }

    /// The numbers, from 1, of an item's properties; nil if the box says nothing of it.
    private static func properties(of item: Int, in box: ArraySlice<UInt8>) -> [Int]? {
        guard let version = box.first, let flags = number(box, 1, 3), let count = number(box, 4, 4)
        else { return nil }
        var place = 8
        for _ in 0..<count {
            let width = version == 0 ? 2 : 4
            guard let id = number(box, place, width), let size = number(box, place + width, 1)
            else { return nil }
            place += width + 1
            let step = flags & 1 == 0 ? 1 : 2
            if id == item {
                // The first bit says whether a reader must understand the property.
                return (0..<size).compactMap { index in
                    number(box, place + index * step, step).map { $0 & (step == 1 ? 0x7F : 0x7FFF) }
                }
            }
            place += size * step
        }
        return nil
    }

    private static func boxes(in bytes: ArraySlice<UInt8>) -> [Box] {
        var boxes: [Box] = []
        var rest = bytes
        while boxes.count < mostBoxes, let short = number(rest, 0, 4), rest.count >= 8 {
            let type = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            let head = short == 1 ? 16 : 8
            // 0 stands for all that is left. No box here is so long that its length needs more than
            // four bytes.
            let length = short == 1 ? number(rest, 12, 4) : short == 0 ? rest.count : short
            guard let length, length >= head else { break }
            boxes.append(
                Box(
                    type: type, content: rest.prefix(length).dropFirst(head),
                    isWhole: length <= rest.count))
            rest = rest.dropFirst(length)
        }
        return boxes
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ place: Int, _ count: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        let start = bytes.startIndex + place
        return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
