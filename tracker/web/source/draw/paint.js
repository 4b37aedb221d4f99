/** One frame of the timeline: the ruler, the lanes, what of them is in the window, links and today. */

import { ruler } from "./ruler.js";
import { drawMark, drawRing } from "./shapes.js";
import { MARK } from "./lanes.js";
import { grouped } from "../data/numbers.js";
import { FONT, FOOT, HEAD, LINE, RULER } from "./timeline.js";

/**
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./timeline.js").Box} Box
 * @typedef {import("./timeline.js").Band} Band
 * @typedef {import("./colors.js").Colors} Colors
 */

const DARKEST = 5; // events in one pixel
const LEAST_TITLE = 40; // pixels: a title with less room before the edge of the window is not worth a cut

/** Draw a frame; returns where the marks are, and the titles of those that have one. @param {Timeline} view @returns {Box[]} */
export function paint(view) {
  const { pen, width, height } = view;
  const { colors } = view;
  pen.fillStyle = colors.back;
  pen.fillRect(0, 0, width, height);
  pen.font = FONT;
  pen.textBaseline = "middle";
  pen.lineWidth = 1.5;
  /** @type {Box[]} */
  const boxes = [];
  const [from] = view.window;
  const offset = from * view.scale;
  view.bands.forEach((band, i) => drawGround(view, band, i, colors));
  const today = drawToday(view, colors, offset);
  drawRuler(view, colors, offset, today);
  for (const band of view.bands) drawBand(view, band, colors, offset, boxes);
  drawLinks(view, boxes, colors);
  if (!view.bands.length) pen.fillText("no events", 10, (RULER + height) / 2);
  return boxes;
}

/** @param {Timeline} view @param {Colors} colors @param {number} offset @param {[number, number]} today where that word stands */
function drawRuler(view, colors, offset, today) {
  const { pen, width, height, scale } = view;
  const [from, to] = view.window;
  const { upper, lower } = ruler(from, to, scale);
  pen.fillStyle = colors.line;
  for (const { day } of lower) pen.fillRect(Math.round(day * scale - offset), 20, 1, height);
  for (const { day } of upper) pen.fillRect(Math.round(day * scale - offset), 0, 1.5, height);
  pen.fillStyle = colors.dim;
  for (const { day, label } of lower) {
    const x = day * scale - offset;
    const free = x + 4 > today[1] || x + 10 + pen.measureText(label).width < today[0];
    if (x >= 0 && free) pen.fillText(label, x + 4, 28);
  }
  pen.fillStyle = colors.text;
  upper.forEach(({ day, label }, i) => {
    // The label of a period that began before the window stands at its edge, as long as it fits.
    const x = Math.max(day * scale - offset, 0) + 4;
    const next = upper[i + 1] ? upper[i + 1].day * scale - offset : width;
    if (x + label.length * 8 < next || i > 0) pen.fillText(label, x, 10);
  });
}

/** @param {Timeline} view @param {Band} band @param {number} i @param {Colors} colors */
function drawGround({ pen, width }, band, i, colors) {
  if (i % 2) return;
  pen.fillStyle = colors.band;
  pen.fillRect(0, band.top, width, band.height);
}

/** @param {Timeline} view @param {Band} band @param {Colors} colors @param {number} offset @param {Box[]} boxes */
function drawBand(view, band, colors, offset, boxes) {
  const { pen, placed, width } = view;
  const crowd = new Uint16Array(Math.ceil(width) + 1);
  for (const row of band.rows) {
    const left = placed.left[row] - offset;
    if (left > width + 60) break;
    if (placed.line[row] < 0) {
      const column = Math.floor(left);
      if (column >= 0 && column <= width) crowd[column] += 1;
      continue;
    }
    if (placed.right[row] < offset) continue; // half a title without its mark says nothing
    const y = band.top + HEAD + placed.line[row] * LINE + LINE / 2;
    const box = { row, left, right: placed.right[row] - offset, end: placed.end[row] - offset, top: y - LINE / 2, bottom: y + LINE / 2 };
    boxes.push(box);
    drawEvent(view, box, y, colors);
  }
  drawCrowd(view, band, crowd, colors);
  drawSelected(view, band, boxes, colors, offset);
  pen.fillStyle = colors.dim;
  pen.font = `600 11px ${FONT.slice(FONT.indexOf(" ") + 1)}`;
  pen.fillText(`${band.name}  ${grouped(band.rows.length)}`, 6, band.top + HEAD / 2 + 1);
  pen.font = FONT;
}

