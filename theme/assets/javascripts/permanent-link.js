// The permanent link of a page or a section: to read, to copy, and as a QR code for a slide.
const PERMANENT_LINK = (() => {
  const { said } = CITE;

  const show = (link) => {
    const heading = link.parentElement;
    const title = [...heading.childNodes].filter((node) => node !== link).map((node) => node.textContent);
    const page = CITE.address();
    const address = page && page + new URL(link.href).hash;
    const close = ELEMENT("button", { type: "button", className: "close", textContent: said.close });
    const dialog = ELEMENT(
      "dialog",
      { className: "permanent-link md-typeset", attributes: { "aria-labelledby": "permanent-link" } },
      ELEMENT("h2", { id: "permanent-link", textContent: said.link }),
      ELEMENT("p", { textContent: title.join("").trim() }),
      ...(address ? parts(address) : [ELEMENT("p", { textContent: said.unknown })]),
      close,
    );
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
    ELEMENT(
      "p",
      { className: "permanent-link__address" },
      ELEMENT("a", { href: address, textContent: address }),
      COPY.button(() => address, said, said.link),
    ),
    QR_CODE.svg(address, `${said.code}: ${address}`),
    ELEMENT(
      "p",
      {},
      ELEMENT("a", { href: QR_CODE.png(address), download: "qr.png", textContent: said.picture }),
    ),
  ];

  return { show };
})();
