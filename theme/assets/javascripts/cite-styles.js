// How an entry of this work is cited: APA 7, MLA, Chicago, BibTeX, RIS and CSL-JSON.
// The forms are those of the CSL styles of that name; tests/golden/cite.json holds what a citation
// processor makes of them. An item is {title, language, address}; an empty address is left out.
const CITE = (() => {
  const said = JSON.parse(document.getElementById("cite-words").textContent);
  const [year, month, day] = said.date.split("-").map(Number);
  const long =
    "January February March April May June July August September October November December".split(" ");
  const short = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

  const edition = (language) => `${said.edition[language]} ${said.number}`;
  const stopped = (title) => (/[.?!…]$/.test(title) ? title : `${title}.`);
  const joined = (...parts) => parts.filter(Boolean).join(" ");
  const name = `<i>${said.work}</i>`;

  // MLA and Chicago write English titles with capitals, but for the small words of the CSL styles.
  const small =
    /^(a|an|and|as|at|but|by|down|for|from|in|into|nor|of|on|onto|or|over|so|the|till|to|up|via|with|yet)$/;
  const headline = (title) => {
    const capital = (word) => word[0].toUpperCase() + word.slice(1);
    return title
      .split(/([\p{L}\p{N}’']+)/u)
      .map((part, at, all) => {
        if (at % 2 === 0 || (small.test(part) && at > 1 && !/[:?!.–—] *$/.test(all[at - 1]))) return part;
        return capital(part);
      })
      .join("");
  };
  const quoted = ({ title, language }) => {
    const inside = stopped(language === "en" ? headline(title) : title);
    return `“${ESCAPED(inside.replaceAll("“", "‘").replaceAll("”", "’"))}”`;
  };

  // ---- Entries of a list, as HTML ----

  const apa = (item, language) =>
    joined(
      `${said.work}. (${year}). ${ESCAPED(stopped(item.title))}`,
      `${said.in[language]} ${name} (${edition(language)}).`,
      ESCAPED(item.address),
    );

  const mla = (item) => {
    const date =
      item.language === "id" ? said.day : `${day} ${short[month - 1]} ${year}`;
    const address = item.address && `, ${ESCAPED(item.address)}`;
    return `${said.work}. ${quoted(item)} ${name}, ${edition(item.language)}, ${date}${address}.`;
  };

  const chicago = (item) => {
    const american = `${long[month - 1]} ${day}, ${year}`;
    const full = item.language === "id" ? said.day : american;
    const date = item.address ? full : year; // the day is said of what stands on the web
    return joined(
      `${said.work}. ${quoted(item)} ${said.in[item.language]} ${name}, ${edition(item.language)}. ${date}.`,
      item.address && `${ESCAPED(item.address)}.`,
    );
  };

  // ---- Data for programs ----

  const key = (item) =>
    ["rujukan-peksos", item.title, item.language]
      .join("-")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/-+$/, "");

  const bibtex = (item) => {
    const escaped = (text) => text.replace(/[&%$#_{}]/g, "\\$&");
    const fields = {
      author: `{${said.work}}`,
      title: `{${escaped(item.title)}}`,
      booktitle: `{${said.work}}`,
      edition: edition(item.language),
      year,
      month,
      url: item.address,
      language: { id: "indonesian", en: "english" }[item.language],
    };
    const lines = Object.entries(fields).filter(([, value]) => value);
    return `@incollection{${key(item)},\n${lines.map(([field, value]) => `  ${field} = {${value}},\n`).join("")}}\n`;
  };

  const ris = (item) => {
    const fields = [
      ["TY", "ENCYC"],
      ["ID", key(item)],
      ["AU", said.work],
      ["TI", item.title],
      ["T2", said.work],
      ["ET", edition(item.language)],
      ["PY", year],
      ["DA", said.date.replaceAll("-", "/")],
      ["UR", item.address],
      ["LA", item.language],
    ];
    const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
    return `${lines.join("")}ER  - \r\n`;
  };

  const csl = (item) => {
    const entry = {
      id: key(item),
      type: "entry-encyclopedia",
      title: item.title,
      "container-title": said.work,
      author: [{ literal: said.work }],
      edition: edition(item.language),
      issued: { "date-parts": [[year, month, day]] },
      URL: item.address || undefined,
      language: item.language,
    };
    return `${JSON.stringify([entry], null, 1)}\n`;
  };

  // The address under which a page is cited: without search words and place.
  const address = () => {
    const canonical = document.querySelector("link[rel=canonical]");
    if (canonical) return canonical.href;
    return location.protocol.startsWith("http") ? location.origin + location.pathname : "";
  };

  const entries = (item) => [
    [item.language === "id" ? "APA 7" : "APA 7 (English)", apa(item, item.language)],
    [item.language === "id" ? "APA 7 (English)" : "APA 7 (Indonesia)", apa(item, item.language === "id" ? "en" : "id")],
    ["MLA 9", mla(item)],
    ["Chicago", chicago(item)],
  ];
  const data = (item) => [
    ["BibTeX", bibtex(item)],
    ["RIS", ris(item)],
    ["CSL-JSON", csl(item)],
  ];

  return { said, address, apa, entries, data };
})();
