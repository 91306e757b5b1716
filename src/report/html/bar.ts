/**
 * A total as a dot on an axis with fixed ends, in the colour of its tier, with its interval; a pale bar from zero leads the eye to it. Next
 * to it the total is in words.
 */
import { scaleLinear } from 'd3-scale';
import { rounded } from '../../core/decimal.ts';
import { present } from '../../core/missing.ts';
import type { Interval } from '../../core/model/uncertainty.ts';
import { paler, tierOutline } from '../charts/chart-colours.ts';
import { type Element, element } from './element.ts';
import type { Span } from './track-view.ts';

const HEIGHT = 9;

/** @param whisker the interval that the total is reported with, where it is known */
export function bar(total: number, axis: Span, colour: string, whisker: Interval | null): Element {
  const at = position(axis);
  const [from, to] = [at(Math.min(0, total)), at(Math.max(0, total))];
  return element(
    'svg',
    { class: 'bar', width: '100%', height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' },
    element('rect', { class: 'axis', x: 0, y: 0, width: '100%', height: HEIGHT }),
    element('rect', {
      x: `${from}%`,
      y: 0,
      width: `${rounded(to - from, 2)}%`,
      height: HEIGHT,
      fill: `#${paler(colour)}`,
    }),
    whisker === null ? null : interval(at(whisker.low), at(whisker.high)),
    element('circle', {
      class: 'point',
      cx: `${at(total)}%`,
      cy: HEIGHT / 2,
      r: HEIGHT / 2,
      fill: `#${colour}`,
      stroke: `#${tierOutline(colour)}`,
    }),
  );
}

/** A line between two places in percent, with a mark at both ends; white around it, to be seen on any colour. */
function interval(low: number, high: number): Element {
  const [top, middle, foot] = [1, HEIGHT / 2, HEIGHT - 1];
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ x1: `${x1}%`, y1, x2: `${x2}%`, y2 });
  const lines = [line(low, middle, high, middle), line(low, top, low, foot), line(high, top, high, foot)];
  return element(
    'g',
    {},
    lines.map((line) => element('line', { class: 'halo', ...line })),
    lines.map((line) => element('line', { class: 'whisker', ...line })),
  );
}

/** Ranks that a unit may hold as a line on an axis from 1 to the last, its own rank as a dot. */
export function rankLine(low: number, high: number, rank: number | null, last: number): Element {
  const at = position({ min: 0.5, max: last + 0.5 });
  const middle = HEIGHT / 2;
  return element(
    'svg',
    { class: 'bar', width: '100%', height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' },
    element('rect', { class: 'axis', x: 0, y: 0, width: '100%', height: HEIGHT }),
    element('line', { class: 'span', x1: `${at(low)}%`, y1: middle, x2: `${at(high)}%`, y2: middle }),
    rank === null ? null : element('circle', { class: 'dot', cx: `${at(rank)}%`, cy: middle, r: 3.5 }),
  );
}

/** Where each unit's score is between the ends of the axis, and where the median of the scores is. */
export function strip(scores: readonly (number | null)[], median: number | null, axis: Span): Element {
  const at = position(axis);
  return element(
    'svg',
    { class: 'bar', width: '100%', height: HEIGHT + 3, 'aria-hidden': 'true', focusable: 'false' },
    element('rect', { class: 'axis', x: 0, y: 0, width: '100%', height: HEIGHT + 3 }),
    [...new Set(present(scores).map((score) => `${at(score)}%`))].map((x) =>
      element('line', { class: 'unit', x1: x, y1: 3, x2: x, y2: HEIGHT }),
    ),
    median === null
      ? null
      : element('line', { class: 'middle', x1: `${at(median)}%`, y1: 0, x2: `${at(median)}%`, y2: HEIGHT + 3 }),
  );
}

/** In percent of the width, from end to end. */
function position({ min, max }: Span): (value: number) => number {
  const scale = scaleLinear([min, max], [0, 100]).clamp(true);
  return (value) => rounded(scale(value), 2);
}
