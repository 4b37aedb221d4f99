/** How wide titles are and how they are cut, measured once for each character. */

const LONGEST = 70; // characters

/** Measures titles as a canvas writes them; sums the widths of characters, since measuring each title takes longer. */
export class Titles {
  /** @param {CanvasRenderingContext2D} pen with its font set @param {string[]} titles */
  constructor(pen, titles) {
    this.pen = pen;
    this.titles = titles;
    this.widths = new Float32Array(titles.length).fill(-1);
    /** @type {Map<number, number>} */
    this.char = new Map();
  }

  /** @param {number} row */
  text(row) {
    const title = plain(this.titles[row]);
    return title.length > LONGEST ? `${title.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}…` : title;
  }

  /** Pixels, never less than what is written. @param {number} row */
  width(row) {
    if (this.widths[row] < 0) {
      const text = this.text(row);
      let sum = 1;
      for (let i = 0; i < text.length; i += 1) sum += this.charWidth(text.charCodeAt(i), text, i);
      this.widths[row] = sum;
    }
    return this.widths[row];
  }

  /** @param {number} code @param {string} text @param {number} at */
  charWidth(code, text, at) {
    let width = this.char.get(code);
    if (width === undefined) {
      width = this.pen.measureText(text[at]).width;
      this.char.set(code, width);
    }
    return width;
  }
}

/** The text without characters that turn the direction of what follows. @param {string} text */
export function plain(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, "");
}
