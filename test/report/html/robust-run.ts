/** A run with numbers of how sure it is, made up to be told apart: no analysis gave them. */
import type { Run } from '../../../src/core/model/run.ts';
import type { Robustness } from '../../../src/core/model/uncertainty.ts';

export function robust(run: Run): Run {
  return { ...run, robustness: robustness(run) };
}

function robustness(run: Run): Robustness {
  const lists = run.tracks.map(({ id, ranking, indicators, units }) => ({
    track: id,
    fixed: indicators.flatMap((indicator) => (indicator.id === 'TG3' ? [indicator.id] : [])),
    tooFew: units.flatMap((unit) => (unit.id === 'SDL' ? [unit.id] : [])),
    ranked: ranking.flatMap(({ unit, rank, total }) =>
      rank === null || total === null ? [] : [{ unit, rank, total }],
    ),
  }));
  return {
    seed: 1,
    respondents: lists.map(({ track, ranked, fixed, tooFew }) => ({
      track,
      replicates: 2000,
      confidence: 0.9,
      simultaneous: true,
      respondents: 900,
      shared: 100,
      fixed,
      pooled: [],
      tooFew,
      units: ranked.map(({ unit, rank, total }) => ({
        unit,
        standardError: 1.25,
        total: { low: total - 3.5, high: Math.min(100, total + 2.75) },
        rank: { low: Math.max(1, rank - 2), high: Math.min(ranked.length, rank + 3) },
        tiers: [],
        firstThree: rank <= 3 ? 0.75 : 0,
        alike: ranked.filter((other) => Math.abs(other.rank - rank) === 1).map((other) => other.unit),
      })),
    })),
    weights: lists.map(({ track, ranked }) => ({
      track,
      draws: 10_000,
      rule: { kind: 'uniform', spread: 0.25 },
      levels: 'components',
      units: ranked.map(({ unit, rank }) => ({
        unit,
        rank: { low: rank, high: Math.min(ranked.length, rank + 1) },
        median: rank,
        range: { low: Math.max(1, rank - 4), high: Math.min(ranked.length, rank + 4) },
        shares: ranked.map((other) => (other.rank === rank ? 1 : 0)),
        tiers: [],
      })),
    })),
    choices: lists.map(({ track, ranked }) => ({
      track,
      variants: 24,
      design: { kind: 'full' },
      units: ranked.map(({ unit, rank }) => ({
        unit,
        rank: { low: 1, high: ranked.length },
        median: rank + 0.5,
        totals: [],
      })),
      choices: [],
      ran: [],
      refused: [],
    })),
  };
}
