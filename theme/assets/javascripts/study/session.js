// Questions one after another: what is missed comes again a little later, the end says what to read.
const SESSION = (() => {
  const LATER = 3; // questions until a missed one comes again
  const top = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location.href);
  const button = (text, onclick, className = "md-button") =>
    ELEMENT("button", { type: "button", className, textContent: text, onclick });

  const shuffled = (list) => {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = Math.floor(Math.random() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
    }
    return mixed;
  };

  // A question with its entries in another order, and links that open beside it.
  const mixed = (question) => {
    const [href, text] = question.see;
    const shown = { ...question, see: [new URL(href, top).href, text, true] };
    const list = question.options ?? question.rights ?? question.items;
    if (!list || question.fixed) return shown;
    const placed = (order) => [question.key].flat().map((at) => order.indexOf(at));
    let order = shuffled(list.keys());
    while (question.items && placed(order).every((each, at) => each === at)) order = shuffled(order);
    for (const name of ["options", "reasons", "rights", "items"]) {
      if (question[name]) shown[name] = order.map((at) => question[name][at]);
    }
    shown.key = question.options ? placed(order)[0] : placed(order);
    return shown;
  };

  // A question, or one with a part in it: a text that it asks about, or a word of a language.
  const stem = (parts) => {
    if (typeof parts === "string") return [parts];
    const [text, part, lang = PRACTICE.language] = parts;
    const [before, after] = text.split("{}");
    return [before, ELEMENT("span", { lang, className: after ? "" : "practice__told" }, part), after];
  };

  // Ask `questions` in `place`; `end` is called when the reader wants to choose anew.
  const run = (questions, place, end) => {
    const { words } = PRACTICE;
    const queue = [...questions];
    const missed = new Map();
    let done = 0;

    const finish = () => {
      const said = EXERCISE.fill(words.done, done - missed.size, done);
      const told = ELEMENT("p", { tabIndex: -1, attributes: { role: "status" } }, said);
      const items = [...missed.values()].map(({ see }) => ELEMENT("li", {}, EXERCISE.link(see)));
      const further = items.length ? [ELEMENT("p", {}, words.missed), ELEMENT("ul", {}, ...items)] : [];
      place.replaceChildren(told, ...further, ELEMENT("p", {}, button(words.again, end)));
      told.focus();
    };

    const ask = () => {
      if (!queue.length) return finish();
      const question = queue.shift();
      const again = missed.has(question.id);
      const shown = mixed(question);
      const next = button(words.next, ask);
      next.hidden = true;
      // Only the first answer counts; who looks it up has missed the question.
      const count = (right) => {
        if (!next.hidden) return;
        next.hidden = false;
        if (!again) {
          done += 1;
          PROGRESS.answered(question.id, right);
        }
        if (right) return;
        missed.set(question.id, shown);
        queue.splice(Math.min(LATER, queue.length), 0, question);
      };

      const asks = ELEMENT("p", { id: "practice-asks", className: "practice__stem", tabIndex: -1 }, ...stem(shown.stem));
      const form = EXERCISE.make(shown, STUDY.words, asks.id, (right) => {
        count(right);
        if (right) next.focus();
      });
      if (shown.lang) form.querySelector("fieldset").lang = shown.lang;
      const answer = ELEMENT(
        "details",
        {},
        ELEMENT("summary", {}, words.answer),
        ...EXERCISE.answer(shown).map((line) => ELEMENT("p", {}, line)),
        ELEMENT("p", {}, `${STUDY.words.see} `, EXERCISE.link(shown.see)),
      );
      answer.addEventListener("toggle", () => answer.open && count(false));
      const number = EXERCISE.fill(words.at, Math.min(done + 1, questions.length), questions.length);
      place.replaceChildren(
        ELEMENT("p", { className: "practice__at" }, again ? `${number} · ${words.repeated}` : number),
        asks,
        form,
        answer,
        ELEMENT("p", { className: "practice__actions" }, next, button(words.stop, finish, "copy")),
      );
      asks.focus();
    };
    ask();
  };

  return { run, shuffled, button };
})();
