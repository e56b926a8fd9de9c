// The page with all questions: what to practise, one question after another, and how far one is.
{
  const { words, groups, language } = PRACTICE;
  const KINDS = ["page", "which", "terms", "names", "said"];
  const COUNTS = [10, 20, 40];
  const place = document.getElementById("practice");
  const top = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location.href);
  const say = (key, ...parts) => EXERCISE.fill(words[key], ...parts);
  const shuffled = (list) => {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = Math.floor(Math.random() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
    }
    return mixed;
  };
  const button = (text, onclick, className = "md-button") =>
    ELEMENT("button", { type: "button", className, textContent: text, onclick });

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
    const mixed = shuffled(found.filter((question) => wanted.has(question.of)));
    const rank = ({ id }) => (PROGRESS.due(id) ? 0 : PROGRESS.seen(id) ? 2 : 1);
    return mixed.sort((a, b) => rank(a) - rank(b)).slice(0, Number(count.value));
  };

  const start = async () => {
    let asked;
    try {
      asked = await chosen();
    } catch {
      status.textContent = words.lost;
      return;
    }
    status.textContent = asked.length ? "" : words.nothing;
    if (asked.length) practise(asked);
  };

  // ---- One question after another ----

  const mixed = (question) => {
    const list = question.options ?? question.rights ?? question.items;
    if (!list || question.fixed) return question;
    const placed = (order) => [question.key].flat().map((at) => order.indexOf(at));
    let order = shuffled(list.keys());
    while (question.items && placed(order).every((each, at) => each === at)) order = shuffled(order);
    const pick = (texts) => texts && order.map((at) => texts[at]);
    const key = placed(order);
    return {
      ...question,
      options: pick(question.options),
      reasons: pick(question.reasons),
      rights: pick(question.rights),
      items: pick(question.items),
      key: question.options ? key[0] : key,
    };
  };

  // A question, or one with a part in it: a text that it asks about, or a word of a language.
  const stem = (parts) => {
    if (typeof parts === "string") return [parts];
    const [text, part, lang = language] = parts;
    const [before, after] = text.split("{}");
    return [before, ELEMENT("span", { lang, className: after ? "" : "practice__told" }, part), after];
  };

  const practise = (asked) => {
    const queue = [...asked];
    const missed = new Map();
    let done = 0;
    const finish = () => {
      const rights = done - missed.size;
      const items = [...missed.values()].map(({ see }) => ELEMENT("li", {}, EXERCISE.link(see)));
      const told = ELEMENT("p", { tabIndex: -1, attributes: { role: "status" } }, say("done", rights, done));
      const further = items.length ? [ELEMENT("p", {}, words.missed), ELEMENT("ul", {}, ...items)] : [];
      place.replaceChildren(told, ...further, ELEMENT("p", {}, button(words.again, choose)));
      told.focus();
    };
    const ask = () => {
      if (!queue.length) return finish();
      const question = queue.shift();
      const { id } = question;
      const again = missed.has(id);
      const [href, text] = question.see;
      const absolute = { ...mixed(question), see: [new URL(href, top).href, text, true] };
      let first = true;
      const next = button(words.next, ask);
      next.hidden = true;
      const count = (right) => {
        if (!first) return;
        first = false;
        next.hidden = false;
        if (!again) {
          done += 1;
          PROGRESS.answered(id, right);
        }
        if (right) return;
        missed.set(id, absolute);
        queue.splice(Math.min(3, queue.length), 0, question); // comes again, a little later
      };
      const asks = ELEMENT("p", { id: "practice-asks", className: "practice__stem", tabIndex: -1 }, ...stem(question.stem));
      const form = EXERCISE.make(absolute, STUDY.words, asks.id, (right) => {
        count(right);
        if (right) next.focus();
      });
      if (question.lang) form.querySelector("fieldset").lang = question.lang;
      const answer = ELEMENT(
        "details",
        {},
        ELEMENT("summary", {}, words.answer),
        ...EXERCISE.answer(absolute).split("\n").map((line) => ELEMENT("p", {}, line)),
        ELEMENT("p", {}, `${STUDY.words.see} `, EXERCISE.link(absolute.see)),
      );
      answer.addEventListener("toggle", () => answer.open && count(false));
      const at = ELEMENT("p", { className: "practice__at" }, say("at", Math.min(done + 1, asked.length), asked.length));
      if (again) at.append(` · ${words.repeated}`);
      const end = ELEMENT("p", { className: "practice__actions" }, next, button(words.stop, finish, "copy"));
      place.replaceChildren(at, ELEMENT("div", { className: "practice__question" }, asks, form, answer), end);
      asks.focus();
    };
    ask();
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
