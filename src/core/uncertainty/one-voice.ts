/**
 * The units about which all respondents say the same, as far as their values go: drawn again they have the same values every
 * time, and the width of their intervals is that of the others' values or none at all. That says nothing about how certain they
 * are: where n respondents agree, up to 3 in n of the whole population could still say otherwise without having been asked
 * (Hanley & Lippman-Hand, JAMA 1983, 249).
 */
import { tally } from '../formulas/statistics/tally.ts';
import type { Answer, Statistic } from '../model/formulas.ts';
import type { Stages } from '../pipeline.ts';

/** By unit. None where no survey indicator counts. */
export function oneVoice({ track, data, aggregated }: Stages): boolean[] {
  const counted = track.units.map(() => false);
  const agreed = track.units.map(() => true);
  data.answers.columns.forEach((answerColumn, column) => {
    const indicators = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === column);
    if (indicators.length === 0) return;
    const tallies = tally(answerColumn, data.answers, track.units.length);
    for (const { source, applies, position } of indicators) {
      if (source.kind !== 'survey') continue;
      const alone = answerColumn.answers.map((answer) => valuesOf(source.statistic, answer));
      track.units.forEach((_, unit) => {
        const counts = (aggregated.weights[position]?.[unit] ?? 0) > 0;
        const unitTally = tallies[unit];
        if (!applies[unit] || !counts || unitTally === undefined) return;
        const given = alone.filter((_, k) => (unitTally.counts[k] ?? 0) > 0);
        counted[unit] = true;
        if (!isOneValue(given, unitTally.missingCount > 0)) agreed[unit] = false;
      });
    }
  });
  return agreed.map((agrees, unit) => agrees && counted[unit] === true);
}

interface AnswerValues {
  readonly byItself: number | null;
  readonly withOneMissing: number | null;
}

function valuesOf(statistic: Statistic, answer: Answer): AnswerValues {
  const value = statistic([answer]);
  const weights = Float64Array.of(1);
  return { byItself: value({ weights, missing: 0 }), withOneMissing: value({ weights, missing: 1 }) };
}

/** Whether each answer by itself, and with one that is missing where there is such, gives the same value. */
function isOneValue(given: readonly AnswerValues[], missing: boolean): boolean {
  const first = given[0]?.byItself;
  return given.every(({ byItself, withOneMissing }) => byItself === first && (!missing || withOneMissing === first));
}
