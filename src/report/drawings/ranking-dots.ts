/**
 * A ranking as dots with their intervals. Brackets on the left join neighbours that cannot be distinguished from each other.
 */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { alikeUnits } from '../../core/uncertainty/alike-units.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { intervalText, resamplingOf } from '../html/intervals.ts';
import type { RankedList, TrackView } from '../html/track-view.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { numberText } from '../number-text.ts';
import { type Drawing, dot, INK, line, RULE, type Shape, SOFT, text } from './drawing.ts';
import { fitted, textWidth } from './text-width.ts';
import { tierMark } from './tier-mark.ts';
import { axisScale, ticks, tierLimits, tierNames } from './total-axis.ts';

export const WIDTH = 660;
/** Above the first row. */
export const HEAD = 40;
const BRACKET = 8;
const MOST_BRACKETS = 4;

/** @param rowHeight from 12 on */
export function rankingDots(
  run: Run,
  view: TrackView,
  { rows }: RankedList,
  rowHeight: number,
  language: Language,
): Drawing {
  const { track, live } = view;
  const shared = words[language].report;
  const ranked = rows.filter(({ ranking }) => ranking.rank !== null);
  const resampling = resamplingOf(run, track);
  const sure = new Map(resampling?.units.map((unit) => [unit.unit, unit]));
  const { isThin } = certaintyOf(run, track, language);
  const size = Math.min(12, rowHeight - 1.5);
  const few = ` (${words[language].uncertainty.few})`;
  const height = HEAD + ranked.length * rowHeight + 4;
  const spans = brackets(ranked.map(({ ranking }) => alikeIds(ranking.unit)));
  const lanes = spans.length === 0 ? 0 : Math.min(MOST_BRACKETS, Math.max(...spans.map(({ lane }) => lane)) + 1);
  const left = lanes * BRACKET + 4;
  const hasRanges = sure.size > 0;
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...texts.map((content) => textWidth(content, size)))) + 8;
  const tierWidth = widest(
    ranked.map(({ ranking }) => ranking.tier ?? ''),
    90,
  );
  const name = left + (hasRanges ? 78 : 28);
  const nameWidth = widest(
    ranked.map((row) => row.name + (isThin(row.ranking) ? few : '')),
    200,
  );
  const tierLeft = WIDTH - tierWidth;
  const x = {
    rank: left + 20,
    range: left + 48,
    name,
    axis: name + nameWidth,
    total: tierLeft - 42,
    margin: tierLeft - 22,
    tier: tierLeft,
  };
  const scale = axisScale(view, x.axis + 8, x.total - 52);
  function alikeIds(id: string): ReadonlySet<string> | null {
    const unit = sure.get(id);
    return unit === undefined ? null : new Set(alikeUnits(track, unit));
  }
  function brackets(alike: readonly (ReadonlySet<string> | null)[]) {
    return alikeRuns(
      ranked.map(({ ranking }) => ranking.unit),
      alike,
    );
  }
  const small = { size: 10, colour: SOFT } as const;
  const foot = height - 4;
  const shapes: Shape[] = [
    text([x.rank, HEAD - 6], shared.rank, { ...small, anchor: 'end' }),
    ...(hasRanges ? [text([x.range, HEAD - 6], words[language].leader.range, { ...small, anchor: 'middle' })] : []),
    text([x.name, HEAD - 6], shared.unit, small),
    text([x.total, HEAD - 6], shared.score, { ...small, anchor: 'end' }),
    ...(view.tiers.length > 0 ? [text([x.tier, HEAD - 6], shared.tier, small)] : []),
    ...tierNames(view, scale, 10, () => null),
    ...ticks(scale, HEAD - 6, language),
    line([left, HEAD], [WIDTH, HEAD], RULE),
    ...tierLimits(view, scale, 14, foot),
    ...spans
      .filter(({ lane }) => lane < lanes)
      .flatMap(({ first, last, lane }): Shape[] => {
        const [at, top, end] = [lane * BRACKET + 2, HEAD + first * rowHeight + 2, HEAD + (last + 1) * rowHeight - 2];
        return [
          line([at, top], [at, end], INK),
          line([at, top], [at + 4, top], INK),
          line([at, end], [at + 4, end], INK),
        ];
      }),
  ];
  ranked.forEach((row, i) => {
    const { rank, total, unit, tier } = row.ranking;
    const y = HEAD + (i + 0.5) * rowHeight;
    const base = y + size * 0.36;
    const resampled = sure.get(unit);
    const interval = resampled?.total ?? null;
    const thin = isThin(row.ranking);
    const { colour, outline } = tierMark(view, tier);
    if (i > 0) shapes.push(line([left, HEAD + i * rowHeight], [WIDTH, HEAD + i * rowHeight], 'EEF0F2'));
    shapes.push(text([x.rank, base], String(rank), { size, anchor: 'end', bold: true }));
    if (resampled !== undefined)
      shapes.push(
        text([x.range, base], intervalText(resampled.rank.low, resampled.rank.high), {
          size: size - 1,
          anchor: 'middle',
          colour: SOFT,
        }),
      );
    const mark = thin ? few : '';
    shapes.push(text([x.name, base], fitted(row.name, size, nameWidth - 6 - textWidth(mark, size)) + mark, { size }));
    if (interval !== null) shapes.push(line([scale(interval.low), y], [scale(interval.high), y], INK, 1.5));
    if (total !== null) shapes.push(dot([scale(total), y], rowHeight >= 15 ? 4.5 : 3.6, colour, outline, thin));
    shapes.push(
      text([x.total, base], numberText(total, live.decimalsOf(unit), language), { size, anchor: 'end', bold: true }),
    );
    if (interval !== null)
      shapes.push(
        text([x.margin, base], `±${numberText((interval.high - interval.low) / 2, 1, language)}`, {
          size: size - 1,
          anchor: 'middle',
          colour: SOFT,
        }),
      );
    if (tier !== null) shapes.push(text([x.tier, base], fitted(tier, size - 1, tierWidth), { size: size - 1 }));
  });
  const described = words[language].leader.dots(ranked.map((row) => rankedText(row, view, language)));
  return { width: WIDTH, height, description: described, shapes };
}

/** A unit with its rank and its total, for those who do not see the drawing. */
export function rankedText({ name, ranking }: LiveRow, { live }: TrackView, language: Language): string {
  return `${ranking.rank}. ${name}: ${numberText(ranking.total, live.decimalsOf(ranking.unit), language)}`;
}

/** Maximal runs of neighbours each of whom is like each other; @param alike null: nothing is known of the unit */
export function alikeRuns(ids: readonly string[], alike: readonly (ReadonlySet<string> | null)[]) {
  const runs: { first: number; last: number; lane: number }[] = [];
  ids.forEach((_, first) => {
    if (alike[first] === null) return;
    let last = first;
    const joins = (next: number) =>
      alike[next] !== undefined &&
      alike[next] !== null &&
      ids.slice(first, next).every((id, i) => alike[next]?.has(id) && alike[first + i]?.has(ids[next] ?? ''));
    while (last + 1 < ids.length && joins(last + 1)) last += 1;
    // One that ends where the run before ends is part of that.
    if (last === first || (runs.at(-1)?.last ?? -1) >= last) return;
    const taken = new Set(runs.filter((run) => run.last >= first).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    runs.push({ first, last, lane });
  });
  return runs;
}
