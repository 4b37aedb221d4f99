/** Counts as bars that filter when they are pressed: by period, kind, status, actor and topic. */

import { dateOf, dayOf } from "../data/days.js";
import { FACETS } from "../data/filters.js";
import { grouped } from "../data/numbers.js";
import { Scale } from "../draw/scale.js";
import { make, svg } from "./dom.js";

/**
 * @typedef {import("../data/filters.js").Filters} Filters
 * @typedef {import("../data/filters.js").Choice} Choice
 * @typedef {import("../data/filters.js").Facet} Facet
 * @typedef {import("../data/filters.js").Item} Item
 */

const MOST_SHOWN = 12;
const MOST_PERIODS = 60;

export class Facets {
  /** @param {HTMLElement} place @param {Filters} filters @param {Choice} choice @param {() => void} changed */
  constructor(place, filters, choice, changed) {
    this.filters = filters;
    this.choice = choice;
    this.changed = changed;
    this.sections = new Map(FACETS.map((facet) => [facet, this.section(facet)]));
    this.periods = make("div", { class: "facet periods" });
    this.width = 0;
    place.replaceChildren(make("h2", { id: "counts" }, "Counts"), this.periods, ...[...this.sections.values()].map(({ section }) => section));
  }

  /** @param {Facet} facet */
  section(facet) {
    const list = make("ul");
    const heading = make("h3", { id: `facet-${facet}` }, facet);
    const section = make("div", { class: "facet", role: "group", "aria-labelledby": `facet-${facet}` }, heading);
    /** @type {HTMLInputElement | null} */
    let find = null;
    if (facet === "actor" || facet === "topic") {
      find = make("input", { class: "find", type: "search", placeholder: `find ${facet === "actor" ? "an actor" : "a topic"}`, "aria-label": `Find ${facet}` });
      find.addEventListener("input", () => this.list(facet));
      section.append(find);
    }
    section.append(list);
    return { section, list, find };
  }

  draw() {
    for (const facet of FACETS) this.list(facet);
    this.drawPeriods();
  }

  /** Draw the columns as wide as there is room. @param {number} width */
  fit(width) {
    if (width === this.width) return;
    this.width = width;
    this.drawPeriods();
  }

  /** @param {Facet} facet */
  list(facet) {
    const { list, find } = /** @type {{list: HTMLElement, find: HTMLInputElement | null}} */ (this.sections.get(facet));
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute("data-value") : null;
    const shown = this.shown(facet, find?.value.trim().toLowerCase() ?? "");
    const most = Math.max(1, ...shown.map(({ count }) => count));
    const scale = new Scale([0, most], [0, 100]);
    list.replaceChildren(...shown.map((item) => make("li", {}, this.button(facet, item, scale.at(item.count)))));
    if (focused) [...list.querySelectorAll("button")].find((button) => button.dataset.value === focused)?.focus();
  }

  /** The values that are picked, and the most frequent others; groups only when looked for, topics in their tree. @param {Facet} facet @param {string} wanted */
  shown(facet, wanted) {
    const picked = new Set(this.choice.picked[facet]);
    const found = this.filters.items(facet).filter(({ label, count }) =>
      picked.has(label) || (count > 0 && (wanted ? label.toLowerCase().includes(wanted) : !label.startsWith("@"))));
    const frequent = [...found].sort((a, b) => Number(picked.has(b.value)) - Number(picked.has(a.value)) || b.count - a.count || (a.label < b.label ? -1 : 1));
    if (facet !== "topic") return wanted ? frequent : frequent.slice(0, Math.max(MOST_SHOWN, picked.size));
    return wanted ? found : found.filter(({ value, depth }) => depth === 0 || picked.has(value) || this.isOpen(value));
  }

  /** Whether the topic above is picked, so that those below it are shown. @param {string} topic */
  isOpen(topic) {
    const above = topic.slice(0, topic.lastIndexOf("/"));
    return this.choice.picked.topic.some((picked) => picked === above || picked.startsWith(`${above}/`));
  }

