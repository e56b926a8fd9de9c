// The language switch keeps the section being read, or the place on a map: anchors are the same in both
// languages.
{
  const link = document.querySelector("[data-language-switch]");
  const headings = [...document.querySelectorAll("article :is(h2, h3)[id]")];

  const section = () => {
    const place = document.querySelector("svg :target");
    if (place) return `#${place.id}`;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    return above.length ? `#${above.at(-1).id}` : "";
  };

  for (const event of ["click", "auxclick", "contextmenu"]) {
    link?.addEventListener(event, () => {
      link.hash = section();
    });
  }
}

// The menu button is a label, which the keyboard passes over. Material lets Enter work it.
{
  const button = document.querySelector(".md-header [for=__drawer]");
  button.tabIndex = 0;
  button.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      button.click();
    }
  });
}
