/**
 * The units about which all that answered say the same, as far as their values go: drawn anew they have the same values every
 * time, and the width of their intervals is that of the others' values or none at all. That says nothing of how sure they are:
 * of n that agree, up to 3 in n of all could say otherwise and never have been asked (Hanley & Lippman-Hand, JAMA 1983, 249).
 */
import { FIRST_PLACE, MISSING_PLACE } from '../answer-places.ts';
import type { Statistic } from '../model/formulas.ts';
import type { Stages } from '../pipeline.ts';

/** By unit. None where no survey indicator counts. */
export function oneVoice({ track, data, aggregated }: Stages): boolean[] {
  const { columns, units: unitOf } = data.answers;
  const counted = track.units.map(() => false);
  const agreed = track.units.map(() => true);
  columns.forEach(({ places, answers }, column) => {
    const own = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === column);
    if (own.length === 0) return;
    const width = answers.length + FIRST_PLACE;
    const seen = new Uint8Array(width * track.units.length);
    places.forEach((place, i) => {
      seen[(unitOf[i] ?? 0) * width + place] = 1;
    });
    for (const { source, applies, position } of own) {
      track.units.forEach((_, unit) => {
        const counts = (aggregated.weights[position]?.[unit] ?? 0) > 0;
        if (source.kind !== 'survey' || !applies[unit] || !counts) return;
        const given = answers.filter((_, k) => seen[unit * width + FIRST_PLACE + k] === 1);
        counted[unit] = true;
        if (!isOneValue(source.statistic, given, seen[unit * width + MISSING_PLACE] === 1)) agreed[unit] = false;
      });
    }
  });
  return agreed.map((one, unit) => one && counted[unit] === true);
}

/** Whether each answer by itself, and with one that is missing where there is such, gives the same value. */
function isOneValue(statistic: Statistic, given: Parameters<Statistic>[0], missing: boolean): boolean {
  const values = given.flatMap((answer) =>
    (missing ? [0, 1] : [0]).map((count) => statistic([answer])({ weights: Float64Array.of(1), missing: count })),
  );
  return values.every((value) => value === values[0]);
}
