// The language switch keeps the section being read: anchors are the same in both languages.
{
  const link = document.querySelector("[data-language-switch]");
  const headings = [...document.querySelectorAll("article :is(h2, h3)[id]")];

  const section = () => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    return above.length ? `#${above.at(-1).id}` : "";
  };

  for (const event of ["click", "auxclick", "contextmenu"]) {
    link?.addEventListener(event, () => {
      link.hash = section();
    });
  }
}
