import HoofbeatContent
import HoofbeatText

/// The former addresses of a page: folders, or web pages that another generator wrote as files.
extension PageFile {
    mutating func readAliases(_ written: [Fields.PlacedText], _ fields: inout Fields) {
        for alias in written {
            let (written, line) = (alias.text, alias.line)
            let location = TextLocation(file: name, line: line)
            var parts = written.split(separator: "/", omittingEmptySubsequences: true)
            // The page of a folder has the folder's address.
            if parts.last == "index.html" { parts.removeLast() }
            let last = parts.last.map(String.init) ?? ""
            let isFile = Address.isFile(last)
            let faults = parts.compactMap { FileName.fault(in: String($0)) }
            let address = Address(parts.joined(separator: "/") + (isFile ? "" : "/"))
            if let fault = faults.first(where: { $0.code != "forbidden-name" }) {
                fields.add(fault.diagnostic(name, line: line))
            } else if parts.isEmpty || !faults.isEmpty
                || parts.contains(where: { $0.hasPrefix(".") })
            {
                fields.add(.badAlias(written, faults.first?.message, at: location))
            } else if !isFile, !written.hasSuffix("/"), let ending = last.fileEnding {
                fields.add(.aliasOfFile(written, last, ending, at: location))
            } else if address.file.utf8.count > FileName.maximumPathBytes {
                let fault = FileName.Fault.tooLong(FileName.maximumPathBytes)
                fields.add(fault.diagnostic(name, line: line))
            } else {
                if FileName.mixesScripts(written) {
                    fields.add(.mixedScripts(written, file: name, line: line))
                }
                front.aliases.append(address)
                front.aliasLines.append(line)
            }
        }
    }
}

extension String {
    /// The ending of a file's name, such as `php` in `page.php`. A version such as `v1.2` has none,
    /// since an ending begins with a letter.
    var fileEnding: String? {
        guard let dot = lastIndex(of: "."), dot > startIndex else { return nil }
        let ending = self[index(after: dot)...].lowercased()
        let isEnding =
            (1...5).contains(ending.utf8.count)
            && ending.utf8.allSatisfy(\.isSmallLetterOrDigit)
            && ending.first?.isNumber == false
        return isEnding ? ending : nil
    }
}

extension Diagnostic {
    fileprivate static func badAlias(_ alias: String, _ reason: String?, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "bad-alias", at: location,
            "“\(alias)” cannot be an address of this site" + (reason.map { ": \($0)" } ?? ""),
            help: "write it like old-folder/old-name/ or old-name.html")
    }

    /// The page that sends readers on is HTML, and a host tells the type of a file by its ending
    /// alone.
    fileprivate static func aliasOfFile(
        _ alias: String, _ name: String, _ ending: String, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-alias", at: location,
            "“\(alias)” cannot lead here: only folders, .html and .htm can send readers on, and no "
                + "host takes a .\(ending) file for a web page",
            help: "take it out, and let whoever runs the host send readers on; if it was a folder, "
                + "write \(name)/")
    }
}
