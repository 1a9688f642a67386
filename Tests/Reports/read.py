"""What do other programs read in a report of Hoofbeat? `python Tests/Reports/read.py FORMAT FILE`

FORMAT is junit, read by junitparser, or sarif, read by sarif-tools. Prints one object of JSON: every
problem as `level code file:line`, sorted, and how many tests failed.
"""

import json
import sys
import urllib.parse

import junitparser
import sarif.loader


def read_junit(path):
    report = junitparser.JUnitXml.fromfile(path)
    problems, failures, skipped, tests = [], 0, 0, 0
    for suite in report:
        assert suite.tests == len(list(suite)), suite.name
        for case in suite:
            tests += 1
            for result in case.result:
                if isinstance(result, junitparser.Skipped):
                    skipped += 1
                else:
                    failures += 1
                    assert case.system_out is None
                attributes = case._elem.attrib
                line = ":" + attributes["line"] if "line" in attributes else ""
                level = result.message.split(":")[0]
                problems.append(f"{level} {result.type} {case.classname}{line}")
    assert (report.tests, report.failures, report.skipped) == (tests, failures, skipped)
    return problems, failures


def read_sarif(path):
    log = sarif.loader.load_sarif_file(path)
    assert log.get_distinct_tool_names() == ["Hoofbeat"]
    records = log.get_records()
    results = log.get_results()
    assert len(records) == len(results)
    report = log.get_report()
    errors = report.get_issue_count_for_severity("error")
    assert errors == sum(result["level"] == "error" for result in results)
    problems = []
    for record, result in zip(records, results):
        assert record["Code"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        file = urllib.parse.unquote(place["artifactLocation"]["uri"])
        line = f":{place['region']['startLine']}" if "region" in place else ""
        problems.append(f"{record['Severity']} {record['Code']} {file}{line}")
    for result in results:
        (rule,) = log.get_rules_by_id(result["ruleId"])
        assert rule["shortDescription"]["text"] and rule["help"]["text"], rule["id"]
    return problems, errors


readers = {"junit": read_junit, "sarif": read_sarif}
problems, failures = readers[sys.argv[1]](sys.argv[2])
print(json.dumps({"problems": sorted(problems), "failures": failures}))
