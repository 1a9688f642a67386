import HoofbeatContent
import HoofbeatMarkup

/// Problems in the XML that JUnit introduced: a suite for each file, a test for each problem.
///
/// The format has no warnings. What makes the command fail is a failure, and everything else is a
/// test that was skipped, which tools show without counting it against the run.
struct JUnitReport {
    /// Sorted by file.
    let problems: [Diagnostic]
    /// Whether warnings make the command fail.
    let isStrict: Bool

    var xml: HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="hoofbeat" \(counts(of: problems))>
        \(each(suites, suite))\
        \(when(problems.isEmpty, Self.nothingFound))\
        </testsuites>

        """
    }

    /// Some systems take a report without any test for a broken one.
    private static let nothingFound: HTML = """
        <testsuite name="content" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="content" name="no problems"/>
        </testsuite>

        """

    private var suites: [[Diagnostic]] {
        var suites: [[Diagnostic]] = []
        for problem in problems {
            if suites.last?.first?.file == problem.file {
                suites[suites.count - 1].append(problem)
            } else {
                suites.append([problem])
            }
        }
        return suites
    }

    private func fails(_ problem: Diagnostic) -> Bool {
        problem.severity == .error || (isStrict && problem.severity == .warning)
    }

    private func counts(of problems: [Diagnostic]) -> HTML {
        let failures = problems.count(where: fails)
        return """
            tests="\(max(problems.count, 1))" failures="\(failures)" errors="0" \
            skipped="\(problems.count - failures)"
            """
    }

    private func suite(_ problems: [Diagnostic]) -> HTML {
        """
        <testsuite name="\(shown(problems[0].file))" \(counts(of: problems))>
        \(each(problems, test))\
        </testsuite>

        """
    }

    private func test(_ problem: Diagnostic) -> HTML {
        let line: HTML = when(problem.line) { " line=\"\($0)\"" }
        let place = problem.line.map { "line \($0): " } ?? ""
        let message = shown(problem.message)
        let file = shown(problem.file)
        return """
            <testcase classname="\(file)" name="\(place)\(message)" file="\(file)"\(line)>
            \(when(fails(problem), failure(of: problem), else: remark(on: problem)))\
            </testcase>

            """
    }

    private func failure(of problem: Diagnostic) -> HTML {
        """
        <failure type="\(problem.code)" message="\(message(of: problem))">\
        \(details(of: problem))</failure>

        """
    }

    private func remark(on problem: Diagnostic) -> HTML {
        """
        <skipped type="\(problem.code)" message="\(message(of: problem))"/>
        <system-out>\(details(of: problem))</system-out>

        """
    }

    private func message(of problem: Diagnostic) -> String {
        "\(problem.severity.rawValue): \(shown(problem.message))"
    }

    private func details(of problem: Diagnostic) -> HTML {
        let lines =
            [problem.excerpt, problem.help.map { "help: " + $0.replacing("\n", with: " | ") }]
            .compactMap { $0 } + ["rule: \(problem.code)"]
        return each(lines) { "\(shown($0))\n" }
    }

    /// XML cannot hold control characters at all, not even as references (XML 1.0, section 2.2).
    private func shown(_ value: String) -> String { TerminalText(value).text }
}
