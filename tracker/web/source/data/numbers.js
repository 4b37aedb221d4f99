/** Numbers as they are shown. */

/** `10,000`; the browser's own formatter takes longer to load than a frame lasts. @param {number} count */
export function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** @param {number} count @param {string} one */
export function counted(count, one) {
  return `${grouped(count)} ${one}${count === 1 ? "" : "s"}`;
}
