/**
 * Values and the fixed numbers they are compared with (goalposts, target, bounds, earlier years, tiers) on evidently different scales,
 * as 0.85 and 0–100: one of the two is a share and the other a percentage (SPEC §8).
 */
import type { Finding } from '../model/findings.ts';
import { earlier } from '../normalise.ts';
import type { Stages } from '../pipeline.ts';
import type { Check } from './check.ts';
import { allShares, mostNoShares, unlikeScale } from './value-scales.ts';

interface UnitValue {
  readonly unit: string;
  readonly value: number;
}

/** The greatest value from here on is a share, where it might be a percentage of rare cases. */
const LARGE_SHARE = 0.5;

export const unlikeScales: Check = (stages) => [...indicators(stages), ...tiers(stages)];

function indicators({ track, values, withheld, pooled }: Stages): Finding[] {
  return track.indicators.flatMap((indicator): Finding[] => {
    const present = track.units.flatMap(({ id: unit }, u): UnitValue[] => {
      const value = values.values[indicator.position]?.[u] ?? null;
      return value === null || withheld[u] ? [] : [{ unit, value }];
    });
    const { fixed } = indicator;
    const years = earlier(indicator, track, null, pooled);
    const place = { track: track.id };
    const numbers = present.map(({ value }) => value);
    const ofRule = unlikeScale(numbers, fixed);
    const example = greatest(present);
    if (example !== null && (ofRule !== null || areUnlike(numbers, years))) {
      const others = ofRule === null ? years.slice(0, 1) : fixed;
      const args = { indicator: indicator.id, ...example, others };
      // Few cases in percent are what is wanted where less is better.
      const isDoubtful = ofRule === 'warning' || (indicator.direction === 'negative' && example.value < LARGE_SHARE);
      return [{ code: 'unlike-scales', level: isDoubtful ? 'warning' : 'error', place, arguments: args }];
    }
    const [lower, upper] = fixed;
    if (lower === undefined || upper === undefined || indicator.bounds !== null || present.length === 0) return [];
    if (present.some(({ value }) => value >= lower && value <= upper)) return [];
    return [{ code: 'all-clipped', level: 'warning', place, arguments: { indicator: indicator.id, lower, upper } }];
  });
}

/** The first of several; null of none. */
function greatest(values: readonly UnitValue[]): UnitValue | null {
  let found: UnitValue | null = null;
  for (const candidate of values)
    if (found === null || Math.abs(candidate.value) > Math.abs(found.value)) found = candidate;
  return found;
}

function areUnlike(values: readonly number[], years: readonly number[]): boolean {
  return (allShares(values) && mostNoShares(years)) || (allShares(years) && mostNoShares(values));
}

function tiers({ track, totals, adjustments }: Stages): Finding[] {
  if (track.tiers.kind !== 'thresholds') return [];
  const { tiers: thresholds } = track.tiers;
  const [first] = thresholds;
  const ranked = track.units.flatMap(({ id: unit }, u): UnitValue[] => {
    const value = totals[u] ?? null;
    return value === null ? [] : [{ unit, value }];
  });
  const [example] = ranked;
  if (first === undefined || example === undefined) return [];
  const place = { track: track.id };
  const most = track.outOf + Math.max(0, ...adjustments);
  const totalsOnly = ranked.map(({ value }) => value);
  const positive = thresholds.filter(({ from }) => from > 0);
  const isOutOfReach =
    positive.length > 0 && positive.every(({ from }) => from > most) && Math.max(...totalsOnly) <= most;
  if (isOutOfReach || (first.from > 0 && first.from <= 1 && mostNoShares(totalsOnly))) {
    const args = { tier: first.name, from: first.from, unit: example.unit, total: example.value };
    return [{ code: 'unlike-tiers', level: 'error', place, arguments: args }];
  }
  const unmet = thresholds.filter(({ from }) => from > most && ranked.every(({ value }) => value <= most));
  const args = { tier: first.name, from: first.from };
  const isForAll = thresholds.length > 1 && ranked.length > 1 && ranked.every(({ value }) => value >= first.from);
  return [
    ...unmet.map(({ name, from }): Finding => {
      return { code: 'tier-out-of-reach', level: 'warning', place, arguments: { tier: name, from, most } };
    }),
    ...(isForAll ? [{ code: 'tier-for-all', level: 'warning', place, arguments: args } as const] : []),
  ];
}
