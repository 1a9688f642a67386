/// A type of file that can run code in a browser, on a host or on a computer: never published.
struct RunningType: Sendable {
    /// Why it is refused: a whole sentence without its full stop.
    let reason: String
    /// What to do instead.
    let help: String
    private let endings: [String]

    private init(_ endings: String, _ reason: String, help: String) {
        self.endings = endings.split(separator: " ").map(String.init)
        self.reason = reason
        self.help = help
    }

    /// - Parameter ending: in lower case, without its dot.
    static func of(ending: String) -> RunningType? {
        byEnding[ending]
    }

    /// Some hosts run `form.php.pdf`, since they look at every part of a name.
    static func ofServer(part: String) -> RunningType? {
        server.endings.contains(part) ? server : nil
    }

    private static let byEnding = Dictionary(
        all.flatMap { type in type.endings.map { ($0, type) } }
    ) { first, _ in first }

    private static let server = RunningType(
        "php php3 php4 php5 php7 php8 phps phtml phar cgi fcgi shtml shtm asp aspx jsp jspx "
            + "ashx asmx cfm htaccess htpasswd",
        "some hosts run this as a program of their own", help: "take it out")

    private static let all = [
        server,
        RunningType(
            "html htm xhtml xht xhtm dhtml hta", "a web page can run scripts on readers' devices",
            help: "write it as a page in Markdown, or save it as PDF"),
        RunningType(
            "mht mhtml webarchive eml maff chm", "a saved web page or mail can hold scripts",
            help: "save it as PDF"),
        RunningType(
            "js mjs cjs jsx ts tsx map",
            "a script runs in the browser of everybody who reads the site",
            help: "scripts belong to the theme, in templates/assets"),
        RunningType(
            "wasm swf swc xap jar class jnlp", "this is a program that browsers run",
            help: "take it out"),
        RunningType(
            "css less scss", "a style sheet can load from other sites",
            help: "styles belong to the theme, in templates/assets"),
        RunningType(
            "xsl xslt xbl xul htc dtd ent mod", "this tells browsers how to turn XML into a page",
            help: "save what it makes as PDF"),
        RunningType(
            "svgz", "nothing can look into a compressed drawing",
            help: "save it uncompressed, as .svg"),
        RunningType(
            "docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm odb",
            "a document with macros can run programs on readers' computers",
            help: "save it without macros, as .docx, .xlsx or .pptx, or as PDF"),
        RunningType(
            "doc dot xls xlt ppt pps pot", "a document of an old Office program can hold macros",
            help: "save it as .docx, .xlsx or .pptx, or as PDF"),
        RunningType(
            "exe com dll msi msp scr cpl pif bat cmd ps1 psm1 vbs vbe jse ws wsf wsh reg "
                + "lnk url inf app dmg pkg apk ipa deb rpm appimage run bin elf so dylib scpt "
                + "command workflow desktop iso img vhd",
            "a program or a shortcut can change readers' computers",
            help: "take it out; link to where its makers publish it"),
        RunningType(
            "sh bash zsh csh fish pl pm py pyc rb lua tcl awk swift",
            "a script runs on the host or on readers' computers", help: "take it out"),
    ]
}
