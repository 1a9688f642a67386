import HoofbeatMarkup

extension JSON {
    /// The value on several lines, for people who look into the file.
    var lines: String { written(indentedBy: 0) + "\n" }

    private func written(indentedBy depth: Int) -> String {
        let indentation = String(repeating: "  ", count: depth)
        switch self {
        case .array(let values) where !values.allSatisfy(\.isShort):
            return "[\n"
                + values.map { indentation + "  " + $0.written(indentedBy: depth + 1) }
                .joined(separator: ",\n") + "\n\(indentation)]"
        case .array(let values):
            return "[" + values.map { $0.written(indentedBy: depth) }.joined(separator: ", ") + "]"
        case .object(let members) where !members.isEmpty:
            return "{\n"
                + members.map { member in
                    let name = String(decoding: JSON.string(member.name).bytes(), as: UTF8.self)
                    return "\(indentation)  \(name): "
                        + member.value.written(indentedBy: depth + 1)
                }.joined(separator: ",\n") + "\n\(indentation)}"
        default: return String(decoding: bytes(), as: UTF8.self)
        }
    }

    private var isShort: Bool {
        switch self {
        case .array, .object: false
        case .string(let text): text.utf8.count < 30
        default: true
        }
    }
}
