/** The periods that a query asks for, as far as they are written in digits or count from today. */

import { dateOf, dayOf, FIRST_DAY, isoOf, LAST_DAY } from "./days.js";
import { edtf } from "./edtf.js";

/** @typedef {[number, number]} Period the first and the last day */

const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = /** @type {Record<string, number>} */ ({ today: 0, now: 0, yesterday: -1, tomorrow: 1 });
const TURNS = /** @type {Record<string, number>} */ ({ last: -1, this: 0, next: 1 });
const STEPS = /** @type {Record<string, number>} */ ({ m: 1, q: 3, y: 12 });
const FORMS = /** @type {[RegExp, (found: RegExpMatchArray, today: number) => Period | null][]} */ ([
  [/^(\d{4})-?([qh])([1-4])$/, ([, year, half, number]) => inEdtf(`${year}-${(half === "q" ? 32 : 39) + Number(number)}`)],
  [/^(\d{4})-(\d)(?:-(\d\d?))?$/, ([, year, month, day]) => numbered(year, month, day)],
  [/^(\d{4})\/(\d\d?)(?:\/(\d\d?))?$/, ([, year, month, day]) => numbered(year, month, day)],
  [/^(\d{4})-?w(\d\d)$/, ([, year, week]) => weekOf(Number(year), Number(week))],
  [/^(?:(\d\d?) )?([a-z]+) (\d{4})$/, ([, day, name, year]) => inMonth(name, year, day)],
  [/^(today|now|yesterday|tomorrow)$/, ([name], today) => [today + DAYS[name], today + DAYS[name]]],
  [/^(last|this|next) (week|month|quarter|year)$/, ([, turn, unit], today) => unitOf(today, unit, TURNS[turn])],
  [/^(?:last|past) ([1-9]\d{0,3}) (day|week|month|quarter|year)s?$/, ([, count, unit], today) => [moved(today, -Number(count), unit[0]), today]],
  [/^past (day|week|month|quarter|year)$/, ([, unit], today) => [moved(today, -1, unit[0]), today]],
  [/^([+-]?\d{1,4}) ?([dwmqy])$/, ([, count, unit], today) => single(moved(today, Number(count), unit))],
]);

/**
 * The first and last day of a period, null for a text that is not one here: EDTF, `2024q3`, `2023..today`, `-30d`.
 * @param {string} text @param {number} today @returns {Period | null}
 */
export function periodOf(text, today) {
  const plain = text.trim();
  const strict = inEdtf(plain);
  if (strict) return strict;
  if (plain.includes("..") && !plain.includes("...")) return between(plain, today);
  const folded = plain.toLowerCase().split(/\s+/).join(" ");
  for (const [form, read] of FORMS) {
    const found = folded.match(form);
    if (found) return within(read(found, today));
  }
  return null;
}

/** @param {string} text @returns {Period | null} */
function inEdtf(text) {
  const when = edtf(text);
  return when && [when.first, when.last];
}

/** @param {string} text @param {number} today @returns {Period | null} */
function between(text, today) {
  const at = text.indexOf("..");
  const [left, right] = [text.slice(0, at), text.slice(at + 2)].map((side) => side.replace(/^[ .]+|[ .]+$/g, ""));
  const [start, end] = [left, right].map((side) => (side ? periodOf(side, today) : undefined));
  if (start === null || end === null || (!start && !end)) return null;
  if (start && end && start[0] > (isSpan(right) ? end[1] : end[0])) return null; // as EDTF has it: not 2024-07/2024
  return [start?.[0] ?? FIRST_DAY, end?.[1] ?? LAST_DAY];
}

/** Whether a period has two ends, and is no unit of the calendar. @param {string} text */
function isSpan(text) {
  return edtf(text)?.precision === "range" || /w\d\d$|week|^(?:last|past) \d|^past /i.test(text);
}

/** @param {string} year @param {string} month @param {string | undefined} day */
function numbered(year, month, day) {
  if (Number(month) > 12) return null;
  return inEdtf([year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-"));
}

/** @param {string} name @param {string} year @param {string | undefined} day */
function inMonth(name, year, day) {
  const month = MONTHS.findIndex((each) => each === name || (name.length === 3 && each.startsWith(name)));
  return month < 0 ? null : numbered(year, String(month + 1), day);
}

/** The week of a year, Monday to Sunday, as ISO 8601 counts them. @param {number} year @param {number} number @returns {Period | null} */
function weekOf(year, number) {
  const mondayOf = (/** @type {number} */ y) => monday(dayOf(y, 1, 4)); // 4 January is always in the first week
  const first = mondayOf(year) + 7 * (number - 1);
  return year > 0 && number > 0 && first < mondayOf(year + 1) ? [first, first + 6] : null;
}

/** @param {number} day */
const single = (day) => /** @type {Period} */ ([day, day]);

/** The first day of a day's week. @param {number} day */
const monday = (day) => day - weekday(day);

/** The weekday, Monday 0. @param {number} day */
export const weekday = (day) => (((day + 3) % 7) + 7) % 7;

/** The whole unit that is one before, of or after the day. @param {number} day @param {string} unit @param {number} turn @returns {Period} */
function unitOf(day, unit, turn) {
  const [year, month] = dateOf(day);
  if (unit === "week") return [monday(day) + 7 * turn, monday(day) + 7 * turn + 6];
  if (unit === "year") return [dayOf(year + turn, 1), dayOf(year + turn + 1, 1) - 1];
  const size = unit === "month" ? 1 : 3;
  const start = month - ((month - 1) % size) + size * turn;
  return [dayOf(year, start), dayOf(year, start + size) - 1];
}

/** The day so many units away; of a shorter month its last one. @param {number} day @param {number} count @param {string} unit its first letter */
function moved(day, count, unit) {
  if (unit === "d" || unit === "w") return day + count * (unit === "d" ? 1 : 7);
  const [year, month, date] = dateOf(day);
  const target = month + count * STEPS[unit];
  return dayOf(year, target, Math.min(date, dateOf(dayOf(year, target + 1) - 1)[2]));
}

/** The period, null where it is beyond the calendar. @param {Period | null} period */
function within(period) {
  return period && period[0] >= FIRST_DAY && period[1] <= LAST_DAY ? period : null;
}

/** A day of any year with its month and date as one number, 704 for 4 July. @param {number} year @param {number} number */
export function dayIn(year, number) {
  const day = dayOf(year, Math.floor(number / 100), number % 100);
  return isoOf(day).endsWith(`-${String(Math.floor(number / 100)).padStart(2, "0")}-${String(number % 100).padStart(2, "0")}`) ? day : null;
}
