import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Says what is wrong with a link.
extension Leftover.LinkFault {
    var text: Leftover.Kind.ProblemText {
        let (message, help) =
            switch self {
            case .blankInAddress(let address):
                (
                    "these brackets do not make a link or picture, and are shown as they are",
                    Self.help(for: address)
                )
            case .blankBetween:
                (
                    "this is no link: there is a blank between its text and its address",
                    "write [text](address) without a blank between"
                )
            case .blankBeforeLabel:
                (
                    "this is no link: there is a blank between its text and its label",
                    "write [text](address); if no link is meant, take the square brackets out"
                )
            case .turnedRound:
                (
                    "this is no link: its brackets are the wrong way round",
                    "write [text](address)"
                )
            case .undefined(let label):
                (
                    "this is no link: nothing says where \(label) leads",
                    "write [text](address), or on a line of its own \(label): address"
                )
            case .doubled(let written):
                (
                    "“\(written)” is no link, and is shown as it is",
                    "write [text](page.md), or ![what it shows](picture.png) for a picture"
                )
            case .otherBrackets:
                (
                    "this is no link: its address is not in round brackets of the usual width",
                    "write [text](address)"
                )
            case .pictureApart:
                (
                    "this is a link to a picture, and readers see a “!” before it",
                    "write ![what it shows](picture.png) without a blank after the !"
                )
            case .pointed(let written):
                (
                    "“\(written)” is no link as a whole, and its signs are shown",
                    "write [text](https://…), or the whole address without < and >"
                )
            case .definition:
                (
                    "this does not say where a link leads, and is shown as it is",
                    "put an empty line above it, and nothing behind the address; an address with a "
                        + "blank in it stands in angle brackets"
                )
            }
        return (.error, "not-a-link", message, help)
    }
}

extension Leftover.LinkFault {
    /// The help by what is between the brackets; nil if the blank is part of a file's name.
    private static func helpForParts(_ address: String) -> String? {
        let small = address.lowercased()
        if address.filter({ $0 == "\"" }).count > 2 {
            return "write \\\" for a quotation mark inside the caption"
        }
        if small.hasPrefix("mailto:"), let query = address.firstIndex(of: "?") {
            let coded = address[query...].replacing(" ", with: "%20")
            return "write %20 for each blank: \(address[..<query])\(coded)"
        }
        for scheme in ["mailto:", "https:", "http:", "glossary:"]
        where small.hasPrefix(scheme) && address.contains(" ") {
            let path = address.dropFirst(scheme.count + 2).drop { $0 != "/" }
            if scheme.hasPrefix("http"), path.contains(" "),
                !address.prefix(address.count - path.count).contains(" ")
            {
                return "write %20 for each blank: \(address.replacing(" ", with: "%20"))"
            }
            return "take the blank out: [text](\(address.replacing(" ", with: "")))"
        }
        if address.hasPrefix("#") {
            return "write the anchor of the heading in place of its words, as in (#get-help)"
        }
        if let size = address.firstRange(of: " =") {
            let shown = String(address[size.lowerBound...]).trimmed
            return "take “\(shown)” out: pictures have the size that fits"
        }
        let first = address.prefix { $0 != " " && $0 != "\"" }
        if first.hasSuffix(".md") || first.hasPrefix("http") {
            return "close the bracket behind the address: [text](\(first))"
        }
        return nil
    }

    fileprivate static func help(for address: String) -> String {
        if address.contains(where: { "“”„‟″«»".contains($0) }) {
            return "write the caption in straight quotation marks: ![text](picture.png \"Caption\")"
        }
        let isNumber = address.lowercased().hasPrefix("tel:")
        let number = (isNumber ? String(address.dropFirst(4)) : address).trimmed
        let dialled = ContactAddress.dialled(number)
        // A full stop or a slash may also be part of a file's name.
        let others = isNumber ? "+-()./" : "+-()"
        let isDialled = number.allSatisfy {
            dialled.contains($0) || others.contains($0) || $0.isWhitespace
        }
        if dialled.count > 2, isDialled { return "write [text](tel:\(dialled))" }
        return helpForParts(address)
            ?? "write [text](address); an address with a blank in it stands in angle brackets:"
            + " [text](<my file.pdf>)"
    }
}
