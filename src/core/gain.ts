/** The cheapest single change that gains a unit a place (explanation.ts). */
import { scoredTree, scoreWith } from './aggregate.ts';
import type { Gain } from './explain/explanation.ts';
import type { Method } from './model/method.ts';
import type { RankingRow, Run, TrackResult } from './model/run.ts';
import { normaliseIndicator } from './normalise.ts';
import { indexOf, rankedTogether, type Stages } from './pipeline.ts';
import { pooledValues } from './pooled-series.ts';
import { rankOf } from './rank.ts';
import { rescore } from './rescore.ts';

/** @param t of the track; @param u of the unit in it, of which @param row is the row of the ranking */
export function gainOf(
  run: Pick<Run, 'tracks' | 'pooled'>,
  method: Method,
  t: number,
  u: number,
  row: RankingRow,
): Gain {
  if (row.rank === null || row.total === null) return { kind: 'not-ranked' };
  // With another value its error would be another one, and its shrinkage too.
  if (row.shrinkage !== undefined) return { kind: 'unknown' };
  const stages = rescore(run, method, pooledValues(run));
  const before = stages[t];
  const result = run.tracks[t];
  const start = before?.ranks[u] ?? null;
  if (before === undefined || result === undefined || start === null || !agrees(before, result))
    return { kind: 'unknown' };
  if (start.better === 0) return { kind: 'first' };
  const rankWith = ranker(stages, t, u);
  let gain: Gain = { kind: 'none' };
  let least = 1;
  for (const [i, { direction }] of before.track.indicators.entries()) {
    const indicator = result.indicators[i];
    const from = indicator?.values[u] ?? null;
    const reference = indicator?.references.find(({ group }) => group === null || group === result.units[u]?.group);
    if (from === null || reference?.min == null || reference.max == null) continue;
    const range = reference.max - reference.min;
    const room = direction === 'positive' ? reference.max - from : from - reference.min;
    if (!(range > 0) || !(room > 0)) continue;
    const at = (share: number) => from + (direction === 'positive' ? share : -share) * range;
    const tried = (share: number) => {
      const there = rankWith(i, at(share));
      return there !== null && there.better < start.better ? there : null;
    };
    let high = Math.min(least, room / range);
    let reached = tried(high);
    if (reached === null) continue;
    let low = 0;
    for (let halving = 0; halving < 40 && high - low > 1e-9; halving++) {
      const middle = (low + high) / 2;
      const there = tried(middle);
      if (there === null) low = middle;
      else [high, reached] = [middle, there];
    }
    if (gain.kind === 'change' && high >= least) continue;
    least = high;
    const { rank: place, total } = reached;
    gain = { kind: 'change', indicator: indicator?.id ?? '', from, to: at(high), share: high, rank: place, total };
  }
  return gain;
}

interface Place {
  readonly rank: number;
  readonly better: number;
  readonly total: number;
}

/**
 * The place of a unit with another value of an indicator. Only the indicator's own scores are computed again, and the totals of
 * the units whose score of it is another one then.
 */
function ranker(run: readonly Stages[], t: number, u: number): (indicator: number, value: number) => Place | null {
  const stages = run[t];
  if (stages === undefined) return () => null;
  const { track, scores, adjustments, withheld } = stages;
  const tracks = run.map((stages) => stages.track);
  const values = run.map((stages) => stages.values);
  const allWithheld = run.map((stages) => stages.withheld);
  const tree = scoredTree(track, scores.scores);
  const list = rankedTogether(track).find((units) => units.includes(u)) ?? [];
  return (i, value) => {
    const indicator = track.indicators[i];
    if (indicator === undefined) return null;
    const changed = values.map((trackValues, k) =>
      k === t
        ? { ...trackValues, values: trackValues.values.map((row, r) => (r === i ? replaced(row, u, value) : row)) }
        : trackValues,
    );
    const now = normaliseIndicator(indicator, t, tracks, changed, stages.pooled, allWithheld).scores;
    const totals = list.map((unit) => {
      const score = now[unit] ?? null;
      if (score === scores.scores[i]?.[unit]) return stages.totals[unit] ?? null;
      const index = indexOf(track, scoreWith(tree, i, unit, score));
      return index === null || withheld[unit] ? null : index + (adjustments[unit] ?? 0);
    });
    const place = rankOf(totals, list.indexOf(u), track.ranking);
    const total = totals[list.indexOf(u)] ?? null;
    return place === null || total === null ? null : { ...place, total };
  };
}

function replaced(row: readonly (number | null)[], unit: number, value: number): (number | null)[] {
  return row.map((old, u) => (u === unit ? value : old));
}

/** Whether the values that are shown make the totals of the run: those of withheld units and of earlier years may be needed. */
function agrees({ totals, track }: Stages, result: TrackResult): boolean {
  const rows = new Map(result.ranking.map((row) => [row.unit, row]));
  return totals.every((total, u) => {
    const shown = rows.get(track.units[u]?.id ?? '')?.total ?? null;
    return total === null || shown === null
      ? total === shown
      : Math.abs(total - shown) <= 1e-9 * Math.max(1, Math.abs(shown));
  });
}
