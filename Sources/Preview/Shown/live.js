// Keeps the open page up to date while the site is written. Only the preview adds this script.
//
// A copy of the page as it was served is kept beside the live page. When the served page changes,
// only what differs between the two served versions is changed in the live page, so that scroll
// position, focus, open details and the changes of other scripts stay as they are.

const script = document.querySelector("script[data-version]");
const page = script.dataset.page;
let version = script.dataset.version;
let program = null;

// Before any other script changes the page: modules run in document order, and this one is the
// first of them.
let served = document.documentElement.cloneNode(true);
const liveNodes = new WeakMap();
pair(served, document.documentElement);

/** Records which live node belongs to which served one. */
function pair(copy, node) {
  liveNodes.set(copy, node);
  copy.childNodes.forEach((child, index) => pair(child, node.childNodes[index]));
}

// ---- Events -------------------------------------------------------------------------------

let stream = null;

/** A hidden page disconnects: browsers allow only six connections to a host. */
function listen() {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (!stream) {
    const path = page.split("/").map(encodeURIComponent).join("/");
    stream = new EventSource(new URL("events?page=" + path, script.src));
    stream.onmessage = (message) => receive(JSON.parse(message.data));
  }
}
document.addEventListener("visibilitychange", listen);
listen();

// States are shown one after the other; of those that arrive meanwhile only the last one counts.
let pending = null;
let busy = false;

async function receive(state) {
  pending = state;
  if (busy) return;
  busy = true;
  while (pending) {
    const next = pending;
    pending = null;
    try {
      await show(next);
    } catch (error) {
      console.error("The preview could not update the page.", error);
    }
  }
  busy = false;
}

/**
 * @param {{program: string, version: ?string, unpublished: ?string, compiling: boolean,
 *   errors: Problem[], notes: Problem[], files: string[]}} state
 * @typedef {{severity: string, message: string, code: string, place: string,
 *   excerpt: ?string, help: ?string}} Problem
 */
async function show(state) {
  program ??= state.program;
  if (program !== state.program || uses(state.files)) return location.reload();
  if ((state.version ?? "") !== version) {
    // A page that was removed, or has just been created, is another page.
    if (!version || !state.version) return location.reload();
    await update();
  }
  panel.show(state);
}

/** Whether the page shows one of these files. */
function uses(files) {
  if (files.length === 0) return false;
  const base = new URL("..", script.src).pathname;
  const paths = new Set(files.map((file) => base + file.split("/").map(encodeURI).join("/")));
  return [...document.querySelectorAll("[src], link[href], [srcset], [data]")].some((element) =>
    ["src", "href", "data"].some((name) => {
      const value = element.getAttribute(name);
      return value && paths.has(withoutDigest(new URL(value, location.href).pathname));
    }),
  );
}

/** Styles and scripts share a folder whose name changes with any of them. */
function withoutDigest(text) {
  return text.replace(/\/assets\/[0-9a-f]+\//g, "/assets/");
}

// ---- The page -----------------------------------------------------------------------------

async function update() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const tag = next.querySelector("script[data-version]");
  if (!tag || tag.dataset.page !== page || differsInScripts(next)) return location.reload();
  await loadStyles(next);
  patch(served, next.documentElement);
  served = next.documentElement;
  version = tag.dataset.version;
}

/** Scripts and policies take effect when a page loads, so a change of them needs a reload. */
function differsInScripts(next) {
  const acting = "script:not([data-version]), meta[http-equiv], base";
  const list = (root) => [...root.querySelectorAll(acting)].map((one) => one.outerHTML).join();
  return withoutDigest(list(served)) !== withoutDigest(list(next));
}

/** New styles are loaded before the old ones are removed, so the page is never unstyled. */
async function loadStyles(next) {
  const links = (root) => [...root.querySelectorAll('link[rel="stylesheet"]')];
  const known = new Set(links(served).map((link) => link.getAttribute("href")));
  const fresh = links(next).filter((link) => !known.has(link.getAttribute("href")));
  const loading = fresh.map((link) => {
    const early = document.importNode(link);
    return new Promise((done) => {
      early.onload = early.onerror = () => done(early);
      document.head.append(early);
    });
  });
  const early = await Promise.all(loading);
  // By then the patched page has loaded them from the cache.
  setTimeout(() => early.forEach((link) => link.remove()), 200);
}

/** Applies the differences between two served versions of a node to its live node. */
function patch(old, next) {
  const node = liveNodes.get(old);
  liveNodes.set(next, node);
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) node.data = next.data;
    return;
  }
  if (!old.isEqualNode(next)) patchAttributes(old, next, node);
  patchChildren(old, next, node);
}

function patchAttributes(old, next, node) {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name)) node.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

function patchChildren(old, next, node) {
  const partners = align([...old.childNodes], [...next.childNodes]);
  const kept = new Set(partners.values());
  for (const child of [...old.childNodes]) {
    if (!kept.has(child)) liveNodes.get(child)?.remove();
  }
  // From the end, so that the node to insert before is known. Partners keep their order.
  let following = null;
  for (const child of [...next.childNodes].reverse()) {
    const partner = partners.get(child);
    if (partner) {
      patch(partner, child);
    } else {
      const copy = document.importNode(child, true);
      pair(child, copy);
      node.insertBefore(copy, following?.parentNode === node ? following : null);
    }
    following = liveNodes.get(child);
  }
}

/**
 * Maps nodes of the new list to their partners in the old one, in the same order: equal nodes at
 * the start and the end, and between them equal nodes or else similar ones.
 */
