/** What the reader sees, kept in the address after the #, so that a link opens the same view. */

import { FACETS } from "../data/filters.js";
import { GROUPINGS } from "../draw/lanes.js";

/**
 * @typedef {import("../data/filters.js").Choice} Choice
 * @typedef {import("../draw/lanes.js").Grouping} Grouping
 * @typedef {{choice: Choice, lanes: Grouping, from: string, to: string, event: string, sort: string, links: boolean}} View
 */

/** @param {View} view */
export function toHash({ choice, lanes, from, to, event, sort, links }) {
  const params = new URLSearchParams();
  const set = (/** @type {string} */ key, /** @type {string} */ value) => value && params.set(key, value);
  set("q", choice.query.trim());
  set("since", choice.since);
  set("until", choice.until);
  for (const facet of FACETS) for (const value of choice.picked[facet]) params.append(facet, value);
  set("lanes", lanes);
  set("from", from);
  set("to", to);
  set("event", event);
  set("sort", sort);
  set("links", links ? "all" : "");
  return params.toString();
}

/** Read the address; what is not understood is left at its default. @param {string} hash @param {Grouping} lanes the default @returns {View} */
export function fromHash(hash, lanes) {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const get = (/** @type {string} */ key) => params.get(key) ?? "";
  const wanted = /** @type {Grouping} */ (get("lanes"));
  return {
    choice: {
      query: get("q"), since: get("since"), until: get("until"),
      picked: { kind: params.getAll("kind"), status: params.getAll("status"), actor: params.getAll("actor"), topic: params.getAll("topic") },
    },
    lanes: GROUPINGS.includes(wanted) ? wanted : lanes,
    from: get("from"), to: get("to"), event: get("event"), sort: get("sort"), links: get("links") === "all",
  };
}
