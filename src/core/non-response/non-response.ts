/**
 * What was asked and not answered, blanks and answers such as «Không biết», and what it could do to a ranking (SPEC §10.6). Nothing is
 * known of answers that are not there, so the totals and ranks are bounded: all of them the worst answer that the question allows,
 * and all of them the best (Manski, «Partial Identification of Probability Distributions», 2003). The scale of an indicator stays that
 * of the sample. Where the statistic counts «Không biết» among the answers (`base: all`), only blanks are filled in.
 *
 * A level of non-response that all units share moves them alike. A place hangs on it where a unit has more than the others: at least
 * ten percentage points above the median of the units ranked with it, and with this surplus at worst or at best it has another rank
 * and moves by more than the error of sampling. Above 30 % of a whole track its ranking rests on too few of the answers (after
 * section 3.2 of «Standards and Guidelines for Statistical Surveys» of the US Office of Management and Budget, 2006).
 */
import { chanceBound } from '../diagnose/correlations.ts';
import { pearson } from '../diagnose/pearson.ts';
import type { Method } from '../model/method.ts';
import type { AnswerCounts } from '../model/run.ts';
import type { NonResponse } from '../model/uncertainty.ts';
import type { Stages } from '../pipeline.ts';
import { askedTable, columnsOf, unitShares } from './asked.ts';
import { boundsOf, rankBounds } from './bounds.ts';

/** A track with no survey has none. @param answers what is shown of the answers (answerCounts) */
export function nonResponse(
  { readings, minimumCell }: Pick<Method, 'readings' | 'minimumCell'>,
  run: readonly Stages[],
  answers: readonly AnswerCounts[],
): NonResponse[] {
  return run.flatMap((stages, t): NonResponse[] => {
    const questions = readings[t]?.questions ?? [];
    const { track, withheld, totals, index } = stages;
    const table = askedTable(stages);
    if (!table.some((row) => row.some((cell) => cell !== null))) return [];
    const scales = questions.map(({ scale }) => scale);
    const shares = unitShares(stages, table);
    const bounds = boundsOf(stages, table, scales, minimumCell);
    const isRanked = (unit: number) => stages.ranks[unit] !== null;
    const columns = columnsOf(stages);
    const shown = columns.map((column) => {
      const question = questions[column];
      const counts = answers.find(
        (answer) => answer.track === track.id && answer.question === question?.id && answer.scale === question.scale.id,
      );
      const cells = track.units.map(({ id }, unit) => {
        const cell = withheld[unit] ? null : (table[column]?.[unit] ?? null);
        const place = counts?.units.indexOf(id) ?? -1;
        return { cell, unknown: cell === null ? null : (counts?.missing[place] ?? null) };
      });
      const share = cells.map(({ cell }) => (cell === null ? null : (cell.asked - cell.answered) / cell.asked));
      return {
        question: question?.id ?? '',
        scale: question?.scale.id ?? null,
        asked: cells.map(({ cell }) => cell?.asked ?? null),
        answered: cells.map(({ cell }) => cell?.answered ?? null),
        unknown: cells.map(({ unknown }) => unknown),
        blank: cells.map(({ cell, unknown }) =>
          cell === null || unknown === null ? null : cell.asked - cell.answered - unknown,
        ),
        ...correlated(share, index, columns.length),
      };
    });
    return [
      {
        track: track.id,
        ...correlated(shares, index, 1),
        questions: shown,
        units: [...track.units.keys()].filter(isRanked).flatMap((unit) => {
          const [share, total] = [shares[unit], bounds[unit]];
          if (share == null || totals[unit] === null) return [];
          const rank = total == null ? null : rankBounds(stages, bounds, unit);
          return [{ unit: track.units[unit]?.id ?? '', share, total: total ?? null, rank }];
        }),
      },
    ];
  });
}

function correlated(shares: readonly (number | null)[], index: readonly (number | null)[], count: number) {
  const both = shares.filter((share, unit) => share !== null && index[unit] !== null).length;
  return { correlation: pearson(shares, index), bound: -chanceBound(both, 2 * count) };
}
