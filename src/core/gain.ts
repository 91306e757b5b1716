/** The cheapest single change that gains a unit a place (explanation.ts). */
import type { Gain } from './explanation.ts';
import type { Method, RankingRow, Run, TrackData, TrackResult } from './model.ts';
import { computeFrom, type Stages } from './pipeline.ts';
import { pooledValues } from './pooled-series.ts';
import { NO_ANSWERS } from './rescore.ts';

/** @param t of the track; @param u of the unit in it, of which @param row is the row of the ranking */
export function gainOf(run: Run, method: Method, t: number, u: number, row: RankingRow): Gain {
  if (row.rank === null || row.total === null) return { kind: 'not-ranked' };
  const before = stagesWith(run, method, null)[t];
  const result = run.tracks[t];
  const start = before?.ranks[u] ?? null;
  if (before === undefined || result === undefined || start === null || !agrees(before, result))
    return { kind: 'unknown' };
  if (start.better === 0) return { kind: 'first' };
  let gain: Gain = { kind: 'none' };
  let least = 1;
  for (const [i, { direction }] of before.track.indicators.entries()) {
    const own = result.indicators[i];
    const from = own?.values[u] ?? null;
    const reference = own?.references.find(({ group }) => group === null || group === result.units[u]?.group);
    if (from === null || reference?.min == null || reference.max == null) continue;
    const range = reference.max - reference.min;
    const room = direction === 'positive' ? reference.max - from : from - reference.min;
    if (!(range > 0) || !(room > 0)) continue;
    const at = (share: number) => from + (direction === 'positive' ? share : -share) * range;
    const tried = (share: number) => {
      const after = stagesWith(run, method, { track: t, indicator: i, unit: u, value: at(share) })[t];
      const place = after?.ranks[u] ?? null;
      const total = after?.totals[u] ?? null;
      return place !== null && total !== null && place.better < start.better ? { rank: place.rank, total } : null;
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
    gain = { kind: 'change', indicator: own?.id ?? '', from, to: at(high), share: high, ...reached };
  }
  return gain;
}

interface Change {
  readonly track: number;
  readonly indicator: number;
  readonly unit: number;
  readonly value: number;
}

/** The stages from the values that the run shows, with one of them changed. */
function stagesWith(run: Run, method: Method, change: Change | null): Stages[] {
  return computeFrom(
    method.tracks.flatMap((track, t) => {
      const result = run.tracks[t];
      if (result === undefined) return [];
      const values = result.indicators.map(({ values: own }, i) =>
        change?.track === t && change.indicator === i ? own.map((v, u) => (u === change.unit ? change.value : v)) : own,
      );
      const bases = result.indicators.map((one) => one.bases);
      const data: TrackData = { answers: NO_ANSWERS, responses: result.responses, published: [] };
      return [{ track, data, values: { values, bases } }];
    }),
    pooledValues(run),
  );
}

/** Whether the values that are shown make the totals of the run: those of withheld units and of earlier years may be needed. */
function agrees({ totals, track }: Stages, result: TrackResult): boolean {
  return totals.every((total, u) => {
    const told = result.ranking.find(({ unit }) => unit === track.units[u]?.id)?.total ?? null;
    return total === null || told === null
      ? total === told
      : Math.abs(total - told) <= 1e-9 * Math.max(1, Math.abs(told));
  });
}
