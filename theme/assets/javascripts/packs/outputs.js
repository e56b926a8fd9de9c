// What a lecturer takes away: a list to print, with citations and QR codes, and HTML for an LMS.
const PACK_OUTPUTS = (() => {
  const heading = (week, at, words) => {
    const label = WEEKS.fill(words.week, at + 1);
    return week.title ? `${label}: ${week.title}` : label;
  };

  // `place` maps an item to {name, address, language}.
  const html = (pack, place, words) => {
    const weeks = pack.weeks.map((week, at) => {
      const items = week.items.map((item) => {
        const { name, address } = place(item);
        return `    <li><a href="${ESCAPED(address)}">${ESCAPED(name)}</a></li>\n`;
      });
      return `  <h4>${ESCAPED(heading(week, at, words))}</h4>\n  <ul>\n${items.join("")}  </ul>\n`;
    });
    const { said } = CITE;
    const { language } = place(null);
    const foot = `${said.work}, ${said.edition[language]} ${said.number}. CC BY-SA 4.0.`;
    const title = `  <h3>${ESCAPED(pack.title || words.untitled)}</h3>\n`;
    return `<div lang="${language}">\n${title}${weeks.join("")}  <p><small>${foot}</small></p>\n</div>\n`;
  };

  const entry = (item, place, words) => {
    const { name, address, language } = place(item);
    const cited = ELEMENT("p");
    cited.innerHTML = CITE.apa({ title: name, language, address }, language);
    const code = QR_CODE.svg(address, `${words.code}: ${name}`);
    return ELEMENT("li", {}, ELEMENT("div", { className: "pack-entry" }, cited, code));
  };

  const printable = (pack, place, words) =>
    ELEMENT(
      "div",
      { className: "pack-print" },
      ELEMENT("h3", {}, pack.title || words.untitled),
      ...pack.weeks.flatMap((week, at) => [
        ELEMENT("h4", {}, heading(week, at, words)),
        ELEMENT("ol", {}, ...week.items.map((item) => entry(item, place, words))),
      ]),
    );

  return { heading, html, printable };
})();
