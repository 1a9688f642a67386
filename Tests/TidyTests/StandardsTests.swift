import HoofbeatRules
import Testing

/// What a sheet of standards counts on is there.
@Suite("Criteria of standards") struct StandardsTests {
    private static let criteria = (Standard.all + Standard.ofPages).flatMap(\.criteria)

    @Test("every rule and every test that a criterion names is there")
    func named() throws {
        let tests = try NamedTests.ofRepository()
        for criterion in Self.criteria {
            for evidence in criterion.shown {
                switch evidence {
                case .rules(let codes):
                    for code in codes {
                        #expect(RuleBook.rule(code) != nil, "\(criterion.id): \(code)")
                    }
                case .tests(_, let names), .look(_, let names):
                    for name in names {
                        #expect(tests.fault(name) == nil, "\(criterion.id): \(name)")
                    }
                case .fact, .page, .missing: break
                }
            }
        }
    }

    @Test("ids differ, everything that is counted is used, and each criterion is one sentence")
    func complete() {
        #expect(Set(Self.criteria.map(\.id)).count == Self.criteria.count)
        let used = Self.criteria.flatMap(\.shown).compactMap { evidence in
            if case .fact(let fact) = evidence { fact } else { nil }
        }
        #expect(Set(Criterion.Fact.allCases).subtracting(used) == [])
        for criterion in Self.criteria {
            #expect(criterion.asks.hasSuffix(".") && !criterion.asks.contains("\n"))
            #expect(criterion.people?.hasSuffix(".") != true)
            #expect(!criterion.shown.isEmpty || criterion.people != nil)
        }
    }
}
