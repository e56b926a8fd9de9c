// Questions about terms, from the rows of a theme: scripts/refsite/study/of_terms.py says what a row
// holds and what may be asked.
const OF_TERMS = (() => {
  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  // The questions of some letters, each with the kind that a reader chooses by.
  const make = (rows, { words, language, other }) => {
    const found = [];
    for (const row of rows) {
      const [slug, name, name2, definition, asked, offered] = row;
      const all = [row, ...offered.map((at) => rows[at])];
      const both = all.map((each) => `${each[1]} = ${each[2]}.`);
      const meanings = all.map((each) => `${capital(each[1])}: ${each[3]}`);
      const add = (letter, stem, options, reasons, lang) => {
        if (!asked.includes(letter)) return;
        const see = [`glossary/${slug}.html`, capital(name)];
        const kind = "dm".includes(letter) ? "terms" : "names";
        found.push({ id: `${slug}:${letter}`, of: kind, kind: "choice", stem, options, reasons, key: 0, lang, see });
      };
      const column = (at) => all.map((each) => each[at]);
      add("d", [words["definition of"], definition], column(1), meanings, language);
      add("m", [words["meaning of"], name], column(3), meanings, language);
      add("o", [words["to other"], name], column(2), both, other);
      add("n", [words["from other"], name2, other], column(1), both, language);
    }
    return found;
  };

  return { make };
})();
