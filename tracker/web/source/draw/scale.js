/** A straight line from numbers to pixels. */

export class Scale {
  /** @param {[number, number]} domain the numbers at either end @param {[number, number]} range the pixels there */
  constructor(domain = [0, 1], range = [0, 1]) {
    this.domain = domain;
    this.range = range;
  }

  /** Pixels for each number. */
  get step() {
    return (this.range[1] - this.range[0]) / (this.domain[1] - this.domain[0] || 1);
  }

  /** @param {number} number */
  at(number) {
    return this.range[0] + (number - this.domain[0]) * this.step;
  }

  /** @param {number} pixel */
  invert(pixel) {
    return this.domain[0] + (pixel - this.range[0]) / (this.step || 1);
  }
}
