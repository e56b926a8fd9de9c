// Two or three rows of a table side by side, what differs marked. The tables are in the page
// (scripts/refsite/pages/compare.py). The choice is in the address: `#definitions=key,key&fields=key,key`.
// This form must last as long as the links that people send.
{
  const MOST = 3;
  const WORD = /\p{L}[\p{L}\p{N}’'-]*/gu;

  const choices = () => {
    let plain = location.hash.slice(1);
    try {
      plain = decodeURIComponent(plain);
    } catch {
      // cut off in the middle of a sign: what is whole counts
    }
    return new Map(plain.split("&").map((part) => [part.split("=")[0], (part.split("=")[1] ?? "").split(",")]));
  };

  // What a cell says without its evidence.
  const statement = (cell) => {
    const own = cell.cloneNode(true);
    own.querySelectorAll(".evidence, mark").forEach((part) => part.remove());
    return own.textContent.trim().toLowerCase();
  };

  // Mark the words that `foreign` tells to be in no other column.
  const mark = (cell, foreign) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((each) => !each.parentElement.closest(".evidence, mark"))) {
      const parts = [];
      let done = 0;
      for (const { 0: word, index } of text.data.matchAll(WORD)) {
        if (!foreign(word.toLowerCase())) continue;
        parts.push(text.data.slice(done, index), ELEMENT("b", { className: "own" }, word));
        done = index + word.length;
      }
      text.replaceWith(...parts, text.data.slice(done));
    }
  };

  const tool = (table) => {
    const { compare: name, said } = table.dataset;
    const words = JSON.parse(said);
    const ignored = new Set(words.ignored.split(" "));
    const heads = [...table.tHead.rows[0].cells];
    const rows = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.key, row]));
    const counted = (cell) => new Set((statement(cell).match(WORD) ?? []).filter((word) => !ignored.has(word)));

    // A criterion: its heading says how far the cells are alike, and counts it.
    const criterion = (head, chosen, counts) => {
      const cells = chosen.map((row) => row.cells[head.cellIndex].cloneNode(true));
      const title = ELEMENT("th", { colSpan: cells.length, scope: "rowgroup", textContent: head.textContent });
      if (head.dataset.way) {
        const sets = cells.map(counted);
        const shared = [...sets[0]].filter((word) => sets.every((set) => set.has(word)));
        const alike = new Set(cells.map(statement)).size === 1;
        const verdict = alike ? "same" : shared.length ? "partly" : "different";
        counts[verdict] += 1;
        const listed = verdict === "partly" ? ` ${shared.join(", ")}` : "";
        title.append(" ", ELEMENT("span", { className: verdict }, words[verdict] + listed));
        if (head.dataset.way === "word") {
          const others = (word, at) => sets.some((set, index) => index !== at && set.has(word));
          cells.forEach((cell, at) => mark(cell, (word) => !ignored.has(word) && !others(word, at)));
        }
      }
      for (const cell of cells) {
        cell.removeAttribute("role");
        cell.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
      }
      return ELEMENT("tbody", {}, ELEMENT("tr", {}, title), ELEMENT("tr", {}, ...cells));
    };

    const column = (row) => ELEMENT("th", { scope: "col" }, ...row.cells[0].cloneNode(true).childNodes);

    const show = () => {
      const keys = [...new Set(selects.map((select) => select.value).filter(Boolean))];
      const chosen = keys.map((key) => rows.get(key));
      if (chosen.length < 2) {
        result.replaceChildren();
        status.textContent = words.hint;
        return keys;
      }
      const counts = { same: 0, partly: 0, different: 0 };
      const bodies = heads.slice(1).map((head) => criterion(head, chosen, counts));
      const top = ELEMENT("thead", {}, ELEMENT("tr", {}, ...chosen.map(column)));
      const names = chosen.map((row) => row.cells[0].textContent).join(" · ");
      const numbers = [names, counts.same, counts.partly, counts.different];
      status.textContent = numbers.reduce((text, value) => text.replace("{}", value), words.told);
      const region = ELEMENT(
        "div",
        { className: "table", tabIndex: 0, attributes: { role: "region", "aria-label": names } },
        ELEMENT("table", { className: "data compared" }, top, ...bodies),
      );
      const note = bodies.some((body) => body.querySelector(".own")) ? [ELEMENT("p", {}, words.marked)] : [];
      result.replaceChildren(...note, region);
      return keys;
    };

    const write = () => {
      const all = choices();
      all.delete("");
      const keys = show();
      if (keys.length) all.set(name, keys);
      else all.delete(name);
      const known = [...all].filter(([key]) => document.querySelector(`[data-compare="${CSS.escape(key)}"]`));
      history.replaceState(history.state, "", `#${known.map(([key, value]) => `${key}=${value}`).join("&")}`);
    };

    const read = () => {
      const asked = (choices().get(name) ?? []).filter((key) => rows.has(key));
      if (!asked.length && rows.size && selects.some((select) => select.value) && !location.hash.includes("=")) {
        return; // a link of the page: what is shown stays
      }
      selects.forEach((select, index) => (select.value = asked[index] ?? ""));
      show();
    };

    const option = ([key, row]) => ELEMENT("option", { value: key }, row.cells[0].textContent);
    const selects = Array.from({ length: MOST }, () =>
      ELEMENT("select", { onchange: write }, ELEMENT("option", { value: "" }, words.none), ...[...rows].map(option)),
    );
    const label = (select, index) => ELEMENT("label", {}, words.column.replace("{}", index + 1), select);
    const status = ELEMENT("p", { attributes: { role: "status" } });
    const result = ELEMENT("div", {});
    const region = table.closest(".table");
    const whole = ELEMENT("details", {}, ELEMENT("summary", {}, words.whole));
    region.replaceWith(
      ELEMENT(
        "div",
        { className: "compare" },
        ELEMENT("fieldset", {}, ELEMENT("legend", {}, words.choose), ...selects.map(label)),
        status,
        result,
        whole,
      ),
    );
    whole.append(region);
    read();
    addEventListener("hashchange", read);
  };

  document.querySelectorAll("table[data-compare]").forEach(tool);

  // The other language shows the same choice.
  const twin = document.querySelector("[data-language-switch]");
  for (const event of ["click", "auxclick", "contextmenu"]) {
    twin?.addEventListener(event, () => {
      if (location.hash.includes("=")) twin.hash = location.hash;
    });
  }
}
