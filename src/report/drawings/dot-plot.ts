/** A long ranking: each unit a dot over the axis of totals, then the first and the last units with their intervals. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { intervalText, resamplingOf } from '../html/intervals.ts';
import type { RankedList, TrackView } from '../html/track-view.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { median } from '../median.ts';
import { numberText } from '../number-text.ts';
import { ACCENT, type Drawing, dot, INK, line, type Shape, SOFT, text } from './drawing.ts';
import { rankedText, WIDTH } from './ranking-dots.ts';
import { fitted } from './text-width.ts';
import { tierMark } from './tier-mark.ts';
import { axisScale, ticks, tierLimits, tierNames } from './total-axis.ts';

const RADIUS = 3.4;
/** Of the stacks, above the axis, at most. */
const PLOT = 84;
const LEAST_PLOT = 24;
const TOP = 28;
const ROW = 14;
/** Units of either end. */
const ENDS = 5;

/** As high as its highest stack. */
export function plotHeight(view: TrackView, { rows }: RankedList): number {
  return TOP + stackHeight(stacked(rows, axisScale(view, 8, WIDTH - 8))) + 18 + 16 + ENDS * ROW + 4;
}

function stackHeight(stacks: readonly { readonly level: number }[]): number {
  const levels = Math.max(1, ...stacks.map(({ level }) => level + 1));
  return Math.max(LEAST_PLOT, Math.min(PLOT, levels * 2 * RADIUS + 2));
}

export function dotPlot(run: Run, view: TrackView, list: RankedList, language: Language): Drawing {
  const { rows } = list;
  const { track } = view;
  const leaderWords = words[language].leader;
  const ranked = rows.filter(({ ranking }) => ranking.rank !== null);
  const { isThin } = certaintyOf(run, track, language);
  const scale = axisScale(view, 8, WIDTH - 8);
  const stacks = stacked(ranked, scale);
  const axis = TOP + stackHeight(stacks);
  const step = Math.min(2 * RADIUS, (PLOT - 2) / Math.max(1, ...stacks.map(({ level }) => level + 1)));
  const middle = median(ranked.flatMap(({ ranking }) => ranking.total ?? []));
  const counts = new Map<string, number>();
  for (const { ranking } of ranked) counts.set(ranking.tier ?? '', (counts.get(ranking.tier ?? '') ?? 0) + 1);
  const shapes: Shape[] = [
    ...tierNames(view, scale, 10, (name) => leaderWords.units(counts.get(name) ?? 0)),
    ...tierLimits(view, scale, TOP, axis),
    line([8, axis], [WIDTH - 8, axis], SOFT),
    ...ticks(scale, axis + 12, language),
    ...stacks.map(({ row, x, level }) => {
      const { colour, outline } = tierMark(view, row.ranking.tier);
      return dot([x, axis - RADIUS - 1 - level * step], RADIUS, colour, outline, isThin(row.ranking));
    }),
    ...(middle === null
      ? []
      : [
          {
            kind: 'path' as const,
            rings: [
              [
                [scale(middle), axis + 1],
                [scale(middle) - 4, axis + 8],
                [scale(middle) + 4, axis + 8],
              ] as const,
            ],
            closed: true,
            fill: INK,
            stroke: { colour: INK, width: 0.5 },
          },
        ]),
    ...ends(run, view, ranked, axis + 18, language),
  ];
  return {
    width: WIDTH,
    height: plotHeight(view, list),
    description: leaderWords.plot(
      ranked.length,
      numberText(middle, track.decimals, language),
      [...ranked.slice(0, ENDS), ...ranked.slice(-ENDS)].map((row) => rankedText(row, view, language)),
    ),
    shapes,
  };
}

/** Dots that would lie on each other are above each other. */
function stacked(ranked: readonly LiveRow[], scale: (value: number) => number) {
  const levels = new Map<number, number>();
  return ranked.flatMap((row) => {
    if (row.ranking.total === null) return [];
    const column = Math.round(scale(row.ranking.total) / (2 * RADIUS));
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return [{ row, x: column * 2 * RADIUS, level }];
  });
}

/** The first on the left, the last on the right. */
function ends(run: Run, view: TrackView, ranked: readonly LiveRow[], top: number, language: Language): Shape[] {
  const leaderWords = words[language].leader;
  const { live, track } = view;
  const sure = new Map(resamplingOf(run, track)?.units.map((unit) => [unit.unit, unit]));
  const { isThin } = certaintyOf(run, track, language);
  const each = Math.min(ENDS, Math.floor(ranked.length / 2));
  const half = WIDTH / 2;
  return [
    { head: leaderWords.first(each), rows: ranked.slice(0, each), left: 0 },
    { head: leaderWords.last(each), rows: ranked.slice(-each), left: half + 10 },
  ].flatMap(({ head, rows, left }) => [
    text([left, top + 11], head, { size: 11, bold: true, colour: ACCENT }),
    ...rows.flatMap((row, i): Shape[] => {
      const y = top + 16 + (i + 0.8) * ROW;
      const { rank, unit, tier, total } = row.ranking;
      const resampled = sure.get(unit);
      const interval = resampled?.total ?? null;
      const thin = isThin(row.ranking);
      const { colour, outline } = tierMark(view, tier);
      const soft = { size: 10, colour: SOFT } as const;
      const margin = interval === null ? '' : ` ±${numberText((interval.high - interval.low) / 2, 1, language)}`;
      const responses =
        row.ranking.responses > 0 ? leaderWords.responses(numberText(row.ranking.responses, 0, language), thin) : '';
      return [
        text([left + 18, y], String(rank), { size: 11, anchor: 'end', bold: true }),
        ...(resampled === undefined
          ? []
          : [
              text([left + 42, y], intervalText(resampled.rank.low, resampled.rank.high), {
                ...soft,
                anchor: 'middle',
              }),
            ]),
        dot([left + 68, y - 4], RADIUS, colour, outline, thin),
        text([left + 76, y], fitted(row.name, 11, 128), { size: 11 }),
        text([left + 238, y], numberText(total, live.decimalsOf(unit), language), {
          size: 11,
          anchor: 'end',
          bold: true,
        }),
        text([left + 240, y], margin, soft),
        text([left + half - 12, y], responses, { ...soft, anchor: 'end' }),
      ];
    }),
  ]);
}
