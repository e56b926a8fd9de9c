// A button that copies a text. Where the page may not use the clipboard (file://, plain http), the
// browser's older command does it.
const COPY = (() => {
  const byCommand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
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
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = said.copy;
    if (name) made.setAttribute("aria-label", `${said.copy}: ${name}`);
    made.addEventListener("click", async () => {
      if (await copy(text())) {
        made.textContent = said.copied;
        made.setAttribute("aria-live", "polite");
        setTimeout(() => (made.textContent = said.copy), 2000);
      }
      made.focus();
    });
    return made;
  };

  return { button };
})();
