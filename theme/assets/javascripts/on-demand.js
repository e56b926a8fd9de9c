// What few readers ask for is fetched when they do: the styles of “Cite this page”, the link of a
// heading with its QR code, the page in both languages. Without this script the APA entry, the plain
// link and the language switch remain.
const ON_DEMAND = (() => {
  const own = document.currentScript.src;
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const loaded = new Map();

  const load = (name, address) => {
    if (document.querySelector(`script[src$="/${name}"]`)) {
      return loaded.get(name); // the page has it already, or it is under way
    }
    if (!loaded.has(name)) {
      loaded.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = address;
          script.async = false; // scripts run in the order in which they were asked for
          script.onload = resolve;
          script.onerror = () => {
            loaded.delete(name); // a broken connection: the next try asks again
            script.remove();
            reject(new Error(`${name} cannot be loaded`));
          };
          document.head.append(script);
        }),
      );
    }
    return loaded.get(name);
  };

  // Scripts of the theme, by their names under assets/javascripts/; they run in this order.
  const scripts = (...names) => Promise.all(names.map((name) => load(`${name}.js`, new URL(`${name}.js`, own))));

  // A script of the edition that says what a tool shows, by its path in the language's folder.
  const data = (path) => load(path, `${base}/${path}`);

  // A style sheet of the theme, by its name under assets/stylesheets/.
  const style = (name) => {
    const href = new URL(`../stylesheets/${name}.css`, own).href;
    if (document.querySelector(`link[href="${href}"]`)) return undefined;
    return new Promise((resolve) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      link.onload = link.onerror = resolve;
      document.head.append(link);
    });
  };

  return { scripts, data, style };
})();
{
  const LINK = ["element", "copy", "cite-styles", "qr-code", "vendor/lean-qr-2.7.4", "permanent-link"];

  const box = document.querySelector("details.cite");
  box?.addEventListener("toggle", async () => {
    if (box.open && !box.dataset.filled) {
      await ON_DEMAND.scripts("element", "copy", "cite-styles", "cite-box");
      CITE_BOX.fill(box);
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.headerlink");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (!link || !plain || !window.HTMLDialogElement) return;
    event.preventDefault();
    ON_DEMAND.scripts(...LINK)
      .then(() => PERMANENT_LINK.show(link))
      .catch(() => {
        location.href = link.href; // what the link does by itself
      });
  });

  // Questions become forms when a reader comes near them.
  const asked = document.querySelector("[data-self-check]");
  if (asked) {
    const near = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        const words = ON_DEMAND.data("study/words.js");
        const parts = [ON_DEMAND.style("exercise"), words, ON_DEMAND.scripts("element", "study/exercise")];
        Promise.all(parts)
          .then(() => ON_DEMAND.scripts("study/self-check"))
          .catch(() => {}); // the folded answers remain
      },
      { rootMargin: "100% 0px" },
    );
    near.observe(asked);
  }

  const beside = document.querySelector(".side-by-side");
  const alone = parent === window; // not itself the twin that a page asks for its text
  const status = beside?.querySelector("[role=status]");
  const turn = async () => {
    if (!document.querySelector(".pair")) status.textContent = status.dataset.busy;
    await ON_DEMAND.style("side-by-side");
    ON_DEMAND.scripts("element", "twin-page", "side-by-side")
      .then(() => SIDE_BY_SIDE.turn())
      .catch(() => {
        status.textContent = status.dataset.lost;
      });
  };
  beside?.querySelector("button").addEventListener("click", turn);
  try {
    if (beside && alone && localStorage["rujukan.side-by-side"]) turn();
  } catch {} // a browser that keeps nothing

  // On file:// no page reads another's file: the twin, in a frame, hands over its text (twin-page.js).
  if (!alone && location.protocol === "file:") {
    const text = document.querySelector("article")?.outerHTML;
    addEventListener("message", ({ source, data }) => {
      if (source === parent && data === "article") source.postMessage(text, "*");
    });
  }
}
