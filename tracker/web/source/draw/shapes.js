/** The marks of events on a canvas: the shape tells the status, blurred ends a date that is not exact. */

import { FIRST_DAY, LAST_DAY } from "../data/days.js";
import { MARK } from "./lanes.js";

/** @typedef {import("../data/dataset.js").Dataset} Dataset */

/** Fill the outline; pale and with its broken edge where that is set, of an uncertain date. @param {CanvasRenderingContext2D} pen */
function solid(pen) {
  const uncertain = pen.getLineDash().length > 0;
  pen.globalAlpha = uncertain ? 0.3 : 1;
  pen.fill();
  pen.globalAlpha = 1;
  if (uncertain) pen.stroke();
}

/** @type {Record<string, (pen: CanvasRenderingContext2D, x: number, y: number, r: number) => void>} */
const SHAPES = {
  happened: (pen, x, y, r) => {
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    solid(pen);
  },
  expected: (pen, x, y, r) => {
    pen.beginPath();
    pen.arc(x, y, r - 0.75, 0, 2 * Math.PI);
    pen.stroke();
  },
  postponed: (pen, x, y, r) => {
    pen.beginPath();
    pen.moveTo(x, y - r);
    pen.lineTo(x + r, y);
    pen.lineTo(x, y + r);
    pen.lineTo(x - r, y);
    pen.closePath();
    pen.stroke();
  },
  cancelled: (pen, x, y, r) => {
    pen.beginPath();
    pen.moveTo(x - r + 1, y - r + 1);
    pen.lineTo(x + r - 1, y + r - 1);
    pen.moveTo(x + r - 1, y - r + 1);
    pen.lineTo(x - r + 1, y + r - 1);
    pen.stroke();
  },
  threatened: (pen, x, y, r) => {
    pen.beginPath();
    pen.moveTo(x, y - r);
    pen.lineTo(x + r, y + r - 1);
    pen.lineTo(x - r, y + r - 1);
    pen.closePath();
    pen.stroke();
  },
};

/**
 * Draw the mark of an event; `left` and `right` are its ends in pixels of the canvas.
 * @param {CanvasRenderingContext2D} pen @param {Dataset} data @param {number} row
 * @param {number} left @param {number} right @param {number} y @param {number} width of the canvas
 */
export function drawMark(pen, data, row, left, right, y, width) {
  const when = data.when(row);
  const status = data.statusName(row);
  const open = [data.first[row] <= FIRST_DAY, data.last[row] >= LAST_DAY];
  pen.setLineDash(/[?%]/.test(when) ? [3, 2] : []);
  const [start, end] = when.includes("/") ? when.split("/") : [when, when];
  if (right - left <= MARK) {
    SHAPES[status](pen, left + MARK / 2, y, MARK / 2);
  } else {
    const exact = (/** @type {string} */ side) => /^\d{4}-(0\d|1[0-2])-\d\d[^~%]*$/.test(side);
    bar(pen, left, right, y, [open[0] || !exact(start), open[1] || !exact(end)], status, width);
  }
  pen.setLineDash([]);
}

/**
 * A bar whose ends are blurred where the date is not exact; hollow where the event has not simply happened.
 * @param {CanvasRenderingContext2D} pen @param {number} left @param {number} right @param {number} y
 * @param {[boolean, boolean]} soft @param {string} status @param {number} width
 */
function bar(pen, left, right, y, soft, status, width) {
  const color = /** @type {string} */ (pen.fillStyle);
  const [from, to] = [Math.max(left, -40), Math.min(right, width + 40)];
  if (to <= from) return;
  if (soft[0] || soft[1]) {
    const blur = Math.min(0.35, 14 / (to - from));
    const gradient = pen.createLinearGradient(from, 0, to, 0);
    gradient.addColorStop(0, soft[0] ? `${color}18` : color);
    gradient.addColorStop(blur, color);
    gradient.addColorStop(1 - blur, color);
    gradient.addColorStop(1, soft[1] ? `${color}18` : color);
    pen.fillStyle = gradient;
    pen.strokeStyle = gradient;
  }
  pen.beginPath();
  pen.roundRect(from, y - 4, to - from, 8, 3);
  if (status === "happened") solid(pen);
  else pen.stroke();
  if (status !== "happened" && status !== "expected") {
    pen.fillStyle = color;
    pen.strokeStyle = color;
    SHAPES[status](pen, from + MARK / 2 + 3, y, MARK / 2 - 1);
  }
  pen.fillStyle = color;
  pen.strokeStyle = color;
}

/** A ring around the mark of the event that is selected. @param {CanvasRenderingContext2D} pen @param {number} left @param {number} right @param {number} y */
export function drawRing(pen, left, right, y) {
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(left - 3.5, y - 8.5, Math.max(right - left, MARK) + 7, 17, 6);
  pen.stroke();
  pen.lineWidth = 1.5;
}
