/** The timeline on its canvas: lanes, ruler, zoom and pan by pointer, keys for events. */

import { pointer, select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { FIRST_DAY, LAST_DAY } from "../data/days.js";
import { colorsOf } from "./colors.js";
import { lanesOf, linesOf, need, place, unplaced } from "./lanes.js";
import { paint } from "./paint.js";
import { Scale } from "./scale.js";
import { Titles } from "./titles.js";

/**
 * @typedef {import("../data/dataset.js").Dataset} Dataset
 * @typedef {import("./lanes.js").Grouping} Grouping
 * @typedef {import("./lanes.js").Lane & {lines: number, top: number, height: number, foot: number}} Band
 * @typedef {{row: number, left: number, right: number, end: number, top: number, bottom: number}} Box
 */

export const RULER = 38; // pixels
export const LINE = 19;
export const HEAD = 18; // of a lane, with its name
export const FOOT = 9; // of a lane, with the strokes of events that have no line
const PAD = 5; // below a lane in which each event has a line
export const FONT = '12.5px system-ui, "Segoe UI", "Liberation Sans", sans-serif';
const LEAST = 160; // pixels: the height of a timeline without events
const CLOSEST = 60; // pixels a day
const MARGIN = 0.04; // of the width, before the first event

/** The pixels behind the last event, where its title stands, as far as a narrow window can spare them. @param {number} width */
function behind(width) {
  return Math.min(Math.max(width * 0.3 - 90, width * MARGIN), 260);
}

export class Timeline {
  /**
   * @param {HTMLCanvasElement} canvas @param {Dataset} data
   * @param {{selected: (row: number) => void, moved: () => void, hovered: (row: number, x: number, y: number) => void}} on
   */
  constructor(canvas, data, on) {
    this.canvas = canvas;
    this.data = data;
    this.on = on;
    this.pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
    this.pen.font = FONT;
    this.titles = new Titles(this.pen, data.events.title);
    this.placed = unplaced(data.size);
    /** @type {Grouping | ""} */
    this.grouping = "";
    /** @type {Band[]} */
    this.bands = [];
    /** @type {Box[]} what was drawn last */
    this.boxes = [];
    this.colors = colorsOf(canvas, data.embedded.kinds);
    this.selected = -1;
    this.allLinks = false;
    this.placedFor = NaN;
    this.pending = 0;
    this.transform = zoomIdentity;
    this.base = new Scale();
    /** The height there is without growing taller than the window. */
    this.room = 0;
    this.width = this.height = 0;
    this.zoom = zoom().duration(0).on("zoom", ({ transform }) => {
      this.transform = transform;
      this.redraw();
      on.moved();
    });
    const target = select(canvas).call(/** @type {any} */ (this.zoom)).on("dblclick.zoom", null);
    target.on("click", (event) => this.click(event)).on("pointermove", (event) => this.hover(event));
    target.on("pointerleave", () => on.hovered(-1, 0, 0));
  }

  /** Pixels a day. */
  get scale() {
    return this.base.step * this.transform.k;
  }

  /** The days at the left and right edge. @returns {[number, number]} */
  get window() {
    return [this.base.invert(this.transform.invertX(0)), this.base.invert(this.transform.invertX(this.width))];
  }

  /** Take other data; they are drawn when rows of them are shown. @param {Dataset} data */
  take(data) {
    this.data = data;
    this.colors = colorsOf(this.canvas, data.embedded.kinds);
    this.titles = new Titles(this.pen, data.events.title);
    this.placed = unplaced(data.size);
    this.base.domain = [0, 1];
    this.height = 0;
  }

  /** Show these rows; the window stays where it is. @param {number[]} rows @param {Grouping} grouping */
  show(rows, grouping) {
    const anchors = this.data.anchor;
    if (grouping !== this.grouping) this.height = 0;
    this.grouping = grouping;
    this.bands = lanesOf(this.data, rows, grouping).map((lane) => ({ ...lane, lines: 0, top: 0, height: 0, foot: 0 }));
    if (this.base.domain[0] === 0 && anchors.length) this.span();
    this.divide();
    this.redraw();
  }

  /** Take a width, a height that is enough, and the colours as they are now. @param {number} width @param {number} room */
  fit(width, room) {
    const [from, to] = this.window;
    const was = this.width;
    this.colors = colorsOf(this.canvas, this.data.embedded.kinds);
    this.room = room;
    this.width = Math.max(width, 1);
    this.height = 0;
    this.base.range = [this.width * MARGIN, this.width - behind(this.width)];
    this.divide();
    if (was && was !== this.width) this.look(from, to);
    this.redraw();
  }

  /** Make the scale reach from the first event to the last. */
  span() {
    const { anchor, last } = this.data;
    let [from, to] = [Infinity, -Infinity];
    for (let row = 0; row < this.data.size; row += 1) {
      if (anchor[row] > FIRST_DAY) from = Math.min(from, anchor[row]);
      to = Math.max(to, last[row] < LAST_DAY ? last[row] : anchor[row]);
    }
    const one = to - from < 14 ? 14 : 0;
    this.base.domain = [from - one, to + 1 + one];
  }

  /** How far one may zoom and pan. */
  bounds() {
    const [from, to] = this.base.domain;
    const most = Math.max(1, (CLOSEST * (to - from)) / this.width);
    this.zoom.scaleExtent([1, most]).translateExtent([[0, -Infinity], [this.width, Infinity]]);
    this.zoom.extent([[0, 0], [this.width, this.height]]);
  }

  /** Give each lane the lines it needs when everything is shown, as far as there is room; zoomed in, it needs no more. */
  divide() {
    const room = this.room - RULER - this.bands.length * (HEAD + FOOT);
    const lines = Math.max(0, Math.floor(room / LINE));
    const scale = this.scale / this.transform.k;
    const needs = this.bands.map(({ rows }) => need(this.data, rows, lines, scale, (row) => this.titles.width(row)));
    const given = linesOf(this.bands, needs, lines);
    let top = RULER;
    this.bands.forEach((band, i) => {
      band.lines = given[i];
      band.foot = needs[i] > given[i] ? FOOT : PAD;
      band.top = top;
      band.height = HEAD + band.lines * LINE + band.foot;
      top += band.height;
    });
    this.placedFor = NaN;
    this.stretch(Math.max(top, LEAST));
  }

  /** Make the canvas that tall at least: it shrinks for no filter, so that what is below it stays where it is. @param {number} height */
  stretch(height) {
    this.height = Math.max(this.height, height);
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const [wide, tall] = [Math.round(this.width * ratio), Math.round(this.height * ratio)];
    if (this.canvas.width !== wide) this.canvas.width = wide;
    if (this.canvas.height !== tall) this.canvas.height = tall;
    this.canvas.style.height = `${this.height}px`;
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pen.font = FONT; // a new size resets both
    this.bounds();
  }

  /** Show the time from one day to another. @param {number} from @param {number} to */
  look(from, to) {
    const [first, last] = [this.base.at(from), this.base.at(to)];
    const k = this.width / Math.max(last - first, 1e-6);
    select(this.canvas).call(/** @type {any} */ (this.zoom.transform), zoomIdentity.scale(k).translate(-first, 0));
  }

  /** Zoom about the middle, or about the selected event. @param {number} factor */
  zoomBy(factor) {
    const box = this.boxes.find(({ row }) => row === this.selected);
    select(this.canvas).call(/** @type {any} */ (this.zoom.scaleBy), factor, [box ? box.left : this.width / 2, 0]);
  }

  /** Show everything. */
  reset() {
    select(this.canvas).call(/** @type {any} */ (this.zoom.transform), zoomIdentity);
  }

  /** Select an event and bring it into view. @param {number} row @param {boolean} [move] */
  select(row, move = true) {
    this.selected = row;
    const [from, to] = this.window;
    const day = row < 0 ? from : this.data.anchor[row];
    const edge = (to - from) * 0.1;
    if (move && row >= 0 && (day < from + edge || day > to - edge)) {
      const half = (to - from) / 2;
      this.look(day - half, day + half);
    }
    this.redraw();
  }

  redraw() {
    if (!this.pending) this.pending = requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.pending = 0;
    if (this.placedFor !== this.scale) {
      this.placedFor = this.scale;
      for (const band of this.bands) {
        place(this.data, band.rows, band.lines, this.scale, (row) => this.titles.width(row), this.placed);
      }
    }
    this.boxes = paint(this);
  }

  /** The event drawn at a point, -1 for none. @param {PointerEvent | MouseEvent} event */
  at(event) {
    const [x, y] = pointer(event, this.canvas);
    const hit = this.boxes.find((box) => x >= box.left - 3 && x <= box.end && y >= box.top && y < box.bottom);
    return hit ? hit.row : -1;
  }

  /** @param {MouseEvent} event */
  click(event) {
    const row = this.at(event);
    if (row >= 0) this.on.selected(row);
  }

  /** @param {PointerEvent} event */
  hover(event) {
    const row = this.at(event);
    this.canvas.style.cursor = row >= 0 ? "pointer" : "";
    this.on.hovered(row, event.clientX, event.clientY);
  }
}
