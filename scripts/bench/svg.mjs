/** @file Elements of SVG as text. */

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element; `children` are elements, and numbers among the attributes are rounded to what can be seen. */
export function element(name, attributes, children = []) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`);
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** Characters as they are written in an element. */
export function characters(text) {
  return String(text).replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

/** A line of words. */
export function words(text, attributes) {
  return element('text', attributes, [characters(text)]);
}

/** A place or length as it is written. */
export function rounded(value) {
  return String(Math.round(value * 10) / 10);
}

function attributeText(value) {
  return typeof value === 'number' ? rounded(value) : characters(value);
}
