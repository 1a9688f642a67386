import HoofbeatContent
import HoofbeatMarkup

/// A page's own fields, as Markdown: what each is, and its value.
struct FieldView {
    let front: FrontMatter
    let strings: Strings

    var markdown: String {
        front.kind.extra.compactMap { field in
            guard let label = field.label, let value = front.extra[field.name] else { return nil }
            return "\(label.escaped)\n: \(text(of: value))\n"
        }.joined(separator: "\n")
    }

    private func text(of value: ExtraField.Value) -> String {
        switch value {
        case .text(let text): text.escaped
        case .list(let texts): strings.list(of: texts.map(\.escaped))
        case .number(let number): String(number)
        case .date(let day): strings.longDate(day).escaped
        case .address(let address):
            "[\(address.trimmingPrefix("https://").trimmingPrefix("http://").description.escaped)]"
                + "(<\(address)>)"
        }
    }
}
