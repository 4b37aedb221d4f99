/** How wide titles are and how they are cut, measured once for each character. */

const LONGEST = 70; // characters
const MORE = "…";
const LEAST = 4; // characters: less of a title says nothing

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
    return title.length > LONGEST ? `${cleanEnd(title.slice(0, LONGEST - 1))}${MORE}` : title;
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

  /** The title as far as there is room for it. @param {number} row @param {number} room pixels */
  cut(row, room) {
    const text = this.text(row);
    const least = this.charWidth(MORE.charCodeAt(0), MORE, 0);
    let [sum, length] = [least, 0];
    while (length < text.length && sum <= room) {
      sum += this.charWidth(text.charCodeAt(length), text, length);
      length += 1;
    }
    return length > LEAST ? `${cleanEnd(text.slice(0, length - 1))}${MORE}` : "";
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

/** The text without half a character or a space at its end. @param {string} text */
function cleanEnd(text) {
  return text.replace(/[\ud800-\udbff]$/, "").trimEnd();
}

/** The text without characters that turn the direction of what follows. @param {string} text */
export function plain(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, "");
}
