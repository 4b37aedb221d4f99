/** The page: reads the data, joins timeline, overview, filters, table and card, and keeps the address. */

import { Dataset } from "./data/dataset.js";
import { isoOf, shown } from "./data/days.js";
import { QueryError } from "./data/error.js";
import { Filters, isEmpty, noChoice } from "./data/filters.js";
import { counted, grouped } from "./data/numbers.js";
import { periodOf } from "./data/periods.js";
import { GROUPINGS } from "./draw/lanes.js";
import { Overview } from "./draw/overview.js";
import { Timeline } from "./draw/timeline.js";
import { plain } from "./draw/titles.js";
import { fromHash, toHash } from "./panel/address.js";
import { backlinks, showCard } from "./panel/card.js";
import { byId, make } from "./panel/dom.js";
import { Facets } from "./panel/facets.js";
import { keys } from "./panel/keys.js";
import { showLegend } from "./panel/legend.js";
import { Live } from "./panel/live.js";
import { COLUMNS, Table } from "./panel/table.js";

/**
 * @typedef {import("./draw/lanes.js").Grouping} Grouping
 * @typedef {import("./data/dataset.js").Embedded} Embedded
 */

const SHARE = 0.66; // of the height of the window, for the timeline
const LEAST = 330; // pixels

class Page {
  /** @param {Embedded & {lanes: Grouping, live: string}} embedded */
  constructor(embedded) {
    this.data = new Dataset(embedded);
    this.filters = new Filters(this.data);
    this.back = backlinks(this.data);
    this.selected = -1;
    this.defaultLanes = embedded.lanes;
    this.choice = noChoice();
    /** The last choice that could be read: what is shown. */
    this.shown = noChoice();
    /** @type {Grouping} */
    this.lanes = embedded.lanes;
    this.card = byId("card", HTMLElement);
    this.inputs = { query: byId("query", HTMLInputElement), since: byId("since", HTMLInputElement), until: byId("until", HTMLInputElement) };
    this.select = byId("lanes", HTMLSelectElement);
    this.links = byId("links", HTMLInputElement);
    this.stage = byId("stage", HTMLElement);
    this.timeline = new Timeline(byId("timeline", HTMLCanvasElement), this.data, {
      selected: (row) => this.open(row),
      moved: () => this.moved(),
      hovered: (row, x, y) => this.tip(row, x, y),
    });
    this.overview = new Overview(byId("overview", HTMLCanvasElement), this.timeline);
    this.facets = new Facets(byId("facets", HTMLElement), this.filters, this.choice, () => this.picked());
    this.table = new Table(byId("table-view", HTMLElement), this.data, (row) => this.open(row), () => this.keep());
    this.listen();
    this.resize();
    this.restore();
    if (embedded.live) new Live(embedded.live, (other) => this.take(other), (problem) => this.warn(problem));
  }

