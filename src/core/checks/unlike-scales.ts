/**
 * Values and the fixed numbers they are compared with (goalposts, target, bounds, earlier years, tiers) on evidently different scales,
 * as 0.85 and 0–100: one of the two is a share and the other a percentage (SPEC §8).
 */
import type { Finding } from '../model/findings.ts';
import { earlier } from '../normalise.ts';
import type { Stages } from '../pipeline.ts';
import type { Check } from './check.ts';

/** Percentages this large next to nothing but shares are not a low percentage. */
const PERCENTAGES = 50;
/** Values from here on are no shares. */
const NO_SHARES = 5;
/** Shares under this may as well be rare cases in percent: 0.05%. */
const LEAST_SHARE = 0.1;

interface UnitValue {
  readonly unit: string;
  readonly value: number;
}

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
    const unlike = unlikeFixed(present, fixed) ?? unlikeYears(present, years);
    if (unlike !== null) {
      const others = unlike.isFixed ? fixed : years.slice(0, 1);
      const args = { indicator: indicator.id, unit: unlike.unit, value: unlike.value, others };
      return [{ code: 'unlike-scales', level: 'error', place, arguments: args }];
    }
    const [lower, upper] = fixed;
    if (lower === undefined || upper === undefined || indicator.bounds !== null || present.length === 0) return [];
    if (present.some(({ value }) => value >= lower && value <= upper)) return [];
    return [{ code: 'all-clipped', level: 'warning', place, arguments: { indicator: indicator.id, lower, upper } }];
  });
}

function unlikeFixed(values: readonly UnitValue[], fixed: readonly number[]) {
  const greatest = Math.max(...fixed.map(Math.abs));
  if (fixed.length === 0 || greatest === 0) return null;
  // A target of 1 may be one day.
  const areShares = greatest <= 1 && (fixed.length > 1 || !fixed.every(Number.isInteger));
  const unlike =
    (greatest >= PERCENTAGES ? allShares(values) : null) ??
    (areShares && noShares(values) ? (values[0] ?? null) : null);
  return unlike === null ? null : { ...unlike, isFixed: true };
}

function unlikeYears(values: readonly UnitValue[], years: readonly number[]) {
  const pooled = years.map((value) => ({ unit: '', value }));
  const isUnlike = (allShares(values) !== null && noShares(pooled)) || (allShares(pooled) !== null && noShares(values));
  const [first] = values;
  return isUnlike && first !== undefined ? { ...first, isFixed: false } : null;
}

/** The greatest of values that are all shares, some of them a fraction; null where they are not. */
function allShares(values: readonly UnitValue[]): UnitValue | null {
  const greatest = [...values].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  if (greatest === undefined || Math.abs(greatest.value) > 1 || Math.abs(greatest.value) < LEAST_SHARE) return null;
  return values.some(({ value }) => !Number.isInteger(value)) ? greatest : null;
}

function noShares(values: readonly UnitValue[]): boolean {
  const sizes = values.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  return sizes.length > 0 && sizes.every((size) => size >= NO_SHARES);
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
  if (first.from > 0 && first.from <= 1 && noShares(ranked)) {
    const args = { tier: first.name, from: first.from, unit: example.unit, total: example.value };
    return [{ code: 'unlike-tiers', level: 'error', place, arguments: args }];
  }
  const most = track.outOf + Math.max(0, ...adjustments);
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
