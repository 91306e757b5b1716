/** A ranking as a table for Word: totals as bars that fade over their intervals, since a cell cannot hold a dot. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import type { ResampledUnit } from '../../core/model/uncertainty.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { tierMark } from '../drawings/tier-mark.ts';
import { totalLine } from '../drawings/total-line.ts';
import { intervalText, resamplingOf } from '../html/intervals.ts';
import type { TrackView } from '../html/track-view.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { numberText, plainNumber } from '../number-text.ts';
import { isPartialUnit } from '../partial.ts';
import { cut } from '../short-names.ts';
import { gridTable, type Paragraph, type Picture, paragraph, type WordCell, type WordTable } from './word-document.ts';

/** In pixels, of the cell with the dot. */
const BAR_WIDTH = 100;

interface Field {
  readonly head: string;
  readonly width: number;
  readonly align: Paragraph['align'];
  readonly cell: (row: LiveRow) => string | Picture;
}

export function rankingTable(run: Run, view: TrackView, rows: readonly LiveRow[], language: Language): WordTable {
  const fields = fieldsOf(run, view, language);
  const cells = (row: LiveRow) =>
    fields.map(({ align, cell }): WordCell => {
      const content = cell(row);
      return { content: typeof content === 'string' ? paragraph('cell', content, aligned(align)) : content };
    });
  return gridTable('cell', fields, rows.map(cells));
}

function aligned(align: Paragraph['align']) {
  return align === undefined ? {} : { align };
}

function fieldsOf(run: Run, view: TrackView, language: Language): Field[] {
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
    { head: shared.unit, width: 44, align: 'left', cell: ({ name }) => cut(name, 160) },
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
      width: 26,
      align: 'left',
      cell: ({ ranking }) => ({
        kind: 'picture',
        drawing: totalLine(ranking.total, interval(ranking.unit), totalAxis, BAR_WIDTH, {
          ...tierMark(view, ranking.tier),
          hollow: isThin(ranking),
        }),
      }),
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
