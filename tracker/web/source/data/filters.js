/** What is chosen in the filter boxes, the events that pass, and counts that follow the other filters. */

import { dated, resolve } from "./dataset.js";
import { readQuery } from "./query.js";

/**
 * @typedef {import("./dataset.js").Dataset} Dataset
 * @typedef {import("./query.js").Test} Test
 * @typedef {"kind" | "status" | "actor" | "topic"} Facet
 *
 * @typedef {object} Choice what the reader asks for
 * @property {string} query
 * @property {string} since
 * @property {string} until
 * @property {Record<Facet, string[]>} picked the values picked in each facet; of several, one must hold
 *
 * @typedef {{value: string, label: string, count: number, depth: number}} Item
 */

export const FACETS = /** @type {Facet[]} */ (["kind", "status", "actor", "topic"]);

/** @returns {Choice} */
export function noChoice() {
  return { query: "", since: "", until: "", picked: { kind: [], status: [], actor: [], topic: [] } };
}

/** @param {Choice} choice */
export function isEmpty(choice) {
  return !choice.query.trim() && !choice.since && !choice.until && FACETS.every((facet) => !choice.picked[facet].length);
}

/** The values of one facet that an event has. */
class Values {
  /** @param {Dataset} data @param {Facet} facet */
  constructor(data, facet) {
    const found = { kind: kinds, status: statuses, actor: actors, topic: topics }[facet](data);
    this.labels = found.labels;
    this.depths = found.depths ?? found.labels.map(() => 0);
    this.of = found.of;
    this.number = new Map(found.labels.map((label, i) => [label, i]));
  }
}

/** @typedef {{labels: string[], depths?: number[], of: (row: number) => ArrayLike<number>}} Labelled */

/** @param {Dataset} data @returns {Labelled} */
function kinds(data) {
  const labels = data.embedded.kinds;
  const alone = labels.map((_, i) => [i]);
  return { labels, of: (row) => alone[data.kind[row]] };
}

/** @param {Dataset} data @returns {Labelled} */
function statuses(data) {
  const labels = data.embedded.statuses;
  const alone = labels.map((_, i) => [i]);
  return { labels, of: (row) => alone[data.status[row]] };
}

/** Each topic and those above it. @param {Dataset} data @returns {Labelled} */
function topics(data) {
  const names = new Set(data.embedded.topics.flatMap((topic) => {
    const steps = topic.split("/");
    return steps.map((_, i) => steps.slice(0, i + 1).join("/"));
  }));
  const labels = [...names].sort();
  const number = new Map(labels.map((label, i) => [label, i]));
  const above = data.embedded.topics.map((topic) => labels.flatMap((label) =>
    topic === label || topic.startsWith(`${label}/`) ? [/** @type {number} */ (number.get(label))] : []));
  return { labels, depths: labels.map((label) => label.split("/").length - 1), of: spread(data.events.topics, (i) => above[i]) };
}

/** Each actor, those it is part of, and the groups it belongs to. @param {Dataset} data @returns {Labelled} */
function actors(data) {
  const labels = [...data.embedded.actors];
  const number = new Map(labels.map((label, i) => [label, i]));
  /** @type {number[][]} */
  const above = labels.map((_, i) => [i]);
  /** @type {[number, number, number][][]} */
  const groups = labels.map(() => []);
  for (const known of data.directory) {
    const label = number.get(known.name) ?? labels.push(known.name) - 1;
    number.set(known.name, label);
    for (const actor of known.within) if (!above[actor].includes(label)) above[actor].push(label);
    if (!known.members) continue;
    const group = labels.push(`@${known.name}`) - 1;
    for (const [actor, first, last] of known.members.map(dated)) groups[actor].push([group, first, last]);
  }
  const plain = spread(data.events.actors, (code) => above[Math.floor(code / 3)]);
  const hasGroups = groups.some((found) => found.length);
  if (!hasGroups) return { labels, of: plain };
  const of = (/** @type {number} */ row) => {
    const found = new Set(plain(row));
    for (const code of data.events.actors[row]) {
      for (const [group, first, last] of groups[Math.floor(code / 3)]) {
        if (data.first[row] <= last && data.last[row] >= first) found.add(group);
      }
    }
    return [...found];
  };
  return { labels, of };
}

