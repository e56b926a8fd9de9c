// The saved set: every file that a reader needs, in a cache named after the site's version.
// The list of files comes first into it, the mark that it is complete last; what lies between is
// the right version, so that an interrupted save goes on where it stopped.
const SAVED_SET = (() => {
  const { top, prefix } = WEB_APP;
  const AT_ONCE = 6;
  const LIST = address("app-files.json");
  const COMPLETE = address("app-files.json?complete");

  class SiteChanged extends Error {}

  function address(path) {
    return new URL(path, top).href;
  }

  // The list of the site as it is now. Rejects without a network.
  async function newest() {
    const response = await fetch(LIST, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
    return response.json();
  }

  // What is saved, the newest first.
  async function sets() {
    const names = (await caches.keys()).filter((name) => name.startsWith(`${prefix}saved `));
    const found = names.reverse().map(async (name) => {
      const cache = await caches.open(name);
      const [list, complete] = await Promise.all([cache.match(LIST), cache.match(COMPLETE)]);
      return { name, cache, list: await list?.json(), complete: Boolean(complete) };
    });
    return (await Promise.all(found)).filter((set) => set.list);
  }

  const identity = ([path, , , hash]) => `${path} ${hash}`;

  // Which set holds each file of a list already, and what is missing.
  async function plan(list) {
    const holders = new Map();
    for (const set of (await sets()).reverse()) {
      const here = new Set((await set.cache.keys()).map((request) => request.url));
      for (const file of set.list.files) {
        if (here.has(address(file[0]))) holders.set(identity(file), set);
      }
    }
    const missing = list.files.filter((file) => !holders.has(identity(file)));
    const sum = (column) => missing.reduce((total, file) => total + file[column], 0);
    return { holders, missing, room: sum(1), bytes: sum(2) };
  }

  async function digest(body) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).slice(0, 8);
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function fetched([path, , , hash], signal) {
    // The browser's own cache may hold an older copy: then once more past it.
    for (const cache of ["default", "reload"]) {
      const response = await fetch(address(path), { cache, signal });
      if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
      const body = await response.arrayBuffer();
      const headers = { "content-type": response.headers.get("content-type") };
      if ((await digest(body)) === hash) return new Response(body, { headers });
    }
    throw new SiteChanged(path);
  }

  // Bring a set up to its list. `progress` is told the bytes fetched so far. Rejects with
  // SiteChanged, with QuotaExceededError, or with what fetch says; what came until then stays.
  async function save(list, stop, progress) {
    const name = `${prefix}saved ${list.version}`;
    const cache = await caches.open(name);
    await cache.put(LIST, new Response(JSON.stringify(list)));
    const { holders } = await plan(list);
    const queue = list.files.values(); // all workers draw from it
    let done = 0;
    const work = async () => {
      for (const file of queue) {
        if (stop.signal.aborted) throw new DOMException("stopped", "AbortError");
        const holder = holders.get(identity(file));
        if (holder?.name === name) continue;
        const key = address(file[0]);
        await cache.put(
          key,
          holder ? await holder.cache.match(key) : await fetched(file, stop.signal),
        );
        if (!holder) progress((done += file[2]));
      }
    };
    const workers = Array.from({ length: AT_ONCE }, work);
    try {
      await Promise.all(workers);
    } finally {
      stop.abort();
      await Promise.allSettled(workers);
    }
    await cache.put(COMPLETE, new Response(""));
    for (const set of await sets()) if (set.name !== name) await caches.delete(set.name);
    await caches.delete(`${prefix}visited`); // no newer than what is saved now
  }

  async function remove() {
    for (const { name } of await sets()) await caches.delete(name);
  }

  return { SiteChanged, newest, sets, plan, save, remove };
})();
