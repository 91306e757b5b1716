/**
 * The units about which all that answered say the same, as far as their values go: drawn anew they have the same values every
 * time, and the width of their intervals is that of the others' values or none at all. That says nothing of how sure they are:
 * of n that agree, up to 3 in n of all could say otherwise and never have been asked (Hanley & Lippman-Hand, JAMA 1983, 249).
 */
import { FIRST_PLACE, MISSING_PLACE } from '../answer-places.ts';
import type { Answer, Statistic } from '../model/formulas.ts';
import type { Stages } from '../pipeline.ts';

/** By unit. None where no survey indicator counts. */
export function oneVoice({ track, data, aggregated }: Stages): boolean[] {
  const { columns, units: unitOf } = data.answers;
  const counted = track.units.map(() => false);
  const agreed = track.units.map(() => true);
  columns.forEach(({ places, answers }, column) => {
    const indicators = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === column);
    if (indicators.length === 0) return;
    const width = answers.length + FIRST_PLACE;
    const seen = new Uint8Array(width * track.units.length);
    places.forEach((place, i) => {
      seen[(unitOf[i] ?? 0) * width + place] = 1;
    });
    for (const { source, applies, position } of indicators) {
      if (source.kind !== 'survey') continue;
      const alone = answers.map((answer) => valuesOf(source.statistic, answer));
      track.units.forEach((_, unit) => {
        const counts = (aggregated.weights[position]?.[unit] ?? 0) > 0;
        if (!applies[unit] || !counts) return;
        const given = alone.filter((_, k) => seen[unit * width + FIRST_PLACE + k] === 1);
        counted[unit] = true;
        if (!isOneValue(given, seen[unit * width + MISSING_PLACE] === 1)) agreed[unit] = false;
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
