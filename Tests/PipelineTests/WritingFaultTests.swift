import Foundation
import HoofbeatTestSupport
import Testing

#if os(Linux)
    import Glibc

    /// Whatever operation of the disk fails, and whenever: every file stays whole, no page is there
    /// without its pictures, and a plain build gives the bytes of a clean one.
    @Suite struct WritingFaultTests {
        /// What a disk can say at any moment.
        private static let codes = [EIO, ENOSPC, EACCES, EMFILE, ENOTDIR, EISDIR]
        private static let isLong = ProcessInfo.processInfo.environment["HOOFBEAT_LONG"] != nil

        private func states() throws -> [TestSite] {
            func picture(_ width: UInt8) -> [UInt8] {
                PictureBytes.png(Int(width), 1, "IDAT", [UInt8](repeating: width, count: 500))
            }
            func page(_ title: String, shows picture: String, _ fields: String = "") -> String {
                TestSite.page(title, fields, body: "![A picture](\(picture).png)\n")
            }
            // What is a file in one is a folder in the other, also where a page becomes a section.
            let first = try TestSite([
                "content/static/d": "a file", "content/static/e/f/y.txt": "in a folder",
                "content/a/index.md": TestSite.page("A"),
                "content/a/b.md": page("B", shows: "old", "aliases: [former/place]\n"),
                "content/same.md": page("Same", shows: "same"),
                "content/gone.md": page("Gone", shows: "gone"),
            ])
            let second = try TestSite([
                "content/static/d/g/x.txt": "in a folder", "content/static/e": "a file",
                "content/a.md": page("A", shows: "new", "aliases: [former]\n"),
                "content/same.md": page("Same again", shows: "same"),
            ])
            for (site, pictures) in [
                (first, ["a/old": 1, "same": 2, "gone": 3]), (second, ["new": 4, "same": 5]),
            ] {
                for (name, width) in pictures {
                    try site.write("content/\(name).png", bytes: picture(UInt8(width)))
                }
            }
            return [first, second]
        }

        private func compiledFaults(in folder: String) throws -> String {
            let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Faults/faults.c").path
            let library = folder + "/faults.so"
            let run = try Program.run(
                "/usr/bin/env",
                ["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
            try #require(run.status == 0, "\(run.errors)")
            return library
        }

        private func build(
            _ site: TestSite, into output: String, environment: [String: String] = [:]
        ) throws -> Program.Result {
            try Program.run(
                Program.path,
                [
                    "build", "--root", site.root, "--output", output, "--today", "2026-11-21",
                    "--jobs", "1",
                ], environment: environment)
        }

        @Test("the n-th operation fails, or the build is killed there, for all n")
        func everyOperation() throws {
            let states = try states()
            let clean = try states.map { site in
                let run = try build(site, into: site.root + "/public")
                try #require(run.status == 0, "\(run.output)\(run.errors)")
                return try site.outputFiles()
            }
            let shared = try TestSite()
            let output = shared.root + "/public"
            let library = try compiledFaults(in: shared.root)
            let countFile = shared.root + "/count"
            try #require(try build(states[0], into: output).status == 0)
            // Each run begins where the one before ended: with a whole site of the other state.
            var number = Self.isLong ? 1 : Int.random(in: 1...Self.stride)
            var new = 1
            var failures = 0
            while true {
                let code = number % 7 == 0 ? 0 : Self.codes[number % Self.codes.count]
                let environment = [
                    "LD_PRELOAD": library, "FAULT_ROOT": output, "FAULT_AT": "\(number)",
                    "FAULT_ERRNO": "\(code)", "FAULT_COUNT": countFile,
                ]
                try? FileManager.default.removeItem(atPath: countFile)
                let run = try build(states[new], into: output, environment: environment)
                let place =
                    "operation \(number), code \(code), to \(new): \(run.output)\(run.errors)"
                #expect(run.wasKilled == (code == 0) || run.status == 0, "\(place)")
                #expect(run.wasKilled || [0, 1, 70].contains(run.status), "\(place)")
                failures += run.status == 0 ? 0 : 1
                try expectWhole(shared, clean, place)
                // Now and then somebody goes back instead of on.
                let next = number % 5 == 0 ? 1 - new : new
                let plain = try build(states[next], into: output)
                #expect(plain.status == 0, "\(place)\n\(plain.output)\(plain.errors)")
                #expect(try shared.outputFiles() == clean[next], "\(place)")
                let count = try? String(contentsOfFile: countFile, encoding: .utf8)
                if let count, let all = Int(count.dropLast()), all < number { break }
                number += Self.isLong ? 1 : Self.stride
                new = 1 - next
            }
            #expect(failures > number / (Self.isLong ? 2 : 2 * Self.stride), "of \(number)")
        }

        /// In a short run only every so many operations are tried; which ones changes.
        private static let stride = 13

        private func expectWhole(
            _ site: TestSite, _ clean: [[String: [UInt8]]], _ place: String
        ) throws {
            let files = try site.outputFiles().filter { !$0.key.hasPrefix(".hoofbeat-") }
            for (path, bytes) in files where path != "manifest.sha256" {
                guard let state = clean.first(where: { $0[path] == bytes }) else {
                    Issue.record("\(path) is neither old nor new; \(place)")
                    continue
                }
                for needed in state.keys where needed.hasSuffix(".png") {
                    let isShown = String(decoding: bytes, as: UTF8.self).contains("/\(needed)\"")
                    #expect(!isShown || files[needed] != nil, "\(path) lacks \(needed); \(place)")
                }
            }
        }
    }
#endif
