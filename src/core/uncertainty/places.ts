/** Ranks made many times over: as core/rank gives them, in lists that are used again. */
import type { Track } from '../model/method.ts';
import { rankedTogether } from '../pipeline.ts';
import { comparison } from '../rank.ts';

export interface Places {
  /** By unit: its rank; 0 where it has none. */
  readonly ranks: Int32Array;
  /** By unit: how many of its list are better. */
  readonly better: Int32Array;
}

/** Totals by unit (NaN: not ranked) → ranks and how many are better, written into one pair of lists. */
export type Placing = (totals: Float64Array) => Places;

export function placing(track: Track): Placing {
  const { ties, on } = track.ranking;
  const { of: comparable, atLeast } = comparison(track.ranking);
  const lists = rankedTogether(track).map((units) => Int32Array.from(units));
  const compared = new Float64Array(track.units.length);
  const places = { ranks: new Int32Array(track.units.length), better: new Int32Array(track.units.length) };
  const place = (order: Int32Array) => {
    sort(order, compared);
    let leader = Number.POSITIVE_INFINITY;
    let distinct = 0;
    let better = 0;
    order.forEach((unit, at) => {
      const total = compared[unit] ?? Number.NaN;
      if (Number.isNaN(total)) {
        places.ranks[unit] = 0;
        return;
      }
      if (at === 0 || !atLeast(total, leader)) {
        leader = total;
        distinct += 1;
        better = at;
      }
      places.ranks[unit] = ties === 'dense' ? distinct : better + 1;
      places.better[unit] = better;
    });
  };
  return (totals) => {
    compared.set(totals);
    if (on === 'published') {
      totals.forEach((total, unit) => {
        if (!Number.isNaN(total)) compared[unit] = comparable(total);
      });
    }
    lists.forEach(place);
    return places;
  };
}

/** Greatest first, NaN last. By insertion: from one draw to the next the order is nearly the same. */
function sort(order: Int32Array, by: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const unit = order[i] ?? 0;
    const total = by[unit] ?? Number.NaN;
    let k = i - 1;
    for (; k >= 0; k--) {
      const before = by[order[k] ?? 0] ?? Number.NaN;
      if (before >= total || Number.isNaN(total)) break;
      order[k + 1] = order[k] ?? 0;
    }
    order[k + 1] = unit;
  }
}
