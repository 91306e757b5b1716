/** What charts ask of the method of a track. */
import { fieldOf, itemsOf } from '../core/json.ts';
import type { LiveTrack } from './live/track-cells.ts';

export interface TrackMethod {
  /** Ends of the scores' scale; null where it has none. */
  readonly ends: readonly [number, number] | null;
  readonly outOf: number;
  /** What the index is multiplied by (SPEC §6). */
  readonly factor: number;
  /** Best first; none where the method has no tiers. */
  readonly tiers: readonly string[];
  readonly rankedByGroup: boolean;
}

export function trackMethod({ leaves, rules }: LiveTrack): TrackMethod {
  // All scores of a track are on one scale: the first indicator's.
  const ends = leaves[0]?.normalisation.rule?.ends ?? null;
  const named = itemsOf(fieldOf(rules.tiers, 'names'));
  return {
    ends,
    outOf: rules.outOf,
    factor: ends === null ? 1 : rules.outOf / ends[1],
    tiers: (named.length > 0 ? named : itemsOf(rules.tiers).map((tier) => fieldOf(tier, 'name'))).map(String),
    rankedByGroup: rules.ranking.text('within', 'track') === 'group',
  };
}
