/** The fields of a query: one row each, a reader from the value to a test of rows; as `tracker/query/fields.py` has them. */

import { actor, type } from "./actors.js";
import { around, clock, during, inforce, month, monthDay, since, stamp, until, weekday, when } from "./calendar.js";
import { elsewhere, QueryError, table } from "./error.js";
import { fold, refKey } from "./letters.js";
import { has, is, missing } from "./properties.js";
import { anyDetail, detail, grade, phrase, slug, source, sources, text, url } from "./texts.js";

/**
 * @typedef {import("./query.js").Test} Test
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {(value: string, data: Dataset, say: (notice: string) => void) => Test} Read
 * @typedef {{read: Read, example: string}} Field
 */

/** The test of `field:value`; one of the values between commas must hold. @param {string} field @param {string} value @param {Dataset} data @param {(notice: string) => void} say @returns {Test} */
export function term(field, value, data, say) {
  const row = fieldNamed(field, data);
  if (!row) throw new QueryError(`unknown field '${field}'; this page knows ${Object.keys(FIELDS).join(", ")}`);
  const parts = values(value);
  if (!parts.length) throw new QueryError(`'${field}:' needs a value; for example ${field}:${row.example}`);
  data.refuseLeftOut(ALIASES[field] ?? field, `${field}:`);
  const tests = parts.map((part) => row.read(part, data, say));
  return tests.length === 1 ? tests[0] : (each) => tests.some((test) => test(each));
}

/** @param {string} name @param {Dataset} data @returns {Field | undefined} */
export function fieldNamed(name, data) {
  const own = FIELDS[ALIASES[name] ?? name];
  if (own) return own;
  if (data.embedded.clocks.includes(name)) return { read: clock(name), example: "2025" };
  return data.embedded.details.includes(name) ? { read: detail(name), example: "7" } : undefined;
}

/** The values between commas; quotes keep one whole. @param {string} text */
function values(text) {
  const parts = text.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', "").trim()).map((plain) => plain.replace(/^'(.*)'$/s, "$1")).filter(Boolean);
}

/** @type {Read} */
function topic(value, data) {
  const path = slug(fold(value).replace(/^[/ ]+|[/ ]+$/g, ""));
  if (!path) throw new QueryError(`'${value}' is not a topic; for example topic:ai/llm`);
  const within = (/** @type {string} */ name) => name === path || name.startsWith(`${path}/`);
  const wanted = new Set(data.embedded.topics.flatMap((name, i) => (within(fold(name)) ? [i] : [])));
  return (row) => data.events.topics[row].some((i) => wanted.has(i));
}

/** A field with one word out of a list. @param {"kind" | "status"} field @returns {Read} */
function word(field) {
  return (value, data) => {
    const names = field === "kind" ? data.embedded.kinds : data.embedded.statuses;
    const wanted = names.indexOf(fold(value));
    if (wanted < 0) throw new QueryError(`unknown ${field} '${value}'; one of ${names.join(", ")}`);
    return (row) => data[field][row] === wanted;
  };
}

/** @type {Read} */
function id(value, data) {
  const match = value.match(/^(\d{1,15})(?:(?:\.\.|-)(\d{1,15})?)?$/);
  if (!match) throw new QueryError(`'${value}' is not an id; for example id:12 or id:12..20`);
  const first = Number(match[1]);
  const last = match[0] === match[1] ? first : Number(match[2] ?? Infinity);
  if (last < first) throw new QueryError(`'${value}' ends before it starts; write the lower id first`);
  return (row) => data.events.id[row] >= first && data.events.id[row] <= last;
}

/** @type {Read} */
function ref(value, data) {
  const wanted = refKey(value);
  return (row) => row in data.events.ref && fold(data.events.ref[row]) === wanted;
}

/** @type {Read} */
function link(value, data) {
  const { relations } = data.embedded;
  const id = /^\d{1,15}$/.test(value);
  const [, relation, target] = id ? ["", "", value] : /** @type {string[]} */ (fold(value).replaceAll(":", "=").match(/^([^=]*)=?(.*)$/s));
  if (!id && !Object.hasOwn(relations, relation)) throw new QueryError(`unknown relation '${relation}'; one of ${Object.keys(relations).join(", ")}`);
  if (!/^\d{0,15}$/.test(target)) throw new QueryError(`'${target}' is not an id; for example link:part-of=96`);
  return (row) => (data.events.links[row] ?? []).some(
    ([name, other]) => (!relation || name === relation) && (!Number(target) || other === Number(target)),
  );
}

/** @type {Read} */
function view(value) {
  throw elsewhere(`view:${value}`, "a page holds no saved queries");
}

/** @type {Record<string, Field>} */
export const FIELDS = table({
  actor: { read: actor(), example: "china" },
  by: { read: actor(1), example: '"United States"' },
  against: { read: actor(2), example: "huawei" },
  type: { read: type, example: "government" },
  topic: { read: topic, example: "ai" },
  kind: { read: word("kind"), example: "launch" },
  status: { read: word("status"), example: "expected" },
  place: { read: phrase("place", (data, row) => [data.place(row)]), example: "shanghai" },
  series: { read: phrase("series", (data, row) => [String(data.events.details[row]?.series ?? "")]), example: "waic" },
  source: { read: source, example: "reuters" },
  sources: { read: sources, example: "2.." },
  id: { read: id, example: "12" },
  ref: { read: ref, example: "A/RES/78/311" },
  link: { read: link, example: "follows" },
  text: { read: text, example: "chip" },
  title: { read: phrase("title", (data, row) => [data.events.title[row]]), example: "entity" },
  note: { read: phrase("note", (data, row) => [data.events.note[row] ?? ""]), example: "draft" },
  quote: { read: phrase("quote", (data, row) => data.events.sources[row].map((each) => each[2] ?? "")), example: "unanimously" },
  url: { read: url, example: "reuters.com" },
  grade: { read: grade, example: "B" },
  detail: { read: anyDetail, example: "edition=7" },
  when: { read: when, example: "2024-07" },
  during: { read: during, example: "2024" },
  since: { read: since, example: "2024" },
  until: { read: until, example: "2024-06" },
  around: { read: around, example: "2024-07-04" },
  month: { read: month, example: "7" },
  weekday: { read: weekday, example: "mon" },
  md: { read: monthDay, example: "07-04" },
  inforce: { read: inforce, example: "2024-09" },
  created: { read: stamp("created"), example: "today" },
  updated: { read: stamp("updated"), example: "today" },
  view: { read: view, example: "chips" },
  has: { read: has, example: "source" },
  missing: { read: missing, example: "source" },
  is: { read: is, example: "future" },
});
/** @type {Record<string, string>} */
const ALIASES = table({
  actors: "actor", target: "against", targets: "against", types: "type", topics: "topic", tag: "topic", tags: "topic",
  kinds: "kind", statuses: "status", places: "place", ids: "id", refs: "ref", links: "link", titles: "title", notes: "note",
  quotes: "quote", urls: "url", grades: "grade", details: "detail", on: "when", date: "when", views: "view",
});
