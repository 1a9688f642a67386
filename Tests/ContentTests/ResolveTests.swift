import HoofbeatContent
import Testing

@Suite struct ResolveTests {
    @Test(
        "a relative path is resolved from the folder of its file",
        arguments: [
            ("vipoma.md", "types/index.md", "types/vipoma.md"),
            ("./vipoma.md", "types/index.md", "types/vipoma.md"),
            ("../help.md", "types/index.md", "help.md"),
            ("../../help.md", "a/b/c.md", "help.md"),
            ("../x/./y/../z.md", "a/b.md", "x/z.md"),
            ("help.md", "index.md", "help.md"),
            ("a//b.md", "index.md", "a/b.md"),
            ("größe.md", "types/ä.md", "types/größe.md"),
            ("..x/a.md", "types/index.md", "types/..x/a.md"),
            ("...", "types/index.md", "types/..."),
        ])
    func relative(path: String, file: String, resolved: String) {
        #expect(resolve(path, from: file) == resolved)
    }

    @Test(
        "a folder keeps its slash only if it was written with one",
        arguments: [
            ("vipoma/", "types/vipoma/"), ("vipoma", "types/vipoma"), ("..", ""), ("../", ""),
            (".", "types"), ("./", "types/"),
        ])
    func folders(path: String, folder: String) {
        #expect(resolve(path, from: "types/index.md") == folder)
    }

    @Test(
        "a path that leaves the root leads nowhere",
        arguments: [
            ("../help.md", "index.md"), ("../../help.md", "types/index.md"),
            ("a/../../help.md", "index.md"), ("../types/vipoma.md", "index.md"),
        ])
    func outside(path: String, file: String) {
        #expect(resolve(path, from: file) == nil)
    }
}
