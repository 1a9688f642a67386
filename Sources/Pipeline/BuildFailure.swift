package import HoofbeatDisk

/// A build that could not go on for a reason outside the content, such as a full disk.
package struct BuildFailure: Error, Sendable, CustomStringConvertible {
    package let error: FileError
    /// Whether the output may already be partly new. Each of its files is whole in any case.
    package let hasBegun: Bool

    package var description: String {
        hasBegun
            ? """
            \(error). The output now holds old and new files, each of them whole; build again to \
            go on.
            """ : "\(error). Nothing was written."
    }
}
