import Testing

@testable import HoofbeatTemplates

/// What becomes of a script when it is published.
@Suite struct ScriptTests {
    private func published(_ code: String) -> String {
        String(decoding: Script(Array(code.utf8)).published, as: UTF8.self)
    }

    @Test(
        "comments and spaces go where they say nothing",
        arguments: [
            ("/** What it is. */\nconst a = 1;\n// Why.\nlet b = a + 2;\n", "const a=1;let b=a+2;"),
            ("if (a) {\n  return b;\n}\n", "if(a){return b}"),
            ("a = b + +c - -d;", "a=b+ +c- -d;"),
            ("a = b\n", "a=b"),
            ("f()\ng()\n", "f()\ng()"),
            ("x\n  .map((y) => y)\n", "x.map((y)=>y)"),
        ])
    func spaces(code: String, result: String) {
        #expect(published(code) == result)
    }

    @Test(
        "texts, templates and regular expressions stay as they are",
        arguments: [
            (#"a = "x  = \" y";"#, #"a="x  = \" y";"#),
            ("a = `x  ${b  +  `y  ${{ c }} `}  z`;", "a=`x  ${b+`y  ${{c}} `}  z`;"),
            (#"a = b.replace(/[/ ]  \/ x/g, " ");"#, #"a=b.replace(/[/ ]  \/ x/g," ");"#),
            ("a = b / c / d;", "a=b / c / d;"),
        ])
    func texts(code: String, result: String) {
        #expect(published(code) == result)
    }

    @Test(
        "half a text at the end, as while somebody edits, stays as it is",
        arguments: ["a=\"b", "a=\"b\\", "a=`b${c", "a=`b", "a=`b\\", "a=/b[c"])
    func half(code: String) {
        #expect(published(code) == code)
    }

    @Test("private members have short names, and texts with a number sign none")
    func privateNames() {
        let code = """
            class A {
              #first = 1;
              #second() { return this.#first + `#first${this.#first}`; }
            }

            """
        #expect(published(code) == "class A{#a=1;#b(){return this.#a+`#first${this.#a}`}}")
    }
}
