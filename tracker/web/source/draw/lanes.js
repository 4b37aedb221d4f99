/** Which lane and line each event is drawn in. Pure: no canvas here. */

import { LAST_DAY, FIRST_DAY } from "../data/days.js";

/**
 * @typedef {import("../data/dataset.js").Dataset} Dataset
 * @typedef {"kind" | "actor" | "topic" | "place" | "series" | "none"} Grouping
 *
 * @typedef {{name: string, rows: number[]}} Lane the rows of the data in the order of time
 *
 * @typedef {object} Placed where events are drawn at one zoom, in pixels from day 0
 * @property {Int16Array} line the line of a lane; -1 for an event that has no place of its own
 * @property {Float64Array} left
 * @property {Float64Array} right the end of the mark
 * @property {Float64Array} end the end of the title
 */

export const GROUPINGS = /** @type {Grouping[]} */ (["kind", "actor", "topic", "place", "series", "none"]);
export const MARK = 9; // pixels: the width of the mark of one day
export const GAP = 8;
const OPEN = 60; // pixels of a bar whose other end is not known
const ABOUT = 4; // pixels by which an approximate date reaches over what it names
const MOST_LANES = 12;

/** @type {Record<Grouping, (data: Dataset, row: number) => string>} */
const NAMES = {
  kind: (data, row) => data.kindName(row),
  actor: (data, row) => data.actorNames(row)[0] ?? "",
  topic: (data, row) => (data.topicNames(row)[0] ?? "").split("/")[0],
  place: (data, row) => data.place(row),
  series: (data, row) => String(data.events.details[row]?.series ?? ""),
  none: () => "all events",
};

/**
 * The lanes of some rows: the most frequent ones, then one for all others, last the one of events without a value.
 * @param {Dataset} data @param {number[]} rows in the order of time @param {Grouping} grouping @returns {Lane[]}
 */
export function lanesOf(data, rows, grouping) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (const row of rows) {
    const name = NAMES[grouping](data, row);
    const lane = found.get(name);
    if (lane) lane.push(row);
    else found.set(name, [row]);
  }
  const none = found.get("") ?? [];
  found.delete("");
  const lanes = [...found].map(([name, own]) => ({ name, rows: own })).sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
  const shown = lanes.length > MOST_LANES ? lanes.slice(0, MOST_LANES - 1) : lanes;
  const rest = lanes.slice(shown.length).flatMap((lane) => lane.rows).sort((a, b) => a - b);
  if (rest.length) shown.push({ name: `${lanes.length - MOST_LANES + 1} others`, rows: rest });
  if (none.length) shown.push({ name: `no ${grouping}`, rows: none });
  return shown;
}

/**
 * How many lines each lane gets of those there are, by the number of its events; each gets two, if it needs them.
 * @param {Lane[]} lanes @param {number[]} needs the lines that each has use for @param {number} lines @returns {number[]}
 */
export function linesOf(lanes, needs, lines) {
  const given = needs.map((need) => Math.min(2, need));
  let left = lines - given.reduce((sum, own) => sum + own, 0);
  const wish = needs.map((need, i) => need - given[i]);
  while (left > 0 && wish.some((more) => more > 0)) {
    // The lane with the most events for each line it has comes first.
    let best = -1;
    for (let i = 0; i < lanes.length; i += 1) {
      if (wish[i] > 0 && (best < 0 || lanes[i].rows.length / given[i] > lanes[best].rows.length / given[best])) best = i;
    }
    given[best] += 1;
    wish[best] -= 1;
    left -= 1;
  }
  return given;
}

/**
 * Place the events of one lane: each on the first line that has room for its mark and title.
 *
 * An event for which no line is free has line -1 and is drawn as a stroke at the foot of the lane.
 * @param {Dataset} data @param {number[]} rows @param {number} lines @param {number} scale pixels a day
 * @param {(row: number) => number} titleWidth asked for only where there is a line @param {Placed} placed
 */
export function place(data, rows, lines, scale, titleWidth, placed) {
  const free = new Float64Array(lines).fill(-Infinity);
  let soonest = lines ? -Infinity : Infinity;
  for (const row of rows) {
    const [left, right] = extent(data, row, scale);
    placed.left[row] = left;
    placed.right[row] = placed.end[row] = right;
    placed.line[row] = -1;
    if (left < soonest) continue;
    const line = free.findIndex((from) => from <= left);
    placed.line[row] = line;
    placed.end[row] = right + 4 + titleWidth(row);
    free[line] = placed.end[row] + GAP;
    soonest = Math.min(...free);
  }
}

/**
 * How many lines a lane needs for all its events to have a title; one more than the most where those are not enough.
 * @param {Dataset} data @param {number[]} rows @param {number} most @param {number} scale pixels a day
 * @param {(row: number) => number} titleWidth
 */
export function need(data, rows, most, scale, titleWidth) {
  /** @type {number[]} */
  const free = [];
  for (const row of rows) {
    const [left, right] = extent(data, row, scale);
    const found = free.findIndex((from) => from <= left);
    const line = found < 0 ? free.length : found;
    if (line >= most) return most + 1;
    free[line] = right + 4 + titleWidth(row) + GAP;
  }
  return free.length;
}

/** The ends of the mark of an event, in pixels. @param {Dataset} data @param {number} row @param {number} scale @returns {[number, number]} */
export function extent(data, row, scale) {
  const [first, last, anchor] = [data.first[row], data.last[row], data.anchor[row] * scale];
  const about = data.about[row] ? ABOUT : 0;
  if (first <= FIRST_DAY) return [anchor - OPEN, anchor + MARK + about];
  const left = first * scale;
  if (last >= LAST_DAY) return [left - about, left + OPEN];
  return [left - about, Math.max(left + MARK, (last + 1) * scale) + about];
}

/** @param {number} size @returns {Placed} */
export function unplaced(size) {
  return {
    line: new Int16Array(size).fill(-1),
    left: new Float64Array(size),
    right: new Float64Array(size),
    end: new Float64Array(size),
  };
}
