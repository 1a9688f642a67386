import HoofbeatText

/// Rules out nearly every page before its texts are looked at.
extension UnsafeRawBufferPointer {
    /// Signs that nearly no text has. The whole page is searched for them first.
    var rareSigns: [StaticString] {
        let all: [StaticString] = ["%%", "''", "$$", "！", "＜"]
        var signs = all.filter(holds)
        if holds("__"), holds("TOC__") || holds("SECTION__") { signs += ["TOC", "NOEDITSECTION"] }
        if holds("<") { signs.append("<") }
        if holdsArrow { signs.append(">") }
        return signs + bulletsInLine
    }

    /// Whether it may hold `-->` or what word processors make of it.
    private var holdsArrow: Bool {
        var place = 0
        while let end = firstPlace(of: UInt8(ascii: ">"), from: place) {
            place = end + 1
            guard end > 1 else { continue }
            switch (self[end - 2], self[end - 1]) {
            case (45, 45), (0x80, 0x93...0x95): return true
            default: break
            }
        }
        return false
    }

    /// Bullets inside a line and `‹!—`, if it may hold one.
    private var bulletsInLine: [StaticString] {
        var place = 0
        while let start = firstPlace(of: 0xE2, from: place) {
            place = start + 3
            guard place < count else { break }
            // Nearly all other such signs are dashes and quotation marks.
            let isMeant =
                switch (self[start + 1], self[start + 2]) {
                case (0x80, 0xA2), (0x80, 0xA3), (0x96, _), (0x97, _), (0x9E, _): self[place] <= 32
                case (0x80, 0xB9): self[place] == UInt8(ascii: "!")
                default: false
                }
            guard isMeant else { continue }
            return ["•", "‣", "◦", "⁃", "▪", "▫", "●", "○", "■", "□", "➢", "‹!"]
        }
        return []
    }

    /// Whether emphasis may begin or end inside a word or a number, as in `5*10*3`.
    var holdsInnerStar: Bool {
        var place = 0
        while let sign = firstPlace(of: UInt8(ascii: "*"), from: place) {
            place = sign + 1
            guard sign > 0, self[sign - 1].isOfWord else { continue }
            while place < count, self[place] == UInt8(ascii: "*") { place += 1 }
            if place < count, self[place].isOfWord { return true }
        }
        return false
    }

    private func holds(_ sign: StaticString) -> Bool {
        sign.withUTF8Buffer { wanted in
            guard let first = wanted.first else { return false }
            var place = 0
            while let found = firstPlace(of: first, from: place) {
                place = found + 1
                guard found + wanted.count <= count else { return false }
                if self[found..<found + wanted.count].elementsEqual(wanted) { return true }
            }
            return false
        }
    }

    /// Whether it may hold a `:name`: nearly every colon has a blank behind it, and cannot begin
    /// one.
    var holdsShortName: Bool {
        var place = 0
        while let colon = firstPlace(of: UInt8(ascii: ":"), from: place) {
            place = colon + 1
            if place < count, (97...122).contains(self[place]),
                colon == 0 || self[colon - 1] <= 32 || self[colon - 1] == UInt8(ascii: "(")
            {
                return true
            }
        }
        return false
    }
}
