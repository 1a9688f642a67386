import HoofbeatContent
import HoofbeatMarkup

/// Reads the language and the address for comments, and checks the files of texts.
extension LibraryReader {
    /// Reports a file of texts that is not read, so that readers would see nothing of it.
    mutating func checkStrings(_ path: String) {
        guard path != stringsPath else { return }
        if stringsPath == nil, let meant = meantStrings(by: path) {
            problems.append(.misnamedStrings(path, meant))
        } else {
            let own = DataReader.folder + StringData.folder + (stringsNames.last ?? "")
            problems.append(.unreadStrings(path, stringsPath ?? own))
        }
    }

    /// The name that a file of texts should have: `de.yaml` for `DE.yaml` or `de.yml`.
    func meantStrings(by path: String) -> String? {
        let folder = DataReader.folder + StringData.folder
        guard path.hasPrefix(folder) else { return nil }
        let name = path.dropFirst(folder.count).lowercased().replacing("_", with: "-")
            .replacing(".yml", with: ".yaml")
        return stringsNames.last { $0.lowercased() == name }
    }

    func readLanguage(
        _ field: Field<String?>, _ fields: inout Fields, file: String
    ) -> String? {
        guard let text = fields.read(field) else { return nil }
        do throws(LanguageTag.Fault) {
            return try LanguageTag(text).text
        } catch {
            fields.add(
                .badLanguage(
                    text, error, at: TextLocation(file: file, line: fields.line(of: field))))
            return nil
        }
    }

    func readFeedback(
        _ field: Field<String?>, _ fields: inout Fields, file: String
    ) -> String? {
        guard let mail = fields.read(field) else { return nil }
        do throws(AddressFault) {
            try ContactAddress.checkMail(mail)
            return mail
        } catch {
            fields.add(
                .badMail(
                    mail, error, at: TextLocation(file: file, line: fields.line(of: field))))
            return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func misnamedStrings(_ path: String, _ name: String) -> Diagnostic {
        .error(
            "unknown-data", in: "content/" + path, "this file is not read: its name is not \(name)",
            help: "rename it to \(name)")
    }

    fileprivate static func unreadStrings(_ path: String, _ own: String) -> Diagnostic {
        .warning(
            "unknown-data", in: "content/" + path, "no part of the build reads this file",
            help: "the texts of this site's language stand in content/\(own)")
    }

    fileprivate static func badLanguage(
        _ text: String, _ fault: LanguageTag.Fault, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-language", at: location, "“\(text)” is not a language tag: \(fault.reason)",
            help: fault.suggestion.map { "did you mean \($0)?" }
                ?? "write the short code of the language, as in en-GB, cy or de-CH")
    }

    fileprivate static func badMail(
        _ text: String, _ fault: AddressFault, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-mail-address", at: location, "“\(text)” is not a mail address: \(fault.reason)",
            help: "write it like feedback@example.org")
    }
}