function align(old, next) {
  const partners = new Map();
  const limit = Math.min(old.length, next.length);
  let start = 0;
  while (start < limit && old[start].isEqualNode(next[start])) {
    partners.set(next[start], old[start]);
    start += 1;
  }
  let end = 0;
  while (end < limit - start && old.at(-1 - end).isEqualNode(next.at(-1 - end))) {
    partners.set(next.at(-1 - end), old.at(-1 - end));
    end += 1;
  }
  let from = start;
  for (const node of next.slice(start, next.length - end)) {
    const rest = old.slice(from, old.length - end);
    let found = rest.findIndex((one) => one.isEqualNode(node));
    if (found < 0) found = rest.findIndex((one) => isSimilar(one, node));
    if (found < 0) continue;
    partners.set(node, rest[found]);
    from += found + 1;
  }
  return partners;
}

function isSimilar(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.id === other.id;
}

// ---- Problems -----------------------------------------------------------------------------

/** The problems, above the page; in a shadow tree, which no style of the page affects. */
const panel = {
  host: document.createElement("hoofbeat-preview"),
  root: null,
  isOpen: false,
  state: null,

  show(state) {
    const hadErrors = this.state?.errors.length > 0;
    this.state = state;
    if (state.errors.length > 0) this.isOpen = true;
    else if (hadErrors) this.isOpen = false;
    this.draw();
  },

  draw() {
    this.root ??= this.prepare();
    const { errors, notes, unpublished, compiling } = this.state;
    const list = errors.length > 0 ? errors : notes;
    const parts = [];
    if (this.isOpen && list.length > 0) parts.push(this.list(list, errors.length > 0));
    const badges = element("div", { class: "badges" });
    if (compiling) badges.append(element("span", { class: "badge busy" }, "Compiling …"));
    if (unpublished) badges.append(element("span", { class: "badge draft" }, unpublished));
    if (list.length > 0) badges.append(this.button(list, errors.length > 0));
    this.root.replaceChildren(...parts, badges);
    if (!this.host.isConnected) document.documentElement.append(this.host);
  },

  button(list, isBad) {
    const count = (severity, word) => {
      const number = list.filter((problem) => problem.severity === severity).length;
      return number === 0 ? [] : [`${number} ${word}${number === 1 ? "" : "s"}`];
    };
    const text = [
      ...count("error", "error"),
      ...count("warning", "warning"),
      ...count("note", "note"),
    ].join(", ");
    const button = element(
      "button",
      { class: isBad ? "badge bad" : "badge", type: "button", "aria-expanded": this.isOpen },
      text,
    );
    button.onclick = () => {
      this.isOpen = !this.isOpen;
      this.draw();
    };
    return button;
  },

  list(problems, isBad) {
    const title = isBad ? "The page cannot change until this is fixed" : "On this page";
    const close = element("button", { class: "close", type: "button" }, "Close");
    close.onclick = () => {
      this.isOpen = false;
      this.draw();
    };
    return element(
      "section",
      { class: isBad ? "problems bad" : "problems", "aria-label": "Problems", role: "region" },
      element("div", { class: "head" }, element("h2", { role: "status" }, title), close),
      element("ol", {}, ...problems.map(this.item)),
    );
  },

  item(problem) {
    const parts = [
      element("p", { class: "place" }, `${problem.place} `, element("span", {}, problem.severity)),
      element("p", { class: "message" }, problem.message),
    ];
    if (problem.excerpt) parts.push(element("pre", {}, problem.excerpt));
    if (problem.help) parts.push(element("p", { class: "help" }, problem.help));
    return element("li", { class: problem.severity }, ...parts);
  },

  prepare() {
    const root = this.host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.isOpen) return;
      this.isOpen = false;
      this.draw();
    });
    return root;
  },
};

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const styles = `
  :host { all: initial; }
  * { box-sizing: border-box; font: 15px/1.45 system-ui, sans-serif; }
  .problems {
    position: fixed; inset: auto 0 0 0; z-index: 2147483646; max-height: 75vh; overflow: auto;
    padding: 16px 20px 64px; color: #1d2424; background: #fff; border-top: 4px solid #5b6b6b;
    box-shadow: 0 -8px 40px #0006;
  }
  .problems.bad { border-top-color: #b3261e; }
  .head { display: flex; justify-content: space-between; gap: 16px; }
  h2 { margin: 0 0 8px; font-size: 18px; font-weight: 700; }
  ol { margin: 0; padding: 0; list-style: none; max-width: 100ch; }
  li { padding: 10px 0; border-top: 1px solid #d5dddd; }
  p { margin: 0 0 4px; }
  .place { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
  .place span { color: #46545a; }
  .error .place span { color: #b3261e; }
  .message { font-weight: 600; }
  pre {
    margin: 4px 0; padding: 6px 10px; font-family: ui-monospace, monospace; white-space: pre-wrap;
    overflow-wrap: anywhere; background: #eef2f2;
  }
  .help::before { content: "→ "; }
  .help { white-space: pre-wrap; }
  .badges {
    position: fixed; right: 12px; bottom: 12px; z-index: 2147483647; display: flex; gap: 8px;
    flex-wrap: wrap; justify-content: flex-end;
  }
  .badge, .close {
    padding: 6px 12px; color: #1d2424; background: #fff; border: 1px solid #5b6b6b;
    border-radius: 16px;
  }
  button { cursor: pointer; }
  button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
  .badge.bad { color: #fff; background: #b3261e; border-color: #b3261e; }
  .badge.draft { background: #ffe9a8; }
  @media print { .badges, .problems { display: none; } }
`;
