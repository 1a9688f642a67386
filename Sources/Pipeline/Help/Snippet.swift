import HoofbeatMarkup

/// A text that VS Code writes for an editor who types its first letters.
struct Snippet {
    /// What editors choose it by.
    let name: String
    /// What they type.
    let prefixes: [String]
    let meaning: String
    let body: Body

    init(_ name: String, _ prefixes: String..., means meaning: String, _ body: Body) {
        self.name = name
        self.prefixes = prefixes
        self.meaning = meaning
        self.body = body
    }

    /// The member of a file of snippets.
    var member: JSON.Member {
        let lines = body.text.split(separator: "\n", omittingEmptySubsequences: false)
        return JSON.Member(
            name,
            [
                "scope": "markdown",
                "prefix": .array(prefixes.map { .string($0) }),
                "description": .string(meaning),
                "body": .array(lines.map { .string(String($0)) }),
            ])
    }

    /// Text with places to be filled in. What is interpolated without a label is text as it is,
    /// whatever signs it holds.
    struct Body: ExpressibleByStringInterpolation {
        fileprivate let text: String

        init(stringLiteral literal: StaticString) { text = literal.description }

        init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

        struct Interpolation: StringInterpolationProtocol {
            typealias StringLiteralType = StaticString

            fileprivate var text = ""
            private var count = 0

            init(literalCapacity: Int, interpolationCount: Int) {}

            mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

            mutating func appendInterpolation(_ value: String) {
                text += value.escaped(for: "\\$")
            }

            /// A place with a text that stands there until it is replaced.
            mutating func appendInterpolation(place value: String) {
                count += 1
                text += "${\(count):\(value.escaped(for: "\\$}"))}"
            }

            /// A place for one of several words.
            mutating func appendInterpolation(oneOf words: [String]) {
                count += 1
                if words.count == 1 {
                    text += "${\(count):\(words[0].escaped(for: "\\$}"))}"
                } else {
                    let list = words.map { $0.escaped(for: "\\$},|") }.joined(separator: ",")
                    text += "${\(count)|\(list)|}"
                }
            }
        }
    }
}

extension Snippet.Body {
    /// A text with a place wherever it holds one of these texts.
    /// - Parameter today: a day in the text that stands for the day on which the snippet is used.
    init(_ text: String, places: [String], today: String) {
        var body = Interpolation(literalCapacity: 0, interpolationCount: 0)
        var rest = Substring(text)
        while !rest.isEmpty {
            if let place = places.first(where: { rest.hasPrefix($0) }) {
                body.appendInterpolation(place: place)
                rest = rest.dropFirst(place.count)
            } else if rest.hasPrefix(today) {
                body.appendLiteral("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")
                rest = rest.dropFirst(today.count)
            } else {
                body.appendInterpolation(String(rest.removeFirst()))
            }
        }
        self.init(stringInterpolation: body)
    }
}

extension String {
    /// The text with a backslash before each of these signs.
    fileprivate func escaped(for signs: String) -> String {
        reduce(into: "") { text, letter in
            if signs.contains(letter) { text.append("\\") }
            text.append(letter)
        }
    }
}
