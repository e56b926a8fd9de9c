// Words as the search compares them: what is one, what is left of it without affixes, how far two are
// apart. words and strippings do as scripts/refsite/search/words.py and language/families.py; a test
// (tests/browser/test_search.py) holds them to that.
globalThis.SEARCH_WORDS = (() => {
  const DEEPEST = 5;
  const SHORTEST = 3;

  const words = (text) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{Mn}/gu, "")
      .replace(/(?<![\p{L}\p{N}_])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}_])/gu, (dotted) => dotted.replaceAll(".", ""))
      .match(/[\p{L}\p{N}]+/gu) ?? [];

  const stripped = (word, [affix, instead, before]) => {
    if (before) {
      const rest = word.slice(affix.length);
      if (!word.startsWith(affix) || (instead && !/^[aiueo]/.test(rest))) return "";
      return instead + rest;
    }
    return word.endsWith(affix) ? word.slice(0, word.length - affix.length) + instead : "";
  };

  // What can be left of a word without its affixes, itself included.
  const strippings = (word, affixes) => {
    const found = new Set([word]);
    let front = [word];
    for (let depth = 0; depth < DEEPEST; depth++) {
      const left = front.flatMap((each) => affixes.map((rule) => stripped(each, rule)));
      front = [...new Set(left)].filter(
        (rest) => rest.length >= SHORTEST && /[aeiouy]/.test(rest) && !found.has(rest),
      );
      for (const rest of front) found.add(rest);
    }
    return found;
  };

  // Letters to change, add, drop or swap between two words; more than `most` is Infinity.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return Infinity;
    let before;
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    return last[other.length] > most ? Infinity : last[other.length];
  };

  // Which of the letters a to z a word has, a bit each.
  const letters = (word) => {
    let found = 0;
    for (const letter of word) found |= 1 << (letter.codePointAt(0) - 97);
    return found;
  };
  const bits = (number) => {
    let count = 0;
    for (let rest = number; rest; rest &= rest - 1) count++;
    return count;
  };

  return { words, strippings, distance, letters, bits, SHORTEST };
})();
