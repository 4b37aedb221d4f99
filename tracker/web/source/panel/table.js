/** The same events as a table: sorted, paged, filtered with the timeline. */

import { shown } from "../data/days.js";
import { counted, grouped } from "../data/numbers.js";
import { make } from "./dom.js";

/** @typedef {import("../data/dataset.js").Dataset} Dataset */
/** @typedef {{name: string, wide?: boolean, short?: boolean, key: (data: Dataset, row: number) => string | number, text: (data: Dataset, row: number) => string}} Column */

const PAGE = 50;
const PRINTED = 2000; // rows that are printed, rather than one page of them

/** @param {string} name @param {(data: Dataset, row: number) => string} text @param {boolean} [wide] @returns {Column} */
function plain(name, text, wide) {
  return { name, text, wide, key: (data, row) => text(data, row).toLowerCase() };
}

/** @type {Column[]} */
export const COLUMNS = [
  { name: "date", key: (_data, row) => row, text: (data, row) => shown(data.when(row)) }, // rows are in the order of time
  plain("title", (data, row) => data.events.title[row]),
  { ...plain("kind", (data, row) => data.kindName(row), true), short: true },
  { ...plain("status", (data, row) => data.statusName(row), true), short: true },
  plain("actors", (data, row) => data.actorNames(row).join(", "), true),
  plain("topics", (data, row) => data.topicNames(row).join(", "), true),
];

export class Table {
  /** @param {HTMLElement} place @param {Dataset} data @param {(row: number) => void} selected @param {() => void} changed */
  constructor(place, data, selected, changed) {
    this.place = place;
    this.data = data;
    this.onselect = selected;
    this.onchange = changed;
    /** @type {number[]} */
    this.rows = [];
    this.sort = "date";
    this.down = false;
    this.page = 0;
    this.selected = -1;
    this.printed = false;
    this.pending = 0;
  }

  /** How many rows stand on a page. */
  get each() {
    return this.printed ? PRINTED : PAGE;
  }

  /** Show all rows as far as paper may hold them, or pages again. @param {boolean} printed */
  print(printed) {
    this.printed = printed;
    this.page = 0;
    this.draw();
  }

  /** Show these rows, once the timeline above has been seen: after its frame and the one that shows it. @param {number[]} rows */
  show(rows) {
    this.rows = rows;
    this.page = 0;
    this.sorted = null;
    if (!this.pending) this.pending = requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => this.pending && this.draw())));
  }

  /** Show the page with an event. @param {number} row */
  select(row) {
    this.selected = row;
    const at = row < 0 ? -1 : this.order().indexOf(row);
    if (at >= 0) this.page = Math.floor(at / this.each);
    this.draw();
  }

  /** Show the page of that number, or the last one. @param {number} page */
  turn(page) {
    const focused = this.place.contains(document.activeElement);
    this.page = Math.max(0, Math.min(page, Math.ceil(this.rows.length / this.each) - 1));
    this.draw();
    if (focused) this.place.focus();
  }

  /** @returns {number[]} */
  order() {
    if (this.sort === "date" && !this.down) return this.rows;
    if (!this.sorted) {
      const { key } = COLUMNS.find(({ name }) => name === this.sort) ?? COLUMNS[0];
      const keys = new Map(this.rows.map((row) => [row, key(this.data, row)]));
      const sign = this.down ? -1 : 1;
      this.sorted = [...this.rows].sort((a, b) => {
        const [one, two] = [/** @type {string} */ (keys.get(a)), /** @type {string} */ (keys.get(b))];
        if (one === "" || two === "") return one === two ? a - b : one === "" ? 1 : -1; // empty values last
        return one < two ? -sign : one > two ? sign : a - b;
      });
    }
    return this.sorted;
  }

  draw() {
    this.pending = 0;
    const order = this.order();
    const pages = Math.max(1, Math.ceil(order.length / this.each));
    const rows = order.slice(this.page * this.each, (this.page + 1) * this.each);
    const from = order.length ? this.page * this.each + 1 : 0;
    const caption = `${counted(order.length, "event")}${pages > 1 ? `, ${grouped(from)} to ${grouped(from + rows.length - 1)}` : ""}`;
    this.place.replaceChildren(
      make("h2", {}, "Table"),
      make("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "Table of events" }, make(
        "table", {}, make("caption", {}, caption),
        make("thead", {}, make("tr", {}, ...COLUMNS.map((column) => this.head(column)))),
        make("tbody", {}, ...rows.map((row) => this.line(row))),
      )),
      pages > 1 ? this.pager(pages) : "",
    );
  }

  /** @param {Column} column */
  head({ name, wide }) {
    const sorted = this.sort === name ? (this.down ? "descending" : "ascending") : "none";
    const arrow = sorted === "none" ? "" : this.down ? " ▼" : " ▲";
    const click = () => this.by(name, sorted === "ascending");
    return make("th", { scope: "col", "aria-sort": sorted, class: wide ? "wide" : "" }, make("button", { type: "button", "data-sort": name, onclick: click }, name + arrow));
  }

  /** @param {number} row */
  line(row) {
    return make("tr", { class: row === this.selected ? "selected" : "" }, ...COLUMNS.map(({ name, text, wide, short }) => {
      const value = text(this.data, row);
      const content = name === "title" ? make("button", { type: "button", onclick: () => this.onselect(row) }, value) : value;
      return make("td", { class: `${wide ? "wide" : ""} ${short ? "short" : ""}`.trim() }, content);
    }));
  }

  /** @param {number} pages */
  pager(pages) {
    const turn = (/** @type {number} */ by) => () => {
      this.page += by;
      this.draw();
      this.place.focus();
    };
    return make(
      "div", { class: "pager" },
      make("button", { type: "button", disabled: this.page === 0, onclick: turn(-1) }, "Previous"),
      make("span", {}, `page ${this.page + 1} of ${pages}`),
      make("button", { type: "button", disabled: this.page >= pages - 1, onclick: turn(1) }, "Next"),
    );
  }

  /** @param {string} name @param {boolean} down */
  by(name, down) {
    this.sort = name;
    this.down = down;
    this.page = 0;
    this.sorted = null;
    this.draw();
    /** @type {HTMLElement | null} */ (this.place.querySelector(`[data-sort="${name}"]`))?.focus();
    this.onchange();
  }
}