/** @param {number[][]} rows @param {(value: number) => number[]} above @returns {(row: number) => number[]} */
function spread(rows, above) {
  return (row) => {
    const own = rows[row];
    if (own.length < 2) return own.length ? above(own[0]) : own;
    const found = above(own[0]).slice();
    for (let i = 1; i < own.length; i += 1) for (const each of above(own[i])) if (!found.includes(each)) found.push(each);
    return found;
  };
}

/** The filters of one page: knows its events, is given a choice, answers which pass and how many each value would. */
export class Filters {
  /** @param {Dataset} data */
  constructor(data) {
    this.data = data;
    this.values = /** @type {Record<Facet, Values>} */ (Object.fromEntries(FACETS.map((facet) => [facet, new Values(data, facet)])));
    /** Of each event, a bit for every filter that it fails. */
    this.fails = new Uint8Array(data.size);
    /** @type {number[]} the rows that pass, in the order of time */
    this.rows = [];
    /** What terms of the query may have meant otherwise. @type {Set<string>} */
    this.notices = new Set();
  }

  /** Take up a choice; throws QueryError, and changes nothing, for a query or date that cannot be read. @param {Choice} choice */
  apply(choice) {
    const notices = new Set();
    const tests = [this.general(choice, (notice) => notices.add(notice)), ...FACETS.map((facet) => this.picked(facet, choice.picked[facet]))];
    this.notices = notices;
    this.rows = [];
    for (let row = 0; row < this.data.size; row += 1) {
      let bits = 0;
      for (let i = 0; i < tests.length; i += 1) if (tests[i] && !(/** @type {Test} */ (tests[i])(row))) bits |= 1 << i;
      this.fails[row] = bits;
      if (!bits) this.rows.push(row);
    }
  }

  /** The values of a facet with how many events each has among those that pass all other filters. @param {Facet} facet @returns {Item[]} */
  items(facet) {
    const { labels, depths, of } = this.values[facet];
    const counts = new Uint32Array(labels.length);
    const others = ~(1 << (FACETS.indexOf(facet) + 1));
    for (let row = 0; row < this.data.size; row += 1) {
      if (this.fails[row] & others) continue;
      const found = of(row);
      for (let i = 0; i < found.length; i += 1) counts[found[i]] += 1;
    }
    return labels.map((label, i) => ({ value: label, label, count: counts[i], depth: depths[i] }));
  }

  /** @param {Choice} choice @param {(notice: string) => void} say @returns {Test | null} */
  general({ query, since, until }, say) {
    const parts = [query.trim() && `(${query})`, since && `since:"${since}"`, until && `until:"${until}"`].filter(Boolean);
    if (!parts.length) return null;
    if (query.trim()) readQuery(query, this.data); // so that a column in an error is that of the box
    return readQuery(parts.join(" "), this.data, say);
  }

  /** @param {Facet} facet @param {string[]} picked @returns {Test | null} */
  picked(facet, picked) {
    if (!picked.length) return null;
    const { number, of } = this.values[facet];
    const wanted = new Set(picked.map((label) => number.get(label) ?? -1));
    return (row) => {
      const found = of(row);
      for (let i = 0; i < found.length; i += 1) if (wanted.has(found[i])) return true;
      return false;
    };
  }

  /** The label under which a facet has a name by any spelling. @param {string} text */
  actorNamed(text) {
    const known = resolve(this.data, text);
    return this.values.actor.number.has(text) ? text : known && this.values.actor.number.has(known.name) ? known.name : "";
  }
}
