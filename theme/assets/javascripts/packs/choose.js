// The list from which pages and terms are ticked, and a box that narrows it.
const CHOOSE = (() => {
  const fold = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

  // `groups`: [title, [[item, name], …]] each; `tick(item, on)` is called for every change.
  const make = (groups, words, tick) => {
    const boxes = new Map();
    const filter = ELEMENT("input", { type: "search", placeholder: words.filter, ariaLabel: words.filter });
    const found = ELEMENT("p", { className: "unseen", attributes: { role: "status" } });
    const parts = groups.map(([title, items]) => {
      const count = ELEMENT("span", { className: "pack-count" });
      const rows = items.map(([item, name]) => {
        const box = ELEMENT("input", { type: "checkbox", onchange: () => tick(item, box.checked) });
        boxes.set(item, box);
        const row = ELEMENT("li", {}, ELEMENT("label", {}, box, " ", name));
        return { row, box, folded: fold(name) };
      });
      const list = ELEMENT("ul", {}, ...rows.map(({ row }) => row));
      const group = ELEMENT("details", {}, ELEMENT("summary", {}, title, " ", count), list);
      return { group, rows, count };
    });

    const narrow = () => {
      const wanted = fold(filter.value.trim());
      let shown = 0;
      for (const { group, rows } of parts) {
        const fits = rows.filter(({ row, folded }) => !(row.hidden = !folded.includes(wanted)));
        group.hidden = fits.length === 0;
        group.open = Boolean(wanted) && fits.length > 0;
        shown += fits.length;
      }
      found.textContent = wanted ? words.found.replace("{}", shown) : "";
    };
    filter.addEventListener("input", narrow);

    // Show what is in the pack.
    const show = (items) => {
      for (const [item, box] of boxes) box.checked = items.has(item);
      for (const { rows, count } of parts) {
        const ticked = rows.filter(({ box }) => box.checked).length;
        count.textContent = ticked ? `(${ticked})` : "";
      }
    };

    return { element: ELEMENT("div", {}, filter, found, ...parts.map(({ group }) => group)), show };
  };

  return { make };
})();
