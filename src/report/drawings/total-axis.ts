/** The axis of totals that the drawings of a ranking share: its ticks, and the limits of tiers. */
import { scaleLinear } from 'd3-scale';
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { Language } from '../../core/model/method.ts';
import type { TrackView } from '../html/track-view.ts';
import { plainNumber } from '../number-text.ts';
import { cut } from '../short-names.ts';
import { line, RULE, type Shape, SOFT, text } from './drawing.ts';

/** What units with one tier have in common: from where to where it reaches on the axis, and its name. */
interface TierSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** From the least end on, best tier last; none where the tiers are no thresholds. */
function tierSpans({ live, totalAxis }: TrackView): TierSpan[] {
  const tiers = itemsOf(live.rules.tiers).map((tier) => ({
    name: String(fieldOf(tier, 'name') ?? ''),
    from: fieldOf(tier, 'from'),
    top: fieldOf(tier, 'top'),
  }));
  if (tiers.some(({ top }) => top !== null)) return [];
  const inside = (value: number) => Math.max(totalAxis.min, Math.min(totalAxis.max, value));
  return tiers
    .map(({ name, from }, t) => ({
      name,
      from: inside(typeof from === 'number' ? from : totalAxis.min),
      to: inside(t === 0 ? totalAxis.max : Number(tiers[t - 1]?.from ?? totalAxis.max)),
    }))
    .reverse();
}

export function axisScale({ totalAxis }: TrackView, left: number, right: number) {
  return scaleLinear([totalAxis.min, totalAxis.max], [left, right]).clamp(true);
}

/** Dashed lines at the limits of tiers, from the top to the foot. */
export function tierLimits(view: TrackView, scale: (value: number) => number, top: number, foot: number): Shape[] {
  return tierSpans(view)
    .slice(1)
    .map(({ from }) => line([scale(from), top], [scale(from), foot], RULE, 1, true));
}

/** The names of tiers over their part of the axis, where there is room for them. */
export function tierNames(
  view: TrackView,
  scale: (value: number) => number,
  y: number,
  more: (name: string) => string | null,
): Shape[] {
  return tierSpans(view).flatMap(({ name, from, to }) => {
    const middle = (scale(from) + scale(to)) / 2;
    const room = scale(to) - scale(from);
    const label = cut(name, Math.max(2, Math.floor(room / 5.5)));
    const below = more(name);
    return room < 20
      ? []
      : [
          text([middle, y], label, { size: 10, anchor: 'middle', colour: SOFT }),
          ...(below === null ? [] : [text([middle, y + 12], below, { size: 10, anchor: 'middle', colour: SOFT })]),
        ];
  });
}

export function ticks(scale: ReturnType<typeof axisScale>, y: number, language: Language): Shape[] {
  return scale
    .ticks(5)
    .map((tick) => text([scale(tick), y], plainNumber(tick, language), { size: 10, anchor: 'middle', colour: SOFT }));
}
