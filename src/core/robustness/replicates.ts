/** Totals with the respondents drawn anew, block by block (see respondents.ts). */
import type { Stages } from '../pipeline.ts';
import { resampler } from './resampled-values.ts';
import { wholeChain } from './whole-chain.ts';

/** Replicates at a time, and how many numbers a block may hold. */
const BLOCK = 96;
const BLOCK_NUMBERS = 2 ** 23;

/** What of a track the replicates are made from: which of its units have a total says which are ranked. */
export type Drawn = Pick<Stages, 'track' | 'data' | 'values' | 'pooled' | 'totals' | 'withheld'>;

/** By track, by unit, then by replicate; NaN: not ranked. */
export type ReplicateTotals = readonly (readonly Float64Array[])[];

export interface Draws {
  readonly seed: number;
  /** Answers of fewer are not drawn (held.ts). */
  readonly minimumCell: number;
}

export interface Replicates {
  /** How many are made at a time. */
  readonly most: number;
  /**
   * Fills in those from `first` to before `end`: what a replicate draws hangs on the seed and its number alone, so that they
   * may be made in parts, wherever and in whatever order.
   */
  readonly make: (first: number, end: number, totals: ReplicateTotals) => void;
}

export function replicatesOf(run: readonly Drawn[], { seed, minimumCell }: Draws): Replicates {
  const sizes = run.map(({ track }) => track.indicators.length * track.units.length);
  const widest = Math.max(1, ...sizes, ...run.map(({ data }) => data.answers.units.length));
  const most = Math.max(1, Math.min(BLOCK, Math.floor(BLOCK_NUMBERS / widest)));
  const resamplers = run.map((stages, t) => resampler(stages, minimumCell, { seed, track: t }, most));
  const values = sizes.map((size) => new Float64Array(size * most));
  const own = run.map(({ track }) => new Float64Array(track.units.length));
  const chain = wholeChain(run);
  const makeBlock = (first: number, count: number, totals: ReplicateTotals) => {
    resamplers.forEach((one, t) => {
      one.fill(first, count, values[t] ?? new Float64Array(0));
    });
    for (let r = 0; r < count; r++) {
      chain(
        values.map((numbers, t) => ({ numbers, from: r * (sizes[t] ?? 0) })),
        own,
      );
      own.forEach((numbers, t) => {
        totals[t]?.forEach((into, unit) => {
          into[first + r] = numbers[unit] ?? Number.NaN;
        });
      });
    }
  };
  return {
    most,
    make: (first, end, totals) => {
      for (let from = first; from < end; from += most) makeBlock(from, Math.min(most, end - from), totals);
    },
  };
}

/** Room for the totals of all replicates. @param buffer for so many bytes */
export function roomForTotals(
  units: readonly number[],
  replicates: number,
  buffer: (bytes: number) => ArrayBufferLike,
): ReplicateTotals {
  return units.map((count) => {
    const numbers = new Float64Array(buffer(8 * count * replicates));
    return Array.from({ length: count }, (_, unit) => numbers.subarray(unit * replicates, (unit + 1) * replicates));
  });
}
