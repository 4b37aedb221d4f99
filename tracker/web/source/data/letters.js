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
  key = key.split(/\s+/).filter(Boolean).join(" ").replaceAll(" & ", " and ");
  key = key.replace(/(?<![\p{L}\p{N}_])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}_])\.?/gu, (found) => found.replaceAll(".", ""));
  return key.startsWith("the ") ? key.slice(4) : key;
}

/** The words of the text, each as it is spelt: as many as `words` has. @param {string} text @returns {string[]} */
export function spelt(text) {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether the phrase stands in a text with the words that `capitals` counts, from 0, as acronyms are written.
 * @param {string} text @param {string} phrase @param {number[]} capitals
 */
export function hasInCapitals(text, phrase, capitals) {
  const [folded, spellings, wanted] = [words(text), spelt(text), phrase.trim().split(" ")];
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
    const first = folded.slice(0, at + 1).split(" ").length - 2;
    if (capitals.every((place) => isAcronym(spellings[first + place] ?? "", wanted[place]))) return true;
  }
  return false;
}

/** Whether a word begins as this acronym: `US`, and of more than three letters `Nato` too. @param {string} spelling @param {string} word */
function isAcronym(spelling, word) {
  const begun = spelling.slice(0, word.length);
  const capital = word[0].toUpperCase() + word.slice(1);
  return begun === word.toUpperCase() || (word.length > 3 && begun === capital);
}

/** What equal refs share, whatever their case and the spaces around their slashes. @param {string} text */
export function refKey(text) {
  return fold(text.trim().split(/\s+/).join(" ").replace(/\s*\/\s*/g, "/"));
}
