/** What was asked and not answered, by question and by unit, and what it could do to the ranking (SPEC §10.6). */
import { fieldOf } from '../../core/json.ts';
import type { NonResponse } from '../../core/model/uncertainty.ts';
import type { IndicatorRules } from '../../core/rules.ts';
import { fold } from '../../core/text/fold.ts';
import type { Words } from '../../words/words.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import { type Block, column, idColumn, type ReportCell } from '../report.ts';

type Question = NonResponse['questions'][number];

/** None where all that was asked was answered. */
export function nonResponseBlocks(
  { track, nonResponse }: LiveTrack,
  words: Words['report'],
  workbookWords: Words['workbook'],
): Block[] {
  if (nonResponse === null || nonResponse.units.every(({ share }) => share === 0)) return [];
  const { questions, units, correlation } = nonResponse;
  const says = workbookWords.nonResponse;
  const names = new Map(track.units.map(({ id, name }) => [id, name]));
  const rows = new Map(track.ranking.map((row) => [row.unit, row]));
  const shared = [column(says.asked, 11, 0), column(says.answered, 11, 0)];
  const rankOf = (unit: string) => rows.get(unit)?.rank ?? Number.POSITIVE_INFINITY;
  return [
    {
      title: `${track.name}. ${says.byQuestion}`,
      columns: [
        idColumn(
          words.id,
          questions.map(({ question }) => question),
        ),
        column(words.scale, 46),
        ...shared,
        ...[says.unanswered, says.unknown, says.blank].map((head) => column(head, 11, 1)),
        column(says.correlation, 11, 2),
      ],
      rows: questions.map((question): ReportCell[] => {
        const { asked, answered, unknown, blank } = totalsOf(question);
        return [
          question.question,
          question.scale,
          asked.all,
          answered,
          percent(asked.all - answered, asked.all),
          percent(unknown, asked.shown),
          percent(blank, asked.shown),
          question.correlation ?? '–',
        ];
      }),
    },
    {
      title: `${track.name}. ${says.byUnit(correlation)}`,
      columns: [
        idColumn(
          words.id,
          units.map(({ unit }) => unit),
        ),
        column(words.unit, 46),
        column(says.unanswered, 11, 1),
        column(words.rank, 11, 0),
        ...[says.worstTotal, says.bestTotal].map((head) => column(head, 11, track.decimals)),
        ...[says.bestRank, says.worstRank].map((head) => column(head, 11, 0)),
      ],
      rows: [...units]
        .sort((a, b) => rankOf(a.unit) - rankOf(b.unit))
        .map(({ unit, share, total, rank }): ReportCell[] => [
          unit,
          names.get(unit) ?? unit,
          100 * share,
          rows.get(unit)?.rank ?? null,
          total?.low ?? '–',
          total?.high ?? '–',
          rank?.low ?? '–',
          rank?.high ?? '–',
        ]),
    },
  ];
}

/** Over the units; what is shown of unknown answers and blanks is of those units of which it may be. */
function totalsOf({ asked, answered, unknown, blank }: Question) {
  const sum = (list: readonly (number | null)[], counted: readonly (number | null)[] = list) =>
    list.reduce<number>((total, number, unit) => total + (counted[unit] == null ? 0 : (number ?? 0)), 0);
  return {
    asked: { all: sum(asked), shown: sum(asked, unknown) },
    answered: sum(answered),
    unknown: sum(unknown),
    blank: sum(blank),
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** By unit: the percentage without a valid answer of what an indicator's question asked; null where all answered it. */
export function unansweredOf({ nonResponse }: LiveTrack, { content }: IndicatorRules): (number | null)[] | null {
  const [question, scale] = ['question', 'scale'].map((name) => {
    const text = fieldOf(content, name);
    return text === undefined || text === null ? null : fold(String(text));
  });
  const same = (text: string | null, folded: string | null | undefined) =>
    (text === null ? null : fold(text)) === folded;
  const found = nonResponse?.questions.find(
    (candidate) => same(candidate.question, question) && same(candidate.scale, scale),
  );
  if (found === undefined) return null;
  const shares = found.asked.map((asked, unit) =>
    asked === null ? null : percent(asked - (found.answered[unit] ?? 0), asked),
  );
  return shares.every((share) => !share) ? null : shares;
}
