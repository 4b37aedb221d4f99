/** The fields of a query: one row each, a reader from the value to a test of rows. */

import { periodOf } from "./days.js";
import { dated, resolve } from "./dataset.js";
import { fold, nameKey, words } from "./letters.js";
import { QueryError } from "./query.js";

/**
 * @typedef {import("./query.js").Test} Test
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {{read: (value: string, data: Dataset) => Test, example: string}} Field
 */

const STATE = new Set(["country", "government", "legislature", "court"]);

/** The test of one `field:value`. @param {string} field @param {string} value @param {Dataset} data @returns {Test} */
export function term(field, value, data) {
  const row = FIELDS[field] ?? (data.embedded.details.includes(field) ? detail(field) : undefined);
  if (!row) throw new QueryError(`unknown field '${field}'; this page knows ${Object.keys(FIELDS).join(", ")}`);
  return row.read(value, data);
}

/** @param {number} [role] @returns {Field["read"]} */
function actor(role) {
  return (value, data) => {
    const found = actorsFor(value, data);
    const { actors } = data.events;
    return (row) => {
      for (const code of actors[row]) {
        if ((role === undefined || code % 3 === role) && found(Math.floor(code / 3), row)) return true;
      }
      return false;
    };
  };
}

/**
 * Whether an actor of a row is one that is asked for: `china` with its parts, `=china` alone, `china/state`, `@G7`.
 * @param {string} value @param {Dataset} data @returns {(actor: number, row: number) => boolean}
 */
function actorsFor(value, data) {
  const slash = value.lastIndexOf("/");
  const types = new Set(data.embedded.types);
  const kind = slash > 0 && !resolve(data, value) ? fold(value.slice(slash + 1)) : "";
  if (kind && (kind === "state" || types.has(kind))) {
    const whole = actorsFor(value.slice(0, slash), data);
    return (actor, row) => ofType(data.embedded.types[actor], kind) && whole(actor, row);
  }
  const mark = /^[=@]/.test(value) ? value[0] : "";
  const text = value.slice(mark.length).trim();
  if (!words(text).trim()) throw new QueryError(`'${value}' contains no name`);
  const known = resolve(data, text);
  if (mark === "@" && !known?.members) throw new QueryError(`'${value}' is not a group that this page knows`);
  if (mark === "=") {
    const keys = new Set(known?.keys ?? [nameKey(text)]);
    const alone = new Set(data.embedded.actors.flatMap((name, i) => (keys.has(nameKey(name)) ? [i] : [])));
    return (actor) => alone.has(actor);
  }
  if (known) return member(mark === "@" ? (known.members ?? []) : known.within, data);
  const phrase = words(text);
  return (actor) => data.namesOf[actor].includes(phrase);
}

/** @param {import("./dataset.js").Member[]} within @param {Dataset} data @returns {(actor: number, row: number) => boolean} */
function member(within, data) {
  /** @type {Map<number, [number, number][]>} */
  const spans = new Map();
  for (const [actor, first, last] of within.map(dated)) spans.set(actor, [...(spans.get(actor) ?? []), [first, last]]);
  return (actor, row) => (spans.get(actor) ?? []).some(([first, last]) => data.first[row] <= last && data.last[row] >= first);
}

/** @param {string} type @param {string} wanted */
function ofType(type, wanted) {
  return type === wanted || (wanted === "state" && STATE.has(type));
}

/** @param {string} value @param {Dataset} data @returns {Test} */
function type(value, data) {
  const wanted = fold(value);
  const { types } = data.embedded;
  return (row) => data.events.actors[row].some((code) => ofType(types[Math.floor(code / 3)], wanted));
}

/** @param {string} value @param {Dataset} data @returns {Test} */
function topic(value, data) {
  const path = fold(value).replace(/^[/ ]+|[/ ]+$/g, "").replace(/[\s_]+/g, "-");
  const wanted = new Set(data.embedded.topics.flatMap((name, i) => (name === path || name.startsWith(`${path}/`) ? [i] : [])));
  return (row) => data.events.topics[row].some((i) => wanted.has(i));
}

/** A field with one word out of a list. @param {"kind" | "status"} field @returns {Field["read"]} */
function word(field) {
  return (value, data) => {
    const names = field === "kind" ? data.embedded.kinds.map((kind) => kind.name) : data.embedded.statuses;
    const wanted = names.indexOf(fold(value));
    if (wanted < 0) throw new QueryError(`unknown ${field} '${value}'; one of ${names.join(", ")}`);
    return (row) => data[field][row] === wanted;
  };
}

