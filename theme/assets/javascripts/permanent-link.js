// The permanent link of a page or a section: to read, to copy, and as a QR code for a slide.
const PERMANENT_LINK = (() => {
  const { said } = CITE;
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const show = (link) => {
    const heading = link.parentElement;
    const title = [...heading.childNodes].filter((node) => node !== link).map((node) => node.textContent);
    const page = CITE.address();
    const address = page && page + new URL(link.href).hash;
    const close = element("button", { type: "button", className: "close", textContent: said.close });
    const dialog = element(
      "dialog",
      { className: "permanent-link md-typeset" },
      element("h2", { id: "permanent-link", textContent: said.link }),
      element("p", { textContent: title.join("").trim() }),
      ...(address ? parts(address) : [element("p", { textContent: said.unknown })]),
      close,
    );
    dialog.setAttribute("aria-labelledby", "permanent-link");
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus({ preventScroll: true });
    });
    document.body.append(dialog);
    dialog.showModal();
    history.replaceState(null, "", link.href); // as the link itself would do
  };

  const parts = (address) => [
    element(
      "p",
      { className: "permanent-link__address" },
      element("a", { href: address, textContent: address }),
      COPY.button(() => address, said, said.link),
    ),
    QR_CODE.svg(address, `${said.code}: ${address}`),
    element(
      "p",
      {},
      element("a", { href: QR_CODE.png(address), download: "qr.png", textContent: said.picture }),
    ),
  ];

  return { show };
})();
