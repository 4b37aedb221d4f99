/** The readers of `has:`, `missing:` and `is:`. */

import { isInForce, isOnThisDay } from "./calendar.js";
import { QueryError, table } from "./error.js";
import { fold } from "./letters.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./fields.js").Read} Read
 * @typedef {Record<string, (data: Dataset, row: number) => boolean>} Properties
 */

/** @type {Properties} */
const FILLED = table({
  actor: (data, row) => data.events.actors[row].length > 0,
  by: (data, row) => data.events.actors[row].some((code) => code % 3 === 1),
  against: (data, row) => data.events.actors[row].some((code) => code % 3 === 2),
  topic: (data, row) => data.events.topics[row].length > 0,
  place: (data, row) => row in data.events.place,
  series: (data, row) => Boolean(data.events.details[row]?.series),
  details: (data, row) => row in data.events.details,
  dates: (data, row) => row in data.events.dates,
  ref: (data, row) => row in data.events.ref,
  source: (data, row) => data.events.sources[row].length > 0,
  url: (data, row) => data.events.sources[row].some(([origin]) => data.embedded.origins[origin][1]),
  quote: (data, row) => data.events.sources[row].some((source) => source[2]),
  grade: (data, row) => data.events.sources[row].some((source) => source[4]),
  link: (data, row) => row in data.events.links,
  note: (data, row) => row in data.events.note,
});

/** The test of a field that is filled in. @param {"has" | "missing"} asked @param {string} value @param {Dataset} data */
function filled(asked, value, data) {
  const name = [fold(value), fold(value).replace(/s$/, ""), `${fold(value)}s`].find((spelling) => spelling in FILLED);
  if (!name) throw new QueryError(`${asked}: has no value '${value}'; one of ${Object.keys(FILLED).join(", ")}`);
  data.refuseLeftOut(name, `${asked}:${name}`);
  return (/** @type {number} */ row) => FILLED[name](data, row);
}

/** @type {Read} */
export const has = (value, data) => filled("has", value, data);

/** @type {Read} */
export function missing(value, data) {
  const test = filled("missing", value, data);
  return (row) => !test(row);
}

/** @type {Properties} */
const SORTS = table({
  approximate: (data, row) => /[~%]/.test(data.when(row)),
  uncertain: (data, row) => /[?%]/.test(data.when(row)),
  open: (data, row) => /^(\.\.)?\/|\/(\.\.)?$/.test(data.when(row)),
  range: (data, row) => data.when(row).includes("/"),
  partial: (data, row) => !/\/|^\d{4}-(0\d|1[0-2])-\d\d/.test(data.when(row)),
  past: (data, row) => data.last[row] < data.today,
  future: (data, row) => data.anchor[row] > data.today,
  current: (data, row) => data.first[row] <= data.today && data.today <= data.last[row],
  onthisday: isOnThisDay,
  overdue: (data, row) => data.statusName(row) === "expected" && data.last[row] < data.today,
  contested: (data, row) => data.contested.has(row),
  inforce: (data, row) => isInForce(data, row, data.today, data.today),
});

/** A property of the date, or a status. @type {Read} */
export function is(value, data) {
  const sort = fold(value);
  const { statuses } = data.embedded;
  const status = statuses.indexOf(sort);
  if (status >= 0) return (row) => data.status[row] === status;
  const test = SORTS[sort];
  if (!test) throw new QueryError(`is: has no value '${value}'; one of ${[...Object.keys(SORTS), ...statuses].join(", ")}`);
  return (row) => test(data, row);
}
