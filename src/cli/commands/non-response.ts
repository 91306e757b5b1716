/** What `ddci diagnose` shows of questions that were not answered (SPEC §10.6). */
import type { Language } from '../../core/model/method.ts';
import type { TrackResult } from '../../core/model/run.ts';
import type { Interval, NonResponse } from '../../core/model/uncertainty.ts';
import { numberText } from '../../report/number-text.ts';
import type { Words } from '../../words/words.ts';
import type { Section } from '../document.ts';

export function nonResponseSections(
  nonResponse: NonResponse | null,
  track: TrackResult | undefined,
  language: Language,
  words: Words['diagnose'],
): Section[] {
  if (nonResponse === null || track === undefined) return [];
  const { questions, units, correlation, bound } = nonResponse;
  const number = (value: number | null, decimals = 2) => numberText(value, decimals, language);
  const percent = (share: number | null) => number(share === null ? null : 100 * share, 1);
  const rangeOf = (range: Interval | null, decimals: number) =>
    range === null ? '–' : `${number(range.low, decimals)}–${number(range.high, decimals)}`;
  const ranks = new Map(track.ranking.map(({ unit, rank }) => [unit, rank]));
  const column = (head: string) => ({ head, kind: 'number' as const });
  return [
    {
      level: 3,
      title: words.nonResponse,
      lines: [
        words.nonResponseNote,
        ...(correlation !== null && Math.abs(correlation) > bound
          ? [words.nonResponseWith(number(correlation), number(bound))]
          : []),
      ],
      table: {
        columns: [
          { head: words.question, kind: 'words' },
          ...[words.asked, words.unanswered, words.greatest].map(column),
          { head: words.unit, kind: 'words' },
          column(words.withIndex),
        ],
        rows: questions.map(({ question, asked, answered, correlation: r }) => {
          const shares = asked.map((count, unit) => (count === null ? null : 1 - (answered[unit] ?? 0) / count));
          const known = shares.filter((share) => share !== null);
          const greatest = known.length === 0 ? null : Math.max(...known);
          const total = asked.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          const valid = answered.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          return [
            question,
            String(total),
            percent(total === 0 ? null : 1 - valid / total),
            percent(greatest),
            greatest ? (track.units[shares.indexOf(greatest)]?.id ?? '') : '',
            number(r),
          ];
        }),
      },
    },
    {
      level: 3,
      title: words.nonResponseBounds,
      lines: [words.nonResponseBoundsNote],
      table: {
        columns: [
          { head: words.unit, kind: 'words' },
          ...[words.unanswered, words.rank, words.ranksBetween, words.totalsBetween].map(column),
        ],
        rows: [...units]
          .sort((a, b) => (ranks.get(a.unit) ?? 0) - (ranks.get(b.unit) ?? 0))
          .map(({ unit, share, total, rank }) => [
            unit,
            percent(share),
            String(ranks.get(unit) ?? '–'),
            rangeOf(rank, 0),
            rangeOf(total, track.decimals),
          ]),
      },
    },
  ];
}
