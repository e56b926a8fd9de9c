// What few readers ask for is fetched when they do: the styles of “Cite this page”, the link of a
// heading with its QR code. Without this script the APA entry and the plain link remain.
{
  const LINK = [
    "element.js",
    "copy.js",
    "cite-styles.js",
    "qr-code.js",
    "vendor/lean-qr-2.7.4.js",
    "permanent-link.js",
  ];
  const own = document.currentScript.src;
  const loaded = new Map();

  const load = (name) => {
    if (document.querySelector(`script[src$="/${name}"]`)) {
      return loaded.get(name); // the page has it already, or it is under way
    }
    if (!loaded.has(name)) {
      loaded.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = new URL(name, own);
          script.async = false; // scripts run in the order in which they were asked for
          script.onload = resolve;
          script.onerror = () => {
            loaded.delete(name); // a broken connection: the next try asks again
            reject(new Error(`${name} cannot be loaded`));
          };
          document.head.append(script);
        }),
      );
    }
    return loaded.get(name);
  };

  const box = document.querySelector("details.cite");
  box?.addEventListener("toggle", async () => {
    if (box.open && !box.dataset.filled) {
      await Promise.all(["element.js", "copy.js", "cite-styles.js", "cite-box.js"].map(load));
      CITE_BOX.fill(box);
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.headerlink");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (!link || !plain || !window.HTMLDialogElement) return;
    event.preventDefault();
    Promise.all(LINK.map(load))
      .then(() => PERMANENT_LINK.show(link))
      .catch(() => {
        location.href = link.href; // what the link does by itself
      });
  });
}
