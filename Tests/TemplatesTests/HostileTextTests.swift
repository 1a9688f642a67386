import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline
@testable import HoofbeatTesting

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Text can never become markup, whatever it says and wherever it stands.
@Suite struct HostileTextTests {
    private static let theme = Theme.standard

    @Test(
        "hostile text leaves the structure of every page as it is",
        .disabled(if: Python.mayBeMissing && Python.path == nil, "html5lib is not here"))
    func structure() throws {
        let message = "no Python with html5lib: run Tests/install.sh test, or set HOOFBEAT_PYTHON"
        let python = try #require(Python.path, "\(message)")
        let folder = NSTemporaryDirectory() + "hoofbeat-hostile-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for round in HostileModel.payloads.indices {
            for isHostile in [true, false] {
                let model = HostileModel(isHostile: isHostile, round: round, theme: Self.theme)
                let place = "\(folder)/\(isHostile ? "hostile" : "harmless")/\(round)"
                try write(model, to: place)
            }
        }
        let script = Python.root + "/Tests/Browser/hostile.py"
        let run = try Program.run(python, [script, folder + "/hostile", folder + "/harmless"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    private func write(_ model: HostileModel, to folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        for (name, html) in files(of: model) {
            try Data(html.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).html"))
        }
    }

    /// What every template makes of the model.
    private func files(of model: HostileModel) -> [(String, HTML)] {
        model.files(in: Self.theme).enumerated().map { ("\($0)-\($1.name)", $1.html) }
    }

    @Test("no address of a page runs code", arguments: HostileModel.payloads.indices)
    func addresses(round: Int) {
        let model = HostileModel(isHostile: true, round: round, theme: Self.theme)
        for (name, html) in files(of: model) {
            let text = String(decoding: html.bytes, as: UTF8.self)
            let addresses = text.matches(of: /(?:href|src|action)="([^"]*)"/).map(\.output.1)
            #expect(!addresses.isEmpty)
            for address in addresses where address != "about:invalid" {
                #expect(!SafeURL(String(address)).isRefused, "\(name): \(address)")
                let isOurs = address.contains(HostileModel.mark) || address.hasPrefix("#")
                #expect(isOurs && !address.hasPrefix("//"), "\(name): \(address)")
            }
        }
    }

    @Test("data for programs stay JSON of the same shape", arguments: HostileModel.payloads.indices)
    func json(round: Int) throws {
        let hostile = files(of: HostileModel(isHostile: true, round: round, theme: Self.theme))
        let harmless = files(of: HostileModel(isHostile: false, round: round, theme: Self.theme))
        var count = 0
        for ((name, html), (_, other)) in zip(hostile, harmless) {
            guard let block = try structured(html) else { continue }
            count += 1
            let (shape, wanted) = try (Self.shape(of: block), structured(other).map(Self.shape))
            #expect(shape == wanted && shape.contains("isPartOf"), "\(name)")
        }
        #expect(count > 10)
    }

    /// The data for programs of a page, if it has any.
    private func structured(_ html: HTML) throws -> Any? {
        let parts = String(decoding: html.bytes, as: UTF8.self)
            .components(separatedBy: "<script type=\"application/ld+json\">")
        guard parts.count == 2 else { return nil }
        let block = try #require(parts[1].components(separatedBy: "</script>").first)
        return try JSONSerialization.jsonObject(with: Data(block.utf8))
    }

    /// A value without its texts.
    private static func shape(of value: Any) -> String {
        if let members = value as? [String: Any] {
            let sorted = members.sorted { $0.key < $1.key }
            return "{" + sorted.map { "\($0.key):\(shape(of: $0.value))" }.joined() + "}"
        }
        if let items = value as? [Any] { return "[" + items.map(shape).joined() + "]" }
        return value is String ? "text" : "\(value)"
    }

    @Test("sitemap and feed stay well-formed XML", arguments: HostileModel.payloads.indices)
    func xml(round: Int) throws {
        let site = HostileModel(isHostile: true, round: round, theme: Self.theme).site
        let harmless = HostileModel(isHostile: false, round: round, theme: Self.theme).site
        for file in [GeneratedFile.sitemap, .feed] {
            #expect(Indexes(site: site).files.contains(file))
            let hostile = Indexes(site: site).bytes(of: file)
            // Front matter with a control character is refused, and XML cannot hold one.
            let bytes = hostile.filter { $0 >= 32 || $0 == 10 || $0 == 13 || $0 == 9 }
            let elements = ElementNames()
            #expect(elements.read(bytes), "\(file)")
            let harmlessElements = ElementNames()
            #expect(harmlessElements.read(Indexes(site: harmless).bytes(of: file)))
            #expect(elements.names == harmlessElements.names, "\(file)")
            #expect(elements.names.count > 20)
        }
    }
}

/// The elements and attributes of an XML document in their order.
private final class ElementNames: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []

    func read(_ bytes: [UInt8]) -> Bool {
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        return parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        names.append("\(name) \(attributes.keys.sorted().joined(separator: " "))")
    }
}
