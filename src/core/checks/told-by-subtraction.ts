/** Values whose sums and differences reveal the answers of a few, and values that are left out for that reason (SPEC §11). */
import type { Finding } from '../model/findings.ts';
import type { Stages } from '../pipeline.ts';
import { type SmallDifference, shownValues, smallDifferences } from '../small-differences.ts';

export function toldBySubtraction(run: readonly Stages[], minimumCell: number): Finding[] {
  const told = smallDifferences(run, minimumCell, shownValues(run, minimumCell));
  return run.flatMap(({ track, subtracted }, t) => [
    ...byUnit(
      told.filter((difference) => difference.track === t),
      run,
    ).map(
      (args): Finding => ({
        code: 'small-difference',
        level: 'warning',
        place: { track: track.id },
        arguments: { ...args, minimum: minimumCell },
      }),
    ),
    ...byUnit(subtracted, run).map(
      (args): Finding => ({
        code: 'difference-withheld',
        level: 'warning',
        place: { track: track.id },
        arguments: args,
      }),
    ),
  ]);
}

/** By unit: its indicators, the tracks that share its answers, and the smallest number of answers that can be deduced. */
function byUnit(found: readonly SmallDifference[], run: readonly Stages[]) {
  const units = [...new Set(found.map(({ unit }) => unit))];
  return units.map((unit) => {
    const unitDifferences = found.filter((difference) => difference.unit === unit);
    const track = run[unitDifferences[0]?.track ?? 0]?.track;
    const columns = new Set(unitDifferences.map(({ column }) => column));
    return {
      unit: track?.units[unit]?.id ?? '',
      indicators: (track?.indicators ?? []).flatMap(({ id, source, applies }) =>
        source.kind === 'survey' && columns.has(source.column) && applies[unit] ? [id] : [],
      ),
      tracks: [...new Set(unitDifferences.flatMap(({ others }) => others))].flatMap((t) => run[t]?.track.id ?? []),
      count: Math.min(...unitDifferences.map(({ count }) => count)),
    };
  });
}
