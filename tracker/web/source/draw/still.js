/**
 * In place of d3-transition in the bundle: the view moves at once, so there is nothing to interrupt.
 * d3-zoom needs of it this one method; the rest would be a tenth of the page's script. The way from one view to another,
 * which it takes from d3-interpolate, is never asked for either.
 */

import { selection } from "d3-selection";

/** @type {any} */ (selection.prototype).interrupt = function () {
  return this;
};

export const interrupt = () => {};

export const interpolateZoom = () => {};
