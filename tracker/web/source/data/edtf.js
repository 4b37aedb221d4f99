/** Dates in EDTF, read by the rules of `tracker/when`. */

import { dateOf, dayOf, FIRST_DAY, LAST_DAY } from "./days.js";

/**
 * @typedef {object} When
 * @property {number} first
 * @property {number} last
 * @property {"minute" | "day" | "month" | "part" | "year" | "years" | "range"} precision part: a season, quarter or half
 */

/** First month and number of months by EDTF code. */
const PARTS = /** @type {Record<number, [number, number]>} */ ({
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 40: [1, 6], 41: [7, 6],
});
const TIME = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d(?::[0-5]\d)?)?$/;

/** A date, null for a text that is none. @param {string} text @returns {When | null} */
export function edtf(text) {
  if (text.includes("/")) return range(text);
  const [day, time, ...more] = text.split("T");
  const found = unit(day);
  if (time === undefined) return found;
  const plain = found?.precision === "day" && !/[?~%]$/.test(day) && !more.length && TIME.test(time);
  return plain ? { .../** @type {When} */ (found), precision: "minute" } : null;
}

/** @param {string} side */
export const isOpen = (side) => side === "" || side === "..";

/** @param {string} text @returns {When | null} */
function range(text) {
  const sides = text.split("/");
  if (sides.length !== 2 || text === "/") return null;
  const [start, end] = sides.map((side) => (isOpen(side) ? undefined : unit(side)));
  if (start === null || end === null || (start && end && start.first > end.first)) return null;
  return { first: start?.first ?? FIRST_DAY, last: end?.last ?? LAST_DAY, precision: "range" };
}

/** @param {string} text @returns {When | null} */
function unit(text) {
  const match = text.match(/^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?$/);
  if (!match) return null;
  const [, digits, code, date] = match;
  const open = digits.split("X").length - 1;
  const year = Number(digits.replaceAll("X", "0"));
  if (open) return code ? null : { first: dayOf(Math.max(year, 1), 1), last: dayOf(year + 10 ** open, 1) - 1, precision: "years" };
  if (year === 0) return null;
  if (!code || code === "XX") return date && date !== "XX" ? null : months(year, 1, 12, "year");
  const month = Number(code);
  if (PARTS[month]) return date ? null : months(year, ...PARTS[month], "part");
  if (month < 1 || month > 12) return null;
  if (!date || date === "XX") return months(year, month, 1, "month");
  const day = dayOf(year, month, Number(date));
  return dateOf(day)[2] !== Number(date) ? null : { first: day, last: day, precision: "day" };
}

/** @param {number} year @param {number} month @param {number} length @param {When["precision"]} precision @returns {When} */
function months(year, month, length, precision) {
  return { first: dayOf(year, month), last: Math.min(dayOf(year, month + length) - 1, LAST_DAY), precision };
}
