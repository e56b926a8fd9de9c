// The page where a lecturer puts a reading pack together. Everything stays in the address: nothing
// is stored, nothing is sent. The choices and the words come from packs/choices.js.
{
  const { language, groups, ready, moved, words } = PACK_CHOICES;
  const names = new Map(groups.flatMap(([, items]) => items));

  // Of an item its name, its address to cite, and the address to read it from; of null the language.
  const place = (item) => {
    if (item === null) return { language };
    const path = `../${item.replace(/^\*/, "glossary/")}.html`;
    const address = new URL(path, CITE.address()).href;
    return { name: names.get(item), address, source: new URL(path, location.href).href, language };
  };

  let pack = PACK.empty();
  const status = ELEMENT("p", { className: "pack-status", attributes: { role: "status" } });
  const title = ELEMENT("input", { id: "pack-title", placeholder: words.untitled });
  const target = ELEMENT("select", { id: "pack-target" });
  const start = ELEMENT("select", { id: "pack-start" });
  const made = ELEMENT("div", { className: "pack-made", tabIndex: -1 });

  const items = () => new Set(pack.weeks.flatMap((week) => week.items));
  const say = (text) => (status.textContent = text);

  // Write the pack into the address, show it; `focus` is the data-key of what takes the focus.
  const changed = (next, said = "", focus = "", redraw = true) => {
    pack = next;
    history.replaceState(null, "", PACK.encode(pack));
    made.replaceChildren(); // it shows an older pack
    say(said);
    if (!redraw) return;
    const chosen = Math.min(Math.max(target.selectedIndex, 0), pack.weeks.length - 1);
    target.replaceChildren(
      ...pack.weeks.map((_, at) => ELEMENT("option", { value: at }, WEEKS.fill(words.week, at + 1))),
    );
    target.selectedIndex = chosen;
    title.value = pack.title;
    weeks.show(pack);
    choose.show(items());
    if (focus) refocus(focus);
  };

  // A button that now does nothing hands the focus on to its neighbour.
  const refocus = (key) => {
    const wanted = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    (wanted?.disabled ? wanted.parentElement.querySelector("button:enabled") : wanted)?.focus();
  };

  const tick = (item, on) => {
    for (const week of pack.weeks) week.items = week.items.filter((each) => each !== item);
    const week = pack.weeks[target.selectedIndex];
    if (on) week.items.push(item);
    const said = on
      ? WEEKS.fill(words.added, names.get(item), target.selectedIndex + 1)
      : WEEKS.fill(words.removed, names.get(item));
    changed(pack, said);
  };

  const choose = CHOOSE.make(groups, words, tick);
  const weeks = WEEKS.make(names, words, changed);

  const open = (asked) => {
    const { pack: found, unknown } = PACK.known(asked ?? PACK.empty(), names, moved);
    changed(found, unknown.length ? `${words.unknown} ${unknown.join(", ")}` : "");
  };

  const prepared = (wanted) => ready.find(({ slug }) => slug === wanted);

  title.addEventListener("input", () => {
    pack.title = title.value;
    changed(pack, "", "", false);
  });
  start.append(
    ELEMENT("option", { value: "" }, words.empty),
    ...ready.map(({ slug, title: name }) => ELEMENT("option", { value: slug }, name)),
  );
  start.addEventListener("change", () => {
    target.selectedIndex = 0;
    open(prepared(start.value));
  });
  const more = ELEMENT("button", {
    type: "button",
    className: "copy",
    textContent: words["add week"],
    onclick: () => {
      pack.weeks.push({ title: "", items: [] });
      changed(pack, "", `week ${pack.weeks.length - 1}`);
      target.selectedIndex = pack.weeks.length - 1;
    },
    attributes: { "data-key": "add week" },
  });

  // ---- What to take away ----

  const show = (...parts) => {
    made.replaceChildren(...parts);
    made.focus();
  };
  const save = (content, ending, type) => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const name = (pack.title || words.untitled).normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
    ELEMENT("a", { href: address, download: `${name.slice(0, 60)}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    say(words.saved);
  };
  const actions = {
    share: () => {
      const address = CITE.address() + PACK.encode(pack);
      const link = ELEMENT("input", { readOnly: true, value: address, ariaLabel: words.share });
      const scannable = address.length <= 1000; // longer ones are too dense for a phone's camera
      show(
        ELEMENT("p", { className: "permanent-link__address" }, link, COPY.button(() => address, CITE.said)),
        scannable ? QR_CODE.svg(address, words.code) : ELEMENT("p", {}, words["too long"]),
      );
    },
    print: () => {
      show(PACK_OUTPUTS.printable(pack, place, words));
      print();
    },
    html: () => {
      const text = PACK_OUTPUTS.html(pack, place, words);
      const block = ELEMENT("pre", { textContent: text, tabIndex: 0, ariaLabel: "HTML", role: "region" });
      show(COPY.button(() => text, CITE.said, "HTML"), block);
    },
    cartridge: () => save(CARTRIDGE.bytes(pack, place, words), "imscc", "application/zip"),
    zip: async () => {
      try {
        const told = (done, all) => say(WEEKS.fill(words.reading, done, all));
        save(await OFFLINE_ZIP.bytes(pack, place, words, told), "zip", "application/zip");
      } catch {
        say(words.lost);
      }
    },
  };
  const button = (key) =>
    ELEMENT("button", {
      type: "button",
      className: "md-button",
      textContent: words[key],
      onclick: () => (items().size ? actions[key]() : say(words.nothing)),
    });

  const field = (label, control) => ELEMENT("p", {}, ELEMENT("label", { htmlFor: control.id }, label), control);
  document.getElementById("pack-builder").replaceWith(
    ELEMENT(
      "div",
      { id: "pack-builder", className: "pack-builder" },
      field(words.start, start),
      field(words.title, title),
      ELEMENT(
        "div",
        { className: "pack-columns" },
        ELEMENT("div", {}, field(words.target, target), choose.element),
        ELEMENT("div", {}, weeks.element, more),
      ),
      status,
      ELEMENT("p", { className: "pack-actions" }, ...Object.keys(actions).map(button)),
      made,
    ),
  );
  addEventListener("hashchange", () => {
    const asked = PACK.decode(location.hash);
    if (asked) open(asked);
  });
  // The other language shows the same pack.
  const twin = document.querySelector("[data-language-switch]");
  for (const event of ["click", "auxclick", "contextmenu"]) {
    twin?.addEventListener(event, () => (twin.hash = PACK.encode(pack)));
  }
  open(PACK.decode(location.hash) ?? prepared(new URLSearchParams(location.search).get("ready")));
}
