/** Making elements: text is always text, never markup. */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with attributes, listeners (`onclick`) and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string | number | boolean | ((event: any) => void)>} [attributes]
 * @param {Child[]} children @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
}

/**
 * @param {string} name @param {Record<string, string | number | boolean | ((event: any) => void)>} [attributes]
 * @param {Child[]} children @returns {SVGElement}
 */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  fill(element, attributes, children);
  return element;
}

/** @param {Element} element @param {Record<string, unknown>} attributes @param {Child[]} children */
function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false).map((child) =>
    /** @type {Node | string} */ (child)));
}

/** @template {HTMLElement} T @param {string} id @param {new (...args: any[]) => T} type @returns {T} */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

/** A link to an address of the web; any other address stays text. @param {string} url @param {string} [text] */
export function link(url, text = url) {
  return /^https?:\/\/[^\s]+$/i.test(url)
    ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text)
    : text;
}