/** A field whose texts have the words in a row. @param {string} field @param {(data: Dataset, row: number) => string[]} texts @returns {Field["read"]} */
function phrase(field, texts) {
  return (value, data) => {
    const wanted = words(value);
    if (!wanted.trim()) throw new QueryError(`'${value}' is not a search term`);
    const folded = data.folded(field, (row) => texts(data, row));
    return (row) => folded[row].includes(wanted);
  };
}

/** @param {Dataset} data @param {number} row */
function prose(data, row) {
  return [data.events.title[row], data.events.note[row] ?? "", ...data.events.sources[row].map((source) => source[2] ?? "")];
}

/** Words of title, note or quotes, the last one perhaps only begun. @param {string} value @param {Dataset} data @returns {Test} */
function text(value, data) {
  const wanted = words(value).trimEnd();
  if (!wanted) throw new QueryError(`'${value}' is not a search term`);
  const folded = data.folded("text", (row) => prose(data, row));
  const begun = wanted.charCodeAt(1) < 128 ? wanted : wanted.slice(1);
  return (row) => folded[row].includes(begun);
}

/** A detail that has these words, or is a number in a range, `3..7`, `3..` or `..7`. @param {string} key @returns {Field} */
function detail(key) {
  const worded = phrase(`detail ${key}`, (data, row) => [String(data.events.details[row]?.[key] ?? "")]);
  return {
    read(value, data) {
      if (!/(?<!\.)\.\.(?!\.)/.test(value)) return worded(value, data);
      const match = value.match(/^(\d{1,15})?\.\.(\d{1,15})?$/);
      if (!match || value === "..") throw new QueryError(`'${value}' is neither a number nor a range of numbers`);
      const [least, most] = [Number(match[1] ?? 0), Number(match[2] ?? Infinity)];
      if (most < least) throw new QueryError(`'${value}' ends before it starts; write the lower number first`);
      return (row) => {
        const number = data.events.details[row]?.[key];
        return typeof number === "number" && least <= number && number <= most;
      };
    },
    example: "7",
  };
}

/** @param {string} value @param {Dataset} data @returns {Test} */
function id(value, data) {
  const match = value.match(/^(\d{1,15})(?:(?:\.\.|-)(\d{1,15})?)?$/);
  if (!match) throw new QueryError(`'${value}' is not an id; for example id:12 or id:12..20`);
  const first = Number(match[1]);
  const last = match[0] === match[1] ? first : Number(match[2] ?? Infinity);
  if (last < first) throw new QueryError(`'${value}' ends before it starts; write the lower id first`);
  return (row) => data.events.id[row] >= first && data.events.id[row] <= last;
}

/** @param {string} value @param {Dataset} data @returns {Test} */
function ref(value, data) {
  const wanted = fold(value.split(/\s+/).join(" "));
  return (row) => fold(data.events.ref[row] ?? "") === wanted;
}

/** @param {string} value @param {Dataset} data @returns {Test} */
function link(value, data) {
  const [relation, target] = /^\d+$/.test(value) ? ["", value] : fold(value).split("=");
  if (relation && !(relation in data.embedded.relations)) {
    throw new QueryError(`unknown relation '${relation}'; one of ${Object.keys(data.embedded.relations).join(", ")}`);
  }
  return (row) => (data.events.links[row] ?? []).some(
    ([name, other]) => (!relation || name === relation) && (!target || other === Number(target)),
  );
}

/** @param {(first: number, last: number, data: Dataset) => Test} test @returns {Field["read"]} */
function period(test) {
  return (value, data) => {
    const found = periodOf(value, data.today);
    if (!found) throw new QueryError(`'${value}' is not a date here; write 2024, 2024-07, 2024-07-04, 2024q3 or today`);
    return test(found[0], found[1], data);
  };
}

/** @type {(first: number, last: number, data: Dataset) => Test} */
const overlaps = (first, last, data) => (row) => data.first[row] <= last && data.last[row] >= first;

/** @type {(first: number, last: number, data: Dataset) => Test} */
function during(first, last, data) {
  return (row) => !/[?~%]/.test(data.when(row)) && data.first[row] >= first && data.last[row] <= last;
}

