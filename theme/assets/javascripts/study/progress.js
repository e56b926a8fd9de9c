// How far a reader is, kept on the device only: for each question its box, the day on which it is
// due again, and how often it was answered right and wrong.
// After S. Leitner, So lernt man lernen (1972): what is known moves on and comes back later, what is
// missed begins anew.
const PROGRESS = (() => {
  const KEY = "rujukan.practice";
  const FORM = "rujukan-peksos-practice-1";
  const DAYS = [1, 3, 7, 16, 35, 70]; // until a question comes back, by box
  const whole = (number, most) => Number.isInteger(number) && number >= 0 && number <= most;
  const sound = (entry) =>
    Array.isArray(entry) &&
    entry.length === 4 &&
    whole(entry[0], DAYS.length - 1) &&
    entry.slice(1).every((number) => whole(number, 1e6));

  const read = (text) => {
    try {
      const data = JSON.parse(text);
      if (data?.form !== FORM || typeof data.questions !== "object") return null;
      return new Map(Object.entries(data.questions ?? {}).filter(([, entry]) => sound(entry)));
    } catch {
      return null;
    }
  };

  let kept = true;
  let questions = new Map();
  try {
    questions = read(localStorage.getItem(KEY)) ?? questions;
    localStorage.setItem(`${KEY}.try`, "1"); // a full or forbidden storage shows here
    localStorage.removeItem(`${KEY}.try`);
  } catch {
    kept = false;
  }

  const written = () => JSON.stringify({ form: FORM, questions: Object.fromEntries(questions) });
  const keep = () => {
    try {
      if (questions.size) localStorage.setItem(KEY, written());
      else localStorage.removeItem(KEY);
    } catch {
      kept = false;
    }
  };

  // A number for a day of the reader's calendar.
  const today = (now = new Date()) => Math.floor((now - now.getTimezoneOffset() * 60_000) / 86_400_000);

  const answered = (id, right) => {
    const [box, , rights, wrongs] = questions.get(id) ?? [-1, 0, 0, 0];
    const next = right ? Math.min(box + 1, DAYS.length - 1) : 0;
    questions.set(id, [next, today() + DAYS[next], rights + (right ? 1 : 0), wrongs + (right ? 0 : 1)]);
    keep();
  };

  // Of two accounts of a question the one with more answers is the later one.
  const take = (text) => {
    const found = read(text);
    if (!found) return null;
    for (const [id, entry] of found) {
      const [, , rights, wrongs] = questions.get(id) ?? [0, 0, -1, 0];
      if (entry[2] + entry[3] > rights + wrongs) questions.set(id, entry);
    }
    keep();
    return found.size;
  };

  const wipe = () => {
    questions.clear();
    keep();
  };

  return {
    answered,
    written,
    take,
    wipe,
    due: (id) => (questions.get(id)?.[1] ?? Infinity) <= today(),
    seen: (id) => questions.has(id),
    count: () => questions.size,
    countDue: () => [...questions.values()].filter(([, due]) => due <= today()).length,
    kept: () => kept,
  };
})();
