/** Days as whole numbers from 1970-01-01, the dates they stand for, and how dates are written. */

/** The first and last day of the calendar: an open or unknown end reaches to it. */
export const FIRST_DAY = -719162;
export const LAST_DAY = 2932896;

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

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
