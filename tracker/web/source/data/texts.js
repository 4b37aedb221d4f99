/** The readers of words, of details and of what the sources are. */

import { QueryError } from "./error.js";
import { fold, hasInCapitals, spelt, words } from "./letters.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./fields.js").Read} Read
 */

/** The text folded, with single hyphens for its spaces. @param {string} text */
export const slug = (text) => fold(text).replace(/[\s_]+/g, "-");

/** The words that a value asks for. @param {string} value */
function phraseOf(value) {
  const wanted = words(value);
  if (!wanted.trim()) throw new QueryError(`'${value}' is not a search term: it has no letters or digits`);
  return wanted;
}

/** A field whose texts have the words in a row. @param {string} field @param {(data: Dataset, row: number) => string[]} texts @returns {Read} */
export function phrase(field, texts) {
  return (value, data) => {
    const wanted = phraseOf(value);
    const folded = data.folded(field, (row) => texts(data, row));
    return (row) => folded[row].includes(wanted);
  };
}

/** @param {Dataset} data @param {number} row */
function prose(data, row) {
  return [data.events.title[row], data.events.note[row] ?? "", ...data.events.sources[row].map((source) => source[2] ?? "")];
}

/**
 * Words of title, note or quotes, the last one perhaps only begun; an acronym of the directory, typed in capitals, is
 * asked for in capitals.
 * @type {Read}
 */
export function text(value, data, say) {
  const wanted = words(value).trimEnd();
  if (!wanted) throw new QueryError(`'${value}' is not a search term`);
  if (data.embedded.public) say("words are searched in titles alone: this page was made without notes and quotes");
  const folded = data.folded("text", (row) => prose(data, row));
  const begun = wanted.charCodeAt(1) < 128 ? wanted : wanted.slice(1);
  const capitals = spelt(value).flatMap((word, i) => (data.acronyms.has(word) ? [i] : []));
  if (!capitals.length) return (row) => folded[row].includes(begun);
  return (row) => folded[row].includes(begun) && prose(data, row).some((each) => hasInCapitals(each, begun, capitals));
}

/** The ends of a range of numbers, `2..5`, `2..` or `..5`; null for any other text. @param {string} value @returns {[number, number] | null} */
function numbersIn(value) {
  const match = value.match(/^(\d{1,15})?\.\.(\d{1,15})?$/);
  if (!match || value === "..") return null;
  const [least, most] = [Number(match[1] ?? 0), Number(match[2] ?? Infinity)];
  if (most < least) throw new QueryError(`'${value}' ends before it starts; write the lower number first`);
  return [least, most];
}

/** A detail that has these words, or is a number in a range, `3..7`, `3..` or `..7`. @param {string} key @returns {Read} */
export function detail(key) {
  const valueOf = (/** @type {Dataset} */ data, /** @type {number} */ row) => {
    const details = data.events.details[row];
    return details && Object.hasOwn(details, key) ? details[key] : "";
  };
  const worded = phrase(`detail ${key}`, (data, row) => [String(valueOf(data, row))]);
  return (value, data, say) => {
    const span = numbersIn(value);
    if (span) {
      return (row) => {
        const number = valueOf(data, row);
        return typeof number === "number" && span[0] <= number && number <= span[1];
      };
    }
    if ((data.embedded.numbers.includes(key) && !/^\p{Nd}+$/u.test(value)) || /(?<!\.)\.\.(?!\.)/.test(value)) {
      throw new QueryError(`'${value}' is neither a number nor a range of numbers; write ${key}:7, ${key}:3.. or ${key}:3..7`);
    }
    return worded(value, data, say);
  };
}

/** `KEY=VALUE`, for details without a field of their own. @type {Read} */
export function anyDetail(value, data, say) {
  const at = value.indexOf("=");
  if (at < 0) throw new QueryError(`'${value}' is not KEY=VALUE; for example detail:edition=7`);
  return detail(slug(value.slice(0, at).trim()))(value.slice(at + 1), data, say);
}

/** @param {Dataset} data @param {number} row @param {(origin: [string, string]) => string[]} part */
const origins = (data, row, part) => data.events.sources[row].flatMap(([origin]) => part(data.embedded.origins[origin]));

/** Words of the name or the address of a source. */
export const source = phrase("source", (data, row) => origins(data, row, (origin) => origin));

export const url = phrase("url", (data, row) => origins(data, row, ([, address]) => [address]));

/** How many sources there are, `2`, `2..` or `..1`; words are those of a source. @type {Read} */
export function sources(value, data, say) {
  if (value.startsWith("-")) throw new QueryError(`'${value}' is not a number of sources; write sources:2, sources:2.. or sources:..1`);
  const span = /^\d{1,4}$/.test(value) ? [Number(value), Number(value)] : numbersIn(value.replace(/(?<=\d)-/g, ".."));
  if (!span) return source(value, data, say);
  return (row) => data.events.sources[row].length >= span[0] && data.events.sources[row].length <= span[1];
}

/** A source graded so or better: a letter alone, or with its digit. @type {Read} */
export function grade(value, data) {
  const wanted = value.toUpperCase();
  if (!/^[A-F][1-6]?$/.test(wanted)) throw new QueryError(`'${value}' is not a grade; write a letter A to F and a digit 1 to 6: grade:B or grade:B2`);
  const [letter, digit = "9"] = wanted;
  return (row) => data.events.sources[row].some(({ 4: given }) => given && given[0] <= letter && given[1] <= digit);
}
