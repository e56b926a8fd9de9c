// A small zip of a pack's pages, to read without a network: no menu, no search, no script.
const OFFLINE_ZIP = (() => {
  const LEFT_OUT = "script, .headerlink, .side-by-side, .trail, .cite, .online-only, .moved, .Z3988";
  const file = (item) => `pages/${item.replace(/^\*/, "glossary/").replaceAll("/", "-")}.html`;

  const get = async (address, as) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer[as]();
  };

  const framed = (title, language, body, up) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${ESCAPED(title)}</title><link rel="stylesheet" href="${up}style.css"></head>
<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom"><div class="md-container"><main class="md-main"><div class="md-main__inner md-grid"><div class="md-content"><article class="md-content__inner md-typeset">
${body}
</article></div></div></main></div></body></html>
`;

  // The article of a page: links to pages of the pack lead there, others to the site.
  const cleaned = async (item, place, inside, files) => {
    const { address, source } = place(item);
    const page = new DOMParser().parseFromString(await get(source, "text"), "text/html");
    const article = page.querySelector("article");
    for (const each of article.querySelectorAll(LEFT_OUT)) each.remove();
    for (const link of article.querySelectorAll("a[href]")) {
      const written = link.getAttribute("href");
      if (written.startsWith("#")) continue;
      const target = new URL(written, source);
      const there = inside.get(target.origin + target.pathname);
      // The site's own address of a page may differ from the one that it is read from.
      const online = new URL(written, address).href;
      link.setAttribute("href", there ? `../${file(there)}${target.hash}` : online);
    }
    for (const picture of article.querySelectorAll("img[src]")) {
      const from = new URL(picture.getAttribute("src"), source);
      const path = `files/${from.pathname.split("/").pop()}`;
      files[path] = new Uint8Array(await get(from, "arrayBuffer"));
      picture.setAttribute("src", `../${path}`);
    }
    return article.innerHTML;
  };

  const contents = (pack, place, words) => {
    const { said } = CITE;
    const { language } = place(null);
    const weeks = pack.weeks.map((week, at) => {
      const items = week.items.map(
        (item) => `<li><a href="${file(item)}">${ESCAPED(place(item).name)}</a></li>`,
      );
      return `<h2>${ESCAPED(PACK_OUTPUTS.heading(week, at, words))}</h2><ul>${items.join("")}</ul>`;
    });
    const foot = `${said.work}, ${said.edition[language]} ${said.number} (${said.day}). CC BY-SA 4.0.`;
    return `<h1>${ESCAPED(pack.title || words.untitled)}</h1>${weeks.join("")}<p>${foot}</p>`;
  };

  // `told(done, all)` is called as pages come in.
  const bytes = async (pack, place, words, told) => {
    const { language } = place(null);
    const items = pack.weeks.flatMap((week) => week.items);
    const inside = new Map(items.map((item) => [place(item).source, item]));
    const files = {};
    for (const [at, item] of items.entries()) {
      const body = await cleaned(item, place, inside, files);
      files[file(item)] = fflate.strToU8(framed(place(item).name, language, body, "../"));
      told(at + 1, items.length);
    }
    const sheets = [...document.querySelectorAll("link[rel=stylesheet]")].map((sheet) => get(sheet.href, "text"));
    files["style.css"] = fflate.strToU8((await Promise.all(sheets)).join("\n"));
    const list = contents(pack, place, words);
    files["index.html"] = fflate.strToU8(framed(pack.title || words.untitled, language, list, ""));
    const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
    return fflate.zipSync(Object.fromEntries(sorted), { mtime: `${CITE.said.date}T00:00:00` });
  };

  return { bytes };
})();
