// The words of a search that led to a page (?h=…) stand out there.
{
  const lookedFor = (word) => {
    const mark = document.createElement("mark");
    mark.textContent = word;
    mark.dataset.mdHighlight = ""; // other marks mean “not checked”
    return mark;
  };
  const fold = (word) => word.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  const led = new URLSearchParams(location.search).get("h") ?? "";
  const wanted = new Set(led.split(" ").filter(Boolean).map(fold));
  if (wanted.size) {
    const article = document.querySelector("article");
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("svg, script, style, .headerlink")) {
        texts.push(walker.currentNode);
      }
    }
    for (const text of texts) {
      const parts = text.data.split(/([\p{L}\p{N}]+)/u);
      if (parts.some((part) => wanted.has(fold(part)))) {
        text.replaceWith(
          ...parts.map((part) => (wanted.has(fold(part)) ? lookedFor(part) : part)),
        );
      }
    }
  }
}
