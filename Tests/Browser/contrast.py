"""Computes the contrast of every text against its own background, in each medium.

axe does the same for a screen, but gives up where a gradient lies behind a text, and sees neither
paper nor the colours of `::before` and list markers.
"""

from browser import chromium, settle
from report import Failure

DESKTOP = {"width": 1280, "height": 900}

# As arguments of Page.emulate_media; what is not named is as usual.
USUAL = {
    "media": "screen",
    "color_scheme": "light",
    "forced_colors": "none",
    "contrast": "no-preference",
}
MEDIA = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"contrast": "more"},
    "more contrast, dark": {"contrast": "more", "color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "forced colours, dark": {"forced_colors": "active", "color_scheme": "dark"},
    "paper": {"media": "print"},
    "paper, from a dark screen": {"media": "print", "color_scheme": "dark"},
    "paper without backgrounds": {"media": "print"},
}
WITHOUT_BACKGROUNDS = "paper without backgrounds"

# WCAG 2.2, 1.4.3: 4.5 to 1; 3 to 1 for text of 18 points, or of 14 points in bold.
FAINT_TEXTS = """(paintsBackgrounds) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map();
    // Red, green, blue and alpha, each from 0 to 1, however the browser writes the colour.
    const parsed = (color) => {
        if (!known.has(color)) {
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = color;
            context.fillRect(0, 0, 1, 1);
            known.set(color, [...context.getImageData(0, 0, 1, 1).data].map((value) => value / 255));
        }
        return known.get(color);
    };
    const over = ([r, g, b, a], below) =>
        [...[r, g, b].map((value, index) => value * a + below[index] * (1 - a)), 1];
    const faded = ([r, g, b, a], opacity) => [r, g, b, a * opacity];
    const luminance = (color) => {
        const [r, g, b] = color.map((value) =>
            value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const contrast = (one, other) => {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + .05) / (low + .05);
    };
    const colorsIn = (image) =>
        (image.match(/(?:rgba?|color|oklab|oklch|hsla?)\\([^()]*\\)/g) ?? []).map(parsed);

    // All colours that a box may show under its text: a gradient has several.
    const layers = (style) => {
        if (!paintsBackgrounds && style.printColorAdjust !== "exact") return [];
        const images = [style.backgroundImage];
        if (/ fill|fill /.test(style.borderImageSlice)) images.push(style.borderImageSource);
        return [[parsed(style.backgroundColor)], ...images.map(colorsIn)]
            .filter((colors) => colors.some((color) => color[3] > 0));
    };
    const canvas = () => {
        const probe = getComputedStyle(document.documentElement);
        const isDark = matchMedia("(prefers-color-scheme: dark)").matches &&
            /dark/.test(probe.colorScheme) && !matchMedia("print").matches;
        return matchMedia("(forced-colors: active)").matches ? parsed("Canvas")
            : isDark ? [18 / 255, 18 / 255, 18 / 255, 1] : [1, 1, 1, 1];
    };
    // Pictures that lie behind what stands beside them; the labels of a map lie over it.
    const behind = (element) => [...element.children].filter((child) =>
        child.localName === "svg" && getComputedStyle(child).position === "absolute" &&
        !child.querySelector("text") && child.checkVisibility());
    const remembered = (compute) => {
        const values = new Map();
        return (element) => {
            if (!values.has(element)) values.set(element, compute(element));
            return values.get(element);
        };
    };
    const backgrounds = remembered((element) => {
        if (!element) return [canvas()];
        const style = getComputedStyle(element);
        let found = backgrounds(element.parentElement);
        for (const colors of layers(style)) {
            found = found.flatMap((below) => colors.map((color) => over(color, below)));
        }
        for (const picture of behind(element)) {
            const { color, opacity } = getComputedStyle(picture);
            found.push(...found.map((below) => over(faded(parsed(color), +opacity), below)));
        }
        return found;
    });
    const opacity = remembered((element) =>
        element ? +getComputedStyle(element).opacity * opacity(element.parentElement) : 1);

    const faint = [];
    let count = 0;
    const judge = (element, style, own, text) => {
        count++;
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
        const color = faded(parsed(style.color), opacity(element));
        let below = backgrounds(element);
        for (const colors of own) {
            below = below.flatMap((one) => colors.map((color) => over(color, one)));
        }
        const ratio = Math.min(...below.map((one) => contrast(over(color, one), one)));
        if (ratio < (isLarge ? 3 : 4.5)) {
            const path = `${element.parentElement?.className} ${element.localName}.${element.className}`;
            faint.push([`${ratio.toFixed(2)} to 1: ${path.trim()}`, text.trim().slice(0, 60)]);
        }
    };
    const isShown = (element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
    for (const element of document.querySelectorAll("body, body *")) {
        if (!isShown(element)) continue;
        const style = getComputedStyle(element);
        const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.data).join(" ");
        if (text.trim() || element.matches("input, select, textarea")) {
            judge(element, style, [], text || element.name);
        }
        for (const name of ["::before", "::after"]) {
            const pseudo = getComputedStyle(element, name);
            const written = /"((?:[^"\\\\]|\\\\.)*)"/.exec(pseudo.content)?.[1] ?? "";
            if (written.trim()) judge(element, pseudo, layers(pseudo), `${name} ${written}`);
        }
        if (style.display === "list-item" && style.listStyleType !== "none" &&
            style.listStyleType !== '""') {
            judge(element, getComputedStyle(element, "::marker"), [], "::marker");
        }
    }
    for (const details of opened) details.open = false;
    return [count, faint];
}"""


async def faint_texts(window, names=MEDIA):
    """What is faint in the window, as (rule, detail, text), and how many texts it has."""
    found, count = {}, 0
    for name in names:
        await window.emulate_media(**{**USUAL, **MEDIA[name]})
        await settle(window)
        texts, faint = await window.evaluate(FAINT_TEXTS, name != WITHOUT_BACKGROUNDS)
        count = max(count, texts)
        for what, text in faint:
            found.setdefault((what, text), {})[name] = None
    await window.emulate_media(**USUAL)
    faults = [
        ("contrast", f"({', '.join(where)}) {what}", text) for (what, text), where in found.items()
    ]
    return faults, count


async def check(pages, server):
    """The pages that were looked at, in all media, and the faint texts on them."""
    failures, count = [], 0
    async with chromium() as browser:
        context = await browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
        window = await context.new_page()
        for page in pages:
            await window.goto(server + page)
            faults, texts = await faint_texts(window)
            failures += [Failure(page, *fault) for fault in faults]
            count += texts
    print(f"contrast: {count} texts, each in {len(MEDIA)} media")
    return pages, failures
