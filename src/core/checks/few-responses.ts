/** Ranked units with hardly any responses next to the others: their totals, and places, hang on a few people's answers. */
import type { Check } from './check.ts';

/** So many times fewer than the unit in the middle, … */
const RATIO = 5;

export const fewResponses: Check = ({ track, data, used, ranks }) => {
  if (data.answers.columns.length === 0) return [];
  const ranked = track.units.flatMap(({ name }, u) =>
    (ranks[u] ?? null) === null ? [] : [{ name, forms: used[u] ?? 0 }],
  );
  const counts = ranked.map(({ forms }) => forms).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  // … and fewer than a ranking needs.
  const few = ranked.filter(({ forms }) => forms > 0 && forms * RATIO <= usual && forms < track.ranking.thinBase);
  if (few.length === 0) return [];
  const args = { names: few.map(({ name }) => name), forms: few.map(({ forms }) => forms), usual };
  return [{ code: 'few-responses', level: 'warning', place: { track: track.id }, arguments: args }];
};
