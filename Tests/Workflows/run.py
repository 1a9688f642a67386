"""Checks the workflows: `python Tests/Workflows/run.py HOOFBEAT`

zizmor judges them; then every command of those that publish is run as the host would, in the order
of the steps, with HOOFBEAT in place of the program that they would build or fetch, and stand-ins for
the host's own `gh`, for `curl`, and for the `make` of another repository. Steps that use somebody
else's action are only listed.
"""

import argparse
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

import yaml

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
WORKFLOWS = PROJECT / ".github/workflows"
# What a repository copies that holds nothing but content.
CONTENT_ONLY = PROJECT / "Tests/Examples/Leuchtfieber/.github/workflows"
# What stands before `make test` in the workflow is what runs this script.
MADE_ELSEWHERE = {"make generator", "make test"}
# Which jobs of a workflow may change something on the host, and what.
WRITERS = {
    "publish.yml": {"build": [], "test": [], "publish": ["pages", "id-token"]},
    "long.yml": {"long": []},
    "builds.yml": {"linux": [], "macos": []},
    "release.yml": {"make": [], "publish": ["contents"]},
}
WRITERS_OF_CONTENT_ONLY = {"build": [], "publish": ["pages", "id-token"]}
LONGEST = {"long": 120}  # minutes, of a job; others have an hour
GH = """#!/bin/sh
case "$*" in
*"run list"*"--status success"*) cat "$LAST_RUN" ;;
"release create"*) echo "$*" >"$RUNNER_TEMP/release" ;;
*) exit 1 ;;
esac
"""
# Fetches the program, wherever it is asked for by a safe address, and the list of addresses of the
# site that is published, if there is one.
CURL = """#!/bin/sh
case "$*" in
*"--proto =https"*https://example.org/hoofbeat) file=$HOOFBEAT ;;
*"--proto =https"*https://example.org/hoofbeat.tar.gz) file=$ARCHIVE ;;
*"--proto =https"*"$PUBLISHED_AT"/addresses.json) file=$PUBLISHED ;;
*) exit 1 ;;
esac
while [ "$1" != --output ]; do shift; done
cat "$file" >"$2"
"""
# Stands for `make dist` in a clone of the generator.
MAKE = """#!/bin/sh
[ "$*" = "-C generator dist" ] || exit 1
mkdir -p generator/.build/dist && cp "$HOOFBEAT" generator/.build/dist/hoofbeat
"""


def judge():
    zizmor = pathlib.Path(sys.executable).with_name("zizmor")
    subprocess.run(
        [zizmor, "--offline", "--no-progress", "--pedantic", WORKFLOWS, CONTENT_ONLY], check=True)


def check_rules(workflow, writers):
    """What zizmor leaves to taste."""
    assert workflow["permissions"] == {}, "jobs ask for what they need"
    assert workflow["concurrency"]["group"]
    for job_name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= LONGEST.get(job_name, 60), job_name
        for step in job["steps"]:
            assert step["name"], job_name
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
            else:
                assert "${{" not in step["run"], "values reach commands as environment only"
    write = {job_name: [scope for scope, right in job["permissions"].items() if right == "write"]
             for job_name, job in workflow["jobs"].items()}
    assert write == writers, write


def actions(workflow):
    return {step["uses"] for job in workflow["jobs"].values() for step in job["steps"]
            if "uses" in step}


