package import HoofbeatContent
package import HoofbeatPipeline

/// What the terminal shows of a running preview.
package enum PreviewEvent: Sendable {
    /// `isOtherPort`: the requested port was taken; `isLocal`: only this computer can connect.
    case serving(address: String, isOtherPort: Bool, isLocal: Bool)
    case built(Report, duration: Duration)
    case compiling
    case compiled([Diagnostic])
    case note(String)
}
