import Foundation
import HoofbeatMarkup
import HoofbeatTestSupport

@testable import HoofbeatContent
@testable import HoofbeatMarkdown
@testable import HoofbeatPipeline
@testable import HoofbeatPreview

/// Gives libFuzzer's inputs to a parser; `Tests/Fuzz/parsers.sh` builds and runs it.
@main enum ParserFuzzer {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runDriver(&count, &arguments, testOneInput))
    }
}

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// What libFuzzer's own main function does. A Swift program has another, which is linked instead.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
    _ test: @convention(c) (_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt
) -> CInt

/// libFuzzer looks for this name, too.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    parser.read(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// The parser that this process tries; libFuzzer leaves a program no arguments of its own.
private let parser: Parser = {
    let name = ProcessInfo.processInfo.environment["HOOFBEAT_PARSER"] ?? ""
    guard let parser = Parser(rawValue: name) else {
        fatalError("HOOFBEAT_PARSER must be one of \(Parser.allCases.map(\.rawValue))")
    }
    return parser
}()

private enum Parser: String, CaseIterable {
    case yaml, page, data, picture, path

    func read(_ bytes: [UInt8]) {
        switch self {
        case .yaml: readYAML(bytes)
        case .page: readPage(bytes)
        case .data: readData(bytes)
        case .picture: readPicture(bytes)
        case .path: readPath(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func readYAML(_ bytes: [UInt8]) {
        let lines = bytes.count + 1
        do throws(YAML.Failure) {
            let yaml = try YAML(bytes[...])
            precondition((1...lines).contains(yaml.line), "a value lies outside its file")
        } catch {
            precondition((1...lines + 1).contains(error.line), "a problem lies outside its file")
        }
    }

    private static let library = Library(
        settings: Settings(name: "Test", description: ""),
        files: ["a.png": .picture(.init(width: 1, height: 1)), "a.pdf": .notAPicture])

    private func readPage(_ bytes: [UInt8]) {
        let parsed = PageReader(library: Self.library).parse(bytes, path: "folder/page.md")
        precondition(
            String(validating: parsed.body.bytes, as: UTF8.self) != nil, "a body is not UTF-8")
        for problem in parsed.problems {
            precondition(
                (1...bytes.count + 2).contains(problem.line ?? 1), "a problem lies outside its file"
            )
        }
    }

    /// The first byte says which of the data files it is.
    private func readData(_ bytes: [UInt8]) {
        guard let first = bytes.first, let yaml = try? YAML(bytes.dropFirst()) else { return }
        let name = DataReader.names[Int(first) % DataReader.names.count]
        _ = DataReader([name: yaml])
    }

    private func readPicture(_ bytes: [UInt8]) {
        for name in ["a.png", "a.jpg", "a.svg", "a.webp", "a.avif", "a.gif"] {
            if case .picture(let size) = FileInspection(name, bytes).facts {
                precondition(size.width > 0 && size.height > 0, "a picture has no size")
            }
        }
    }

    private func readPath(_ text: String) {
        if let request = try? RequestPath(text) {
            let parts = request.path.split(separator: "/", omittingEmptySubsequences: false)
            precondition(!parts.contains("..") && !parts.contains("."), "a path leads upwards")
        }
        if let path = resolve(text, from: "one/two/page.md") {
            precondition(!path.split(separator: "/").contains(".."), "a link leads upwards")
        }
        let address = Address(ofPage: text)
        precondition(address.file.hasSuffix("index.html"))
        if let base = BaseURL(text) {
            precondition(!base.origin.utf8.contains { $0 <= 32 }, "an address holds a line end")
        }
    }
}
