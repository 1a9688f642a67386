import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Judges values that may not be what the editor meant.
extension Fields {
    /// Reports a name with nothing behind it, and says what belongs there; a value that was refused
    /// has been reported already.
    mutating func empty<Value>(_ field: FieldDeclaration, _ wanted: String) -> Value? {
        guard has(field), !refused.contains(field.name) else { return nil }
        return wrong(
            field, wanted, help: "write it behind “\(field.name):”, or take the line out")
    }

    /// Whether a text is meant as one: in `aliases: a/, b/` the comma divides nothing, but a list
    /// was meant. Words that readers see may hold a comma.
    mutating func isOne(
        _ text: String, in field: FieldDeclaration, line: Int, isShown: Bool
    ) -> Bool {
        guard text.contains(", ") || !isShown && text.contains(",") else { return true }
        let isInBrackets = text.hasPrefix("(") && text.hasSuffix(")")
        let list = "[" + (isInBrackets ? String(text.dropFirst().dropLast()) : text) + "]"
        if isShown {
            add(
                .warning(
                    "comma-in-text", at: TextLocation(file: file, line: line),
                    "“\(field.name)” holds a single text here, “\(text)”",
                    help: "write \(list) if these are several; put a text with a comma in it in "
                        + "double quotes"))
            return true
        }
        return wrong(field, "a list, as in \(list)", line: line) ?? false
    }

    /// Whether a list stands in quotes, so that it is one text with brackets.
    mutating func isListInQuotes(_ text: String, in field: FieldDeclaration) -> Bool {
        guard text.hasPrefix("["), text.hasSuffix("]"), text.contains(",") else { return false }
        let help = "take out the quotes around the brackets"
        return wrong(field, "a list, as in \(text)", help: help) ?? true
    }

    /// Whether a text is only true or false: the field holds words that readers see.
    mutating func isAnswer(_ text: String, in field: FieldDeclaration) -> Bool {
        guard ["true", "false", "yes", "no"].contains(text.lowercased()) else { return false }
        let help = "write the words that readers see, or take the line out"
        return wrong(field, "a text, and not “\(text)”", help: help) ?? true
    }

    /// Whether an item of a list is a whole text: in `[A, B (C, D)]` a comma in round brackets cuts
    /// one, and `-A` lacks its blank. Whatever is in quotes was meant as it is.
    mutating func isWhole(_ text: String, in field: FieldDeclaration, line: Int) -> Bool {
        if text.hasPrefix("-"), text.dropFirst().first?.isLetter == true {
            let help = "write a hyphen and a blank, or put the text in double quotes"
            return wrong(field, "a list of texts, as in [one, two]", line: line, help: help)
                ?? false
        }
        if text.utf8.holdsOnly({ $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }) {
            return true
        }
        let open = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : 0) }
        let closed = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ")") ? 1 : 0) }
        guard open != closed else { return true }
        let help = "put a text with a comma in it in double quotes"
        return wrong(field, "whole texts, and “\(text)” is cut at a comma", line: line, help: help)
            ?? false
    }
}

extension YAML {
    /// What to write where one text was wanted and there is a list.
    var asOneText: String {
        guard case .list(let items) = value else {
            return "put a text that begins with [ or { in double quotes"
        }
        let texts = items.compactMap { item -> String? in
            if case .scalar(let text, _) = item.value { text } else { nil }
        }
        let all = texts.joined(separator: ", ")
        return texts.count == items.count && !texts.isEmpty && all.count < 60
            ? "write one text: “\(all)”; one that begins with [ goes in double quotes"
            : "write one text, without brackets or hyphens"
    }

    /// The text, if it is made of letters and digits of ASCII alone, as most names are: nothing can
    /// be wrong with it.
    var simpleName: String? {
        guard case .scalar(let text, _) = value, commentLine == nil, !text.isEmpty,
            text.utf8.holdsOnly({ $0.isLetterOrDigit })
        else { return nil }
        return text
    }
}

extension String {
    /// Whether it has only characters that XML may hold, too (XML 1.0, production 2): feeds take
    /// over the titles.
    var isPlainText: Bool {
        // Few other characters begin with the same byte as U+FFFE and U+FFFF.
        utf8.holdsOnly { $0 >= 32 && $0 != 127 && $0 != 0xEF || $0 == 10 || $0 == 9 }
            || unicodeScalars.allSatisfy { scalar in
                scalar.value >= 32 && scalar.value != 127 && scalar.value != 0xFFFE
                    && scalar.value != 0xFFFF || scalar == "\n" || scalar == "\t"
            }
    }
}
