// “Cite this page”, filled when it is opened: every style with a button that copies it.
const CITE_BOX = (() => {
  const { said } = CITE;

  const row = (name, content, copied) => [
    ELEMENT("dt", {}, name, COPY.button(copied, said, name)),
    ELEMENT("dd", {}, content),
  ];

  const entry = (name, html) => {
    const text = ELEMENT("p", { innerHTML: html }); // cite-styles.js escapes what is not its own
    return row(name, text, () => text.textContent);
  };

  const data = (name, text) => {
    const labelled = { role: "region", "aria-label": name };
    const block = ELEMENT("pre", { textContent: text, tabIndex: 0, attributes: labelled }); // may scroll
    return row(name, block, () => text);
  };

  const fill = (box) => {
    const heading = document.querySelector("h1").cloneNode(true);
    for (const link of heading.querySelectorAll(".headerlink")) link.remove();
    const { lang } = document.documentElement;
    const item = { title: heading.textContent.trim(), language: lang, address: CITE.address() };
    const list = ELEMENT("dl");
    for (const [name, html] of CITE.entries(item)) list.append(...entry(name, html));
    for (const [name, text] of CITE.data(item)) list.append(...data(name, text));
    box.querySelector("p").replaceWith(list);
    box.dataset.filled = "";
  };

  return { fill };
})();
