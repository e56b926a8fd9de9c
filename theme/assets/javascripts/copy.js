// A button that copies a text. Where the page may not use the clipboard (file://, plain http), the
// browser's older command does it.
const COPY = (() => {
  const byCommand = (text) => {
    const area = ELEMENT("textarea", { value: text, className: "unseen" });
    (document.querySelector("dialog[open]") ?? document.body).append(area); // else it takes no focus
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byCommand(text);
    }
  };

  // `text` is called when the button is pressed. A screen reader hears the button's new name.
  const button = (text, said, name = "") => {
    const what = name && ELEMENT("span", { className: "unseen", textContent: `: ${name}` });
    const word = ELEMENT("span", { textContent: said.copy, attributes: { "aria-live": "polite" } });
    const made = ELEMENT("button", { type: "button", className: "copy" }, word, what);
    made.addEventListener("click", async () => {
      if (await copy(text())) {
        word.textContent = said.copied;
        setTimeout(() => (word.textContent = said.copy), 2000);
      }
      made.focus();
    });
    return made;
  };

  return { button };
})();
