// The search: a query in, pages out. Loaded with the index when somebody goes to the search box.
// The index is made by scripts/refsite/search/index.py; its form stands in theme/README.md.
globalThis.SEARCH = (() => {
  const FORMAT = 1; // see scripts/refsite/search/index.py
  const WEIGHTS = { exact: 1, family: 0.85, prefix: 0.7, typo: 0.6 };
  const KINDS = { t: 1.25, s: 1, r: 0.6, c: 0.6 };
  const LONGEST_QUERY = 200;
  const MOST_WORDS = 12;
  const MOST_MARKED = 12;
  const MOST_BEGINNINGS = 40; // words that begin with what has been typed so far
  const FEW = 3; // a word that fewer entries have may be a slip

  const { words, strippings, distance, letters, bits, SHORTEST } = SEARCH_WORDS;
  let index;

  const load = (data) => {
    if (data.format !== FORMAT) return; // the reader is told to load the page again
    const vocabulary = data.words.split(" ");
    const families = data.families.split(" ");
    const family = data.family.split(" ").map((number) => parseInt(number, 36));
    const members = new Map(families.map((name) => [name, []]));
    family.forEach((number, word) => {
      if (number) members.get(families[number - 1]).push(word);
      else members.get(vocabulary[word])?.push(word); // a root that is a word itself
    });
    index = {
      ...data,
      vocabulary,
      number: new Map(vocabulary.map((word, number) => [word, number])),
      members,
      familyOf: (word) => (family[word] ? families[family[word] - 1] : vocabulary[word]),
      letters: vocabulary.map(letters),
      packed: data.postings.split(" "),
      unpacked: [],
      unasked: new Set(data.unasked.split(" ")),
      titleWords: [],
    };
  };

  // The entries that have a word: [entry, weight, entry, weight, …].
  const places = (word) => {
    if (!index.unpacked[word]) {
      const found = [];
      let entry = 0;
      for (const part of index.packed[word].split(",")) {
        const number = parseInt(part, 36);
        entry += number >> 6;
        found.push(entry, number & 63);
      }
      index.unpacked[word] = found;
    }
    return index.unpacked[word];
  };

  const firstFrom = (beginning) => {
    let [low, high] = [0, index.vocabulary.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.vocabulary[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // The words of the index that belong to the family of a word, known or not.
  const relatives = (word) => {
    const known = index.number.get(word);
    if (known !== undefined) return index.members.get(index.familyOf(known)) ?? [known];
    let best = [];
    let worth = 0;
    for (const root of strippings(word, index.affixes)) {
      const own = index.number.get(root);
      const found = index.members.get(root) ?? (own === undefined ? [] : relatives(root));
      const value = found.length && 2 + Math.log2(1 + found.length) - (root.length === SHORTEST);
      if (value > worth) [best, worth] = [found, value];
    }
    return best;
  };

  const beginnings = (word) => {
    const found = [];
    for (let at = firstFrom(word); found.length < MOST_BEGINNINGS; at++) {
      if (!index.vocabulary[at]?.startsWith(word)) break;
      found.push(at);
    }
    return found;
  };

  // The nearest words to one that nothing else matches: a slip of the finger.
  const nearest = (word) => {
    let most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
    let found = [];
    if (!most || /\d/.test(word)) return found;
    const own = letters(word);
    index.vocabulary.forEach((other, number) => {
      // Each slip changes at most two of the letters that a word has.
      if (bits(own ^ index.letters[number]) > 2 * most) return;
      const apart = other === word ? Infinity : distance(word, other, most);
      if (apart < most) [found, most] = [[], apart];
      if (apart === most) found.push(number);
    });
    const frequency = (number) => places(number).length + (index.vocabulary[number][0] === word[0] ? 1e4 : 0);
    return found.sort((one, other) => frequency(other) - frequency(one)).slice(0, 3);
  };

  // Two known words written as one.
  const parted = (word) => {
    for (let at = word.length - 3; at >= 3; at--) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => index.number.has(half))) return halves;
    }
    return undefined;
  };

  // What a word of the query stands for: words of the index with their weights, and how rare it is.
  const meant = (word, last) => {
    const found = new Map();
    const add = (numbers, weight) => {
      for (const number of numbers) if (!found.has(number)) found.set(number, weight);
    };
    const own = [index.number.get(word), index.number.get(index.alike[word])];
    add(own.filter((number) => number !== undefined), WEIGHTS.exact);
    add(relatives(word), WEIGHTS.family);
    const known = entriesWith(found);
    // What is still being typed may become a longer word.
    if (word.length >= (known ? 4 : last ? 2 : 4)) {
      add(beginnings(word), known ? WEIGHTS.prefix / 2 : WEIGHTS.prefix);
    }
    let corrected = "";
    if (!own.some((number) => number !== undefined) || known < FEW) {
      const near = nearest(word);
      const first = index.vocabulary[near[0]] ?? "";
      const unknown = own[0] === undefined;
      if (unknown && (!found.size || distance(word, first, 1) === 1)) corrected = first;
      for (const number of near) {
        add([number], WEIGHTS.typo);
        add(relatives(index.vocabulary[number]), WEIGHTS.typo * WEIGHTS.family);
      }
    }
    const rare = Math.log(1 + index.kinds.length / (1 + (known || entriesWith(found))));
    return { found, corrected, rare };
  };

  const entriesWith = (found) => {
    const entries = new Set();
    for (const number of found.keys()) {
      const list = places(number);
      for (let at = 0; at < list.length; at += 2) entries.add(list[at]);
    }
    return entries.size;
  };

  const scored = (meanings) => {
    const scores = meanings.map(({ found, rare }) => {
      const score = new Map();
      for (const [number, weight] of found) {
        const list = places(number);
        for (let at = 0; at < list.length; at += 2) {
          const value = weight * rare * list[at + 1];
          if (value > (score.get(list[at]) ?? 0)) score.set(list[at], value);
        }
      }
      return score;
    });
    const pages = new Map();
    scores.forEach((score, token) => {
      for (const [entry, value] of score) {
        const page = index.page[entry];
        if (!pages.has(page)) pages.set(page, { best: new Float64Array(scores.length), entries: new Map() });
        const found = pages.get(page);
        found.best[token] = Math.max(found.best[token], value);
        found.entries.set(entry, (found.entries.get(entry) ?? 0) + value);
      }
    });
    return pages;
  };

  // How much of a title the query names.
  const named = (entry, surfaces) => {
    const title = (index.titleWords[entry] ??= [...new Set(words(index.titles[entry]))].filter(
      (word) => !index.unasked.has(word),
    ));
    return title.length ? title.filter((word) => surfaces.has(word)).length / title.length : 0;
  };

  // The words that a page really has, for marking them there.
  const wordsOn = (entries, meanings) => {
    const found = new Set();
    for (const { found: numbers } of meanings) {
      for (const number of numbers.keys()) {
        const list = places(number);
        for (let at = 0; at < list.length; at += 2) {
          if (entries.has(list[at])) found.add(index.vocabulary[number]);
        }
      }
    }
    return [...found].slice(0, MOST_MARKED);
  };

  const asked = (query) => {
    const all = words(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const told = all.filter((word) => !index.unasked.has(word));
    return (told.length ? told : all).flatMap((word) =>
      index.number.has(word) || relatives(word).length || beginnings(word).length
        ? [word]
        : (parted(word) ?? [word]),
    );
  };

  // Pages for a query, the best first: { hits, corrected, missing }.
  const ask = (query, most = 10) => {
    const tokens = [...new Set(asked(query))];
    const meanings = tokens.map((word, at) => meant(word, at === tokens.length - 1));
    const surfaces = new Set();
    for (const { found } of meanings) for (const number of found.keys()) surfaces.add(index.vocabulary[number]);
    const hits = [];
    for (const [page, { best, entries }] of scored(meanings)) {
      const covered = best.filter(Boolean).length / tokens.length;
      const ranked = [...entries].sort((one, other) => other[1] - one[1]);
      const [first, strongest] = ranked[0];
      const sum = best.reduce((total, value) => total + value, 0);
      const title = Math.max(...ranked.map(([entry]) => named(entry, surfaces)));
      const score =
        (sum + strongest / 2) * covered ** 1.5 * KINDS[index.kinds[first]] * (1 + 0.5 * title);
      hits.push({ page, score, entries: ranked.map(([entry]) => entry) });
    }
    hits.sort((one, other) => other.score - one.score || one.page - other.page);
    const found = hits.slice(0, most);
    for (const hit of found) hit.words = wordsOn(new Set(hit.entries), meanings);
    const missing = tokens.filter((_, at) => !meanings[at].found.size);
    const corrected = meanings.some((meaning) => meaning.corrected)
      ? tokens.map((word, at) => meanings[at].corrected || word).join(" ")
      : "";
    return { hits: found, total: hits.length, corrected, missing, surfaces };
  };

  return {
    load,
    ask,
    ready: () => Boolean(index),
    vocabulary: () => index.vocabulary,
    entry: (number) => ({
      kind: index.kinds[number],
      url: index.urls[number],
      title: index.titles[number],
      text: index.texts[number],
      other: index.others[number],
    }),
  };
})();