  /** @param {Facet} facet @param {Item} item @param {number} width */
  button(facet, { value, label, count, depth }, width) {
    const pressed = this.choice.picked[facet].includes(value);
    const bar = svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { width, height: 10 }));
    const name = depth ? label.slice(label.lastIndexOf("/") + 1) : label;
    return make(
      "button", { type: "button", "aria-pressed": String(pressed), "data-value": value, "data-depth": depth, onclick: () => this.toggle(facet, value) },
      make("span", { class: "name" }, name), bar, make("span", { class: "number" }, grouped(count)),
    );
  }

  /** @param {Facet} facet @param {string} value */
  toggle(facet, value) {
    const picked = this.choice.picked[facet];
    this.choice.picked[facet] = picked.includes(value) ? picked.filter((other) => other !== value) : [...picked, value];
    this.changed();
  }

  /** Columns by year, or by five, ten ... years where there are too many. */
  drawPeriods() {
    const { data, rows } = this.filters;
    const years = yearsOf(data.anchor, rows);
    const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
    const step = [1, 5, 10, 25, 50, 100, 500].find((size) => (last - first) / size < MOST_PERIODS) ?? 1000;
    /** @type {Map<number, number>} */
    const columns = new Map();
    for (const [year, count] of years) {
      const start = Math.floor(year / step) * step;
      columns.set(start, (columns.get(start) ?? 0) + count);
    }
    const heading = make("h3", {}, step === 1 ? "year" : `${step} years`);
    this.periods.replaceChildren(heading, rows.length ? this.chart(columns, step) : make("p", {}, "no events"));
  }

  /** @param {Map<number, number>} columns @param {number} step */
  chart(columns, step) {
    const starts = [...columns.keys()].sort((a, b) => a - b);
    const number = (starts[starts.length - 1] - starts[0]) / step + 1;
    const tall = new Scale([0, Math.max(...columns.values())], [0, 60]);
    const width = Math.max(this.width, 200);
    const wide = Math.min(90, width / number);
    const each = Math.ceil(38 / wide);
    const chart = svg("svg", { viewBox: `0 0 ${width} 80`, preserveAspectRatio: "xMinYMin", role: "group", "aria-label": "Events by period" });
    for (const start of starts) {
      const i = (start - starts[0]) / step;
      const count = columns.get(start) ?? 0;
      const height = tall.at(count);
      const picked = this.choice.since === String(start) && this.choice.until === String(start + step - 1);
      const pick = () => this.pick(start, step, picked);
      chart.append(svg(
        "g", {
          tabindex: 0, role: "button", "aria-pressed": String(picked), class: picked ? "picked" : "",
          "aria-label": `${start}${step > 1 ? ` to ${start + step - 1}` : ""}: ${count}`, onclick: pick,
          onkeydown: (/** @type {KeyboardEvent} */ event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            pick();
          },
        },
        svg("rect", { class: "target", x: i * wide, y: 0, width: wide, height: 66 }),
        svg("rect", { x: i * wide + 0.5, y: 66 - height, width: Math.max(1, wide - 1.5), height }),
        i % each === 0 ? svg("text", { x: i * wide, y: 78 }, String(start)) : null,
      ));
    }
    return chart;
  }

  /** @param {number} start @param {number} step @param {boolean} picked */
  pick(start, step, picked) {
    const year = (/** @type {number} */ number) => String(number).padStart(4, "0");
    this.choice.since = picked ? "" : year(Math.max(start, 1));
    this.choice.until = picked ? "" : year(start + step - 1);
    this.changed();
  }
}

/** How many rows each year has. @param {Int32Array} days of all rows @param {number[]} rows */
function yearsOf(days, rows) {
  /** @type {Map<number, number>} */
  const years = new Map();
  let [year, first, next] = [0, 0, 0];
  for (const row of rows) {
    const day = days[row];
    if (day < first || day >= next) { // seldom, since rows are in the order of time
      [year] = dateOf(day);
      [first, next] = [dayOf(year, 1), dayOf(year + 1, 1)];
    }
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return years;
}
