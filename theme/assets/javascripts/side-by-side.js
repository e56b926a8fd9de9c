// Both languages of a page: each section of the twin stands beside its own, on a narrow screen under it.
// A section is what begins with an anchor. Own nodes are moved into the pairs and back, never made anew.
const SIDE_BY_SIDE = (() => {
  const KEY = "rujukan.side-by-side"; // on-demand.js looks for it
  const STARTS = ":is(h2, h3, figure, .correction)[id]";
  const STAYS = "script, .side-by-side, .page-reviewed, .page-traces, .cite"; // in no section
  const READ = ":is(h1, h2, h3, p, li, dt, dd, tr, figure):not(.twin *)"; // what keeps its place

  const box = document.querySelector(".side-by-side");
  const button = box.querySelector("button");
  const label = box.querySelector("label");
  const tick = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const link = document.querySelector("[data-language-switch]");
  const own = box.parentElement;
  const say = (key) => {
    status.textContent = status.dataset[key];
  };

  // The nodes of an article by the anchors that they begin with, heading and summary by names.
  const sections = (article, prefix) => {
    const found = new Map();
    let key = ":head"; // no anchor has a colon
    for (const node of article.childNodes) {
      if (node.matches?.(".side-by-side")) key = ":lead";
      if (node.matches?.(STAYS)) continue;
      if (node.matches?.(STARTS)) key = node.id.slice(prefix.length);
      found.set(key, [...(found.get(key) ?? []), node]);
    }
    return found;
  };

  // All anchors in the order of the page; those of the twin alone follow what they follow there.
  const aligned = (mine, theirs) => {
    const keys = [...mine.keys()];
    let at = 0;
    for (const key of theirs.keys()) {
      if (!mine.has(key)) keys.splice(at, 0, key);
      at = keys.indexOf(key) + 1;
    }
    return keys;
  };

  const twinBlock = (nodes) => {
    const textContent = link.querySelector(".language-switch__name").textContent;
    const name = ELEMENT("p", { className: "twin__name", textContent });
    return ELEMENT("div", { className: "twin", lang: link.lang }, name, ...nodes);
  };

  const open = (article) => {
    const [mine, theirs] = [sections(own, ""), sections(article, `${link.hreflang}-`)];
    let last;
    for (const key of aligned(mine, theirs)) {
      const pair = ELEMENT("div", { className: "pair" });
      if (mine.has(key)) {
        mine.get(key)[0].before(pair);
        const { lang } = document.documentElement;
        pair.append(ELEMENT("div", { className: "own", lang }, ...mine.get(key)));
      } else {
        last.after(pair);
      }
      if (theirs.has(key)) pair.append(twinBlock(theirs.get(key)));
      last = pair;
    }
  };

  const close = () => {
    for (const pair of own.querySelectorAll(".pair")) {
      pair.replaceWith(...(pair.querySelector(".own")?.childNodes ?? []));
    }
  };

  // What a reader has at the top of the window stays where it is, and so does the focus.
  const keepingPlace = (change) => {
    const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const top = (node) => node.getBoundingClientRect().top;
    const nodes = [...own.querySelectorAll(READ)];
    const whole = nodes.find((node) => top(node) >= header);
    const first =
      whole && top(whole) < innerHeight
        ? whole
        : nodes.findLast((node) => top(node) < header && node.getClientRects().length);
    const before = first && top(first);
    const focused = document.activeElement;
    change();
    if (first) scrollBy({ top: top(first) - before, behavior: "instant" });
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  };

  const shown = (on) => {
    button.setAttribute("aria-pressed", on);
    label.hidden = !on;
    say(on ? "on" : "off");
  };

  // False where the browser keeps nothing.
  const remember = (on) => {
    try {
      if (on) localStorage[KEY] = "1";
      else delete localStorage[KEY];
      tick.checked = on;
      return true;
    } catch {
      tick.checked = false;
      return false;
    }
  };

  const remembered = () => {
    try {
      return KEY in localStorage;
    } catch {
      return false;
    }
  };

  tick.addEventListener("change", () => {
    const on = tick.checked;
    if (!remember(on)) say("refused");
    else say(on ? "remembered" : "forgotten");
  });

  let busy = false;
  const turn = async () => {
    if (busy) return;
    if (own.querySelector(".pair")) {
      keepingPlace(close);
      shown(false);
      remember(false);
      return;
    }
    busy = true;
    try {
      const article = await TWIN_PAGE.article(link);
      keepingPlace(() => open(article));
      tick.checked = remembered();
      shown(true);
    } catch {
      say(location.protocol === "file:" ? "missing" : "lost");
    } finally {
      busy = false;
    }
  };

  return { turn };
})();
