/** Days as whole numbers from 1970-01-01, the dates they stand for, and how dates are written. */

/** The first and last day of the calendar: an open or unknown end reaches to it. */
export const FIRST_DAY = -719162;
export const LAST_DAY = 2932896;

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };
/** First month and number of months by EDTF code. */
const PARTS = /** @type {Record<number, [number, number]>} */ ({
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 40: [1, 6], 41: [7, 6],
});

/**
 * The day of a date of the proleptic Gregorian calendar; a month past December runs into the next year.
 * @param {number} year @param {number} month 1 to 12 @param {number} [day]
 */
export function dayOf(year, month, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** @param {number} day @returns {[number, number, number]} year, month, day of the month */
export function dateOf(day) {
  const date = new Date(day * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** @param {number} day */
export function isoOf(day) {
  const [year, month, date] = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/**
 * The first and last day of a period, null for a text that is not one: a date of EDTF, `2024q3`, `today`.
 * @param {string} text @param {number} today @returns {[number, number] | null}
 */
export function periodOf(text, today) {
  const plain = text.trim().toLowerCase();
  if (plain === "today") return [today, today];
  if (plain.includes("/")) return spanOf(plain);
  const part = plain.match(/^(\d{4})-?([qh])([1-4])$/);
  if (part) return periodOf(`${part[1]}-${(part[2] === "q" ? 32 : 39) + Number(part[3])}`, today);
  return unitOf(plain);
}

/** @param {string} text @returns {[number, number] | null} */
function spanOf(text) {
  const [start, end, ...more] = text.split("/");
  const first = start === "" || start === ".." ? [FIRST_DAY] : unitOf(start);
  const last = end === "" || end === ".." ? [LAST_DAY] : unitOf(end);
  if (more.length || !first || !last || text === "/") return null;
  return [first[0], last[last.length - 1]];
}

/** @param {string} text @returns {[number, number] | null} */
function unitOf(text) {
  const match = text.match(/^(\d{4}|\d{3}x|\d\dxx)(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/);
  if (!match) return null;
  const open = match[1].split("x").length - 1;
  const year = Number(match[1].replaceAll("x", "0"));
  if (open) return match[2] ? null : [dayOf(Math.max(year, 1), 1), dayOf(year + 10 ** open, 1) - 1];
  if (year === 0) return null;
  if (!match[2]) return [dayOf(year, 1), dayOf(year + 1, 1) - 1];
  const month = Number(match[2]);
  const [start, length] = PARTS[month] ?? [month, 1];
  if (!PARTS[month] && (month < 1 || month > 12)) return null;
  if (!match[3]) return [dayOf(year, start), dayOf(year, start + length) - 1];
  const day = dayOf(year, month, Number(match[3]));
  return PARTS[month] || dateOf(day)[2] !== Number(match[3]) || Number(match[3]) === 0 ? null : [day, day];
}

/**
 * How a date is shown to a reader: `4 Jul 2024`, `26 to 28 Jul 2025`, `about Mar 2023`, `2024, uncertain`.
 * @param {string} text EDTF @returns {string}
 */
export function shown(text) {
  if (text.includes("/")) return range(text);
  const plain = text.replace(/[?~%]$/, "");
  return doubted(unit(plain), text.slice(plain.length));
}

/** @param {string} name @param {string} mark */
function doubted(name, mark) {
  const about = mark === "~" || mark === "%" ? `about ${name}` : name;
  return mark === "?" || mark === "%" ? `${about}, uncertain` : about;
}

/** @param {string} text @returns {string} */
function unit(text) {
  const time = text.match(/^(.{10})T(.*)$/);
  if (time) return `${unit(time[1])}, ${time[2].replace("Z", " UTC")}`;
  const open = text.split("X").length - 1;
  if (open && /^\d+X+$/.test(text)) return open === 1 ? `${text.replace("X", "0")}s` : `${text.slice(0, 2)}00 to ${text.slice(0, 2)}99`;
  const [year, code, day] = text.split("-").map((part) => (part.includes("X") ? 0 : Number(part)));
  if (!code) return String(year);
  if (code in SEASONS) return `${SEASONS[/** @type {21} */ (code)]} ${year}`;
  if (code > 39) return `${code === 40 ? "first" : "second"} half of ${year}`;
  if (code > 32) return `Q${code - 32} ${year}`;
  return `${day ? `${day} ` : ""}${MONTHS[code - 1]} ${year}`;
}

/** @param {string} text @returns {string} */
function range(text) {
  const [start, end] = text.split("/");
  if (start === "" || start === "..") return `until ${shown(end)}`;
  if (end === "" || end === "..") return `from ${shown(start)}`;
  const whole = /^\d{4}-\d\d-\d\d$/;
  const [first, last] = [shown(start), shown(end)];
  if (!whole.test(start) || !whole.test(end) || start.slice(0, 4) !== end.slice(0, 4)) return `${first} to ${last}`;
  const cut = start.slice(0, 7) === end.slice(0, 7) ? first.split(" ")[0] : first.split(" ").slice(0, 2).join(" ");
  return `${cut} to ${last}`;
}
