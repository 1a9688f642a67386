import HoofbeatTestSupport
import Testing

@testable import HoofbeatPreview

/// A preview that compiles says whose code it is about to run.
@Suite struct CheckoutTests {
    @Test(
        "a branch is known by its name, and a single commit by its digest",
        arguments: [
            ("ref: refs/heads/main\n", "branch main"), ("ref: refs/heads/a/b\n", "branch a/b"),
            ("0123456789abcdef0123456789abcdef01234567\n", "commit 0123456789ab"),
            ("ref: refs/heads/\u{1B}[2J\u{202E}x\n", "branch ?[2J???x"),
        ])
    func names(head: String, name: String) throws {
        let site = try TestSite([".git/HEAD": head])
        #expect(Checkout.name(in: site.root) == name)
    }

    @Test("a second work tree is found, and a folder without git is none")
    func places() throws {
        let site = try TestSite([
            "tree/.git": "gitdir: ../main/.git/worktrees/tree\n",
            "main/.git/worktrees/tree/HEAD": "ref: refs/heads/other\n", "bare/file": "",
        ])
        #expect(Checkout.name(in: site.root + "/tree") == "branch other")
        #expect(Checkout.name(in: site.root + "/bare") == nil)
    }

    @Test("a branch that was not built here before is named, once")
    func script() throws {
        let site = try TestSite()
        let commands = """
            cd "$1" && git init -q -b main && mkdir Tests && cp "$0" Tests/ && git add Tests
            git -c user.name=T -c user.email=t@example.org -c commit.gpgsign=false commit -qm one
            export GIT_CONFIG_GLOBAL=/dev/null
            for branch in main main guest guest main; do
                git checkout -q -B "$branch"
                echo "== $branch"; bash Tests/trust.sh .build | sed -n 1p
            done
            """
        let script = Python.root + "/Tests/trust.sh"
        let run = try Program.run("/bin/bash", ["-c", commands, script, site.root])
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 6, "\(run.output)\(run.errors)")
        let said = lines.filter { !$0.hasPrefix("==") }
        #expect(said.count == 1 && lines.firstIndex(of: said[0]) == 3)
        #expect(said.first?.contains("the Swift code of branch guest from local at ") == true)
    }
}