/** @type {(first: number, last: number, data: Dataset) => Test} */
function around(first, last, data) {
  const wide = Math.max(last - first + 1, 7);
  return overlaps(first - wide, last + wide, data);
}

/** @type {Record<string, (data: Dataset, row: number) => boolean>} */
const FILLED = {
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
};

/** @param {string} value @param {Dataset} data @param {"has" | "missing"} [asked] @returns {Test} */
function has(value, data, asked = "has") {
  const name = [fold(value), fold(value).replace(/s$/, ""), `${fold(value)}s`].find((spelling) => spelling in FILLED);
  if (!name) throw new QueryError(`${asked}: has no value '${value}'; one of ${Object.keys(FILLED).join(", ")}`);
  return (row) => FILLED[name](data, row);
}

/** @param {string} value @param {Dataset} data @returns {Test} */
function missing(value, data) {
  const filled = has(value, data, "missing");
  return (row) => !filled(row);
}

/** @type {Record<string, (data: Dataset, row: number) => boolean>} */
const SORTS = {
  approximate: (data, row) => /[~%]/.test(data.when(row)),
  uncertain: (data, row) => /[?%]/.test(data.when(row)),
  open: (data, row) => /^(\.\.)?\/|\/(\.\.)?$/.test(data.when(row)),
  range: (data, row) => data.when(row).includes("/"),
  partial: (data, row) => !/\/|^\d{4}-(0\d|1[0-2])-\d\d/.test(data.when(row)),
  past: (data, row) => data.last[row] < data.today,
  future: (data, row) => data.anchor[row] > data.today,
  current: (data, row) => data.first[row] <= data.today && data.today <= data.last[row],
  overdue: (data, row) => data.statusName(row) === "expected" && data.last[row] < data.today,
  contested: (data, row) => data.contested.has(row),
};

/** @param {string} value @param {Dataset} data @returns {Test} */
function is(value, data) {
  const sort = fold(value);
  const status = data.embedded.statuses.indexOf(sort);
  if (status >= 0) return (row) => data.status[row] === status;
  const test = SORTS[sort];
  if (!test) throw new QueryError(`is: has no value '${value}'; one of ${[...Object.keys(SORTS), ...data.embedded.statuses].join(", ")}`);
  return (row) => test(data, row);
}

/** @param {Dataset} data @param {number} row @param {(origin: [string, string]) => string[]} part */
const origins = (data, row, part) => data.events.sources[row].flatMap(([origin]) => part(data.embedded.origins[origin]));

const place = phrase("place", (data, row) => [data.place(row)]);
const when = period(overlaps);

/** @type {Record<string, Field>} */
export const FIELDS = {
  actor: { read: actor(), example: "china" },
  by: { read: actor(1), example: '"United States"' },
  against: { read: actor(2), example: "huawei" },
  type: { read: type, example: "government" },
  topic: { read: topic, example: "ai" },
  kind: { read: word("kind"), example: "launch" },
  status: { read: word("status"), example: "expected" },
  place: { read: place, example: "shanghai" },
  source: { read: phrase("source", (data, row) => origins(data, row, (origin) => origin)), example: "reuters" },
  url: { read: phrase("url", (data, row) => origins(data, row, ([, url]) => [url])), example: "reuters.com" },
  id: { read: id, example: "12" },
  ref: { read: ref, example: "A/RES/78/311" },
  link: { read: link, example: "follows" },
  text: { read: text, example: "chip" },
  title: { read: phrase("title", (data, row) => [data.events.title[row]]), example: "entity" },
  note: { read: phrase("note", (data, row) => [data.events.note[row] ?? ""]), example: "draft" },
  quote: { read: phrase("quote", (data, row) => data.events.sources[row].map((source) => source[2] ?? "")), example: "unanimously" },
  when: { read: when, example: "2024-07" },
  during: { read: period(during), example: "2024" },
  since: { read: period((first, _last, data) => (row) => data.last[row] >= first), example: "2024" },
  until: { read: period((_first, last, data) => (row) => data.first[row] <= last), example: "2024-06" },
  around: { read: period(around), example: "2024-07-04" },
  has: { read: has, example: "source" },
  missing: { read: missing, example: "source" },
  is: { read: is, example: "future" },
};
for (const [alias, field] of Object.entries({ actors: "actor", target: "against", topics: "topic", tag: "topic", kinds: "kind", on: "when", date: "when" })) {
  FIELDS[alias] = FIELDS[field];
}
