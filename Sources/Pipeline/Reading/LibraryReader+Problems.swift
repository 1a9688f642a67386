import HoofbeatContent
import HoofbeatMarkup

/// What is wrong with the settings and the data files as a whole.
extension Diagnostic {
    static func unknownData(_ path: String) -> Diagnostic {
        .warning(
            "unknown-data", in: "content/" + path, "no part of the build reads this file",
            help: "there are \(DataReader.names.joined(separator: ", ")); put what is not for the "
                + "site outside of content/")
    }

    /// Whoever renamed a copy would overwrite what the site is made of.
    static func misnamed(_ path: String, _ name: String, isCopy: Bool) -> Diagnostic {
        .error(
            "unknown-data", in: "content/" + path, "this file is not read: its name is not \(name)",
            help: isCopy
                ? "\(name) is there as well: add what is new to it, and take this file out"
                : name == SourceTree.settingsName
                    ? "move it to content/\(name)"
                    : path.dropFirst(DataReader.folder.count).contains("/")
                        ? "move it to \(DataReader.path(name))" : "rename it to \(name)")
    }

    static func untranslated(
        _ keys: [Strings.Key], _ path: String?, _ language: String
    ) -> Diagnostic {
        // A site in “de-CH” may take its texts from `de.yaml`; another file would replace that.
        let name = path?.split(separator: "/").last?.split(separator: ".").first
        let written = name.map(String.init) ?? language
        return .warning(
            "untranslated", in: "content/" + (path ?? SourceTree.settingsName),
            path == nil
                ? "the site is in “\(language)”, but its buttons and notices are in English"
                : "these texts of the interface are in English: \(named(keys))",
            help: path != nil
                ? "add them; hoofbeat strings --language \(written) says what each is in English"
                : language == "uk"
                    ? "write en-GB for the English of the United Kingdom; uk is Ukrainian, for "
                        + "which hoofbeat strings --language uk writes a file to translate"
                    : "write a file to translate: hoofbeat strings --language \(language)")
    }

    /// What `hoofbeat strings` writes is English until someone has translated it.
    static func stillEnglish(
        _ keys: [Strings.Key], _ language: String, at location: TextLocation
    ) -> Diagnostic {
        .warning(
            "untranslated", at: location,
            "these texts are still in English, and the site is in “\(language)”: \(named(keys))",
            help: "translate what is in quotes")
    }

    private static func named(_ keys: [Strings.Key]) -> String {
        let names = keys.prefix(6).map(\.name).joined(separator: ", ")
        return names + (keys.count > 6 ? " and \(keys.count - 6) more" : "")
    }

    /// - Parameter misnamed: a file that was meant as the settings.
    static func noSettings(_ reason: String, misnamed: String?) -> Diagnostic {
        if let misnamed {
            return .error(
                "no-settings", in: "content/" + misnamed,
                "the settings of the site are not read: the name of their file is not site.yaml",
                help: "rename \(misnamed) to site.yaml")
        }
        return .error(
            "no-settings", in: "content/site.yaml", "the site's settings cannot be read: \(reason)",
            help: "write at least its name and description there")
    }

    static func dataTooLarge(_ path: String) -> Diagnostic {
        .error(
            "too-large", in: "content/" + path, "this file is larger than 5 MB",
            help: "take out what no page needs")
    }

    static func localBaseURL(_ text: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "bad-base-url", at: location, "only this computer or network can open “\(text)”",
            help: "write the address that readers open, or take the line out")
    }

    static func badBaseURL(
        _ text: String, _ fault: AddressFault, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "bad-base-url", at: location, "“\(text)” is not the address of a site: \(fault.reason)",
            help: "write it like https://example.org/ or https://example.org/guide/")
    }
}