  listen() {
    this.select.append(...GROUPINGS.map((name) => make("option", { value: name }, name)));
    for (const input of Object.values(this.inputs)) input.addEventListener("input", () => this.typed());
    this.select.addEventListener("change", () => {
      this.lanes = /** @type {Grouping} */ (this.select.value);
      this.update();
    });
    this.links.addEventListener("change", () => {
      this.timeline.allLinks = this.links.checked;
      this.timeline.redraw();
      this.keep();
    });
    byId("clear", HTMLElement).addEventListener("click", () => this.clear());
    byId("in", HTMLElement).addEventListener("click", () => this.timeline.zoomBy(2));
    byId("out", HTMLElement).addEventListener("click", () => this.timeline.zoomBy(0.5));
    byId("all", HTMLElement).addEventListener("click", () => this.timeline.reset());
    keys(this.timeline.canvas, this);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.card.hidden) this.close();
    });
    window.addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== this.hash) this.restore();
    });
    // The overview is watched, since it is as wide as the timeline and no lane changes its height.
    new ResizeObserver(() => this.stage.clientWidth !== this.timeline.width && this.resize()).observe(this.overview.canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.resize());
    matchMedia("print").addEventListener("change", ({ matches }) => {
      this.table.print(matches);
      this.resize();
    });
  }

  /** Take up the view that the address holds. */
  restore() {
    const view = fromHash(location.hash, this.defaultLanes);
    this.hash = location.hash.replace(/^#/, "");
    Object.assign(this.choice, view.choice);
    this.lanes = view.lanes;
    this.select.value = view.lanes;
    this.links.checked = this.timeline.allLinks = view.links;
    const [sort, down] = view.sort.split(" ");
    if (COLUMNS.some(({ name }) => name === sort)) Object.assign(this.table, { sort, down: down === "down" });
    for (const [name, input] of Object.entries(this.inputs)) input.value = this.choice[/** @type {"query"} */ (name)];
    this.update();
    const [from, to] = [periodOf(view.from, 0), periodOf(view.to, 0)];
    if (from && to && to[1] > from[0]) this.timeline.look(from[0], to[1] + 1);
    else this.timeline.reset();
    const row = view.event ? this.data.row(Number(view.event)) : -1;
    if (row >= 0) this.open(row, false);
    else if (!this.card.hidden) this.close();
  }

  /** A filter box was typed into. */
  typed() {
    this.choice.query = this.inputs.query.value;
    this.choice.since = this.inputs.since.value.trim();
    this.choice.until = this.inputs.until.value.trim();
    this.update();
  }

  /** A value or period was picked. */
  picked() {
    this.inputs.since.value = this.choice.since;
    this.inputs.until.value = this.choice.until;
    this.update();
  }

  clear() {
    Object.assign(this.choice, noChoice());
    for (const input of Object.values(this.inputs)) input.value = "";
    this.update();
  }

  /** Filter anew and show what passes; a query that cannot be read is said, and what was shown is marked as old. */
  update() {
    const problem = byId("problem", HTMLElement);
    try {
      this.filters.apply(this.choice);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      problem.textContent = error.message;
      this.inputs.query.setAttribute("aria-invalid", "true");
      this.age(true);
      return;
    }
    problem.textContent = "";
    this.inputs.query.removeAttribute("aria-invalid");
    this.shown = structuredClone(this.choice);
    this.age(false);
    this.show();
  }

  /** Mark what is shown as the answer to an earlier query, or no longer. @param {boolean} old */
  age(old) {
    document.body.classList.toggle("old", old);
    const before = this.filters.rows.length ? `not the answer to this query: ${this.counted()}` : "no answer to this query";
    byId("count", HTMLElement).textContent = old ? before : this.counted();
    byId("notice", HTMLElement).textContent = old ? "" : [...this.filters.notices].join("; ");
  }

  /** How many events are shown, of how many. */
  counted() {
    const { length } = this.filters.rows;
    return isEmpty(this.shown) ? counted(length, "event") : `${grouped(length)} of ${counted(this.data.size, "event")}`;
  }

  /** Show the events that pass. */
  show() {
    const { rows } = this.filters;
    this.timeline.show(rows, this.lanes);
    this.overview.show(rows);
    showLegend(byId("legend", HTMLElement), this.data, rows);
    this.facets.draw();
    this.table.show(rows);
    this.keep();
  }

  /** Take up other data in the place of those shown; what the reader looks at stays. @param {Embedded & {about: string}} embedded */
  take(embedded) {
    const id = this.selected < 0 ? 0 : this.data.events.id[this.selected];
    const { window: looked, transform } = this.timeline;
    const { page } = this.table;
    this.data = this.table.data = new Dataset(embedded);
    this.filters = this.facets.filters = new Filters(this.data);
    this.back = backlinks(this.data);
    this.timeline.take(this.data);
    this.again();
    if (transform.k > 1) this.timeline.look(...looked);
    else this.timeline.reset();
    byId("about", HTMLElement).textContent = embedded.about;
    this.reselect(this.data.row(id));
    this.table.turn(page);
  }

  /** Filter other data as those before; show all, where the query asks for what is gone, and say so. */
  again() {
    let old = document.body.classList.contains("old");
    try {
      this.filters.apply(this.shown);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      old = true;
      this.shown = noChoice();
      this.filters.apply(this.shown);
    }
    this.show();
    this.age(old);
    if (old) this.update();
  }

  /** The event that was selected, in other data: -1 where it is gone. @param {number} row */
  reselect(row) {
    this.selected = this.timeline.selected = row;
    if (this.card.hidden) return;
    if (row < 0) {
      this.close();
      return;
    }
    const focused = this.card.contains(document.activeElement);
    this.table.select(row);
    this.showCard(row);
    if (focused) this.card.focus();
  }

  /** Say that what is shown may not be what is so. @param {string} problem */
  warn(problem) {
    const place = byId("warning", HTMLElement);
    if (place.textContent !== problem) place.textContent = problem;
  }

  /** Measure what there is room for; all that is drawn takes its size from here. */
  resize() {
    const { clientWidth, clientHeight } = this.overview.canvas;
    const columns = this.facets.periods.clientWidth;
    this.timeline.fit(this.stage.clientWidth, Math.max(window.innerHeight * SHARE, LEAST));
    this.overview.fit(clientWidth, clientHeight);
    this.facets.fit(columns);
  }

  moved() {
    this.overview.redraw();
    this.keep();
  }

  /** Select an event and open its card. @param {number} row @param {boolean} [focus] */
  open(row, focus = true) {
    this.opener = this.card.hidden ? /** @type {HTMLElement | null} */ (document.activeElement) : this.opener;
    this.choose(row);
    this.table.select(row);
    this.showCard(row);
    if (focus) this.card.focus();
  }

  /** Select an event and say where one is. @param {number} row */
  choose(row) {
    this.selected = row;
    this.timeline.select(row);
    const place = this.filters.rows.indexOf(row) + 1;
    const where = place ? `${place} of ${this.filters.rows.length}: ` : "";
    byId("live", HTMLElement).textContent = `${where}${shown(this.data.when(row))}, ${this.data.events.title[row]}`;
    if (!this.card.hidden) this.showCard(row);
    this.keep();
  }

  /** @param {number} row */
  showCard(row) {
    showCard(this.card, this.data, row, this.back, (other) => this.open(other), () => this.close());
  }

  close() {
    this.card.hidden = true;
    document.body.classList.remove("with-card");
    this.table.select(-1);
    (this.opener?.isConnected ? this.opener : this.timeline.canvas).focus();
    this.keep();
  }

  /** @param {number} row @param {number} x @param {number} y */
  tip(row, x, y) {
    const tip = byId("tip", HTMLElement);
    tip.hidden = row < 0;
    if (row < 0) return;
    tip.textContent = `${shown(this.data.when(row))}, ${this.data.kindName(row)}: ${plain(this.data.events.title[row])}`;
    tip.style.left = `${Math.min(x + 12, window.innerWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.min(y + 16, window.innerHeight - tip.offsetHeight - 8)}px`;
  }

  /** Write the view into the address, soon: a browser limits how often. */
  keep() {
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => {
      const [from, to] = this.timeline.window;
      const whole = this.timeline.transform.k <= 1;
      const { sort, down } = this.table;
      this.hash = toHash({
        choice: this.choice,
        lanes: this.lanes,
        from: whole ? "" : isoOf(Math.round(from)),
        to: whole ? "" : isoOf(Math.round(to) - 1),
        event: this.card.hidden || this.selected < 0 ? "" : String(this.data.events.id[this.selected]),
        sort: sort === "date" && !down ? "" : `${sort}${down ? " down" : ""}`,
        links: this.timeline.allLinks,
      });
      history.replaceState(null, "", `#${this.hash}`);
    }, 150);
  }
}

const page = new Page(JSON.parse(/** @type {string} */ (byId("data", HTMLElement).textContent)));
// For tests: where each event and title of the last frame stands, and the rows that pass.
Object.defineProperty(window, "trackerPage", { value: page });
