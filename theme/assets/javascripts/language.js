// The language switch keeps the section: anchors are the same in both languages.
const link = document.querySelector("[data-language-switch]");

function keepSection() {
  link.hash = location.hash;
}

if (link) {
  for (const event of ["click", "auxclick", "contextmenu"]) link.addEventListener(event, keepSection);
}
