/// Words that mean one thing together, such as “small bowel”, found by their stems.
struct Phrases: Sendable {
    /// A number from 1 on for each stem that is in any phrase.
    private let codes: [String: Int32]
    /// A tree of all phrases: from a place and the code of a stem to the next place.
    private var steps: [Step: Int32] = [:]
    private var isEnd: [Bool] = [false]

    private struct Step: Hashable {
        let place: Int32
        let code: Int32
    }

    /// - Parameter phrases: stems with spaces between them; single words are left out.
    init(_ phrases: some Sequence<String>) {
        var codes: [String: Int32] = [:]
        for phrase in Set(phrases).sorted() {
            let stems = phrase.split(separator: " ").map(String.init)
            guard stems.count > 1 else { continue }
            var place: Int32 = 0
            for stem in stems {
                let code = codes[stem] ?? Int32(codes.count + 1)
                codes[stem] = code
                let step = Step(place: place, code: code)
                if let next = steps[step] {
                    place = next
                } else {
                    place = Int32(isEnd.count)
                    steps[step] = place
                    isEnd.append(false)
                }
            }
            isEnd[Int(place)] = true
        }
        self.codes = codes
    }

    /// The number of a stem; 0 if it is in no phrase.
    func code(of stem: String) -> Int32 {
        codes[stem] ?? 0
    }

    /// The lengths of all phrases that a text with these codes begins with, in words.
    func lengths(of codes: some Sequence<Int32>) -> [Int] {
        var lengths: [Int] = []
        var place: Int32 = 0
        var length = 0
        for code in codes {
            guard code != 0, let next = steps[Step(place: place, code: code)] else { break }
            place = next
            length += 1
            if isEnd[Int(place)] { lengths.append(length) }
        }
        return lengths
    }
}
