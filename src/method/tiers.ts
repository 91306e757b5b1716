/** The `tiers` section (SPEC §7). */
import type { Tiers } from '../core/model/method.ts';
import type { Faults, Path } from './faults.ts';
import type { ResolveContext } from './resolve-context.ts';
import type { MethodFile } from './schema.ts';

type TiersFile = NonNullable<MethodFile['tiers']>;

/** @param least the least index there can be; a threshold above it leaves totals without a tier */
export function tiersOf(
  file: TiersFile | undefined,
  path: Path,
  least: number,
  { faults, isIncomplete }: Pick<ResolveContext, 'faults' | 'isIncomplete'>,
): Tiers {
  if (file === undefined) return { kind: 'thresholds', tiers: [] };
  if (!Array.isArray(file)) {
    repeated(file.names, [...path, 'names'], faults);
    return { kind: 'natural-breaks', names: file.names };
  }
  repeated(
    file.map(({ name }) => name),
    path,
    faults,
  );
  const tops = file.flatMap((tier) => ('top' in tier ? [tier] : []));
  if (tops.length > 0) {
    tops.forEach(({ name, top }, i) => {
      if (i > 0 && top <= (tops[i - 1]?.top ?? 0)) faults.add([...path, i, 'top'], 'tiers-order', { name });
    });
    const last = tops.at(-1);
    if (last !== undefined && last.top < 1) {
      faults.add([...path, tops.length - 1, 'top'], 'tiers-gap', { from: last.top, name: last.name });
    }
    return { kind: 'shares', tiers: tops };
  }
  // The lowest tier may leave out its threshold: it begins below every total.
  const thresholds = file.map(({ name, ...tier }, i) => {
    const from = 'from' in tier ? tier.from : undefined;
    if (from === undefined && i < file.length - 1 && !isIncomplete([...path, i]))
      faults.add([...path, i], 'missing-field', { name: 'from' });
    return { name, from: from ?? Number.NEGATIVE_INFINITY };
  });
  thresholds.forEach(({ name, from }, i) => {
    const above = thresholds[i - 1]?.from ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(above) && from >= above) {
      faults.add([...path, i, 'from'], 'tiers-order', { name });
    }
  });
  const last = thresholds.at(-1);
  if (last !== undefined && Number.isFinite(least) && last.from > least) {
    faults.add([...path, thresholds.length - 1, 'from'], 'tiers-gap', { from: last.from, name: last.name });
  }
  return { kind: 'thresholds', tiers: thresholds };
}

function repeated(names: readonly string[], path: Path, faults: Faults): void {
  names.forEach((id, i) => {
    if (names.indexOf(id) < i) faults.add([...path, i], 'repeated-id', { kind: 'tier', id });
  });
}
