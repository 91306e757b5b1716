/** A value as a dot on an axis with fixed ends, with its interval: for a cell of a table. */
import { scaleLinear } from 'd3-scale';
import type { Interval } from '../../core/model/uncertainty.ts';
import type { Span } from '../html/track-view.ts';
import { type Drawing, dot, INK, line, RULE } from './drawing.ts';

const HEIGHT = 11;

/** @param width in pixels, of the cell */
export function totalLine(
  value: number | null,
  interval: Interval | null,
  { min, max }: Span,
  width: number,
  mark: { readonly colour: string; readonly outline: string; readonly hollow: boolean },
): Drawing {
  const scale = scaleLinear([min, max], [5, width - 5]).clamp(true);
  const middle = HEIGHT / 2;
  return {
    width,
    height: HEIGHT,
    description: '',
    shapes: [
      line([5, middle], [width - 5, middle], RULE, 0.8),
      ...(interval === null ? [] : [line([scale(interval.low), middle], [scale(interval.high), middle], INK, 1.6)]),
      ...(value === null ? [] : [dot([scale(value), middle], 4, mark.colour, mark.outline, mark.hollow)]),
    ],
  };
}
