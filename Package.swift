// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hoofbeat",
    platforms: [.macOS(.v26)],
    // What is promised: see “What stays as it is” in README.md.
    products: [
        .executable(name: "hoofbeat", targets: ["HoofbeatExecutable"]),
        .library(name: "Hoofbeat", targets: ["Hoofbeat"]),
        .library(name: "HoofbeatTesting", targets: ["HoofbeatTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CHoofbeatCmark", path: "Sources/CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CHoofbeatYaml", path: "Sources/CYaml", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CHoofbeatCrypto", path: "Sources/CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(
            name: "CHoofbeatStemmer", path: "Sources/CStemmer",
            providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .target(
            name: "CHoofbeatArena", dependencies: ["CHoofbeatCmark"],
            path: "Sources/CArena"),
        .target(name: "CHoofbeatMade", path: "Sources/CMade"),
        .target(name: "HoofbeatDisk", path: "Sources/Disk"),
        .target(name: "HoofbeatText", path: "Sources/Text"),
        .target(
            name: "HoofbeatMarkup", dependencies: ["HoofbeatText"],
            path: "Sources/Markup"),
        .target(
            name: "HoofbeatContent", dependencies: ["HoofbeatText", "HoofbeatMarkup"],
            path: "Sources/Content"),
        .target(
            name: "HoofbeatRules", dependencies: ["HoofbeatContent"],
            path: "Sources/Rules"),
        .target(
            name: "HoofbeatMarkdown",
            dependencies: [
                "CHoofbeatArena", "CHoofbeatCmark", "HoofbeatContent", "HoofbeatText",
                "HoofbeatMarkup",
            ],
            path: "Sources/Markdown"),
        .target(
            name: "HoofbeatSearch",
            dependencies: [
                "CHoofbeatStemmer", "HoofbeatContent", "HoofbeatText", "HoofbeatMarkup",
            ],
            path: "Sources/Search"),
        .target(
            name: "HoofbeatReview",
            dependencies: ["HoofbeatContent", "HoofbeatText", "HoofbeatMarkup"],
            path: "Sources/Review",
            resources: [.embedInCode("Pack/pack.css"), .embedInCode("Pack/pack.js")]),
        .target(
            name: "HoofbeatProse",
            dependencies: ["HoofbeatContent", "HoofbeatText", "HoofbeatMarkup"],
            path: "Sources/Prose"),
        .target(
            name: "HoofbeatPipeline",
            dependencies: [
                "CHoofbeatCrypto", "CHoofbeatYaml", "HoofbeatDisk", "HoofbeatMarkdown",
                "HoofbeatProse", "HoofbeatReview", "HoofbeatRules", "HoofbeatSearch",
                "HoofbeatContent", "HoofbeatText", "HoofbeatMarkup",
            ],
            path: "Sources/Pipeline"),
        .target(
            name: "HoofbeatPreview",
            dependencies: [
                "HoofbeatPipeline", "HoofbeatContent", "HoofbeatDisk", "HoofbeatText",
                "HoofbeatMarkup",
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            path: "Sources/Preview",
            resources: [.embedInCode("Shown/live.js")]),
        .target(
            name: "HoofbeatCommands",
            dependencies: [
                "CHoofbeatMade", "HoofbeatPreview", "HoofbeatPipeline", "HoofbeatReview",
                "HoofbeatSearch", "HoofbeatRules", "HoofbeatTeaching", "HoofbeatContent",
                "HoofbeatDisk", "HoofbeatMarkup",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Commands"),
        // The folder is the site as it is written; the text is the folder in one file, since resources
        // that are embedded must differ in their names.
        .target(
            name: "HoofbeatTeaching", path: "Sources/Teaching", exclude: ["BeaconFever"],
            resources: [.embedInCode("teaching-site.txt")]),
        .target(
            name: "HoofbeatAssets", path: "templates/assets",
            resources: [.embedInCode("site.css"), .embedInCode("search.js")]),
        .target(
            name: "HoofbeatTemplates",
            dependencies: ["HoofbeatAssets", "HoofbeatContent", "HoofbeatMarkup"],
            path: "templates", exclude: ["assets"], packageAccess: false),
        // The one door: what a theme and a program of one's own import.
        .target(
            name: "Hoofbeat",
            dependencies: [
                "HoofbeatCommands", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatTemplates",
            ],
            packageAccess: false),
        .target(
            name: "HoofbeatTesting",
            dependencies: ["HoofbeatPipeline", "HoofbeatContent", "HoofbeatMarkup"],
            path: "Sources/Testing"),
        .executableTarget(
            name: "HoofbeatExecutable", dependencies: ["Hoofbeat"], path: "Sources/Program",
            packageAccess: false),
        .target(
            name: "HoofbeatTestSupport",
            dependencies: ["HoofbeatPipeline", "HoofbeatContent", "HoofbeatMarkup"],
            path: "Tests/Support"),
        .target(
            name: "HoofbeatTestExpectations",
            dependencies: [
                "HoofbeatPipeline", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatTestSupport",
            ],
            path: "Tests/Expectations"),
        // The examples of README and of the documentation, which tests compare with them.
        .executableTarget(
            name: "HoofbeatOwnLook", dependencies: ["Hoofbeat"], path: "Tests/Examples/OwnLook",
            packageAccess: false),
        .executableTarget(
            name: "HoofbeatFaultyLook", dependencies: ["Hoofbeat"],
            path: "Tests/Examples/FaultyLook", packageAccess: false),
        .target(
            name: "HoofbeatTestedLook", dependencies: ["Hoofbeat"],
            path: "Tests/Examples/TestedLook", packageAccess: false),
        .testTarget(
            name: "TestedLookTests",
            dependencies: ["Hoofbeat", "HoofbeatTesting", "HoofbeatTestedLook"],
            path: "Tests/Examples/TestedLookTests", packageAccess: false),
        .testTarget(name: "TextTests", dependencies: ["HoofbeatText", "HoofbeatTestSupport"]),
        .testTarget(name: "MarkupTests", dependencies: ["HoofbeatMarkup"]),
        .testTarget(
            name: "ReviewTests",
            dependencies: [
                "HoofbeatReview", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "ProseTests",
            dependencies: [
                "HoofbeatProse", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatPipeline",
                "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "ContentTests",
            dependencies: ["HoofbeatContent", "HoofbeatMarkup", "HoofbeatTestSupport"]),
        .testTarget(
            name: "MarkdownTests",
            dependencies: [
                "HoofbeatPipeline", "HoofbeatMarkdown", "HoofbeatContent", "HoofbeatMarkup",
                "HoofbeatTestExpectations", "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "HoofbeatExecutable", "HoofbeatPipeline", "HoofbeatMarkdown", "HoofbeatReview",
                "HoofbeatSearch", "HoofbeatContent", "HoofbeatDisk", "HoofbeatMarkup",
                "HoofbeatTemplates", "HoofbeatTestExpectations", "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "TemplatesTests",
            dependencies: [
                "HoofbeatTemplates", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatPipeline",
                "HoofbeatTesting", "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "TestingTests", dependencies: ["Hoofbeat", "HoofbeatTesting"]),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "HoofbeatPreview", "HoofbeatPipeline", "HoofbeatContent", "HoofbeatDisk",
                "HoofbeatMarkup", "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "HoofbeatExecutable", "HoofbeatPipeline", "HoofbeatMarkdown", "HoofbeatContent",
                "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "SearchTests",
            dependencies: [
                "HoofbeatSearch", "HoofbeatContent", "HoofbeatMarkup", "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "HoofbeatPipeline", "HoofbeatContent", "HoofbeatTemplates", "HoofbeatTestSupport",
            ],
            path: "Tests/Fuzz", exclude: ["judge.py", "parsers.sh", "Parsers"]),
        .testTarget(
            name: "RulesTests",
            dependencies: [
                "HoofbeatRules", "HoofbeatPipeline", "HoofbeatContent", "HoofbeatMarkup",
                "HoofbeatTestSupport",
            ]),
        .testTarget(
            name: "TidyTests",
            dependencies: [
                "HoofbeatRules", "HoofbeatContent", "HoofbeatPipeline", "HoofbeatTestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// The program that Tests/Fuzz/parsers.sh links with libFuzzer. Every other build compiles it as a
// library, so that a change that breaks it shows at once.
let isFuzzed = Context.environment["HOOFBEAT_FUZZ_PARSERS"] != nil
let fuzzed: [Target.Dependency] = [
    "HoofbeatPreview", "HoofbeatPipeline", "HoofbeatMarkdown", "HoofbeatContent",
    "HoofbeatTestSupport",
]
package.targets.append(
    isFuzzed
        ? .executableTarget(
            name: "HoofbeatParserFuzzer", dependencies: fuzzed, path: "Tests/Fuzz/Parsers")
        : .target(name: "HoofbeatParserFuzzer", dependencies: fuzzed, path: "Tests/Fuzz/Parsers"))

// Looks for reads of freed memory, see Tests/Memory/check.sh.
package.targets.append(
    .executableTarget(
        name: "HoofbeatMemoryCheck",
        dependencies: [
            "CHoofbeatCmark", "HoofbeatMarkdown", "HoofbeatPipeline", "HoofbeatTemplates",
            "HoofbeatContent", "HoofbeatMarkup", "HoofbeatTestSupport",
        ],
        path: "Tests/Memory/Check"))

// What the next language mode will ask for: a file imports what it uses, and says who sees it; an
// existential is written as one.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
    ]
}

// SwiftPM compiles a target anew only if a module changed that the target names here. A type of a
// module that is reached through another may change its layout and leave that other module's
// interface as it was: the target would keep the old layout and crash. So a target names all that
// it reaches (https://github.com/swiftlang/swift-package-manager/issues/10502).
func reached(from target: Target, in targets: [String: Target]) -> [Target.Dependency] {
    var seen: Set<String> = []
    return target.dependencies.flatMap { dependency -> [Target.Dependency] in
        guard case .byNameItem(let name, _) = dependency, let next = targets[name] else {
            return [dependency]
        }
        return [dependency] + reached(from: next, in: targets)
    }.filter { seen.insert("\($0)").inserted }
}
let declared = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })
for (target, all) in package.targets.map({ ($0, reached(from: $0, in: declared)) }) {
    target.dependencies = all
}

// `hoofbeat --version` names what a program that is handed on was made of.
if let parts = Context.environment["HOOFBEAT_MADE_OF"], !parts.contains("\"") {
    for target in package.targets where target.name == "CHoofbeatMade" {
        target.cSettings = [.define("HOOFBEAT_MADE_OF", to: "\"\(parts)\"")]
    }
}

// In this build, trees are really freed.
if Context.environment["HOOFBEAT_ARENA_FREES"] != nil {
    let name = "HOOFBEAT_ARENA_FREES"
    for target in package.targets {
        switch target.name {
        case "CHoofbeatArena": target.cSettings = [.define(name)]
        case "HoofbeatMarkdown": target.swiftSettings?.append(.define(name))
        default: break
        }
    }
}
