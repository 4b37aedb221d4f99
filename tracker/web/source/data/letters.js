/** How texts are compared; the same rules as `tracker/query/letters.py`. */

/** Marks that differ by who sets the text. */
const MARKS = /** @type {[RegExp, string][]} */ ([[/[’‘ʼ]/g, "'"], [/[‐‑–]/g, "-"], [/["“”„‟«»＂]/g, ""]]);

/** The text as comparisons see it: case folded, composed, every Turkish i as i. @param {string} text */
export function fold(text) {
  // Through the capitals, so that ß is ss; the final sigma is one with the other.
  const folded = text.toUpperCase().toLowerCase().replaceAll("ς", "σ").replaceAll("i\u0307", "i").replaceAll("ı", "i");
  return folded.normalize("NFC");
}

/** The folded words of the text between single spaces, with a space at either end. @param {string} text */
export function words(text) {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** The form in which two spellings of one name are equal: `The U.S.` and `us`. @param {string} text */
export function nameKey(text) {
  let key = fold(text);
  for (const [mark, plain] of MARKS) key = key.replace(mark, plain);
  key = key.split(/\s+/).filter(Boolean).join(" ");
  key = key.replace(/(?<![\p{L}\p{N}_])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}_])\.?/gu, (found) => found.replaceAll(".", ""));
  return key.startsWith("the ") ? key.slice(4) : key;
}
