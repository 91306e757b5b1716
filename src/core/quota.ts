/** How many forms of each unit are still to be collected (SPEC §3.5, `quota`). */
import type { ResponseCount } from './model/answers.ts';

export interface UnitQuota {
  /** Id of the unit. */
  readonly unit: string;
  /** Used responses so far, and how many there are to be. */
  readonly forms: number;
  readonly quota: number;
  /** Forms that lack. */
  readonly short: number;
  /** Whole forms a day so that none lack at the end; null: no end is known. */
  readonly perDay: number | null;
}

/**
 * The units that have a quota, in the order of the method.
 * @param quotas by unit; null: none
 * @param days that are left, today and the last one among them; null: not known
 */
export function quotaProgress(
  units: readonly { readonly id: string }[],
  quotas: readonly (number | null)[],
  responses: readonly ResponseCount[],
  days: number | null,
): UnitQuota[] {
  const used = new Map(responses.map((count) => [count.unit, count.used]));
  return units.flatMap(({ id }, u) => {
    const quota = quotas[u] ?? null;
    if (quota === null) return [];
    const forms = used.get(id) ?? 0;
    const short = Math.max(0, quota - forms);
    return [{ unit: id, forms, quota, short, perDay: days === null ? null : Math.ceil(short / days) }];
  });
}

const DAY = 86_400_000;

/** Days from one date (YYYY-MM-DD) to another, both counted; 0 or less where that is past. */
export function daysUntil(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY) + 1;
}