/** @param {Timeline} view @param {Box} box @param {number} y @param {Colors} colors */
function drawEvent(view, box, y, colors) {
  const { pen, data, width } = view;
  pen.fillStyle = pen.strokeStyle = colors.kinds[data.kind[box.row]];
  drawMark(pen, data, box.row, box.left, box.right, y, width);
  const plain = data.statusName(box.row) === "happened" ? colors.text : colors.dim;
  let x = box.right + 4;
  if (x > width - LEAST_TITLE && box.right - box.left > LEAST_TITLE) {
    // The title of a bar that ends behind the window stands on the bar.
    x = Math.max(box.left, 0) + 14;
    pen.fillStyle = colors.back;
    pen.fillRect(x - 4, y - LINE / 2 + 1, Math.min(view.titles.width(box.row), width - x) + 8, LINE - 2);
  }
  pen.fillStyle = plain;
  const text = x + view.titles.width(box.row) > width ? view.titles.cut(box.row, width - x - 3) : view.titles.text(box.row);
  pen.fillText(text, x, y + 0.5);
}

/** Strokes for the events without a line, darker where there are more. @param {Timeline} view @param {Band} band @param {Uint16Array} crowd @param {Colors} colors */
function drawCrowd(view, band, crowd, colors) {
  const { pen } = view;
  const y = band.top + band.height - FOOT;
  pen.fillStyle = colors.dim;
  const shade = (/** @type {number} */ x) => Math.min(crowd[x], DARKEST);
  for (let x = 0, end = 0; x < crowd.length; x = end) {
    for (end = x + 1; end < crowd.length && shade(end) === shade(x);) end += 1; // as one, since frames are short
    if (!crowd[x]) continue;
    pen.globalAlpha = 0.35 + (shade(x) * 0.65) / DARKEST;
    pen.fillRect(x, y, end - x + 0.5, FOOT - 2);
  }
  pen.globalAlpha = 1;
}

/** The selected event, above the others where it has no line of its own. @param {Timeline} view @param {Band} band @param {Box[]} boxes @param {Colors} colors @param {number} offset */
function drawSelected(view, band, boxes, colors, offset) {
  const { pen, placed, selected } = view;
  if (selected < 0 || !band.rows.includes(selected)) return;
  const left = placed.left[selected] - offset;
  pen.strokeStyle = colors.accent;
  if (placed.line[selected] >= 0) {
    drawRing(pen, left, placed.right[selected] - offset, band.top + HEAD + placed.line[selected] * LINE + LINE / 2);
    return;
  }
  const y = band.top + band.height - FOOT / 2;
  drawRing(pen, left - MARK / 2, left, y);
  const title = view.titles.text(selected);
  const x = Math.max(4, Math.min(left - 4, view.width - view.titles.width(selected) - 8));
  pen.fillStyle = colors.back;
  pen.fillRect(x - 4, y - FOOT - LINE, view.titles.width(selected) + 8, LINE);
  pen.strokeRect(x - 4, y - FOOT - LINE, view.titles.width(selected) + 8, LINE);
  pen.fillStyle = colors.text;
  pen.fillText(title, x, y - FOOT - LINE / 2);
  if (!boxes.some(({ row }) => row === selected)) boxes.push({ row: selected, left, right: left, end: left, top: y, bottom: y });
}

/** Arcs to the events that the selected one has links with, or of all events in view. @param {Timeline} view @param {Box[]} boxes @param {Colors} colors */
function drawLinks(view, boxes, colors) {
  const { pen, data, selected, allLinks } = view;
  if (selected < 0 && !allLinks) return;
  const at = new Map(boxes.map((box) => [box.row, box]));
  pen.strokeStyle = colors.accent;
  pen.globalAlpha = 0.8;
  for (const [key, links] of Object.entries(data.events.links)) {
    const row = Number(key);
    for (const [, id] of links) {
      const other = data.row(id);
      const [one, two] = [at.get(row), at.get(other)];
      if (!one || !two || !(allLinks || row === selected || other === selected)) continue;
      const [x1, y1, x2, y2] = [one.left + MARK / 2, (one.top + one.bottom) / 2, two.left + MARK / 2, (two.top + two.bottom) / 2];
      pen.beginPath();
      pen.moveTo(x1, y1);
      pen.quadraticCurveTo((x1 + x2) / 2, Math.min(y1, y2) - Math.min(60, Math.abs(x1 - x2) / 4 + 12), x2, y2);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}

/** Today's line, under the events; returns where its word begins and ends. @param {Timeline} view @param {Colors} colors @param {number} offset @returns {[number, number]} */
function drawToday(view, colors, offset) {
  const { pen, data, scale, width, height } = view;
  const x = (data.today + 0.5) * scale - offset;
  if (x < 0 || x > width) return [0, 0];
  const long = pen.measureText("today").width;
  const left = Math.min(x + 4, width - long - 4);
  pen.fillStyle = colors.accent;
  pen.fillRect(x, 18, 1.5, height);
  pen.fillText("today", left, 28);
  return [left, left + long];
}
