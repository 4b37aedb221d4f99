/** The events of the page, as columns: row numbers stand for events. */

import { FIRST_DAY, isoOf, LAST_DAY } from "./days.js";
import { edtf } from "./edtf.js";
import { elsewhere } from "./error.js";
import { fold, nameKey, refKey, words } from "./letters.js";

/**
 * What the page carries; `embed.py` writes it. Days are numbers from 1970-01-01. Lists under `events` have one item
 * an event; objects under `events` hold only the rows that have something.
 * @typedef {object} Embedded
 * @property {string} title
 * @property {string} query
 * @property {string} today
 * @property {boolean} public whether notes, quotes, grades and the days of recording were left out
 * @property {string[]} kinds
 * @property {string[]} statuses
 * @property {Record<string, {wording: string, inverse: string}>} relations
 * @property {string[]} details the details that are fields of a query
 * @property {string[]} numbers the details that are numbers
 * @property {string[]} clocks
 * @property {string[]} actors
 * @property {string[]} types a type for each actor, "" where it is not known
 * @property {string[]} allTypes the types that a query may ask for
 * @property {string[]} topics
 * @property {string[]} places
 * @property {[string, string[], number[], Member[]?][]} known name, keys, within and members of each, as `Known` has them
 * @property {string[]} absent spellings of known actors that no event has, where their words are in another name
 * @property {Record<string, number>} symbols codes and tickers, in capitals only: the known actor, -1 for one that no event has
 * @property {Record<string, number>} stands keys of demonyms and places: the known actor, -1 for one that no event has
 * @property {string} acronyms those that begin a word of the texts, between spaces
 * @property {[string, string][]} origins name and address
 * @property {Columns} events
 *
 * @typedef {number | [number, number, number]} Member an actor, for a time alone with its first and last day
 *
 * @typedef {object} Known an actor or a group of the directory
 * @property {string} name
 * @property {string[]} keys its spellings
 * @property {number[]} within the actors that are it or its parts
 * @property {Member[]} [members] those of a group, with their parts
 *
 * @typedef {object} Columns
 * @property {number[]} id
 * @property {number[]} first
 * @property {number[]} days how many days after the first is the last
 * @property {Record<string, string>} when EDTF, where it is not the first day
 * @property {string[]} title
 * @property {number[]} kind
 * @property {number[]} status
 * @property {number[][]} actors thrice the number of the actor, plus 1 for by, 2 for against
 * @property {number[][]} topics
 * @property {Record<string, number>} place
 * @property {Record<string, Record<string, string | number>>} details
 * @property {Record<string, Record<string, string>>} dates
 * @property {Record<string, string>} ref
 * @property {[number, string?, string?, string?, string?][][]} sources origin, published, quote, said, grade, as far as
 *   there is one of them
 * @property {Record<string, [string, number][]>} links
 * @property {Record<string, string>} note
 * @property {number[]} contested
 * @property {Record<string, number[]>} force the first day in effect, and the last one where that is known
 * @property {(number | null)[]} created how many rows follow one another, and the day on which they were recorded
 * @property {(number | null)[]} updated the same of the last change
 */

const LEFT_OUT = new Set(["note", "quote", "grade", "created", "updated"]); // of a public page

