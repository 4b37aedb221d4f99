/** The colours of the page, as the style sheet has them for light, dark and print. */

/** @typedef {{text: string, dim: string, line: string, band: string, back: string, accent: string, kinds: string[]}} Colors of the kinds in their order */

/** @param {HTMLElement} element @param {string[]} kinds @returns {Colors} */
export function colorsOf(element, kinds) {
  const style = getComputedStyle(element);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: value("text"), dim: value("dim"), line: value("line"), band: value("band"), back: value("back"), accent: value("accent"),
    kinds: kinds.map((name) => value(`k-${name}`) || value("plain")),
  };
}
