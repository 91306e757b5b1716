/** A ranking as a table for Word: totals as bars that fade over their intervals, since a cell cannot hold a dot. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import type { ResampledUnit } from '../../core/model/uncertainty.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { intervalText, resamplingOf } from '../html/intervals.ts';
import type { Span, TrackView } from '../html/track-view.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { numberText, plainNumber } from '../number-text.ts';
import { isPartialUnit } from '../partial.ts';
import { cut } from '../short-names.ts';
import { type Bar, gridTable, type Paragraph, paragraph, type WordCell, type WordTable } from './word-document.ts';

/** From the foot of the axis: to the lower end of the interval, to the total, to the upper end. */
const COLOURS = ['12355B', '7F9CC0', 'CBD7E6'] as const;
/** Of a total of which no interval is known. */
const PLAIN = '7F9CC0';

interface Field {
  readonly head: string;
  readonly width: number;
  readonly align: Paragraph['align'];
  readonly cell: (row: LiveRow) => string | Bar;
}

export interface RankingTableOptions {
  /** Small, for the first page. */
  readonly small: boolean;
  /** Text of a row between two parts of the list, and how many rows are before it. */
  readonly gap: { readonly after: number; readonly text: string } | null;
}

export function rankingTable(
  run: Run,
  view: TrackView,
  rows: readonly LiveRow[],
  language: Language,
  { small, gap }: RankingTableOptions,
): WordTable {
  const fields = fieldsOf(run, view, small, language);
  const style = small ? 'small-cell' : 'cell';
  const cells = (row: LiveRow) =>
    fields.map(({ align, cell }): WordCell => {
      const content = cell(row);
      return { content: typeof content === 'string' ? paragraph(style, content, aligned(align)) : content };
    });
  const body = rows.map(cells);
  const between: WordCell[][] =
    gap === null ? [] : [[{ content: paragraph(style, [{ text: gap.text, italic: true }]), span: fields.length }]];
  const first = gap?.after ?? body.length;
  return gridTable(style, fields, [...body.slice(0, first), ...between, ...body.slice(first)]);
}

function aligned(align: Paragraph['align']) {
  return align === undefined ? {} : { align };
}

function fieldsOf(run: Run, view: TrackView, small: boolean, language: Language): Field[] {
  const { track, live, tiers, totalAxis } = view;
  const shared = words[language].report;
  const letterWords = words[language].letter;
  const resampled = new Map(resamplingOf(run, track)?.units.map((unit) => [unit.unit, unit]));
  const { isThin } = certaintyOf(run, track, language);
  const number = (value: number | null) => numberText(value, track.decimals, language);
  const surveyed = track.responses.some(({ received }) => received > 0);
  const interval = (unit: string) => resampled.get(unit)?.total ?? null;
  const withMargins = track.ranking.some(({ unit }) => interval(unit) !== null);
  const few = words[language].uncertainty.few;
  const end = (value: number) => plainNumber(value, language);
  const optional = (present: boolean, field: Field): Field[] => (present ? [field] : []);
  return [
    {
      head: shared.rank,
      width: 12,
      align: 'centre',
      cell: ({ ranking: { rank } }) => (rank === null ? '–' : String(rank)),
    },
    ...optional(resampled.size > 0, {
      head: shared.interval,
      width: 17,
      align: 'centre',
      cell: ({ ranking }) => rankText(resampled.get(ranking.unit)),
    }),
    { head: shared.unit, width: 44, align: 'left', cell: ({ name }) => cut(name, small ? 60 : 160) },
    {
      head: shared.total,
      width: 15,
      align: 'right',
      cell: ({ ranking }) =>
        numberText(ranking.total, live.decimalsOf(ranking.unit), language) +
        (ranking.total !== null && isPartialUnit(track, ranking.unit) ? '*' : ''),
    },
    ...optional(withMargins, {
      head: letterWords.error,
      width: 12,
      align: 'right',
      cell: ({ ranking }) => {
        const total = interval(ranking.unit);
        return total === null ? '–' : number((total.high - total.low) / 2);
      },
    }),
    {
      head: letterWords.bar(end(totalAxis.min), end(totalAxis.max)),
      width: small ? 34 : 26,
      align: 'left',
      cell: ({ ranking }) => totalBar(ranking.total, interval(ranking.unit), totalAxis),
    },
    ...optional(tiers.length > 0 || track.ranking.some(({ reason }) => reason !== null), {
      head: tiers.length > 0 ? shared.tier : shared.note,
      width: 22,
      align: 'centre',
      cell: ({ ranking: { reason, tier } }) => (reason === null ? cut(tier ?? '', 60) : shared.unranked[reason]),
    }),
    ...optional(surveyed, {
      head: shared.responses,
      width: 15,
      align: 'right',
      cell: ({ ranking }) => `${numberText(ranking.responses, 0, language)}${isThin(ranking) ? ` (${few})` : ''}`,
    }),
  ];
}

function rankText(unit: ResampledUnit | undefined): string {
  return unit === undefined ? '–' : intervalText(unit.rank.low, unit.rank.high);
}

export function totalBar(total: number | null, interval: ResampledUnit['total'], { min, max }: Span): Bar {
  const at = (value: number) => Math.max(0, Math.min(1, (value - min) / (max - min)));
  if (total === null) return { kind: 'bar', segments: [{ share: 1, colour: null }] };
  const ends = interval === null ? [at(total)] : [at(interval.low), at(total), at(interval.high)];
  const shares = [...ends, 1].map((end, i, marks) => end - (marks[i - 1] ?? 0));
  const colours = interval === null ? [PLAIN, null] : [...COLOURS, null];
  return {
    kind: 'bar',
    segments: shares.flatMap((share, i) => (share > 0 ? [{ share, colour: colours[i] ?? null }] : [])),
  };
}

/** What the columns mean, and the marks in them. */
export function rankingNotes(run: Run, view: TrackView, rows: readonly LiveRow[], language: Language): string[] {
  const letterWords = words[language].letter;
  const { track } = view;
  const resampling = resamplingOf(run, track);
  const { isThin } = certaintyOf(run, track, language);
  const percent = numberText(100 * (resampling?.confidence ?? 0), 0, language);
  const isKnown = resampling?.units.some(({ total }) => total !== null) ?? false;
  return [
    ...(isKnown ? [letterWords.barNote(percent)] : [letterWords.plainBarNote]),
    ...(resampling === null || resampling.units.length === 0 ? [] : [letterWords.rankNote(percent)]),
    ...(rows.some(({ ranking }) => isThin(ranking)) ? [letterWords.thinNote(view.live.rules.ranking.thinBase)] : []),
    ...(rows.some(({ ranking }) => ranking.total !== null && isPartialUnit(track, ranking.unit))
      ? [letterWords.partialNote]
      : []),
  ];
}
