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
        signs += pathsInText
        signs += brokenAddresses
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

    /// The signs by which names of pages and addresses are found that are no links: nearly all are.
    private var pathsInText: [StaticString] {
        var place = 0
        while let dot = firstPlace(of: UInt8(ascii: "."), from: place) {
            place = dot + 1
            guard place + 1 < count, self[place].isSmallLetter else { continue }
            let isPage =
                self[place] == UInt8(ascii: "m") && self[place + 1] == UInt8(ascii: "d")
                && (place + 2 == count || !self[place + 2].isOfWord)
            if !isPage {
                var end = place
                while end < count, end < place + 6, self[end].isSmallLetter { end += 1 }
                guard end < count, self[end] == UInt8(ascii: "/") else { continue }
            }
            var start = dot
            while start > 0, self[start - 1].isOfPath { start -= 1 }
            if start == 0 || !"(<\"':@".utf8.contains(self[start - 1]) { return [".md", "/"] }
        }
        return []
    }

    /// Beginnings of addresses that lead nowhere, which it may hold.
    private var brokenAddresses: [StaticString] {
        var place = 0
        while let colon = firstPlace(of: UInt8(ascii: ":"), from: place) {
            place = colon + 1
            guard colon > 3, place < count, self[place] == UInt8(ascii: "/") || self[place] == 92
            else { continue }
            let isWhole = place + 1 < count && self[place + 1] == UInt8(ascii: "/")
            let isObscured = self[(colon - 3)..<colon].contains(UInt8(ascii: "x"))
            if !isWhole || isObscured || place + 2 < count && self[place + 2] == 47 {
                return ["http", "hxxp", "www. "]
            }
        }
        place = 0
        while let letter = firstPlace(of: UInt8(ascii: "w"), from: place) {
            place = letter + 1
            if letter + 4 < count, self[letter + 1] == UInt8(ascii: "w"),
                self[letter + 2] == UInt8(ascii: "w"), self[letter + 3] == UInt8(ascii: "."),
                self[letter + 4] == 32
            {
                return ["www. "]
            }
        }
        return []
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
