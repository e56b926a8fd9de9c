// The page with all questions: what to practise, and how far one is.
{
  const { words, groups } = PRACTICE;
  const { button } = SESSION;
  const KINDS = ["page", "which", "terms", "names", "said"];
  const COUNTS = [10, 20, 40];
  const place = document.getElementById("practice");
  const say = (key, ...parts) => EXERCISE.fill(words[key], ...parts);

  // ---- What to practise ----

  const status = ELEMENT("p", { className: "practice__status", attributes: { role: "status" } });
  const box = (value, text) => {
    const input = ELEMENT("input", { type: "checkbox", value, checked: true });
    return { input, label: ELEMENT("label", {}, input, ELEMENT("span", {}, text)) };
  };
  const choices = (title, boxes) => {
    const turn = (on) => () => boxes.forEach(({ input }) => (input.checked = on));
    return ELEMENT(
      "fieldset",
      {},
      ELEMENT("legend", {}, title),
      ELEMENT("p", {}, button(words.all, turn(true), "copy"), button(words.none, turn(false), "copy")),
      ELEMENT("div", { className: "practice__boxes" }, ...boxes.map(({ label }) => label)),
    );
  };
  const total = (counts) => Object.values(counts).reduce((sum, each) => sum + each, 0);
  const subjects = groups.map(([key, title, counts]) => box(key, `${title} (${total(counts)})`));
  const kinds = KINDS.map((kind) => box(kind, words[`kind ${kind}`]));
  const of = (start) => subjects.filter(({ input }) => input.value.startsWith(start));
  const count = ELEMENT("select", { id: "practice-count" }, ...COUNTS.map((n) => ELEMENT("option", {}, n)));
  const kept = ELEMENT("p", {});
  const tell = () => {
    const due = PROGRESS.countDue();
    const known = PROGRESS.count() ? say("kept", PROGRESS.count()) : "";
    kept.textContent = PROGRESS.kept() ? known : words["not kept"];
    if (due) kept.prepend(`${say("due", due)} `);
  };

  // Questions of the chosen groups and kinds: those that are due, then new ones, then the rest.
  const chosen = async () => {
    const wanted = new Set(kinds.filter(({ input }) => input.checked).map(({ input }) => input.value));
    const keys = subjects.filter(({ input }) => input.checked).map(({ input }) => input.value);
    await Promise.all(keys.map((key) => PRACTICE.loaded[key] ?? ON_DEMAND.data(`study/practice/${key}.js`)));
    const found = keys.flatMap((key) => {
      const { rows = [], ...asked } = PRACTICE.loaded[key];
      const ready = Object.entries(asked).flatMap(([kind, list]) => list.map((each) => ({ ...each, of: kind })));
      return [...ready, ...OF_TERMS.make(rows, PRACTICE)];
    });
    const mixed = SESSION.shuffled(found.filter((question) => wanted.has(question.of)));
    const rank = ({ id }) => (PROGRESS.due(id) ? 0 : PROGRESS.seen(id) ? 2 : 1);
    return mixed.sort((a, b) => rank(a) - rank(b)).slice(0, Number(count.value));
  };

  const start = async () => {
    let asked;
    status.textContent = words.loading;
    try {
      asked = await chosen();
    } catch {
      status.textContent = words.lost;
      return;
    }
    status.textContent = asked.length ? "" : words.nothing;
    if (asked.length) SESSION.run(asked, place, choose);
  };

  // ---- Progress ----

  const save = () => {
    const address = URL.createObjectURL(new Blob([PROGRESS.written()], { type: "application/json" }));
    ELEMENT("a", { href: address, download: "rujukan-peksos-practice.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  const file = ELEMENT("input", { type: "file", accept: ".json,application/json", hidden: true, ariaLabel: words.import });
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    const taken = PROGRESS.take(await file.files[0].text());
    file.value = "";
    tell();
    offer().focus();
    status.textContent = taken === null ? words["no progress"] : say("imported", taken);
  });
  const actions = ELEMENT("p", { className: "practice__actions" });
  const wipe = () => {
    status.textContent = say("wipe really", PROGRESS.count());
    const end = (text) => {
      tell();
      status.textContent = text;
      offer().focus();
    };
    const no = button(words["wipe no"], () => end(""), "copy");
    const yes = button(words["wipe yes"], () => (PROGRESS.wipe(), end(words.wiped)), "copy");
    actions.replaceChildren(yes, no);
    no.focus();
  };
  const offer = () => {
    const last = button(words.wipe, wipe, "copy");
    const taking = button(words.import, () => file.click(), "copy");
    const own = PROGRESS.count() ? [button(words.export, save, "copy"), last] : [];
    actions.replaceChildren(taking, file, ...own);
    return taking;
  };

  const choose = () => {
    tell();
    offer();
    status.textContent = "";
    place.replaceChildren(
      choices(words["groups pages"], of("pages-")),
      choices(words["groups terms"], of("terms-")),
      choices(words.kinds, kinds),
      ELEMENT("p", {}, ELEMENT("label", { htmlFor: count.id }, `${words.count} `), count),
      ELEMENT("p", {}, button(words.start, start, "md-button md-button--primary")),
      status,
      kept,
      actions,
    );
  };
  place.className = "practice";
  choose();
}
