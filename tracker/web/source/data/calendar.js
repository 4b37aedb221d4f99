/** The readers of dates: periods, days that come again, clocks, what is in force, what is near an event. */

import { dateOf, FIRST_DAY, LAST_DAY } from "./days.js";
import { edtf, isOpen } from "./edtf.js";
import { elsewhere, QueryError } from "./error.js";
import { fold } from "./letters.js";
import { dayIn, periodOf, weekday as weekdayOf } from "./periods.js";

/**
 * @typedef {import("./query.js").Test} Test
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./fields.js").Read} Read
 * @typedef {"month" | "weekday" | "md"} Cycle
 */

const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const LONGEST_CYCLE = 8; // years from one 29 February to the next, at most

/** @param {string} value */
function notDate(value) {
  return new QueryError(`'${value}' is not a date here; write 2024, 2024-07, 2024-07-04, 2024q3, 2023..2024 or -30d, or ask the command line`);
}

/** @param {(first: number, last: number, data: Dataset) => Test} test @returns {Read} */
export function period(test) {
  return (value, data) => {
    const found = periodOf(value, data.today);
    if (!found) throw notDate(value);
    return test(found[0], found[1], data);
  };
}

/** @type {(first: number, last: number, data: Dataset) => Test} */
const overlaps = (first, last, data) => (row) => data.first[row] <= last && data.last[row] >= first;

export const when = period(overlaps);

export const during = period((first, last, data) =>
  (row) => !/[?~%]/.test(data.when(row)) && data.first[row] >= first && data.last[row] <= last);

export const since = period((first, _last, data) => (row) => data.last[row] >= first);

export const until = period((_first, last, data) => (row) => data.first[row] <= last);

export const inforce = period((first, last, data) => (row) => isInForce(data, row, first, last));

/** Whether it may be in effect within the period. @param {Dataset} data @param {number} row @param {number} first @param {number} last */
export function isInForce(data, row, first, last) {
  const span = data.force(row);
  return span !== undefined && span[0] <= last && span[1] >= first;
}

/** A period, or the id or ref of an event: its date, widened by its own length on both sides, a week at least. @type {Read} */
export function around(value, data) {
  let [first, last] = anchor(value, data);
  if (last >= LAST_DAY && first > FIRST_DAY) last = first;
  else if (first <= FIRST_DAY && last < LAST_DAY) first = last;
  const wide = Math.max(last - first + 1, 7);
  return overlaps(first - wide, last + wide, data);
}

/** Four digits are a year, any other number is an id. @param {string} value @param {Dataset} data @returns {[number, number]} */
function anchor(value, data) {
  const isId = /^\d+$/.test(value) && value.length !== 4;
  const found = isId ? null : periodOf(value, data.today);
  if (found) return found;
  const row = isId ? data.row(Number(value)) : data.withRef(value);
  if (row >= 0) return [data.first[row], data.last[row]];
  if (isId) throw elsewhere(`around:${value}`, `event ${Number(value)} is not on this page`);
  throw notDate(value);
}

/** A clock that may overlap the period; `published` is also the day on which a source appeared. @param {string} name @returns {Read} */
export function clock(name) {
  return period((first, last, data) => {
    const meets = (/** @type {string | undefined} */ text) => {
      const day = text ? edtf(text) : null;
      return day !== null && day.first <= last && day.last >= first;
    };
    const { dates, sources } = data.events;
    return (row) => (dates[row] && Object.hasOwn(dates[row], name) && meets(dates[row][name]))
      || (name === "published" && sources[row].some((source) => meets(source[1])));
  });
}

/** The day on which the event was recorded or last changed. @param {"created" | "updated"} name @returns {Read} */
export function stamp(name) {
  return period((first, last, data) => {
    const days = data.stamps(name);
    return (row) => days[row] >= first && days[row] <= last;
  });
}

/** A month of any year, `7` or `july`. @type {Read} */
export function month(value, data) {
  const number = /^(0?[1-9]|1[0-2])$/.test(value) ? Number(value) : begun(value, MONTHS, "month") + 1;
  return (row) => recurs(data.when(row), "month", number);
}

/** @type {Read} */
export function weekday(value, data) {
  const number = begun(value, WEEKDAYS, "weekday");
  return (row) => recurs(data.when(row), "weekday", number);
}

/** A day of any year as `07-04`. @type {Read} */
export function monthDay(value, data) {
  const match = value.match(/^(?:--)?(\d{1,2})-(\d{1,2})$/);
  const number = match ? Number(match[1]) * 100 + Number(match[2]) : 0;
  if (dayIn(2000, number) === null) throw new QueryError(`'${value}' is not a month and a day; write both as numbers, the month first: md:07-04`);
  return (row) => recurs(data.when(row), "md", number);
}

/** Whether the event's date includes today's month and day of some year. @param {Dataset} data @param {number} row */
export function isOnThisDay(data, row) {
  const [, month, day] = dateOf(data.today);
  return recurs(data.when(row), "md", month * 100 + day);
}

/** The word that is begun, by its place. @param {string} value @param {string[]} known @param {string} what */
function begun(value, known, what) {
  const start = fold(value);
  const found = known.flatMap((name, i) => (name.startsWith(start) ? [i] : []));
  if (start.length < 3 || found.length !== 1) throw new QueryError(`unknown ${what} '${value}'; one of ${known.join(", ")}`);
  return found[0];
}

/**
 * Whether a date includes such a day; one coarser than what is asked never does, of a range with one end that end counts.
 * @param {string} text EDTF @param {Cycle} cycle @param {number} number
 */
function recurs(text, cycle, number) {
  const ends = text.split("/").filter((side) => !isOpen(side)).map(edtf);
  const fine = cycle === "month" ? ["day", "minute", "month"] : ["day", "minute"];
  if (!ends.length || ends.some((end) => !end || !fine.includes(end.precision))) return false;
  const [first, last] = [ends[0]?.first ?? 0, ends[ends.length - 1]?.last ?? 0];
  const [[year, start], [lastYear, end]] = [dateOf(first), dateOf(last)];
  if (cycle === "month") return (number - start + 12) % 12 <= (lastYear - year) * 12 + end - start;
  if (cycle === "weekday") return (number - weekdayOf(first) + 7) % 7 <= last - first;
  for (let each = year; each <= Math.min(lastYear, year + LONGEST_CYCLE); each += 1) {
    const day = dayIn(each, number);
    if (day !== null && first <= day && day <= last) return true;
  }
  return false;
}
