/** The colours of the page, as the style sheet has them for light, dark and print. */

/** @typedef {{text: string, dim: string, line: string, band: string, back: string, accent: string, kinds: Record<string, string>}} Colors */

/** @param {HTMLElement} element @returns {Colors} */
export function colorsOf(element) {
  const style = getComputedStyle(element);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  const kinds = ["red", "green", "yellow", "blue", "magenta", "cyan", "plain"];
  return {
    text: value("text"), dim: value("dim"), line: value("line"), band: value("band"), back: value("back"), accent: value("accent"),
    kinds: Object.fromEntries(kinds.map((name) => [name, value(name)])),
  };
}
