/// The elements and attributes that a drawing may have.
enum SVGNames {
    /// - Parameter isSVG: whether the name is one of SVG, so that browsers draw it.
    static func problem(withElement name: XMLName, isSVG: Bool) -> (String, SVGHelp)? {
        switch name.local {
        case "script", "handler", "listener":
            return ("<\(name.written)> can run a script", .takeOut)
        case "foreignobject":
            return ("<\(name.written)> holds parts of a web page", .takeOut)
        case _ where animations.contains(name.local):
            return ("<\(name.written)> makes this drawing move", .still)
        case _ where ofWebPages.contains(name.local):
            return ("<\(name.written)> belongs to web pages, not to drawings", .takeOut)
        default:
            return isSVG && !elements.contains(name.local)
                ? ("<\(name.written)> is no element of a drawing", .takeOut) : nil
        }
    }

    /// - Parameter animated: whether the attribute belongs to an animation.
    static func problem(
        with name: XMLName, _ value: ArraySlice<UInt8>, animated: Bool
    ) -> (String, SVGHelp)? {
        if isHandler(name.local) {
            return ("the attribute \(name.written) runs a script", .takeOut)
        }
        if animated, name.local == "attributename" {
            let target = XMLName(value.filter { !$0.isXMLBlank }[...])
            if isHandler(target.local) || addresses.contains(target.local) {
                return ("an animation changes \(target.written)", .takeOut)
            }
        }
        if SVGAddress.runs(value) {
            return ("the attribute \(name.written) has an address that can run a script", .takeOut)
        }
        let isAddress =
            addresses.contains(name.local) || name.local == "base" && name.prefix == "xml"
        return isAddress && !SVGAddress.isInside(value)
            ? ("the attribute \(name.written) leads out of the drawing", .inside) : nil
    }

    private static func isHandler(_ name: String) -> Bool {
        name.utf8.count > 2 && name.hasPrefix("on")
    }

    /// Elements in the middle of whose text a word may go on.
    static let partsOfText: Set<String> = ["tspan", "textpath", "a", "tref"]
    /// Attributes that a program reads aloud or shows.
    static let spoken: Set<String> = [
        "aria-label", "aria-description", "aria-roledescription", "title", "alt",
    ]

    static let animations: Set<String> = [
        "animate", "set", "animatetransform", "animatemotion", "animatecolor",
    ]

    /// Attributes whose values are addresses, in SVG and in what browsers take from HTML.
    private static let addresses: Set<String> = [
        "href", "src", "srcset", "srcdoc", "data", "action", "formaction", "poster", "background",
        "codebase", "classid", "ping", "manifest", "archive",
    ]

    private static let ofWebPages: Set<String> = [
        "html", "head", "body", "base", "link", "meta", "iframe", "frame", "frameset", "object",
        "embed", "applet", "param", "audio", "video", "source", "track", "canvas", "form", "input",
        "button", "textarea", "select", "template", "slot", "img", "math", "portal", "noscript",
    ]

    /// The elements of SVG 2 (Appendix F), with those of SVG 1.1 and of drafts that drawing
    /// programs write.
    private static let elements = Set(
        """
        a animate animatecolor animatemotion animatetransform circle clippath cursor defs desc \
        discard ellipse feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix \
        fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb \
        fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset \
        fepointlight fespecularlighting fespotlight fetile feturbulence filter g hatch hatchpath \
        image line lineargradient marker mask mesh meshgradient meshpatch meshrow metadata mpath \
        path pattern polygon polyline radialgradient rect set solidcolor stop style svg switch \
        symbol text textpath title tref tspan use view altglyph altglyphdef altglyphitem \
        color-profile font font-face font-face-format font-face-name font-face-src font-face-uri \
        glyph glyphref hkern missing-glyph vkern flowroot flowregion flowpara flowspan flowdiv \
        flowline flowtref
        """.split(separator: " ").map(String.init))
}
