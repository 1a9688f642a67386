import HoofbeatMarkup

extension HTML {
    /// The markup as a String, so that it can be compared.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
