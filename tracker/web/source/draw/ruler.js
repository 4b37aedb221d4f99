/** The ruler above the lanes: two rows of ticks that name year, quarter, month and day as the zoom allows. */

import { dateOf, dayOf } from "../data/days.js";

/** @typedef {{day: number, label: string}} Tick */
/** @typedef {{days: number, start: (day: number) => number, next: (day: number) => number, label: (day: number) => string}} Unit */

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** @param {number} count @param {string} [ending] of the label @returns {Unit} */
function years(count, ending = "") {
  return {
    days: 365 * count,
    start: (day) => dayOf(Math.max(1, Math.floor(dateOf(day)[0] / count) * count), 1),
    next: (day) => dayOf((Math.floor(dateOf(day)[0] / count) + 1) * count, 1),
    label: (day) => `${dateOf(day)[0]}${ending}`,
  };
}

/** @param {number} count @param {(year: number, month: number) => string} label @returns {Unit} */
function months(count, label) {
  const start = (/** @type {number} */ day, add = 0) => {
    const [year, month] = dateOf(day);
    return dayOf(year, Math.floor((month - 1) / count) * count + 1 + add * count);
  };
  return { days: 30 * count, start, next: (day) => start(day, 1), label: (day) => label(dateOf(day)[0], dateOf(day)[1]) };
}

/** @type {Unit} */
const DAYS = { days: 1, start: (day) => Math.floor(day), next: (day) => Math.floor(day) + 1, label: (day) => String(dateOf(day)[2]) };
/** Monday; day 0 was a Thursday. @type {Unit} */
const WEEKS = {
  days: 7,
  start: (day) => Math.floor((day + 3) / 7) * 7 - 3,
  next: (day) => Math.floor((day + 3) / 7) * 7 + 4,
  label: (day) => `${dateOf(day)[2]} ${MONTHS[dateOf(day)[1] - 1]}`,
};
const QUARTERS = months(3, (_, month) => `Q${(month + 2) / 3}`);
const SHORT_MONTHS = months(1, (_, month) => MONTHS[month - 1]);
const LONG_MONTHS = months(1, (year, month) => `${MONTHS[month - 1]} ${year}`);

/** The pairs from near to far: the upper row names what the lower divides, with the least width of a lower tick. @type {[Unit, Unit, number][]} */
const PAIRS = [
  [LONG_MONTHS, DAYS, 20],
  [LONG_MONTHS, WEEKS, 46],
  [years(1), SHORT_MONTHS, 30],
  [years(1), QUARTERS, 24],
  [years(10, "s"), years(1), 34],
  [years(10, "s"), years(5), 36],
  [years(100), years(10, "s"), 40],
  [years(1000), years(100), 34],
];

/**
 * The ticks of both rows between two days, one before the first for the label that reaches in.
 * @param {number} first @param {number} last @param {number} scale pixels a day @returns {{upper: Tick[], lower: Tick[]}}
 */
export function ruler(first, last, scale) {
  const [above, below] = PAIRS.find(([, lower, width]) => lower.days * scale >= width) ?? PAIRS[PAIRS.length - 1];
  return { upper: ticks(above, first, last), lower: ticks(below, first, last) };
}

/** @param {Unit} unit @param {number} first @param {number} last @returns {Tick[]} */
function ticks(unit, first, last) {
  const found = [];
  for (let day = unit.start(first); day <= last && found.length < 2000; day = unit.next(day)) {
    found.push({ day, label: unit.label(day) });
  }
  return found;
}