export class Dataset {
  /** @param {Embedded} embedded */
  constructor(embedded) {
    const { events } = embedded;
    this.embedded = embedded;
    this.events = events;
    this.size = events.id.length;
    this.first = Int32Array.from(events.first);
    this.last = Int32Array.from(events.days);
    for (let row = 0; row < this.size; row += 1) this.last[row] += this.first[row];
    /** Where each event stands on the line of time: its first day, or its last where the start is open. */
    this.anchor = Int32Array.from(this.first);
    /** Whether the date is approximate. */
    this.about = new Uint8Array(this.size);
    for (const [row, when] of Object.entries(events.when)) {
      if (/[~%]/.test(when)) this.about[+row] = 1;
      if (/^(\.\.)?\//.test(when) && this.last[+row] < LAST_DAY) this.anchor[+row] = this.last[+row];
    }
    this.kind = Uint16Array.from(events.kind);
    this.status = Uint8Array.from(events.status);
    this.today = edtf(embedded.today)?.first ?? 0;
    /** @type {Map<number, number> | undefined} row by id */
    this.byId = undefined;
    this.contested = new Set(events.contested);
    /** @type {Known[]} */
    this.directory = embedded.known.map(([name, keys, within, members]) => ({ name, keys, within, members }));
    this.known = entries(embedded.absent, this.directory);
    /** @type {Map<string, string[]>} */
    this.texts = new Map();
    /** @type {string[] | undefined} */
    this.actorWords = undefined;
    this.acronyms = new Set(embedded.acronyms.split(" "));
  }

  /** The row of an event, -1 where it is not here. @param {number} id */
  row(id) {
    this.byId ??= new Map(this.events.id.map((each, row) => [each, row]));
    return this.byId.get(id) ?? -1;
  }

  /** The row of the event with a ref, -1 where it is not here. @param {string} text */
  withRef(text) {
    const wanted = refKey(text);
    const rows = Object.entries(this.events.ref).filter(([, ref]) => fold(ref) === wanted);
    return Number((rows.find(([, ref]) => ref === text) ?? rows[0] ?? [-1])[0]);
  }

  /** The first and last day on which a measure may be in effect, undefined where it never is. @param {number} row @returns {[number, number] | undefined} */
  force(row) {
    const span = this.events.force[row];
    return span && [span[0], span[1] ?? LAST_DAY];
  }

  /** The day on which each event was recorded or last changed, before the calendar where that is not known. @param {"created" | "updated"} name */
  stamps(name) {
    const runs = this.events[name];
    return runs.flatMap((count, i) => (i % 2 ? [] : /** @type {number[]} */ (Array(count).fill(runs[i + 1] ?? -Infinity))));
  }

  /** Throw QueryError for what a public page leaves out. @param {string} name @param {string} asked */
  refuseLeftOut(name, asked) {
    if (!this.embedded.public || !LEFT_OUT.has(name)) return;
    throw elsewhere(asked, "this page was made without notes, quotes, grades and the days of recording");
  }

  /** The folded words of each actor's name. */
  get namesOf() {
    return (this.actorWords ??= this.embedded.actors.map(words));
  }

  /** The EDTF text of an event's date. @param {number} row */
  when(row) {
    return this.events.when[row] ?? isoOf(this.first[row]);
  }

  /** @param {number} row */
  statusName(row) {
    return this.embedded.statuses[this.status[row]];
  }

  /** @param {number} row */
  kindName(row) {
    return this.embedded.kinds[this.kind[row]];
  }

  /** The names of the actors in one role, or in any. @param {number} row @param {number} [role] */
  actorNames(row, role) {
    const named = this.events.actors[row].filter((code) => role === undefined || code % 3 === role);
    return named.map((code) => this.embedded.actors[Math.floor(code / 3)]);
  }

  /** @param {number} row */
  topicNames(row) {
    return this.events.topics[row].map((topic) => this.embedded.topics[topic]);
  }

  /** @param {number} row */
  place(row) {
    return row in this.events.place ? this.embedded.places[this.events.place[row]] : "";
  }

  /**
   * The folded texts of one field of every event, joined by a mark that no word has; made once, when first asked for.
   * @param {string} field @param {(row: number) => string[]} texts
   */
  folded(field, texts) {
    let found = this.texts.get(field);
    if (!found) {
      found = Array.from({ length: this.size }, (_, row) => texts(row).map(words).join("|"));
      this.texts.set(field, found);
    }
    return found;
  }
}

/** The directory by spelling. @param {string[]} absent @param {Known[]} directory */
function entries(absent, directory) {
  /** @type {Map<string, Known>} */
  const found = new Map();
  for (const key of absent) found.set(key, { name: key, keys: [key], within: [] });
  for (const known of directory) for (const key of known.keys) found.set(key, known);
  return found;
}

/** An actor with the first and last day for which it counts. @param {Member} member @returns {[number, number, number]} */
export function dated(member) {
  return typeof member === "number" ? [member, FIRST_DAY, LAST_DAY] : member;
}

/** The known actor or group by any spelling, undefined for an unknown one. @param {Dataset} data @param {string} text */
export function resolve(data, text) {
  const found = data.known.get(nameKey(text));
  if (found || text !== text.toUpperCase() || !Object.hasOwn(data.embedded.symbols, text)) return found;
  return data.directory[data.embedded.symbols[text]] ?? { name: text, keys: [], within: [] };
}

/** The known actor for which a demonym or a place stands, undefined for another text. @param {Dataset} data @param {string} text @returns {Known | undefined} */
export function standing(data, text) {
  const key = nameKey(text);
  if (!Object.hasOwn(data.embedded.stands, key)) return undefined;
  return data.directory[data.embedded.stands[key]] ?? { name: text, keys: [], within: [] };
}
