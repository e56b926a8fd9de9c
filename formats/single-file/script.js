// The single file: its search, its title, and a language switch that keeps the section.
// Words: search-words.js; engine: search-engine.js; the index: scripts/refsite/editions/small_index.py.
{
  const LONGEST_TEXT = 170;
  const MOST_SECTIONS = 2; // shown below the first of a page
  const byId = (id) => document.getElementById(id);
  const target = () => byId(decodeURIComponent(location.hash.slice(1)));
  const shown = () => target()?.closest("article") ?? byId("id");
  const twinOf = (id, code) => code + id.slice(2);

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(Boolean));
    return made;
  };

  // ---- What can be found ----

  const cut = (text) => {
    const plain = text.replace(/\s+/g, " ").trim();
    return plain.length > LONGEST_TEXT
      ? `${plain.slice(0, plain.lastIndexOf(" ", LONGEST_TEXT))} …`
      : plain;
  };
  const titleOf = (place) => {
    if (place.matches("article")) return place.querySelector("h1").textContent;
    if (place.matches(".correction")) return cut(place.querySelector("s").textContent);
    if (place.matches("li")) return place.textContent.match(/^.*?\([^)]*\)(?=\.)|^.*/s)[0];
    return place.textContent;
  };
  const textOf = (place) => {
    if (place.matches("article")) return cut(place.querySelector("h1 + p")?.textContent ?? "");
    if (place.matches("li")) return cut(place.textContent);
    if (place.matches(".correction")) return cut(place.children[1].textContent);
    let text = "";
    for (let next = place.nextElementSibling; next && text.length < LONGEST_TEXT; next = next.nextElementSibling) {
      if (next.matches("h2, h3")) break;
      if (!next.matches("figure, .table")) text += ` ${next.textContent}`;
    }
    return cut(text);
  };

  // The index of a language in the form that the engine knows.
  const indexOf = (block, code) => {
    const data = JSON.parse(block.textContent);
    const numbers = new Map();
    data.urls = [];
    data.page = [];
    for (const place of data.places.split(" ")) {
      const [page, ...anchors] = place.split(".");
      if (!numbers.has(page)) numbers.set(page, numbers.size);
      for (const anchor of anchors) {
        data.urls.push(code + page + (anchor && `.${anchor}`));
        data.page.push(numbers.get(page));
      }
    }
    data.titles = data.urls.map((id) => titleOf(byId(id)));
    data.texts = [];
    data.others = [];
    return data;
  };

  let loaded; // the language whose index the engine has
  const indexes = new Map();
  const load = (page) => {
    if (loaded === page.lang) return;
    if (!indexes.has(page.lang)) indexes.set(page.lang, indexOf(page.querySelector("script"), page.lang));
    SEARCH.load(indexes.get(page.lang));
    loaded = page.lang;
  };

  // ---- Results ----

  // A text whose words that were looked for stand out.
  const marked = (text, surfaces) =>
    text
      .split(/([\p{L}\p{N}]+)/u)
      .map((part) => (surfaces.has(SEARCH_WORDS.words(part)[0]) ? element("b", {}, part) : part));

  const link = (entry, surfaces) =>
    element("a", { href: `#${entry.url}` }, ...marked(entry.title, surfaces));

  const item = (hit, surfaces, said, other) => {
    const entries = hit.entries.map(SEARCH.entry);
    const [id] = entries[0].url.split(".");
    const page =
      entries[0].kind === "s" ? { kind: "s", url: id, title: titleOf(byId(id)) } : entries[0];
    const below = entries.filter((entry) => entry.url !== page.url).slice(0, MOST_SECTIONS);
    const name = page.kind === "t" && byId(twinOf(page.url, other))?.querySelector("h1").textContent;
    return element(
      "li",
      {},
      element(
        "p",
        {},
        element("small", {}, said[`kind ${page.kind}`]),
        link(page, surfaces),
        name && " · ",
        name && element("i", { lang: other }, name),
      ),
      element("p", {}, ...marked(textOf(byId(page.url)), surfaces)),
      ...below.map((entry) => element("p", { className: "below" }, link(entry, surfaces))),
    );
  };

  const prepare = (page) => {
    const form = page.querySelector("form");
    const input = page.querySelector("input");
    const status = page.querySelector("[role=status]");
    const list = page.querySelector("ol");
    const other = page.querySelector("a").lang;

    const search = () => {
      load(page);
      const query = input.value.trim();
      const { said } = indexes.get(page.lang);
      if (!query) {
        list.replaceChildren();
        status.replaceChildren();
        return;
      }
      const { hits, total, corrected, missing, surfaces } = SEARCH.ask(query);
      list.replaceChildren(...hits.map((hit) => item(hit, surfaces, said, other)));
      const instead = element("button", { type: "button" }, corrected);
      instead.addEventListener("click", () => {
        input.value = corrected;
        input.focus();
        search();
      });
      status.replaceChildren(
        total ? said.found.replace("{}", total) : said.none,
        ...(corrected ? [` ${said.meant} `, instead, "?"] : []),
        missing.length ? ` ${said.missing} ${missing.join(", ")}.` : "",
        total ? "" : ` ${said.advice}`,
      );
    };

    let next; // the search begins once the key is drawn; a newer key takes its place
    input.addEventListener("input", () => {
      cancelAnimationFrame(next);
      next = requestAnimationFrame(search);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      cancelAnimationFrame(next);
      search();
      list.querySelector("a")?.click();
    });
    page.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const places = [input, ...list.querySelectorAll("a")];
        const at = places.indexOf(document.activeElement) + step;
        places[(at + places.length) % places.length].focus();
      } else if (event.key === "Escape") {
        event.preventDefault(); // which would empty the box
        go(last);
      }
    });
    page.hidden = false;
  };

  // ---- Going from page to page ----

  let last = "id"; // where Escape leads back to
  const arrive = () => {
    const page = shown();
    document.title = `${page.querySelector("h1").textContent} · Rujukan Peksos`;
    document.documentElement.lang = page.lang;
    if (page.matches(".search")) page.querySelector("input").focus();
    else last = location.hash.slice(1) || "id";
  };

  // The event comes later: keys that follow at once would be lost.
  const go = (id) => {
    arrive();
    location.hash = id;
    arrive();
  };

  // The switch leads to the section that is being read.
  addEventListener("click", (event) => {
    const twin = event.target.closest?.("article > a:first-child");
    if (!twin) return;
    const page = twin.parentElement;
    const read = [...page.querySelectorAll("h2[id], h3[id]")].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 4,
    );
    const wanted = twinOf(read.at(-1)?.id ?? page.id, twin.lang);
    twin.hash = byId(wanted) ? wanted : twinOf(page.id, twin.lang);
  });

  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !"fs/".includes(event.key)) return;
    event.preventDefault();
    go(`${shown().lang}-search`);
  });

  document.querySelectorAll(".search").forEach(prepare);
  for (const link of document.querySelectorAll("header a[hidden]")) link.hidden = false;
  addEventListener("hashchange", arrive);
  arrive();
}
