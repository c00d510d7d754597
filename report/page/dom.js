// Making elements. Text goes in as text, never as markup.

const byId = (id) => document.getElementById(id);

// el('button', {class: 'quiet', onclick: go}, 'Go'): attributes by their names, handlers by "on…";
// an attribute that is null, undefined or false is left out. Children are elements or texts.
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

// Tells users of screen readers what happened; others see it.
function say(text) {
  byId('said').textContent = text;
}

// A name or a message from the input: its direction stays its own.
const bdi = (text, lang = null) => el('bdi', { lang }, visibleText(text));
