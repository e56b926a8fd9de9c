// On every page of the served site: scripts/refsite/editions/web_app.py writes it and leads to it.
const WEB_APP = (() => {
  const top = new URL(".", document.currentScript.src);
  // As in sw.js: the names of this site's caches, which no other site of the host has.
  return { top, prefix: `refsite ${top.pathname} ` };
})();

// A browser without service workers, or a private window that refuses them, reads on as before.
addEventListener("load", () => {
  navigator.serviceWorker?.register(new URL("sw.js", WEB_APP.top)).catch(() => {});
});
