/** What the shapes and colours mean; only those of the events that are shown. */

import { make, svg } from "./dom.js";

/** @type {Record<string, string>} */
const PATHS = {
  happened: "M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
  expected: "M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  postponed: "M6 1.5 10.5 6 6 10.5 1.5 6z",
  cancelled: "M2 2 10 10M10 2 2 10",
  threatened: "M6 1.5 10.5 10h-9z",
};

/** @param {HTMLElement} place @param {import("../data/dataset.js").Dataset} data @param {number[]} rows */
export function showLegend(place, data, rows) {
  const statuses = new Set();
  const kinds = new Set();
  for (const row of rows) {
    statuses.add(data.status[row]);
    kinds.add(data.kind[row]);
  }
  place.replaceChildren(
    ...data.embedded.statuses.filter((_, i) => statuses.has(i)).map((name) => make("span", {}, shape(name), name)),
    ...data.embedded.kinds.filter((_, i) => kinds.has(i)).map((name) => make("span", { class: "kind" }, swatch(name), name)),
    rows.length ? make("span", {}, shape("blurred"), "blurred end: not exact to the day") : "",
    rows.some((row) => /[?%]/.test(data.events.when[row] ?? "")) ? make("span", {}, shape("uncertain"), "broken outline: uncertain") : "",
  );
}

/** @param {string} name */
function shape(name) {
  const icon = svg("svg", { viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true" });
  if (name === "uncertain") {
    icon.append(svg("path", { d: PATHS.happened, fill: "currentColor", "fill-opacity": 0.3, stroke: "currentColor", "stroke-width": 1.5, "stroke-dasharray": "3 2" }));
  } else if (name === "blurred") {
    icon.append(...[0.2, 0.5, 1].map((opacity, i) => svg("rect", { x: i * 4, y: 3, width: 4, height: 6, fill: "currentColor", opacity })));
  } else {
    const solid = name === "happened";
    icon.append(svg("path", { d: PATHS[name] ?? PATHS.happened, fill: solid ? "currentColor" : "none", stroke: "currentColor", "stroke-width": solid ? 0 : 1.5 }));
  }
  return icon;
}

/** @param {string} kind */
function swatch(kind) {
  const icon = svg("svg", { viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true" });
  icon.append(svg("rect", { x: 1, y: 3, width: 10, height: 6, rx: 2, fill: `var(--k-${kind}, var(--plain))` }));
  return icon;
}
