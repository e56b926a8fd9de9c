// The questions at the foot of a page become forms; their folded answers stay as they are.
// What each says is read off the page: scripts/refsite/pages/questions.py writes it.
{
  const texts = (list) => [...list.children].map((each) => each.textContent);
  const numbers = (key) => key.split(" ").map(Number);

  // The reasons of a choice: first that of the right option, then those of the others, with letters.
  const reasons = (answer, options, key) => {
    const right = answer.querySelector("p").cloneNode(true);
    right.firstElementChild.remove(); // its letter
    const others = texts(answer.querySelector("ul")).map((text) => text.replace(/^[A-Z]\. /, ""));
    return options.map((_, at) => (at === key ? right.textContent.trim() : others.shift()));
  };

  // After “True.” or the letters: one reason for all answers.
  const reason = (answer) => {
    const said = answer.querySelector("p").cloneNode(true);
    said.firstElementChild.remove();
    return said.textContent.trim();
  };

  const READ = {
    choice: (item, key, answer) => {
      const options = texts(item.querySelector(":scope > ol"));
      return { kind: "choice", options, key: Number(key), reasons: reasons(answer, options, Number(key)) };
    },
    "true-false": (item, key, answer) => ({
      kind: "choice",
      options: [STUDY.words.true, STUDY.words.false],
      key: key === "true" ? 0 : 1,
      reason: reason(answer),
    }),
    matching: (item, key, answer) => {
      const [lefts, rights] = item.querySelectorAll(".match > ol");
      return { lefts: texts(lefts), rights: texts(rights), key: numbers(key), reason: reason(answer) };
    },
    ordering: (item, key, answer) => ({
      items: texts(item.querySelector(":scope > ol")),
      key: numbers(key),
      reason: reason(answer),
    }),
    short: (item, key, answer) => ({ answers: key.split("|"), reason: reason(answer) }),
  };

  for (const item of document.querySelectorAll("[data-self-check] > li:not(.twin *)")) {
    const { kind, key } = item.dataset;
    const answer = item.querySelector("details");
    const link = answer.querySelector(".see a");
    const question = { kind, see: [link.getAttribute("href"), link.textContent], ...READ[kind](item, key, answer) };
    const stem = item.querySelector("p");
    stem.id = `${item.id}-asks`;
    item.querySelector(":scope > :is(ol, .match, .ask)")?.remove();
    answer.before(EXERCISE.make(question, STUDY.words, stem.id));
  }
}
