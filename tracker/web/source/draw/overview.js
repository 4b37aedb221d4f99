/** The whole time at a small size: how many events, and which part the timeline shows; that part can be dragged. */

/** @typedef {import("./timeline.js").Timeline} Timeline */

const GRIP = 7; // pixels around an edge of the window that take hold of it

export class Overview {
  /** @param {HTMLCanvasElement} canvas @param {Timeline} timeline */
  constructor(canvas, timeline) {
    this.canvas = canvas;
    this.timeline = timeline;
    this.pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    /** @type {number[]} */
    this.rows = [];
    this.width = this.height = 0;
    this.pending = 0;
    /** @type {number[] | null} */
    this.counts = null;
    /** @type {{part: "first" | "last" | "both", day: number, window: [number, number]} | null} */
    this.drag = null;
    canvas.addEventListener("pointerdown", (event) => this.begin(event));
    canvas.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, () => (this.drag = null));
  }

  /** @param {number[]} rows */
  show(rows) {
    this.rows = rows;
    this.counts = null;
    this.redraw();
  }

  /** Take a size. @param {number} width @param {number} height */
  fit(width, height) {
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    this.width = Math.max(width, 1);
    this.height = height;
    this.canvas.width = Math.round(this.width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.counts = null;
    this.redraw();
  }

  redraw() {
    if (!this.pending) this.pending = requestAnimationFrame(() => this.draw());
  }

  /** The days at its edges: those of the timeline when it shows everything. @returns {[number, number]} */
  get domain() {
    const { base, width } = this.timeline;
    return [base.invert(0), base.invert(width)];
  }

  /** @param {number} day */
  x(day) {
    const [from, to] = this.domain;
    return ((day - from) / (to - from)) * this.width;
  }

  draw() {
    this.pending = 0;
    const { pen, height } = this;
    const colors = this.timeline.colors;
    pen.clearRect(0, 0, this.width, height);
    const counts = (this.counts ??= this.count());
    const most = Math.max(1, ...counts);
    pen.fillStyle = colors.dim;
    counts.forEach((count, i) => {
      const tall = count ? Math.max(2, (count / most) * (height - 4)) : 0;
      pen.fillRect(i * 4, height - tall, 3, tall);
    });
    const [first, last] = this.timeline.window.map((day) => Math.min(Math.max(this.x(day), 0), this.width));
    pen.fillStyle = colors.accent;
    pen.globalAlpha = 0.16;
    pen.fillRect(first, 0, last - first, height);
    pen.globalAlpha = 1;
    for (const edge of [first, last]) pen.fillRect(Math.min(Math.max(edge - 1, 0), this.width - 2), 0, 2, height);
  }

  /** @returns {number[]} the events of each column of four pixels */
  count() {
    const counts = new Array(Math.max(1, Math.ceil(this.width / 4))).fill(0);
    const { anchor } = this.timeline.data;
    const [from, to] = this.domain;
    const scale = this.width / (to - from) / 4;
    for (const row of this.rows) {
      const column = Math.floor((anchor[row] - from) * scale);
      if (column >= 0 && column < counts.length) counts[column] += 1;
    }
    return counts;
  }

  /** @param {PointerEvent} event */
  day(event) {
    const [from, to] = this.domain;
    const { left, width } = this.canvas.getBoundingClientRect();
    return from + ((event.clientX - left) / width) * (to - from);
  }

  /** @param {PointerEvent} event */
  begin(event) {
    const day = this.day(event);
    const shown = this.timeline.window;
    const near = (/** @type {number} */ edge) => Math.abs(this.x(edge) - this.x(day)) <= GRIP;
    this.canvas.setPointerCapture(event.pointerId);
    if (near(shown[0]) || near(shown[1])) {
      this.drag = { part: near(shown[0]) ? "first" : "last", day, window: shown };
      return;
    }
    if (day < shown[0] || day > shown[1]) {
      const half = (shown[1] - shown[0]) / 2;
      this.timeline.look(day - half, day + half);
    }
    this.drag = { part: "both", day, window: this.timeline.window };
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (!this.drag) return;
    const { part, day, window } = this.drag;
    const by = this.day(event) - day;
    const first = part === "last" ? window[0] : window[0] + by;
    const last = part === "first" ? window[1] : window[1] + by;
    if (last - first > 1) this.timeline.look(first, last);
  }
}