class Runner:
    """As much of the host as the commands see."""

    def __init__(self, folder, program):
        self.folder = folder
        for place, name, text in [("bin", "gh", GH), ("bin", "curl", CURL), ("make", "make", MAKE)]:
            (folder / place).mkdir(exist_ok=True)
            (folder / place / name).write_text(text)
            (folder / place / name).chmod(0o755)
        self.environment = {
            **os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOOFBEAT": program,
            "GITHUB_REPOSITORY": "somebody/guide", "RUNNER_TEMP": str(folder / "temp"),
            "GITHUB_OUTPUT": str(folder / "output"), "LAST_RUN": str(folder / "last-run"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
            "PUBLISHED": str(folder / "no-addresses.json"), "PUBLISHED_AT": "https://c.org",
            "ARCHIVE": str(folder / "hoofbeat.tar.gz"),
        }
        with tarfile.open(folder / "hoofbeat.tar.gz", "w:gz") as archive:
            archive.add(program, "hoofbeat-0.0.0-linux-x86_64/hoofbeat")
            archive.add(__file__, "hoofbeat-0.0.0-linux-x86_64/completions/_hoofbeat")
        (folder / "temp").mkdir()
        (folder / "last-run").write_text("")

    def run(self, command, cwd=PROJECT, **environment):
        (self.folder / "output").write_text("")
        command = command.replace(".build/release/hoofbeat", '"$HOOFBEAT"')
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command], cwd=cwd,
            env={**self.environment, **environment}, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def read(self, name):
        return (self.folder / name).read_text()


def run_steps(workflow, runner):
    ran = 0
    for name, job in workflow["jobs"].items():
        for step in job["steps"]:
            command = step.get("run", "").strip()
            if not command or command in MADE_ELSEWHERE:
                what = f"make -n {command.split()[1]}" if command else f"uses {step['uses']}"
                if command:
                    assert runner.run(what)[0] == 0, what
                print(f"--    {name}: {step['name']} ({what})")
                continue
            status, said = runner.run(command, EVENT="push")
            assert status == 0, f"{name}: {step['name']}:\n{said}"
            ran += 1
            print(f"ok    {name}: {step['name']}")
    assert ran == 4, ran
    copy = (runner.folder / "temp/copy/index.html").read_text()
    settings = yaml.safe_load((PROJECT / "content/site.yaml").read_text())
    assert 'href="a-z/index.html"' in copy
    assert ("search-elsewhere" in copy) == settings.get("search", True)
    assert (runner.folder / "temp/site/index.html").is_file()
    sitemap = (runner.folder / "temp/site/sitemap.xml").read_text()
    address = settings.get("base-url", "https://somebody.github.io/guide/").rstrip("/") + "/"
    assert f"<loc>{address}</loc>" in sitemap
    assert "pages" in runner.read("summary"), runner.read("summary")


def check_address(runner):
    """BASE_URL, else base-url of site.yaml, else the address on GitHub Pages; two that differ are
    named on the page of the run."""
    own = "https://own.example/guide/"
    for number, (repository, variable, stated, address, source) in enumerate([
        ("a/b", "", "", "https://a.github.io/b/", "--default-base-url"),
        ("a/a.github.io", "", "", "https://a.github.io/", "--default-base-url"),
        ("a/b", "https://example.org/", "", "https://example.org/", "--base-url"),
        ("a/b", "", own, own, "base-url of content/site.yaml"),
        ("a/b", own, own, own, "(--base-url)."),
        ("a/b", "https://example.org/", own, "https://example.org/", f"is another: {own}."),
    ]):
        site = runner.folder / f"addressed-{number}"
        write_site(site, f"base-url: {stated}\n" if stated else "")
        (runner.folder / "summary").write_text("")
        status, said = runner.run(
            f"{WORKFLOWS}/build.sh {site}/out", cwd=site, GITHUB_REPOSITORY=repository,
            BASE_URL=variable)
        assert status == 0, said
        assert f"<loc>{address}</loc>" in (site / "out/sitemap.xml").read_text()
        summary = runner.read("summary")
        assert f"Address: {address} " in summary and source in summary, summary
        assert "is another" not in summary or variable != stated != "", summary
    print("ok    the address of the site")


def write_site(site, settings="", body="Text."):
    (site / "content/data").mkdir(parents=True)
    (site / "content/site.yaml").write_text(f"name: T\ndescription: D\n{settings}")
    (site / "content/index.md").write_text(f"---\ntitle: T\ndescription: D\n---\n\n{body}\n")


