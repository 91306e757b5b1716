/**
 * Units whose place hangs on the answers that they lack (SPEC §10.6). A level of non-response that all units share moves them alike,
 * so it is the surplus of a unit that counts, with which at worst or at best it has another rank and moves by more than the error of
 * sampling.
 */
import { median } from 'simple-statistics';
import type { Method } from '../model/method.ts';
import type { HangingPlace } from '../model/uncertainty.ts';
import { rankedTogether, type Stages } from '../pipeline.ts';
import { comparison } from '../rank.ts';
import { samplingError } from '../uncertainty/covariance.ts';
import { protectedAnswers } from '../uncertainty/protected.ts';
import { type AskedTable, unitShares } from './asked.ts';
import { isHidden, totalsFilled } from './bounds.ts';

/** Share of what was asked, beyond the median of the others. */
const LEAST_SURPLUS = 0.1;
/** Standard errors of a total. */
const BEYOND_CHANCE = 1.96;

export function hangingPlaces(
  stages: Stages,
  t: number,
  table: AskedTable,
  { readings, minimumCell }: Pick<Method, 'readings' | 'minimumCell'>,
): HangingPlace[] {
  const { track, totals, ranks, shrinkage } = stages;
  if (shrinkage !== null) return [];
  const shares = unitShares(stages, table);
  const lists = rankedTogether(track).map((units) =>
    units.filter((unit) => ranks[unit] !== null && shares[unit] != null),
  );
  const usual = track.units.map(() => 0);
  for (const units of lists) {
    if (units.length === 0) continue;
    const middle = median(units.map((unit) => shares[unit] ?? 0));
    for (const unit of units) usual[unit] = middle;
  }
  const surplus = (unit: number) => (shares[unit] ?? 0) - (usual[unit] ?? 0);
  const far = lists.flat().filter((unit) => surplus(unit) >= LEAST_SURPLUS);
  if (far.length === 0) return [];
  const open = protectedAnswers(stages, minimumCell);
  const suspects = far.filter((unit) => !isHidden(stages, open, unit));
  if (suspects.length === 0) return [];
  const { variances } = samplingError(stages, open);
  const scales = (readings[t]?.questions ?? []).map(({ scale }) => scale);
  const { low, high } = totalsFilled(
    { ...stages, data: open.data },
    table,
    scales,
    (unit) => Math.max(0, surplus(unit)) / (shares[unit] ?? 1),
  );
  const { of: comparable, atLeast } = comparison(track.ranking);
  return suspects.flatMap((unit): HangingPlace[] => {
    const total = totals[unit] ?? 0;
    const units = lists.find((list) => list.includes(unit)) ?? [];
    const rankAt = (moved: number) =>
      1 + units.filter((other) => other !== unit && !atLeast(comparable(moved), comparable(totals[other] ?? 0))).length;
    const [least, greatest] = [low[unit] ?? total, high[unit] ?? total];
    const move = Math.max(total - least, greatest - total);
    const [best, worst] = [rankAt(greatest), rankAt(least)];
    const isMoved = best !== worst && move > BEYOND_CHANCE * Math.sqrt(variances[unit] ?? 0);
    const id = track.units[unit]?.id ?? '';
    const rank = ranks[unit]?.rank ?? 0;
    return isMoved ? [{ unit: id, share: shares[unit] ?? 0, usual: usual[unit] ?? 0, rank, best, worst }] : [];
  });
}
