import HoofbeatContent
import HoofbeatMarkup

/// The page that is shown until a build has succeeded. The live script lists the problems; for
/// browsers without scripts, the list is in the page itself.
struct ProblemPage {
    let problems: [Diagnostic]

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>The site cannot be built yet</title>
        </head>
        <body>
        <h1>The site cannot be built yet</h1>
        <noscript>
        <ul>
        \(each(problems) { problem in
            """
            <li>\(problem.file)\(when(problem.line) { ":\($0)" }): \(problem.message)\
            \(when(problem.help) { "<br>Help: \($0)" })</li>

            """
        })\
        </ul>
        </noscript>
        </body>
        </html>

        """
    }
}
