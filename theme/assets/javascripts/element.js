// A new element with properties, attributes (as `attributes`) and children.
const ELEMENT = (name, { attributes = {}, ...properties } = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

// A text as HTML and XML write it.
const ESCAPED = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
