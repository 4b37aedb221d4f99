/** The timeline by keyboard: arrows move between events, plus and minus zoom. */

/** @typedef {{timeline: import("../draw/timeline.js").Timeline, filters: import("../data/filters.js").Filters, selected: number, choose: (row: number) => void, open: (row: number) => void}} Keyed */

/** @param {HTMLElement} canvas @param {Keyed} page */
export function keys(canvas, page) {
  /** @type {Record<string, () => void>} */
  const actions = {
    ArrowLeft: () => step(page, -1),
    ArrowRight: () => step(page, 1),
    ArrowUp: () => lane(page, -1),
    ArrowDown: () => lane(page, 1),
    Home: () => end(page, 0),
    End: () => end(page, page.filters.rows.length - 1),
    Enter: () => page.selected >= 0 && page.open(page.selected),
    "+": () => page.timeline.zoomBy(2),
    "=": () => page.timeline.zoomBy(2),
    "-": () => page.timeline.zoomBy(0.5),
    0: () => page.timeline.reset(),
  };
  canvas.addEventListener("keydown", (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** @param {Keyed} page @param {number} place */
function end(page, place) {
  const row = page.filters.rows[place];
  if (row !== undefined) page.choose(row);
}

/** The event before or after; without a selection the first one in the window. @param {Keyed} page @param {number} by */
function step(page, by) {
  const { rows } = page.filters;
  const at = rows.indexOf(page.selected);
  if (at >= 0) {
    end(page, at + by);
    return;
  }
  const [from] = page.timeline.window;
  const first = rows.findIndex((row) => page.timeline.data.anchor[row] >= from);
  end(page, Math.max(first, 0));
}

/** The nearest event in time of the lane above or below. @param {Keyed} page @param {number} by */
function lane(page, by) {
  const { bands, data } = page.timeline;
  const own = bands.findIndex((band) => band.rows.includes(page.selected));
  if (own < 0) {
    step(page, 0);
    return;
  }
  const other = bands[own + by];
  if (!other) return;
  const day = data.anchor[page.selected];
  const nearest = other.rows.reduce((best, row) => (Math.abs(data.anchor[row] - day) < Math.abs(data.anchor[best] - day) ? row : best));
  page.choose(nearest);
}
