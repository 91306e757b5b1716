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

export function trackMethod({ rules }: LiveTrack): TrackMethod {
  const named = itemsOf(fieldOf(rules.tiers, 'names'));
  return {
    ends: rules.ends,
    outOf: rules.outOf,
    factor: rules.factor,
    tiers: (named.length > 0 ? named : itemsOf(rules.tiers).map((tier) => fieldOf(tier, 'name'))).map(String),
    rankedByGroup: rules.ranking.within === 'group',
  };
}
