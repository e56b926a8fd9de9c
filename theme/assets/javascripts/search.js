// The search box: keys, results, notices. Engine and index are loaded when somebody goes to the box;
// a page view without a search costs nothing. The engine: search-engine.js; what it found is marked on the page by highlight.js.
{
  const own = document.currentScript.src;
  const said = JSON.parse(document.getElementById("search-words").textContent);
  const base = JSON.parse(document.getElementById("__config").textContent).base;
  const root = document.querySelector(".md-search");
  const form = root.querySelector("form");
  const input = root.querySelector("input");
  const meta = root.querySelector(".md-search-result__meta");
  const list = root.querySelector(".md-search-result__list");
  const toggle = document.getElementById("__search");
  const MOST_SECTIONS = 2; // shown below the first of a page

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(Boolean));
    return made;
  };

  // ---- Engine and index ----

  let loading;
  const script = (address) =>
    new Promise((resolve, reject) => {
      // Not async: fetched side by side, run in their order.
      const made = element("script", {
        src: address,
        async: false,
        onload: resolve,
        onerror: reject,
      });
      // A damaged file is told to the reader below, not to the console.
      const quiet = (event) => event.filename === made.src && event.preventDefault();
      addEventListener("error", quiet);
      document.head.append(made);
    });
  const load = () => {
    loading ??= Promise.all([
      script(new URL("search-words.js", own)),
      script(new URL("search-engine.js", own)),
      script(new URL(`${base}/search/index.js`, location)),
    ]).then(() => {
      if (!SEARCH.ready()) throw new Error("the index cannot be read");
    });
    return loading;
  };

  // ---- Results ----

  // A text whose words that were looked for stand out.
  const marked = (text, surfaces) =>
    surfaces.size
      ? text
          .split(/([\p{L}\p{N}]+)/u)
          .map((part) =>
            surfaces.has(SEARCH_WORDS.words(part)[0]) ? element("mark", {}, part) : part,
          )
      : [text];

  const address = (entry, words) => {
    const [path, anchor] = entry.url.split("#");
    const found = new URL(`${base}/${path}`, location);
    if (words.length) found.searchParams.set("h", words.join(" "));
    if (anchor) found.hash = anchor;
    return found.href;
  };

  const result = (entry, words, surfaces, level) =>
    element(
      "a",
      { className: "md-search-result__link", href: address(entry, words) },
      element(
        "article",
        { className: `md-search-result__article md-typeset search-${level}` },
        level === "page" && element("p", { className: "search-kind" }, said[`kind ${entry.kind}`]),
        element(
          "p",
          { className: "search-title" },
          ...marked(entry.title, surfaces),
          entry.other && " · ",
          entry.other && element("i", { lang: said.language }, entry.other),
        ),
        entry.text && element("p", {}, ...marked(entry.text, surfaces)),
      ),
    );

  const show = ({ hits, total, corrected, missing, surfaces }, query) => {
    list.replaceChildren(
      ...hits.map((hit) => {
        const entries = hit.entries.map(SEARCH.entry);
        const page = entries.find((entry) => !entry.url.includes("#")) ?? entries[0];
        const below = entries.filter((entry) => entry !== page).slice(0, MOST_SECTIONS);
        return element(
          "li",
          { className: "md-search-result__item" },
          result(page, hit.words, surfaces, "page"),
          ...below.map((entry) => result(entry, hit.words, surfaces, "section")),
        );
      }),
    );
    const instead = element("a", { href: `?q=${encodeURIComponent(corrected)}` }, corrected);
    instead.addEventListener("click", (event) => {
      event.preventDefault();
      input.value = corrected;
      input.focus();
      search();
    });
    const count = total ? said.found.replace("{}", total) : said.none;
    meta.replaceChildren(
      count,
      ...(corrected ? [` ${said.meant} `, instead, "?"] : []),
      missing.length ? ` ${said.missing} ${missing.join(", ")}.` : "",
      total ? "" : ` ${said.advice}`,
    );
    const link = new URL(location);
    link.search = `?q=${encodeURIComponent(query)}`;
    form.querySelector("[data-search-link]").href = link.href;
  };

  const begin = () => {
    list.replaceChildren(
      ...said.starts.map(([title, path]) =>
        element(
          "li",
          { className: "md-search-result__item" },
          result({ kind: "s", title, text: "", url: path }, [], new Set(), "section"),
        ),
      ),
    );
    meta.textContent = said.begin;
  };

  const search = async () => {
    const query = input.value.trim();
    if (!query) return begin();
    try {
      if (!globalThis.SEARCH?.ready()) meta.textContent = said.loading;
      await load();
      if (query === input.value.trim()) show(SEARCH.ask(query), query);
    } catch {
      list.replaceChildren();
      meta.textContent = said.failed;
    }
    return undefined;
  };

  // ---- Box and keys ----

  const open = () => {
    if (!toggle.checked) toggle.click();
    load().catch(() => {}); // told when there is something to search for
    if (!list.children.length) begin();
  };
  const close = () => {
    if (toggle.checked) toggle.click();
    input.blur();
  };

  let next; // the search begins once the key is drawn; a newer key takes its place
  input.addEventListener("focus", open);
  input.addEventListener("input", () => {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(search);
  });
  const output = root.querySelector(".md-search__output");
  output.inert = true;
  toggle.addEventListener("change", () => {
    output.inert = !toggle.checked; // what cannot be seen takes no focus
    if (toggle.checked) input.focus();
  });
  form.addEventListener("reset", () => {
    input.value = "";
    search();
    input.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    cancelAnimationFrame(next);
    search().then(() => list.querySelector("a")?.click());
  });
  root.addEventListener("keydown", (event) => {
    const places = [input, ...root.querySelectorAll(".md-search-result a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const at = places.indexOf(document.activeElement) + step;
      places[(at + places.length) % places.length].focus();
    } else if (event.key === "Escape") {
      close();
    }
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !"fs/".includes(event.key)) return;
    event.preventDefault();
    input.focus();
  });

  // ---- What the address asks for ----

  const asked = new URLSearchParams(location.search);
  if (asked.get("q")) {
    input.value = asked.get("q");
    input.focus();
    search();
  }
}
