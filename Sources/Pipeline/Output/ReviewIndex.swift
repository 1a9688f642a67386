import HoofbeatContent
import HoofbeatMarkup

/// Writes `reviews.json`: what has been reviewed, for programs that check or reuse pages.
///
/// It depends on no day, so that anyone can make it again from the content and compare. Each page
/// has a line of its own, so that a difference names the page.
struct ReviewIndex {
    let site: Site

    var lines: [String] {
        [
            "{\"version\":1,\"pages\":[",
            pages.map(line).joined(separator: ",\n"),
            "],\"units\":[",
            units.map(line).joined(separator: ",\n"),
            "],\"records\":[",
            records.map(line).joined(separator: ",\n"),
            "]}",
        ].filter { !$0.isEmpty }
    }

    var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    private func line(_ json: JSON) -> String { String(decoding: json.bytes(), as: UTF8.self) }

    private var pages: [JSON] {
        site.entries.compactMap { entry in
            guard let review = site.reviews[entry.path],
                site.library.reviews[entry.front.id] != nil
            else { return nil }
            return .object([
                .init("page", .string(entry.front.id)),
                .init("address", .string(site.settings.href(entry.address))),
                .init("digest", .string(review.digest)),
                .init("sections", .array(review.sections.map { section($0, named: "section") })),
            ])
        }
    }

    private var units: [JSON] {
        site.signReviews.sorted { $0.value.id < $1.value.id }.map { unit, review in
            let name =
                switch unit {
                case .section: "section"
                case .sign: "sign"
                case .numbers: "country"
                }
            return section(review, named: name)
        }
    }

    private func section(_ section: PageReview.Section, named name: String) -> JSON {
        let state =
            switch section.state {
            case .notReviewed: "not reviewed"
            // Whether it is overdue follows from the day on which someone asks, and from `next`.
            case .reviewed, .overdue: "reviewed"
            case .changed: "changed"
            }
        return .object([
            .init(name, .string(section.id)), .init("digest", .string(section.digest)),
            .init("state", .string(state)), .init("by", .array(section.approvals.map(approval))),
        ])
    }

    private func approval(_ approval: PageReview.Approval) -> JSON {
        .object([
            .init("name", .string(approval.name)), .init("role", .string(approval.role)),
            .init("date", .string(approval.day.iso)),
            .init("next", approval.next.map { .string($0.iso) } ?? .null),
            .init("clinical", .bool(approval.isClinical)),
            .init("record", .string(approval.record)),
        ])
    }

    private var records: [JSON] {
        site.library.reviews.values.flatMap { $0 }.sorted { $0.name < $1.name }.map { record in
            .object([
                .init("record", .string(record.name)), .init("sha256", .string(record.fileDigest)),
            ])
        }
    }
}
