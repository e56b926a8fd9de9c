// The article of a page's twin, fit to stand on this page: TWIN_PAGE.article(link) promises it.
// Its ids, and all that names them, begin with its language (“en-steps”); other addresses are whole.
const TWIN_PAGE = (() => {
  const PATIENCE = 30_000; // milliseconds
  // What only its own page has a use for, or this page has already.
  const LEFT_OUT =
    "script, .headerlink, .moved, .exports, .app-save, #pack-builder, #practice, .page-reviewed, .page-traces, .cite";

  const fetched = async (address) => {
    // The service worker answers who asks for a page, with a copy if need be.
    const asked = { headers: { accept: "text/html" }, signal: AbortSignal.timeout?.(PATIENCE) };
    const answer = await fetch(address, asked);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.text();
  };

  // A page on a disk must not read another: the twin is opened unseen and asked (on-demand.js answers).
  const asked = (address) =>
    new Promise((resolve, reject) => {
      const frame = ELEMENT("iframe", { src: address, hidden: true });
      const end = (settle, value) => {
        removeEventListener("message", hear);
        clearTimeout(timer);
        frame.remove();
        settle(value);
      };
      const hear = ({ source, data }) => {
        if (source === frame.contentWindow && data) end(resolve, data);
      };
      const fail = () => end(reject, new Error(`${address} does not answer`));
      let timer = setTimeout(fail, PATIENCE);
      addEventListener("message", hear);
      frame.addEventListener("load", () => {
        frame.contentWindow.postMessage("article", "*");
        clearTimeout(timer);
        timer = setTimeout(fail, 2000); // a page that is not there is loaded as well, and says nothing
      });
      document.body.append(frame);
    });

  const mended = (base, prefix) => {
    const names = (value) => value.replace(/\S+/g, (name) => prefix + name);
    const address = (value) =>
      value.startsWith("#") ? `#${prefix}${value.slice(1)}` : new URL(value, base).href;
    const set = (value) => value.replace(/(^|,\s)(\s*)(\S+)/g, (_, mark, gap, each) => mark + gap + address(each));
    const aria = { "aria-labelledby": names, "aria-describedby": names, "aria-controls": names };
    return { id: names, for: names, headers: names, ...aria, href: address, src: address, srcset: set };
  };

  const fit = (article, base, prefix) => {
    const by = mended(base, prefix);
    for (const each of article.querySelectorAll(LEFT_OUT)) each.remove();
    for (const element of article.querySelectorAll("*")) {
      for (const { name, value } of [...element.attributes]) {
        const mend = by[name] ?? ((text) => text.replace(/url\(#/g, `url(#${prefix}`));
        if (mend(value) !== value) element.setAttribute(name, mend(value));
      }
    }
    return article;
  };

  const article = async ({ href, hreflang }) => {
    const text = await (location.protocol === "file:" ? asked : fetched)(href);
    const page = new DOMParser().parseFromString(text, "text/html");
    return fit(page.querySelector("article"), href, `${hreflang}-`);
  };

  return { article };
})();
