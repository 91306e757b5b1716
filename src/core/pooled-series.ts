/** Values of earlier runs as a run file keeps them, so that it can be scored again: what those runs show, and no more. */
import type { PooledSeries, PooledValue } from './model/answers.ts';
import type { Method } from './model/method.ts';
import type { Run } from './model/run.ts';
import { fold } from './text/fold.ts';

/** The values that the method pools: of one file, track and indicator together, in the order they came. undefined: it pools none. */
export function pooledSeries(method: Method, values: readonly PooledValue[]): PooledSeries[] | undefined {
  const indicators = method.tracks.flatMap((track) => track.indicators);
  const pools = new Set(indicators.flatMap(({ id, pool }) => pool.map((file) => JSON.stringify([file, fold(id)]))));
  if (pools.size === 0) return undefined;
  const series = new Map<string, { first: PooledValue; own: PooledValue[] }>();
  for (const value of values) {
    const { file, track, indicator } = value;
    if (!pools.has(JSON.stringify([file, indicator]))) continue;
    const key = JSON.stringify([file, track, indicator]);
    const entry = series.get(key) ?? { first: value, own: [] };
    entry.own.push(value);
    series.set(key, entry);
  }
  return [...series.values()].map(({ first: { file, track, indicator }, own: values }) => {
    return {
      file,
      track,
      indicator,
      groups: values.map(({ group }) => group),
      values: values.map(({ value }) => value),
    };
  });
}

/** The values that a run keeps of earlier ones; none where it was written before runs kept them. */
export function pooledValues({ pooled = [] }: Pick<Run, 'pooled'>): PooledValue[] {
  return pooled.flatMap(({ file, track, indicator, groups, values }) =>
    values.map((value, k) => ({ file, track, group: groups[k] ?? null, indicator, value })),
  );
}

/** Whether all values of earlier runs that a method needs are in the run: those that its own method pools are. */
export function keepsPool(run: Run, pooled: Method, method: Method): boolean {
  return method.tracks.every((track) =>
    track.indicators.every(({ id, pool }) => {
      const then = pooled.tracks
        .find((candidate) => fold(candidate.id) === fold(track.id))
        ?.indicators.find((indicator) => fold(indicator.id) === fold(id));
      return pool.length === 0 || (run.pooled !== undefined && pool.every((file) => then?.pool.includes(file)));
    }),
  );
}
