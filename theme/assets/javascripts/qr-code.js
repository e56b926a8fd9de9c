// QR codes as pictures; the codes themselves are made by lean-qr (vendor/).
// It is a CommonJS module, and a module cannot be loaded on file://: this gives it its `exports`.
var exports = {};
const QR_CODE = (() => {
  const quiet = 4; // modules left free around a code (ISO/IEC 18004)

  const svg = (text, name) => {
    const code = exports.generate(text);
    const drawn = [];
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        if (code.get(x, y)) drawn.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
      }
    }
    const side = code.size + 2 * quiet;
    const picture = document.createElement("div");
    picture.innerHTML = `<svg class="qr-code" role="img" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${drawn.join("")}"/></svg>`;
    picture.firstChild.setAttribute("aria-label", name);
    return picture.firstChild;
  };

  // A PNG as a data: address, large enough for a slide.
  const png = (text) => {
    const pixels = 12; // a module's side
    const code = exports.generate(text);
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = (code.size + 2 * quiet) * pixels;
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        if (code.get(x, y)) pen.fillRect((x + quiet) * pixels, (y + quiet) * pixels, pixels, pixels);
      }
    }
    return canvas.toDataURL("image/png");
  };

  return { svg, png };
})();
