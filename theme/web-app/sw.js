// The service worker: what was visited or saved is read without a network.
// scripts/refsite/editions/web_app.py fills in the version of the whole site and the shell:
// what every page loads, and the pages to begin with.
const VERSION = "@VERSION@";
const SHELL = ["@SHELL@"];
const PATIENCE = 3000; // milliseconds, then a kept copy is shown

const TOP = registration.scope;
const PREFIX = `refsite ${new URL(TOP).pathname} `; // as in app.js
const SHELL_CACHE = `${PREFIX}shell ${VERSION}`;
const VISITED = `${PREFIX}visited`;
const SAVED = `${PREFIX}saved `; // and a version: saved-set.js writes and removes these

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, url, destination, headers } = event.request;
  // What a script fetches has no destination: it knows what it wants of the network, unless it reads a page.
  const read = destination || headers.get("accept") === "text/html";
  if (method !== "GET" || !read || !url.startsWith(TOP)) return;
  if (url.startsWith(`${TOP}downloads/`)) return;
  event.respondWith(answer(event));
});

// ---- New versions ----

async function install() {
  const cache = await caches.open(SHELL_CACHE);
  const put = async (path) => {
    const response = await fetch(TOP + path, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const headers = { "content-type": response.headers.get("content-type") };
    await cache.put(TOP + path, new Response(await response.blob(), { headers }));
  };
  await Promise.all(SHELL.map(put));
  await skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${PREFIX}shell `) && name !== SHELL_CACHE) await retire(name);
  }
  await clients.claim();
  // Pages that were open before there was a worker.
  const open = await clients.matchAll({ type: "window" });
  await Promise.allSettled(
    open.map(async ({ url }) => keep(keyOf(url), await fetch(url, { cache: "force-cache" }))),
  );
}

// Pages that were visited need their styles, which may have had another address.
async function retire(name) {
  const [old, visited] = await Promise.all([caches.open(name), caches.open(VISITED)]);
  const now = new Set(SHELL.map((path) => TOP + path));
  for (const { url } of await old.keys()) {
    if (!now.has(url)) await visited.put(url, await old.match(url));
  }
  await caches.delete(name);
}

// ---- Requests ----

async function answer(event) {
  const key = keyOf(event.request.url);
  const page = event.request.mode === "navigate";
  const shell = page ? undefined : await caches.match(key, { cacheName: SHELL_CACHE });
  if (shell) return shell;
  const network = fetch(event.request);
  // Where there is no room to keep it, it is read all the same.
  event.waitUntil(network.then((response) => keep(key, response)).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network, late]).catch(() => undefined);
  if (first && first.status < 500) return first;
  const copy = await kept(key);
  if (copy) return copy;
  return network.catch((error) => {
    if (page) return notSaved();
    throw error;
  });
}

// One key a page, whatever ?h= or ?q= asks of it: “a/” is “a/index.html”, and “a/b” is “a/b.html”,
// as hosts have it that hide the ending.
function keyOf(address) {
  const { origin, pathname } = new URL(address);
  const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  return origin + (/\.\w+$/.test(path) ? path : `${path}.html`);
}

async function keep(key, response) {
  if (!response.ok || response.type !== "basic" || response.redirected) return;
  const copy = response.clone(); // before anybody reads it
  await (await caches.open(VISITED)).put(key, copy);
}

async function kept(key) {
  const saved = (await caches.keys()).filter((name) => name.startsWith(SAVED));
  // In the order of their making: the newest edition is the last.
  for (const cacheName of [VISITED, ...saved.reverse(), SHELL_CACHE]) {
    const copy = await caches.match(key, { cacheName });
    if (copy) return copy;
  }
  return undefined;
}

// Shown at the address that was asked for: its own links count from the site's top.
async function notSaved() {
  const page = await caches.match(`${TOP}not-saved.html`, { cacheName: SHELL_CACHE });
  const text = (await page.text()).replace('<base href="./">', `<base href="${TOP}">`);
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(text, { status: 503, statusText: "Not saved", headers });
}
