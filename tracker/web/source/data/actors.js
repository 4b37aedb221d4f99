/** Who a query asks for; the same rules as `tracker/query/actors.py`. */

import { dated, resolve, standing } from "./dataset.js";
import { QueryError } from "./error.js";
import { fold, nameKey, words } from "./letters.js";

/**
 * @typedef {import("./query.js").Test} Test
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./fields.js").Read} Read
 * @typedef {(actor: number, row: number) => boolean} Asked whether an actor of a row is asked for
 */

const STATE = new Set(["country", "government", "legislature", "court", "state"]);

/** The reader of an actor in one role, or in any. @param {number} [role] @returns {Read} */
export function actor(role) {
  return (value, data, say) => {
    const found = actorsFor(value, data, say);
    const { actors } = data.events;
    return (row) => {
      for (const code of actors[row]) {
        if ((role === undefined || code % 3 === role) && found(Math.floor(code / 3), row)) return true;
      }
      return false;
    };
  };
}

/** `china` with its parts, `=china` alone, `china/state`, `@G7`. @param {string} value @param {Dataset} data @param {(notice: string) => void} say @returns {Asked} */
function actorsFor(value, data, say) {
  const slash = value.lastIndexOf("/");
  const [whole, kind] = [value.slice(0, Math.max(slash, 0)), fold(value.slice(slash + 1))];
  if (slash > 0 && !resolve(data, value) && data.embedded.allTypes.includes(kind)) {
    const found = partsOf(whole, data);
    const { types } = data.embedded;
    if (found) return (actor, row) => ofType(types[actor], kind) && found(actor, row);
  }
  if (value.startsWith("@")) {
    const found = partsOf(value, data);
    if (!found) throw new QueryError(`'${value}' is not a group of the directory; for example actor:@G7`);
    return found;
  }
  const alone = value.startsWith("=");
  const text = (alone ? value.slice(1) : value).trim();
  if (!words(text).trim()) throw new QueryError(`'${value}' contains no name`);
  const name = resolve(data, text);
  const who = name ?? standing(data, text);
  if (who && !name) say(`'${text}' is read as ${who.name}${alone ? "" : "; names that have the word are found too"}`);
  if (alone) return named(new Set([...(who?.keys ?? []), ...(name ? [] : [nameKey(text)])]), data);
  const known = within(who?.within ?? []);
  return name ? known : either(known, worded(text, data));
}

/** Those within a known actor, or the members of a group; undefined for a text that means none. @param {string} text @param {Dataset} data @returns {Asked | undefined} */
function partsOf(text, data) {
  if (!text.startsWith("@")) {
    const known = resolve(data, text) ?? standing(data, text);
    return known && within(known.within);
  }
  const { members } = resolve(data, text.slice(1)) ?? {};
  return members && member(members, data);
}

/** @param {number[]} actors @returns {Asked} */
function within(actors) {
  const wanted = new Set(actors);
  return (actor) => wanted.has(actor);
}

/** Those whose whole name is one of the keys. @param {Set<string>} keys @param {Dataset} data @returns {Asked} */
function named(keys, data) {
  return within(data.embedded.actors.flatMap((name, i) => (keys.has(nameKey(name)) ? [i] : [])));
}

/** Those whose name has the words of the text; of `A and B` also `A & B`, which lacks one. @param {string} text @param {Dataset} data @returns {Asked} */
function worded(text, data) {
  const phrase = words(text);
  const key = nameKey(text);
  const found = (/** @type {number} */ actor) => data.namesOf[actor].includes(phrase);
  return key.includes(" and ") ? either(found, named(new Set([key]), data)) : found;
}

/** @param {Asked} one @param {Asked} other @returns {Asked} */
function either(one, other) {
  return (actor, row) => one(actor, row) || other(actor, row);
}

/** @param {import("./dataset.js").Member[]} members @param {Dataset} data @returns {Asked} */
function member(members, data) {
  /** @type {Map<number, [number, number][]>} */
  const spans = new Map();
  for (const [actor, first, last] of members.map(dated)) spans.set(actor, [...(spans.get(actor) ?? []), [first, last]]);
  return (actor, row) => (spans.get(actor) ?? []).some(([first, last]) => data.first[row] <= last && data.last[row] >= first);
}

/** @param {string} type @param {string} wanted */
function ofType(type, wanted) {
  return type === wanted || (wanted === "state" && STATE.has(type));
}

/** @type {Read} */
export function type(value, data) {
  const wanted = fold(value);
  const { types, allTypes } = data.embedded;
  if (!allTypes.includes(wanted)) throw new QueryError(`unknown type of actor '${value}'; one of ${allTypes.join(", ")}`);
  return (row) => data.events.actors[row].some((code) => ofType(types[Math.floor(code / 3)], wanted));
}
