// The button that saves everything for reading offline: what it says and does. Saving: saved-set.js.
{
  const words = JSON.parse(document.getElementById("save-words").textContent);
  const language = document.documentElement.lang;
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const megabytes = (bytes) => (Math.max(bytes, 5e4) / 1e6).toLocaleString(language, one);
  const say = (key, ...values) =>
    values.reduce((text, value) => text.replace("{}", value), words[key]);

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const status = element("p", { tabIndex: -1 });
  status.setAttribute("role", "status");
  const bar = element("progress", { ariaLabel: words.busy });
  const count = element("span", {});
  const meter = element("p", { hidden: true }, bar, " ", count);
  const button = element("button", {
    type: "button",
    className: "md-button md-button--primary",
    hidden: true,
  });
  const remove = element("button", { type: "button", className: "md-button", hidden: true });
  remove.textContent = words.remove;
  document
    .querySelector(".app-save")
    .replaceWith(
      element("div", { className: "app-save" }, status, meter, element("p", {}, button, " ", remove)),
    );

  // Show a text and what can be done now: an action is a label and what it does.
  const show = (text, label = "", action = null, removable = false) => {
    const focused = [button, remove].includes(document.activeElement);
    status.textContent = text;
    Object.assign(button, { textContent: label, hidden: !label, onclick: action });
    Object.assign(remove, { hidden: !removable });
    if (focused && document.activeElement.hidden) status.focus();
  };

  // Say how things stand, after a notice of what has just happened.
  const look = async (notice = "") => {
    const sets = await SAVED_SET.sets();
    const saved = sets.find((set) => set.complete);
    const list = await SAVED_SET.newest().catch(() => undefined);
    const tell = (text, ...rest) => show(`${notice} ${text}`.trim(), ...rest);
    if (saved && (!list || list.version === saved.list.version)) {
      return tell(say("done", saved.list.edition), "", null, true);
    }
    if (!list) return tell(words.offline, words.again, () => look(), sets.length > 0);
    const { bytes, room } = await SAVED_SET.plan(list);
    const start = () => save(list, bytes);
    if (saved) {
      const text = say("newer", saved.list.edition, megabytes(bytes));
      return tell(text, words.update, start, true);
    }
    if (sets.length) return tell(say("rest", megabytes(bytes)), words.resume, start, true);
    return tell(say("size", megabytes(bytes), megabytes(room)), words.all, start);
  };

  const fail = async (error, list) => {
    if (error instanceof SAVED_SET.SiteChanged) return look(words.changed);
    const { bytes, room } = await SAVED_SET.plan(list);
    const reasons = { AbortError: words.stopped, QuotaExceededError: say("full", megabytes(room)) };
    const text = `${reasons[error.name] ?? words.lost} ${say("rest", megabytes(bytes))}`;
    return show(text, words.resume, () => save(list, bytes), true);
  };

  const save = async (list, bytes) => {
    const stop = new AbortController();
    let quarter = 0;
    const progress = (done) => {
      bar.value = done;
      count.textContent = say("count", megabytes(done), megabytes(bytes));
      const reached = Math.floor((4 * done) / bytes);
      if (reached > quarter) status.textContent = `${words.busy} ${25 * reached}%`;
      quarter = reached;
    };
    show(words.busy, words.stop, () => stop.abort());
    bar.max = bytes;
    progress(0);
    meter.hidden = false;
    // A browser that agrees does not clear the saved pages away when it is short of room.
    navigator.storage.persist().catch(() => {});
    try {
      await SAVED_SET.save(list, stop, progress);
      await look();
    } catch (error) {
      await fail(error, list);
    } finally {
      meter.hidden = true;
    }
  };

  remove.onclick = async () => {
    if (!confirm(words.sure)) return; // it may come under a finger that is about to stop
    await SAVED_SET.remove();
    await look(words.removed);
  };

  const begin = async () => {
    if (!globalThis.caches || !navigator.serviceWorker) throw new Error("not here");
    await look();
  };
  begin().catch(() => show(words.impossible));
}
