// A reading pack as an address holds it: `#pack=1;title;week:item,item;week:item`.
// An item is a page's path without its ending, or `*` and a term's slug. Titles are percent-encoded.
// The form must last as long as the links that lecturers send: another one gets another number.
const PACK = (() => {
  const START = "#pack=1;";
  const empty = () => ({ title: "", weeks: [{ title: "", items: [] }] });

  const encode = ({ title, weeks }) => {
    const written = weeks.map((week) => `${encodeURIComponent(week.title)}:${week.items.join(",")}`);
    return START + [encodeURIComponent(title), ...written].join(";");
  };

  const text = (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // cut off in the middle of a sign
    }
  };

  // The pack of an address, or null. Some programs encode the whole of it once more.
  const decode = (hash) => {
    const plain = hash.startsWith(START) ? hash : text(hash);
    if (!plain.startsWith(START)) return null;
    const [title, ...written] = plain.slice(START.length).split(";");
    const weeks = written.map((week) => {
      const [name, items = ""] = week.split(":");
      const named = items.split(/,|%2C/i).filter(Boolean);
      return { title: text(name), items: named.map((item) => text(item)) };
    });
    return { title: text(title), weeks: weeks.length ? weeks : empty().weeks };
  };

  // The pack with only what the site has; what has moved is found, what is unknown is named.
  const known = (pack, places, moved) => {
    const unknown = [];
    const seen = new Set();
    const weeks = pack.weeks.map((week) => ({
      title: week.title,
      items: week.items
        .map((item) => moved[item] ?? item)
        .filter((item) => {
          if (!places.has(item)) unknown.push(item);
          const fresh = places.has(item) && !seen.has(item);
          seen.add(item);
          return fresh;
        }),
    }));
    return { pack: { title: pack.title, weeks }, unknown };
  };

  return { empty, encode, decode, known };
})();
