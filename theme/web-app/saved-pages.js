// On the page that the service worker shows for one that is not saved: which one, and what is here.
{
  const { top, prefix } = WEB_APP;
  const MOST = 20; // a language
  const asked = decodeURI(location.pathname.slice(top.pathname.length));
  for (const place of document.querySelectorAll("[data-asked]")) place.textContent = asked;
  for (const button of document.querySelectorAll("[data-again]")) {
    button.addEventListener("click", () => location.reload());
  }
  addEventListener("online", () => location.reload());

  // Nothing of a page that only leads on to another.
  const titleOf = async (response) => {
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("[name=robots][content=noindex]") ? "" : page.title.split(" · ")[0];
  };

  const item = (address, title) => {
    const made = document.createElement("li");
    const link = made.appendChild(document.createElement("a"));
    link.href = address;
    link.appendChild(document.createElement("strong")).textContent = title;
    return made;
  };

  // The pages of a language that were visited last; those of a set half saved after them.
  const list = async (section) => {
    const place = section.querySelector("ul");
    const shown = new Set(Array.from(place.querySelectorAll("a"), (link) => link.href));
    const folder = new URL(`${section.lang}/`, top).href;
    for (const kind of ["visited", "saved "]) {
      for (const name of await caches.keys()) {
        if (!name.startsWith(prefix + kind)) continue;
        const cache = await caches.open(name);
        for (const { url } of (await cache.keys()).reverse()) {
          if (shown.size > MOST) return;
          if (!url.startsWith(folder) || !url.endsWith(".html") || shown.has(url)) continue;
          shown.add(url);
          const title = await titleOf(await cache.match(url));
          if (title) place.append(item(url, title));
        }
      }
    }
  };
  document.querySelectorAll("section").forEach(list);
}
