/**
 * Two runs scored again on the same reference values: those of both years, for every indicator that is measured alike in both
 * (SPEC §5, `pool`; §10, `compare --pooled`). Their scores then move with the values alone. Values that are withheld join no
 * reference, and those of earlier years that a run pools do not either.
 */
import type { ScoredRun } from './compare/compare.ts';
import { pairTracks, type TrackPair } from './compare/pair-tracks.ts';
import type { RescoredTrack } from './compare/run-errors.ts';
import type { PooledValue } from './model/answers.ts';
import type { Method, Track } from './model/method.ts';
import type { Run } from './model/run.ts';
import { pooledValues } from './pooled-series.ts';
import { rescore } from './rescore.ts';
import { trackResults } from './run.ts';
import { fold } from './text/fold.ts';

export interface PooledYears {
  readonly before: ScoredRun;
  readonly after: ScoredRun;
  /** By track of the newer run: ids of its indicators that both runs have, and of those measured alike. */
  readonly tracks: readonly {
    readonly track: string;
    readonly alike: readonly string[];
    /** Another statistic, scale or direction. */
    readonly unlike: readonly string[];
    /** Measured alike, of another question or another column of figures. */
    readonly otherSource: readonly string[];
  }[];
}

export type Comparability = 'alike' | 'unlike' | 'other-source';

/** No method can name a file so. */
const OTHER_YEAR = '\n';

/** @param measured whether an indicator, by its id, is measured alike in two tracks; null where either has none such */
export function poolYears(
  before: ScoredRun,
  after: ScoredRun,
  measured: (pair: TrackPair, indicator: string) => Comparability | null,
): PooledYears {
  const pairs = pairTracks(before.run.tracks, after.run.tracks);
  const verdicts = pairs.map((pair) => {
    const ids = (after.run.tracks[pair.after]?.indicators ?? []).map(({ id }) => id);
    const by = (verdict: Comparability) => ids.filter((id) => measured(pair, id) === verdict);
    const track = after.run.tracks[pair.after]?.id ?? '';
    return { pair, track, alike: by('alike'), unlike: by('unlike'), otherSource: by('other-source') };
  });
  const side = (run: ScoredRun, other: ScoredRun, at: 'before' | 'after'): ScoredRun => {
    const tracks = run.method.tracks.map((track, t) => {
      const alike = verdicts.find(({ pair }) => pair[at] === t)?.alike ?? [];
      return withPool(track, new Set(alike.map(fold)));
    });
    const method: Method = { ...run.method, tracks };
    const earlier = pooledValues(run.run);
    const stages = rescore(run.run, method, [...otherValues(run.run, other.run, pairs, at), ...earlier]);
    const rescored = rescore(run.run, run.method, earlier).flatMap((was, t): RescoredTrack[] => {
      const after = stages[t];
      const isWhole = tracks[t]?.indicators.every(
        ({ pool, source }) => source.kind === 'published' || pool.includes(OTHER_YEAR),
      );
      return after === undefined ? [] : [{ before: was, after, isWhole: isWhole === true }];
    });
    return { method, run: { ...run.run, tracks: trackResults(stages) }, rescored };
  };
  return {
    before: side(before, after, 'before'),
    after: side(after, before, 'after'),
    tracks: verdicts.map(({ pair: _, ...verdict }) => verdict),
  };
}

function withPool(track: Track, alike: ReadonlySet<string>): Track {
  const indicators = track.indicators.map((indicator) =>
    alike.has(fold(indicator.id)) ? { ...indicator, pool: [OTHER_YEAR] } : indicator,
  );
  return { ...track, indicators };
}

/** The values of the other year, by the names that its tracks have in this one. */
function otherValues(run: Run, other: Run, pairs: readonly TrackPair[], at: 'before' | 'after'): PooledValue[] {
  const [here, there] = at === 'before' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  return other.tracks.flatMap((track, t) => {
    const pair = pairs.find((pair) => pair[there] === t);
    const name = pair === undefined ? track.id : (run.tracks[pair[here]]?.id ?? track.id);
    return track.indicators.flatMap(({ id, values }) =>
      values.flatMap((value, u): PooledValue[] => {
        const group = track.units[u]?.group ?? null;
        return value === null ? [] : [{ file: OTHER_YEAR, track: name, group, indicator: fold(id), value }];
      }),
    );
  });
}
