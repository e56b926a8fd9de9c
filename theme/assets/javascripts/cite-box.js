// “Cite this page”, filled when it is opened: every style with a button that copies it.
const CITE_BOX = (() => {
  const { said } = CITE;

  const row = (name, content, copied) => {
    const parts = [document.createElement("dt"), document.createElement("dd")];
    parts[0].append(name, COPY.button(copied, said, name));
    parts[1].append(content);
    return parts;
  };

  const entry = (name, html) => {
    const text = document.createElement("p");
    text.innerHTML = html; // made by cite-styles.js, which escapes what is not its own
    return row(name, text, () => text.textContent);
  };

  const data = (name, text) => {
    const block = document.createElement("pre");
    block.textContent = text;
    block.tabIndex = 0; // it may scroll sideways
    block.setAttribute("role", "region");
    block.setAttribute("aria-label", name);
    return row(name, block, () => text);
  };

  const fill = (box) => {
    const heading = document.querySelector("h1").cloneNode(true);
    for (const link of heading.querySelectorAll(".headerlink")) link.remove();
    const { lang } = document.documentElement;
    const item = { title: heading.textContent.trim(), language: lang, address: CITE.address() };
    const list = document.createElement("dl");
    for (const [name, html] of CITE.entries(item)) list.append(...entry(name, html));
    for (const [name, text] of CITE.data(item)) list.append(...data(name, text));
    box.querySelector("p").replaceWith(list);
    box.dataset.filled = "";
  };

  return { fill };
})();
