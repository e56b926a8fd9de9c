// A question that can be answered: a form, and what it says to an answer. It knows of no page.
//
// A question has a `kind`, and by it
//   choice      options, key (the index of the right one), reasons (one an option) or one reason
//   matching    lefts, rights, key (for each left the index of its right)
//   ordering    items, key (their indexes in the right order)
//   short       answers (any of them is right; the first one is shown)
// and a reason for all but choice. Texts are plain. Letters stand before what is to be named: the
// folded answers of a page name it by them.
const EXERCISE = (() => {
  const fill = (text, ...parts) => parts.reduce((filled, part) => filled.replace("{}", part), text);
  const lettered = (text, at) => `${"ABCDEFGH"[at]}. ${text}`;
  let count = 0;

  // What counts of a typed answer: letters and digits.
  const bare = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

  // Whether one text becomes the other by one slip: a sign more, less, other, or two exchanged.
  const slip = (a, b) => {
    let from = 0;
    while (from < a.length && a[from] === b[from]) from += 1;
    const [restA, restB] = [a.slice(from), b.slice(from)];
    return (
      restA.slice(1) === restB ||
      restB.slice(1) === restA ||
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  };

  const KINDS = {
    choice: ({ options, key, reasons, reason }) => {
      const name = `exercise-${count}`;
      const inputs = options.map((_, at) => ELEMENT("input", { type: "radio", name, value: at }));
      const texts = options.map((text, at) => ELEMENT("span", {}, lettered(text, at)));
      const labels = texts.map((text, at) => ELEMENT("label", {}, inputs[at], text));
      return {
        parts: labels.map((label) => ELEMENT("p", { className: "exercise__option" }, label)),
        read: () => {
          const chosen = inputs.findIndex((input) => input.checked);
          return chosen < 0 ? null : chosen;
        },
        judge: (chosen) => {
          labels.forEach((label) => label.removeAttribute("data-mark"));
          labels[chosen].dataset.mark = chosen === key ? "right" : "wrong";
          return { right: chosen === key, said: reasons ? reasons[chosen] : reason };
        },
      };
    },

    matching: ({ lefts, rights, key, reason }, words) => {
      const selects = lefts.map(() =>
        ELEMENT(
          "select",
          {},
          ELEMENT("option", { value: "" }, words.pick),
          ...rights.map((text, at) => ELEMENT("option", { value: at }, lettered(text, at))),
        ),
      );
      const texts = lefts.map((text, at) => ELEMENT("span", {}, `${at + 1}. ${text}`));
      const labels = texts.map((text, at) => ELEMENT("label", {}, text, selects[at]));
      return {
        parts: labels.map((label) => ELEMENT("p", { className: "exercise__pair" }, label)),
        read: () => (selects.every(({ value }) => value) ? selects.map(({ value }) => Number(value)) : null),
        judge: (chosen) => {
          const hits = chosen.map((each, at) => each === key[at]);
          hits.forEach((hit, at) => (labels[at].dataset.mark = hit ? "right" : "wrong"));
          const right = hits.every(Boolean);
          return { right, said: right ? reason : fill(words.some, hits.filter(Boolean).length, hits.length) };
        },
      };
    },

    ordering: ({ items, key, reason }, words, say) => {
      const list = ELEMENT("ol", { className: "exercise__order" });
      const move = (row, by, pressed) => {
        const rows = [...list.children];
        const to = rows.indexOf(row) + by;
        if (to < 0 || to >= rows.length) return;
        rows[to][by < 0 ? "before" : "after"](row);
        pressed.focus(); // a moved element loses it
        say(fill(words.moved, row.firstChild.textContent, to + 1));
      };
      const button = (row, word, sign, by) => {
        const name = `${word}: ${row.textContent}`;
        const made = ELEMENT("button", { type: "button", textContent: sign, ariaLabel: name, title: word });
        made.addEventListener("click", () => move(row, by, made));
        return made;
      };
      items.forEach((text, at) => {
        const row = ELEMENT("li", { attributes: { "data-at": at } }, ELEMENT("span", {}, lettered(text, at)));
        const buttons = [button(row, words.up, "↑", -1), button(row, words.down, "↓", 1)];
        row.append(ELEMENT("span", { className: "exercise__moves" }, ...buttons));
        list.append(row);
      });
      return {
        parts: [list],
        read: () => [...list.children].map((row) => Number(row.dataset.at)),
        judge: (order) => {
          const hits = order.map((each, at) => each === key[at]);
          hits.forEach((hit, at) => (list.children[at].dataset.mark = hit ? "right" : "wrong"));
          const right = hits.every(Boolean);
          return { right, said: right ? reason : fill(words.placed, hits.filter(Boolean).length, hits.length) };
        },
      };
    },

    short: ({ answers, reason }, words) => {
      const input = ELEMENT("input", { type: "text", autocomplete: "off", spellcheck: false });
      return {
        parts: [ELEMENT("p", {}, ELEMENT("label", {}, ELEMENT("span", {}, words.yours), input))],
        read: () => (bare(input.value) ? bare(input.value) : null),
        judge: (typed) => {
          const exact = answers.some((answer) => bare(answer) === typed);
          const near = answers.find((answer) => typed.length > 5 && slip(bare(answer), typed));
          const said = exact ? reason : near ? `${fill(words.spelled, near)} ${reason}` : "";
          return { right: exact || Boolean(near), said };
        },
      };
    },
  };

  // The form. `named` is the id of the element that asks; `answered(right)` is told of every answer.
  const make = (question, words, named, answered = () => {}) => {
    count += 1;
    const told = ELEMENT("div", { className: "exercise__told", role: "status" });
    const say = (...parts) => told.replaceChildren(...parts);
    const control = KINDS[question.kind](question, words, say);
    const form = ELEMENT(
      "form",
      { className: "exercise" },
      ELEMENT("fieldset", { attributes: { "aria-labelledby": named } }, ...control.parts),
      ELEMENT("p", {}, ELEMENT("button", { className: "md-button" }, words.check)),
      told,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = control.read();
      if (value === null) return say(words.choose);
      const { right, said } = control.judge(value);
      form.dataset.mark = right ? "right" : "wrong";
      say(ELEMENT("strong", {}, right ? words.right : words.wrong), said ? ` ${said}` : "");
      if (!right && question.see) {
        told.append(" ", words.see, " ", link(question.see));
      }
      answered(right);
    });
    return form;
  };

  // The way to where the answer stands; `apart` opens beside what the reader is at.
  const link = ([href, text, apart]) => ELEMENT("a", { href, target: apart ? "_blank" : "", rel: "noopener" }, text);

  // The right answer in words, line by line, for a fold.
  const answer = ({ kind, key, options, reasons, reason, lefts, rights, items, answers }) => {
    const lines = {
      choice: () => [`${options[key]} — ${reasons?.[key] ?? reason}`],
      matching: () => [...lefts.map((left, at) => `${left} — ${rights[key[at]]}`), reason],
      ordering: () => [...key.map((each, at) => `${at + 1}. ${items[each]}`), reason],
      short: () => [answers.join(" / "), reason],
    };
    return lines[kind]();
  };

  return { make, answer, link, fill };
})();
