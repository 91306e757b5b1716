/**
 * Units with few responses hold more of the first or the last places than their share: totals of few answers lie farther apart by
 * chance alone, so that such units fill both ends of a ranking (Wainer, American Scientist 95, 2007).
 */
import type { Finding } from '../model/findings.ts';
import { rankedTogether } from '../pipeline.ts';
import type { Check } from './check.ts';

/** So many of the places, and how seldom chance may give as many of them to units with few responses. */
const PART = 1 / 10;
const LEAST_PLACES = 3;
const CHANCE = 0.01;

export const thinEnds: Check = ({ track, values, ranks, used }) => {
  const isRated = (unit: number) =>
    track.indicators.some(({ source, position }) => {
      return source.kind === 'survey' && (values.bases[position]?.[unit] ?? 0) > 0;
    });
  return rankedTogether(track).flatMap((list): Finding[] => {
    const place = (unit: number) => ranks[unit]?.better ?? 0;
    const ranked = list.filter((unit) => ranks[unit] !== null && isRated(unit)).sort((a, b) => place(a) - place(b));
    const isThin = (unit: number) => (used[unit] ?? 0) < track.ranking.thinBase;
    const thin = ranked.filter(isThin).length;
    const places = Math.max(LEAST_PLACES, Math.round(PART * ranked.length));
    const [first, last] = [ranked.slice(0, places), ranked.slice(-places)].map((end) => end.filter(isThin));
    if (first === undefined || last === undefined || 2 * places > ranked.length) return [];
    const isMany = ({ length }: readonly number[]) => hasAtLeast(length, places, thin, ranked.length) < CHANCE;
    if (!isMany(first) && !isMany(last)) return [];
    const ids = (units: readonly number[]) => units.map((unit) => track.units[unit]?.id ?? '');
    return [
      {
        code: 'thin-ends',
        level: 'warning',
        place: { track: track.id },
        arguments: {
          minimum: track.ranking.thinBase,
          thin,
          ranked: ranked.length,
          atEachEnd: places,
          firstUnits: ids(first),
          lastUnits: ids(last),
        },
      },
    ];
  });
};

/** The chance that of some drawn from all at least so many are marked (hypergeometric). */
function hasAtLeast(count: number, drawn: number, marked: number, all: number): number {
  let chance = 0;
  for (let k = count; k <= Math.min(drawn, marked); k++) {
    chance += Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
  }
  return chance;
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return Array.from({ length: k }, (_, i) => Math.log((n - i) / (i + 1))).reduce((sum, term) => sum + term, 0);
}
