import HoofbeatContent
import HoofbeatText

extension Fields {
    /// Reads the endings of files that may also be published; those of files that can run are
    /// refused.
    mutating func fileEndings(_ field: Field<[String]>) -> Set<String> {
        var endings: Set<String> = []
        for placed in placed(field) {
            let (text, line) = (placed.text, placed.line)
            let ending = (text.hasPrefix(".") ? String(text.dropFirst()) : text).lowercased()
            if let type = RunningType.of(ending: ending) {
                add(.endingRuns(ending, type, at: TextLocation(file: file, line: line)))
            } else if ending.isEmpty || !ending.utf8.allSatisfy({ $0.isSmallLetterOrDigit }) {
                add(.badEnding(text, at: TextLocation(file: file, line: line)))
            } else {
                endings.insert(ending)
            }
        }
        return endings
    }
}

extension Diagnostic {
    fileprivate static func endingRuns(
        _ ending: String, _ type: RunningType, at location: TextLocation
    ) -> Diagnostic {
        .error(
            "file-that-runs", at: location, "no setting can publish .\(ending): \(type.reason)",
            help: type.help)
    }

    fileprivate static func badEnding(_ text: String, at location: TextLocation) -> Diagnostic {
        .error(
            "bad-ending", at: location, "“\(text)” is not the ending of a file's name",
            help: "write letters and digits only, as in [gpx, stl]")
    }
}