def check_due(runner, command, name):
    """Builds at night only when a day has come."""
    site = runner.folder / f"dated-{name}"
    write_site(site)

    def page(name, fields):
        (site / "content" / name).write_text(
            f"---\ntitle: {name}\ndescription: A page that has a day.\n{fields}---\n\nText.\n")

    page("ahead.md", "date: 2026-12-10\n")
    page("ends.md", "expires: 2026-12-20\n")
    page("draft.md", "draft: true\ndate: 2026-12-05\n")
    for event, last, today, due in [
        ("push", "2026-12-01", "2026-12-01", "true"),
        ("workflow_dispatch", "2026-12-01", "2026-12-01", "true"),
        ("schedule", "", "2026-12-01", "true"),
        ("schedule", "2026-12-01", "2026-12-09", "false"),
        ("schedule", "2026-12-09", "2026-12-10", "true"),
        ("schedule", "2026-12-01", "2026-12-11", "true"),
        ("schedule", "2026-12-10", "2026-12-11", "false"),
        ("schedule", "2026-12-19", "2026-12-20", "true"),
        ("schedule", "2026-12-20", "2027-12-20", "false"),
    ]:
        (runner.folder / "last-run").write_text(last)
        status, said = runner.run(command, cwd=site, EVENT=event, TODAY=today)
        assert status == 0, said
        assert runner.read("output") == f"due={due}\n", (event, last, today, said)
    # Whoever cannot be asked has not run.
    status, said = runner.run(command, cwd=site, EVENT="schedule", LAST_RUN="/gone")
    assert status == 0 and runner.read("output") == "due=true\n", said
    print(f"ok    {name}: built at night only when a day has come")


def check_failure(runner):
    """What is wrong in the content fails the steps and is shown where it stands."""
    site = runner.folder / "broken"
    write_site(site, body="[x](gone.md)")
    status, said = runner.run("$HOOFBEAT check --format github", cwd=site)
    assert status == 1 and "::error file=content/index.md,line=6,title=missing-page::" in said, said
    # Notes are in the log, but do not hide errors among the few annotations that the host shows.
    assert ": note: " in said and "::notice" not in said, said
    status, said = runner.run(f"{WORKFLOWS}/build.sh {site}/out", cwd=site)
    assert status == 1 and not (site / "out").exists(), said
    print("ok    problems fail the run")


def commands(said):
    """The commands that the host's runner takes from lines of a step's output: `::name …::…` after
    any blanks, or `##[name …]…` anywhere, until `::stop-commands::TOKEN` and again after
    `::TOKEN::` (github.com/actions/runner, ActionCommand.cs)."""
    found, token = [], None
    for line in re.split(r"[\r\n\x0b\x0c\x85\u2028\u2029]", said):
        if token:
            token = None if line.strip() == f"::{token}::" else token
            continue
        match = re.match(r"\s*::([a-z-]+)[^:]*::(.*)", line) or re.search(r"##\[([a-z-]+)", line)
        if not match:
            continue
        if match[1] == "stop-commands":
            token = match[2]
            assert len(token) >= 32, "a token that can be guessed"
        else:
            found.append(match[1])
    assert token is None, "commands are never taken again"
    return found


# Whatever an editor can write that ends up in a message.
EVIL = "::add-mask::the ##[add-mask]the"
HOSTILE = {
    "content/data/references.yaml":
        '- key: "x\\n::stop-commands::owned\\n::add-mask::the"\n  kind: book\n  title: t\n'
        f'- {{key: "\\e[2J ##[add-mask]the", kind: book, title: "{EVIL}"}}\n',
    "content/data/waivers.yaml":
        f'- {{check: "::add-mask::x", reason: "\\u2028{EVIL}", by: "\\r\\n{EVIL}"}}\n',
    "content/a\n::add-mask::the\n.md": EVIL,
    "content/##[add-mask]the.md": EVIL,
    "content/ ::add-mask::the.md": EVIL,
    "content/b.md": f"---\ntitle: '{EVIL}'\ndescription: '{EVIL}'\nkind: '{EVIL}'\n'{EVIL}': x\n---\n"
        f"\n{EVIL}\n[{EVIL}](<{EVIL}>)\n\u2028::add-mask::the\n##[add-mask]the\n",
    "content/c.md": f"{EVIL}\n",
}


