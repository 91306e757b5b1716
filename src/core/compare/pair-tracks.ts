/** Which track of one year is which of another. */
import type { TrackResult } from '../model/run.ts';
import { fold } from '../text/fold.ts';
import type { TrackComparison } from './comparison.ts';

export interface TrackPair {
  readonly before: number;
  readonly after: number;
  readonly how: TrackComparison['how'];
}

/** By id, else by name; the only tracks of both runs are one. In the order of `after`. */
export function pairTracks(
  before: readonly Pick<TrackResult, 'id' | 'name'>[],
  after: readonly Pick<TrackResult, 'id' | 'name'>[],
): TrackPair[] {
  const ids = after.map(({ id }) => before.findIndex((candidate) => fold(candidate.id) === fold(id)));
  const pairs = after.flatMap(({ name }, now): TrackPair[] => {
    const then = ids[now] ?? -1;
    if (then >= 0) return [{ before: then, after: now, how: 'id' }];
    const named = before.findIndex((candidate, t) => fold(candidate.name) === fold(name) && !ids.includes(t));
    return named < 0 ? [] : [{ before: named, after: now, how: 'name' }];
  });
  if (pairs.length === 0 && before.length === 1 && after.length === 1) return [{ before: 0, after: 0, how: 'only' }];
  return pairs;
}
