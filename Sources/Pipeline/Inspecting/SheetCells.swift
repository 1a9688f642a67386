import HoofbeatText

/// Looks through a table in CSV for cells that a spreadsheet calculates instead of showing them:
/// a formula can start a program, or send what other cells say to somebody.
struct SheetCells {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func check() throws(RunningPart) {
        var line = 1
        var isStart = true
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 10:
                line += 1
                isStart = true
            // Programs differ in what divides cells.
            case 13, 9, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): isStart = true
            case 32, UInt8(ascii: "\""), UInt8(ascii: "'"), 0xEF, 0xBB, 0xBF: break
            default:
                if isStart, isFormula(at: place) {
                    let cell = String(decoding: rest(from: place).prefix(40), as: UTF8.self)
                    throw RunningPart(
                        "holds a formula, “\(cell)”, which spreadsheets calculate", .sheet,
                        line: line)
                }
                isStart = false
            }
        }
    }

    /// The cell, at most up to the first comma in it.
    private func rest(from place: Int) -> ArraySlice<UInt8> {
        bytes[place...].prefix(1000).prefix { $0 > 13 && !",;".utf8.contains($0) }
    }

    /// A number may begin with a sign, an item of a list with a dash, and a name with an @. Only a
    /// formula calls a function, or another program.
    private func isFormula(at place: Int) -> Bool {
        if bytes[place] == UInt8(ascii: "=") { return true }
        guard "+-@".utf8.contains(bytes[place]) else { return false }
        let rest = Array(rest(from: place + 1))
        guard let next = rest.first, !next.isBlank else { return false }
        let callsFunction = zip(rest, rest.dropFirst()).contains { letter, bracket in
            letter.isLetter && bracket == UInt8(ascii: "(")
        }
        return callsFunction || rest.contains(UInt8(ascii: "|")) && rest.contains(UInt8(ascii: "!"))
    }
}
