/** The card of one event: everything known, its sources with quotes, what links to it. */

import { shown } from "../data/days.js";
import { counted } from "../data/numbers.js";
import { link, make } from "./dom.js";

/** @typedef {import("../data/dataset.js").Dataset} Dataset */

/** @param {Dataset} data */
export function backlinks(data) {
  /** @type {Map<number, [string, number][]>} */
  const found = new Map();
  for (const [row, links] of Object.entries(data.events.links)) {
    for (const [relation, id] of links) found.set(id, [...(found.get(id) ?? []), [relation, Number(row)]]);
  }
  return found;
}

/**
 * Fill the card with an event.
 * @param {HTMLElement} card @param {Dataset} data @param {number} row
 * @param {Map<number, [string, number][]>} back @param {(row: number) => void} go @param {() => void} close
 */
export function showCard(card, data, row, back, go, close) {
  card.replaceChildren(
    make("button", { type: "button", class: "close", onclick: close }, "Close"),
    make("h2", {}, data.events.title[row]),
    facts(data, row),
    ...sources(data, row),
    ...links(data, row, back, go),
  );
  card.hidden = false;
  document.body.classList.add("with-card");
}

/** @param {Dataset} data @param {number} row */
function facts(data, row) {
  const { details, dates, ref, note, id } = data.events;
  /** @type {[string, string | Node][]} */
  const lines = [
    ["date", make("time", {}, `${shown(data.when(row))} (${data.when(row)})`)],
    ["kind", data.kindName(row)],
    ["status", data.statusName(row)],
    ["by", data.actorNames(row, 1).join(", ")],
    ["against", data.actorNames(row, 2).join(", ")],
    ["with", data.actorNames(row, 0).join(", ")],
    ["topics", data.topicNames(row).join(", ")],
    ["place", data.place(row)],
    ...Object.entries(details[row] ?? {}).map(([key, value]) => /** @type {[string, string]} */ ([key, String(value)])),
    ...Object.entries(dates[row] ?? {}).map(([key, value]) => /** @type {[string, string]} */ ([key, shown(value)])),
    ["ref", ref[row] ?? ""],
    ["note", note[row] ?? ""],
    ["number", String(id[row])],
  ];
  return make("dl", {}, ...lines.filter(([, value]) => value !== "").flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

/** @param {Dataset} data @param {number} row */
function sources(data, row) {
  const found = data.events.sources[row];
  if (!found.length) return [make("p", {}, "No source is recorded.")];
  return [
    make("h3", {}, counted(found.length, "source")),
    make("ul", {}, ...found.map(([number, published, quote, said, grade]) => {
      const [name, url] = data.embedded.origins[number];
      const about = [published && `published ${shown(published)}`, said && `date as written: ${said}`, grade && `graded ${grade}`];
      return make(
        "li", {}, url ? link(url, name || url) : name, ...about.filter(Boolean).map((text) => `; ${text}`),
        quote && make("blockquote", {}, quote),
      );
    })),
  ];
}

/** @param {Dataset} data @param {number} row @param {Map<number, [string, number][]>} back @param {(row: number) => void} go */
function links(data, row, back, go) {
  const { relations } = data.embedded;
  const out = (data.events.links[row] ?? []).map(([relation, id]) =>
    /** @type {[string, number, number]} */ ([relations[relation]?.wording ?? relation, data.row(id), id]));
  const into = (back.get(data.events.id[row]) ?? []).map(([relation, other]) =>
    /** @type {[string, number, number]} */ ([relations[relation]?.inverse ?? `${relation} of`, other, data.events.id[other]]));
  if (!out.length && !into.length) return [];
  return [
    make("h3", {}, "Links"),
    make("ul", {}, ...[...out, ...into].map(([name, other, id]) => make(
      "li", {}, `${name} `,
      other < 0 ? `event ${id}, which is not on this page`
        : make("button", { type: "button", onclick: () => go(other) }, `${shown(data.when(other))}: ${data.events.title[other]}`),
    ))),
  ];
}
