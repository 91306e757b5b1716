/** Totals that are printed like a threshold or another total, and were decided on more digits (SPEC §7). */
import { fixed } from '../decimal.ts';
import type { Finding } from '../model/findings.ts';
import { rankedTogether } from '../pipeline.ts';
import type { Check } from './check.ts';

/** More digits would show the rounding of sums. */
const MOST_DECIMALS = 12;

export const closeTotals: Check = ({ track, totals, ranks, tiers }) => {
  const { decimals, on } = track.ranking;
  if (on === 'published') return [];
  const thresholds = track.tiers.kind === 'thresholds' ? track.tiers.tiers : [];
  const place = { track: track.id };
  return rankedTogether(track).flatMap((units): Finding[] => {
    const ranked = units
      .flatMap((u) => {
        const [total = null, rank = null] = [totals[u], ranks[u]];
        return total === null || rank === null ? [] : [{ id: track.units[u]?.id ?? '', total, rank, tier: tiers[u] }];
      })
      .sort((a, b) => a.rank.better - b.rank.better);
    return ranked.flatMap(({ id, total, rank, tier }, i): Finding[] => {
      const found: Finding[] = [];
      const next = thresholds.find(({ name, from }) => name !== tier && total < from && alike(total, from, decimals));
      if (next !== undefined) {
        const [shown, from] = apart(total, next.from, decimals);
        const args = { unit: id, total: shown, tier: next.name, from };
        found.push({ code: 'threshold-missed', level: 'note', place, arguments: args });
      }
      const other = ranked[i + 1];
      if (other !== undefined && other.rank.better !== rank.better && alike(total, other.total, decimals)) {
        const args = { units: [id, other.id], totals: apart(total, other.total, decimals) };
        found.push({ code: 'close-totals', level: 'note', place, arguments: args });
      }
      return found;
    });
  });
};

function alike(a: number, b: number, decimals: number): boolean {
  return fixed(a, decimals) === fixed(b, decimals);
}

/** The two numbers with as many decimals as are needed to distinguish them. */
function apart(a: number, b: number, decimals: number): [string, string] {
  let most = decimals;
  while (most < MOST_DECIMALS && alike(a, b, most)) most += 1;
  return [fixed(a, most), fixed(b, most)];
}
