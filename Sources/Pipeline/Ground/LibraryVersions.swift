import CHoofbeatCrypto
import CHoofbeatYaml
import HoofbeatMarkdown
import HoofbeatSearch

/// The versions of the system's libraries, since other ones may make another site.
package enum LibraryVersions {
    /// A line for each.
    package static var lines: [String] {
        [
            "libcmark \(Document.libraryVersion)",
            "libyaml \(String(cString: yaml_get_version_string()))",
            // libstemmer does not say its version, but a new one mostly brings languages.
            "libstemmer with \(Language.stemmerCount) languages",
            String(cString: OpenSSL_version(OPENSSL_VERSION)),
        ]
    }
}