def check_commands(runner):
    """Nothing in the content is a command to the runner, and nothing breaks out of the summary."""
    site = runner.folder / "hostile"
    write_site(site)

    def look(what):
        for actions in "", "true":
            for command in f"{WORKFLOWS}/build.sh {site}/out", "$HOOFBEAT check":
                status, said = runner.run(command, cwd=site, GITHUB_ACTIONS=actions)
                assert status in (0, 1) and commands(said) == [], (what, command, said)
            status, said = runner.run("$HOOFBEAT check --format json", cwd=site)
            assert commands(said) == [], (what, said)
            status, said = runner.run("$HOOFBEAT check --format github", cwd=site)
            assert set(commands(said)) <= {"error", "warning"}, (what, said)

    for name, text in HOSTILE.items():
        (site / name).write_text(text)
        look(name)
        (site / name).unlink()
    for name, text in HOSTILE.items():
        (site / name).write_text(text)
    look("all at once")
    (runner.folder / "summary").write_text("")
    runner.run(f"{WORKFLOWS}/build.sh {site}/out", cwd=site,
               BASE_URL="https://example.org/\n# Broken out\n<img src=x>\r# Again")
    lines = runner.read("summary").splitlines()
    assert lines[0].startswith("## ") and not lines[1], lines
    assert all(line.startswith("    ") for line in lines[2:]), lines
    print("ok    content gives no commands")


# What the build of a content-only repository says nothing about, so that it passes `--strict`.
FLAWLESS = """---
title: A site of one page
description: One page, with a description that is as long as the check for descriptions wants it.
---

Text.
"""


def run_content_only(workflow, runner, program):
    """The workflow of a repository that holds nothing but content."""
    published = yaml.safe_load((WORKFLOWS / "publish.yml").read_text())
    assert actions(workflow) <= actions(published), actions(workflow) - actions(published)
    site = runner.folder / "charity"
    write_site(site)
    (site / "content/index.md").write_text(FLAWLESS)
    temp = runner.folder / "charity-temp"
    temp.mkdir()
    digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
    fetched = {"HOOFBEAT_ADDRESS": "https://example.org/hoofbeat", "HOOFBEAT_SHA256": digest}
    built = {"HOOFBEAT_REPOSITORY": "somebody/hoofbeat", "HOOFBEAT_COMMIT": "0" * 40}
    unset = {name: "" for name in workflow["env"]}
    assert set(unset) == {*fetched, *built}
    steps = {step["name"]: step for step in workflow["jobs"]["build"]["steps"]}

    def run(name, source=fetched, **environment):
        return runner.run(
            steps[name]["run"], cwd=site, RUNNER_TEMP=str(temp), EVENT="push",
            **{**unset, **source, **environment})

    where = "See where the program comes from"
    for source in ({}, {**fetched, "HOOFBEAT_SHA256": "0" * 63}, {**fetched, "HOOFBEAT_SHA256": ""},
                   {**built, "HOOFBEAT_COMMIT": "main"}, {**built, "HOOFBEAT_REPOSITORY": ""}):
        status, said = run(where, source)
        assert status == 1 and commands(said) == ["error"], (source, said)
        assert "at the top of publish.yml" in said and not runner.read("output")
    for source, key in (fetched, digest), (built, "0" * 40):
        status, said = run(where, source)
        assert status == 0 and runner.read("output") == f"digest={key}\n", said

    fetch = "Fetch the program"
    status, said = run(fetch, {**fetched, "HOOFBEAT_SHA256": "0" * 64})
    assert status == 1 and not (temp / "program/hoofbeat").exists(), said
    (temp / "program/fetched").unlink()
    # The archive of a release.
    digest = hashlib.sha256((runner.folder / "hoofbeat.tar.gz").read_bytes()).hexdigest()
    status, said = run(fetch, {
        "HOOFBEAT_ADDRESS": "https://example.org/hoofbeat.tar.gz", "HOOFBEAT_SHA256": digest})
    assert status == 0, said
    same = pathlib.Path(program).read_bytes()
    assert {path.name for path in (temp / "program").iterdir()} == {"fetched", "hoofbeat"}
    assert (temp / "program/hoofbeat").read_bytes() == same
    (temp / "program/fetched").unlink()
    (temp / "program/hoofbeat").unlink()
    build = run(
        "Build the generator", built, PATH=f"{runner.folder}/make:{runner.environment['PATH']}")
    assert build[0] == 0 and os.access(temp / "program/hoofbeat", os.X_OK), build
    (temp / "program/hoofbeat").unlink()

    ran = 0
    for name, step in steps.items():
        if "uses" in step or name == "Build the generator":
            what = f"uses {step['uses']}" if "uses" in step else "untested: make dist"
            print(f"--    content only: {name} ({what})")
            continue
        # A second time, as on a night when the program comes from the cache.
        for _ in range(2):
            status, said = run(name)
            assert status == 0, f"{name}:\n{said}"
            assert set(commands(said)) <= {"notice"}, said
        ran += 1
        print(f"ok    content only: {name}")
    assert ran == 7, ran
    assert "<loc>https://somebody.github.io/guide/</loc>" in (temp / "site/sitemap.xml").read_text()
    assert 'href="a-z/index.html"' in (temp / "copy/index.html").read_text()
    (site / "content/site.yaml").write_text("name: T\ndescription: D\nbase-url: https://c.org/\n")
    assert run("Build the site")[0] == 0
    assert "<loc>https://c.org/</loc>" in (temp / "site/sitemap.xml").read_text()
    check_addresses(runner, site, temp, run)
    (site / "content/index.md").write_text("---\ntitle: T\ndescription: D\n---\n\nText.\n")
    status, said = run("Check")
    assert status == 1 and set(commands(said)) == {"warning"}, said
    print("ok    content only: a warning fails the check")
    runner.environment["RUNNER_TEMP"] = str(temp)
    check_due(runner, steps["See whether a day has come"]["run"], "content only")


