/** A given number of forms shared out over the units of all rankings. */
import { allocation } from '../../../core/sample-size/allocation.ts';
import type { PlanOptions } from './options.ts';
import type { PlannedRanking } from './planned.ts';

export interface AllocatedForms {
  readonly track: string;
  readonly unit: string;
  readonly name: string;
  /** Forms of the run; null before a first year. */
  readonly before: number | null;
  readonly forms: number;
}

/** Fewer forms say too little of how much a unit's forms vary: it is taken to vary as the units do together. */
const LEAST_FORMS = 30;

export function allocatedForms(
  rankings: readonly PlannedRanking[],
  { total, floor, population }: PlanOptions,
): AllocatedForms[] | 'too-few' {
  const units = rankings.flatMap((ranking) => {
    const surveyed = new Map(ranking.surveyed.map((unit) => [unit.id, unit]));
    return ranking.units.map(({ id, name }) => {
      const { variance = 0, forms = null } = surveyed.get(id) ?? {};
      const isKnown = forms !== null && forms >= LEAST_FORMS && variance > 0;
      const deviation = Math.sqrt(isKnown ? variance * forms : ranking.within);
      return { track: ranking.track, unit: id, name, before: forms, id, deviation, population };
    });
  });
  const least = Math.min(floor, population ?? floor) * units.length;
  if (total === null || total < least) return 'too-few';
  const forms = allocation(units, total, floor);
  return units.map(({ track, unit, name, before }, u) => ({ track, unit, name, before, forms: forms[u] ?? 0 }));
}
