import CCrypto
import CYaml
import Markdown
import Search

/// What the system's libraries say of themselves: the same site may come out otherwise with others.
public enum LibraryVersions {
    /// A line for each.
    public static var lines: [String] {
        [
            "libcmark \(Document.libraryVersion)",
            "libyaml \(String(cString: yaml_get_version_string()))",
            // It tells no version; a new one mostly brings languages.
            "libstemmer with \(Language.stemmerCount) languages",
            String(cString: OpenSSL_version(OPENSSL_VERSION)),
        ]
    }
}
