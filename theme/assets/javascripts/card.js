// The card of a term: its name in the other language and its meaning, beside the word.
// Focus or a resting mouse opens it; so does a first tap, and a second one follows the link.
// A screen reader hears the same text once, as the description of the link.
// The texts: CARDS from cards.js, and a data block of the page; see scripts/refsite/linking/cards.py.
// The script is loaded at the first sign that somebody reads: a scroll, a key, a finger, a mouse.
{
  const base = JSON.parse(document.getElementById("__config").textContent).base;
  const block = document.getElementById("cards");
  const links = document.querySelectorAll("a.term");
  const signs = ["scroll", "keydown", "focusin", "pointerdown", "pointermove"];
  const wait = 250; // milliseconds that a mouse rests before the card opens, and is away before it closes
  const gap = 4; // pixels between a line and its card

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(Boolean));
    return made;
  };
  const slug = (link) => link.pathname.match(/([^/]+)\.html$/)[1];

  const descriptions = element("div", { hidden: true });
  const card = element("div", { className: "card", hidden: true, ariaHidden: "true" });
  document.body.append(descriptions, card);
  let texts, shown, timer, touched;

  const describe = (link) => {
    const id = `card-${slug(link)}`;
    if (!document.getElementById(id)) {
      const [name, other, definition, note] = texts[slug(link)];
      const names = [element("b", {}, name), " · ", element("i", { lang: CARDS.language }, other)];
      descriptions.append(
        element(
          "div",
          { id },
          element("p", {}, ...names),
          element("p", {}, definition),
          note && element("p", { className: "card__note" }, note),
        ),
      );
    }
    link.setAttribute("aria-describedby", id);
  };

  const close = () => {
    clearTimeout(timer);
    card.hidden = true;
    shown = undefined;
  };

  // Below the word, or above it where only there is room: never over a line of the link.
  const place = (link) => {
    const lines = link.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const room = first.top - gap - Math.max(header, 0);
    const fits = last.bottom + gap + card.offsetHeight <= innerHeight || card.offsetHeight > room;
    const top = fits ? last.bottom + gap : first.top - gap - card.offsetHeight;
    const left = Math.min(last.left, document.documentElement.clientWidth - card.offsetWidth - gap);
    card.style.top = `${top + scrollY}px`;
    card.style.left = `${Math.max(left, gap) + scrollX}px`;
  };

  // Once the texts are there, each link has its description. After a failure the next try asks again.
  let loading;
  const load = () => {
    loading ??= new Promise((onload, onerror) => {
      document.head.append(element("script", { src: `${base}/cards.js`, onload, onerror }));
    }).then(
      () => {
        texts = { ...CARDS.terms, ...(block && JSON.parse(block.textContent)) };
        links.forEach(describe);
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  };

  const open = async (link) => {
    clearTimeout(timer);
    shown = link;
    if (!texts) await load();
    if (texts && shown === link) show(link);
  };

  const show = (link) => {
    const more = element("a", { href: link.href, tabIndex: -1 }, CARDS.more);
    const parts = document.getElementById(`card-${slug(link)}`).cloneNode(true).children;
    card.replaceChildren(...parts, more);
    card.hidden = false;
    place(link);
  };

  const later = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  const onMouse = (action) => (event) => {
    if (event.pointerType === "mouse") later(action);
  };

  for (const link of links) {
    link.addEventListener("pointerenter", onMouse(() => open(link)));
    link.addEventListener("pointerleave", onMouse(close));
    link.addEventListener("pointerdown", (event) => {
      touched = event.pointerType !== "mouse" && shown !== link ? link : undefined;
    });
    link.addEventListener("focus", () => touched !== link && open(link));
    link.addEventListener("blur", close);
    link.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && shown !== link) {
        event.preventDefault();
        open(link);
      }
    });
    link.addEventListener("click", (event) => {
      if (touched === link && event.detail) {
        event.preventDefault();
        open(link);
      }
      touched = undefined;
    });
  }
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", onMouse(close));
  card.addEventListener("pointerdown", (event) => event.preventDefault()); // the link keeps the focus
  addEventListener("pointerdown", (event) => {
    if (!card.contains(event.target) && event.target !== shown) close();
  });
  addEventListener("keydown", (event) => event.key === "Escape" && close());
  addEventListener("resize", () => card.hidden || place(shown));
  if (links.length) {
    const options = { capture: true, once: true, passive: true };
    for (const sign of signs) addEventListener(sign, load, options);
  }
}