def check_addresses(runner, site, temp, run):
    """An address that is published and would be gone fails the check."""
    where = "See where the site is published"
    published = runner.folder / "addresses.json"
    lost = FLAWLESS.replace("title: ", "title: Lost ", 1)
    (site / "content/lost.md").write_text(lost)
    assert run("Build the site")[0] == 0
    published.write_bytes((temp / "site/addresses.json").read_bytes())
    (site / "content/lost.md").rename(site / "content/found.md")
    for address, expected in ("https://c.org", 1), ("https://other.org", 0):
        status, said = run(where, PUBLISHED=str(published), PUBLISHED_AT=address)
        assert status == 0 and ("notice" in commands(said)) == (expected == 0), said
        status, said = run("Check")
        assert status == expected, said
        assert ("/lost/ was published and is gone" in said) == (expected == 1), said
    (site / "content/found.md").unlink()
    print("ok    content only: an address that would be gone fails the check")


def run_gitlab(runner, program):
    """The jobs of GitLab, one after the other, as its runner gives them to a shell."""
    pipeline = yaml.safe_load((CONTENT_ONLY.parent.parent / ".gitlab-ci.yml").read_text())
    site = runner.folder / "gitlab"
    write_site(site)
    (site / "content/index.md").write_text(FLAWLESS)
    published = runner.folder / "gitlab-addresses.json"
    environment = {
        **pipeline["variables"], "HOOFBEAT_ADDRESS": "https://example.org/hoofbeat",
        "HOOFBEAT_SHA256": hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest(),
        "CI_PAGES_URL": "https://somebody.example/guide", "PUBLISHED": str(published),
        "PUBLISHED_AT": "https://somebody.example/guide",
    }

    def run(job, **more):
        lines = pipeline["default"]["before_script"] + pipeline[job]["script"]
        return runner.run("\n".join(lines), cwd=site, **{**environment, **more})

    for job in "check", "copy", "pages":
        status, said = run(job)
        assert status == 0, f"{job}:\n{said}"
        assert pipeline[job]["stage"] in pipeline["stages"]
        for path in pipeline[job]["artifacts"]["paths"]:
            assert (site / path).exists(), path
        print(f"ok    GitLab: {job}")
    address = "<loc>https://somebody.example/guide/</loc>"
    assert address in (site / "public/sitemap.xml").read_text()
    digest = hashlib.sha256((runner.folder / "hoofbeat.tar.gz").read_bytes()).hexdigest()
    status, said = run(
        "check", HOOFBEAT_ADDRESS="https://example.org/hoofbeat.tar.gz", HOOFBEAT_SHA256=digest)
    assert status == 0, said
    status, said = run("check", HOOFBEAT_SHA256="0" * 64)
    assert status == 1 and "FAILED" in said, said
    published.write_bytes((site / "public/addresses.json").read_bytes().replace(
        b'"pages":[', b'"pages":[{"address":"lost/"},'))
    for job in "check", "pages":
        status, said = run(job)
        assert status == 1, said
    assert "/lost/ was published and is gone" in (site / "report.xml").read_text()
    print("ok    GitLab: another program, and an address that would be gone, fail")


