/** Totals that are printed like a threshold or another total, and were decided on more digits (SPEC §7). */
import { fixed } from '../decimal.ts';
import type { Finding } from '../model.ts';
import type { Check } from './check.ts';

/** More digits would show the rounding of sums. */
const MOST_DECIMALS = 12;

export const closeTotals: Check = ({ track, totals, ranks, tiers }) => {
  const { decimals, on } = track.ranking;
  if (on === 'published') return [];
  const ranked = track.units
    .flatMap(({ id }, u) => {
      const [total = null, place = null] = [totals[u], ranks[u]];
      return total === null || place === null ? [] : [{ id, total, place, tier: tiers[u] ?? null }];
    })
    .sort((a, b) => a.place.better - b.place.better);
  const thresholds = track.tiers.kind === 'thresholds' ? track.tiers.tiers : [];
  const place = { track: track.id };
  const missed = ranked.flatMap(({ id, total, tier }): Finding[] => {
    const next = thresholds.find(({ name, from }) => name !== tier && total < from && alike(total, from, decimals));
    if (next === undefined) return [];
    const shown = apart(total, next.from, decimals);
    const args = { unit: id, total: shown[0], tier: next.name, from: shown[1] };
    return [{ code: 'threshold-missed', level: 'note', place, arguments: args }];
  });
  const close = ranked.flatMap(({ id, total, place: { better } }, i): Finding[] => {
    const other = ranked[i + 1];
    if (other === undefined || other.place.better === better || !alike(total, other.total, decimals)) return [];
    const args = { units: [id, other.id], totals: apart(total, other.total, decimals) };
    return [{ code: 'close-totals', level: 'note', place, arguments: args }];
  });
  return [...missed, ...close];
};

function alike(a: number, b: number, decimals: number): boolean {
  return fixed(a, decimals) === fixed(b, decimals);
}

/** The two numbers with as many decimals as tell them apart. */
function apart(a: number, b: number, decimals: number): [string, string] {
  let most = decimals;
  while (most < MOST_DECIMALS && alike(a, b, most)) most += 1;
  return [fixed(a, most), fixed(b, most)];
}
