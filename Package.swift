// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hoofbeat",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "hoofbeat", targets: ["hoofbeat"]),
        .library(name: "Markup", targets: ["Markup"]),
        .library(name: "Content", targets: ["Content"]),
        .library(name: "Markdown", targets: ["Markdown"]),
        .library(name: "Search", targets: ["Search"]),
        .library(name: "Pipeline", targets: ["Pipeline"]),
        .library(name: "Preview", targets: ["Preview"]),
        .library(name: "Commands", targets: ["Commands"]),
        .library(name: "Templates", targets: ["Templates"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(
            name: "CStemmer",
            providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .target(name: "CArena", dependencies: ["CCmark"]),
        .target(name: "Disk"),
        .target(name: "Text"),
        .target(name: "Markup", dependencies: ["Text"]),
        .target(name: "Content", dependencies: ["Text", "Markup"]),
        .target(name: "Rules", dependencies: ["Content"]),
        .target(name: "Markdown", dependencies: ["CArena", "CCmark", "Content", "Text", "Markup"]),
        .target(name: "Search", dependencies: ["CStemmer", "Content", "Text", "Markup"]),
        .target(
            name: "Pipeline",
            dependencies: [
                "CCrypto", "CYaml", "Disk", "Markdown", "Search", "Content", "Text", "Markup",
            ]),
        .target(
            name: "Preview",
            dependencies: [
                "Pipeline", "Content", "Disk", "Text", "Markup",
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            resources: [.embedInCode("Shown/live.js")]),
        .target(
            name: "Commands",
            dependencies: [
                "Preview", "Pipeline", "Search", "Rules", "Teaching", "Content", "Disk", "Markup",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // The folder is the site as it is written; the text is the folder in one file, since resources
        // that are embedded must differ in their names.
        .target(
            name: "Teaching", exclude: ["BeaconFever"],
            resources: [.embedInCode("teaching-site.txt")]),
        .target(
            name: "Assets", path: "templates/assets",
            resources: [.embedInCode("site.css"), .embedInCode("search.js")]),
        .target(
            name: "Templates", dependencies: ["Assets", "Content", "Markup"], path: "templates",
            exclude: ["assets"]),
        .executableTarget(name: "hoofbeat", dependencies: ["Commands", "Templates", "Content"]),
        .target(
            name: "TestSupport", dependencies: ["Pipeline", "Content", "Markup"],
            path: "Tests/Support"),
        .target(
            name: "TestExpectations",
            dependencies: ["Pipeline", "Content", "Markup", "TestSupport"],
            path: "Tests/Expectations"),
        // The example of README, which a test compares with it.
        .executableTarget(
            name: "own-look", dependencies: ["Commands", "Content", "Markup", "Templates"],
            path: "Tests/Examples/OwnLook"),
        .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
        .testTarget(
            name: "ContentTests",
            dependencies: ["Content", "Markup", "TestSupport"]),
        .testTarget(
            name: "MarkdownTests",
            dependencies: [
                "Pipeline", "Markdown", "Content", "Markup", "TestExpectations", "TestSupport",
            ]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "hoofbeat", "Pipeline", "Search", "Content", "Disk", "Markup", "Templates",
                "TestExpectations", "TestSupport",
            ]),
        .testTarget(
            name: "TemplatesTests",
            dependencies: ["Templates", "Content", "Markup", "Pipeline", "TestSupport"]),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Preview", "Pipeline", "Content", "Disk", "Markup", "TestSupport"]),
        .testTarget(
            name: "CommandsTests",
            dependencies: ["hoofbeat", "Pipeline", "Markdown", "Content", "TestSupport"]),
        .testTarget(
            name: "SearchTests", dependencies: ["Search", "Content", "Markup", "TestSupport"]),
        .testTarget(
            name: "FuzzTests", dependencies: ["Pipeline", "Content", "Templates", "TestSupport"],
            path: "Tests/Fuzz", exclude: ["judge.py", "parsers.sh", "Parsers"]),
        .testTarget(
            name: "RulesTests",
            dependencies: ["Rules", "Pipeline", "Content", "Markup", "TestSupport"]),
        .testTarget(name: "TidyTests", dependencies: ["Rules", "Content"]),
    ],
    swiftLanguageModes: [.v6]
)

// The program that Tests/Fuzz/parsers.sh links with libFuzzer. Every other build compiles it as a
// library, so that a change that breaks it shows at once.
let isFuzzed = Context.environment["HOOFBEAT_FUZZ_PARSERS"] != nil
let fuzzed: [Target.Dependency] = ["Preview", "Pipeline", "Markdown", "Content", "TestSupport"]
package.targets.append(
    isFuzzed
        ? .executableTarget(
            name: "ParserFuzzer", dependencies: fuzzed, path: "Tests/Fuzz/Parsers")
        : .target(name: "ParserFuzzer", dependencies: fuzzed, path: "Tests/Fuzz/Parsers"))

// Looks for reads of freed memory, see Tests/Memory/check.sh.
package.targets.append(
    .executableTarget(
        name: "MemoryCheck",
        dependencies: [
            "CCmark", "Markdown", "Pipeline", "Templates", "Content", "Markup", "TestSupport",
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

// In this build, trees are really freed.
if Context.environment["HOOFBEAT_ARENA_FREES"] != nil {
    let name = "HOOFBEAT_ARENA_FREES"
    for target in package.targets {
        switch target.name {
        case "CArena": target.cSettings = [.define(name)]
        case "Markdown": target.swiftSettings?.append(.define(name))
        default: break
        }
    }
}