def run_release(workflow, runner):
    """A release is of the version that it says, and its files are what was made."""
    assert actions(workflow) - actions(yaml.safe_load((WORKFLOWS / "publish.yml").read_text())) == {
        "actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093"}
    steps = {step["name"]: step.get("run", "") for job in workflow["jobs"].values()
             for step in job["steps"]}
    version = subprocess.run(
        [runner.environment["HOOFBEAT"], "--version"], capture_output=True, text=True, check=True
    ).stdout.split()[1]
    for kind, tag, expected in [
        ("tag", "v" + version, 0), ("tag", version, 1), ("tag", "v999.0.0", 1),
        ("branch", "main", 0)]:
        status, said = runner.run(
            steps["See that the tag is the version"], GITHUB_REF_TYPE=kind, TAG=tag)
        assert status == expected and ("error" in commands(said)) == bool(expected), (tag, said)
    temp = runner.folder / "release"
    made = temp / "made"
    made.mkdir(parents=True)
    for name in "hoofbeat-0-linux-x86_64.tar.gz", "hoofbeat-0-debian12-amd64.deb":
        (made / name).write_text(name)
        digest = hashlib.sha256(name.encode()).hexdigest()
        (made / f"{name}.sha256").write_text(f"{digest}  {name}\n")
    (made / "image-x86_64.txt").write_text("image@sha256:0\n")
    more = {"RUNNER_TEMP": str(temp), "TAG": "v0"}
    status, said = runner.run(steps["Publish"], cwd=temp, **more)
    assert status == 0, said
    called = (temp / "release").read_text()
    assert "v0 --repo somebody/guide --verify-tag" in called, called
    assert all(f"./{file.name}" in called for file in made.glob("hoofbeat-*")), called
    assert f"    {digest}  {name}\n" in (made / "notes.md").read_text()
    (made / name).write_text("another")
    status, said = runner.run(steps["Publish"], cwd=temp, **more)
    assert status == 1, said
    print("ok    a release is what was made, of the version that it says")
    for step in "Make the program and the package", "Try them in a bare Debian":
        subprocess.run(["bash", "-n", "-c", steps[step]], check=True)
        print(f"--    release: {step} (untested)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    program = str(pathlib.Path(parser.parse_args().program).resolve())
    judge()
    workflow = yaml.safe_load((WORKFLOWS / "publish.yml").read_text())
    for file in sorted(WORKFLOWS.glob("*.yml")):
        check_rules(yaml.safe_load(file.read_text()), WRITERS[file.name])
    content_only = yaml.safe_load((CONTENT_ONLY / "publish.yml").read_text())
    check_rules(content_only, WRITERS_OF_CONTENT_ONLY)
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(pathlib.Path(folder), program)
        run_steps(workflow, runner)
        check_address(runner)
        check_due(runner, str(WORKFLOWS / "due.sh"), "publish")
        check_failure(runner)
        check_commands(runner)
        run_content_only(content_only, runner, program)
        run_gitlab(runner, program)
        run_release(yaml.safe_load((WORKFLOWS / "release.yml").read_text()), runner)


if __name__ == "__main__":
    main()
