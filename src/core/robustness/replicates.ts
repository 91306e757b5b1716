/** Totals with the respondents drawn anew, block by block (see respondents.ts). */
import type { Stages } from '../pipeline.ts';
import { resampler } from './resampled-values.ts';
import { wholeChain } from './whole-chain.ts';

/** Replicates at a time, and how many numbers a block may hold. */
const BLOCK = 96;
const BLOCK_NUMBERS = 2 ** 23;

/**
 * The replicates from `first` to before `end`: what a replicate draws hangs on the seed and its number alone, so that they may
 * be made in parts, wherever and in whatever order.
 * Tells after each block how many are done, and answers the totals by track, by unit, then by replicate; NaN: not ranked.
 */
export function* drawReplicates(
  run: readonly Stages[],
  { seed, minimumCell }: { readonly seed: number; readonly minimumCell: number },
  first: number,
  end: number,
): Generator<number, Float64Array<ArrayBuffer>[][]> {
  const sizes = run.map(({ track }) => track.indicators.length * track.units.length);
  const widest = Math.max(1, ...sizes, ...run.map(({ data }) => data.answers.units.length));
  const most = Math.max(1, Math.min(BLOCK, Math.floor(BLOCK_NUMBERS / widest)));
  const resamplers = run.map((stages, t) => resampler(stages, minimumCell, { seed, track: t }, most));
  const values = sizes.map((size) => new Float64Array(size * most));
  const totals = run.map(({ track }) => new Float64Array(track.units.length));
  const all = run.map(({ track }) => track.units.map(() => new Float64Array(end - first)));
  const chain = wholeChain(run);
  for (let done = 0; first + done < end; ) {
    const replicates = Math.min(most, end - first - done);
    resamplers.forEach((one, t) => {
      one.fill(first + done, replicates, values[t] ?? new Float64Array(0));
    });
    for (let r = 0; r < replicates; r++) {
      chain(
        values.map((numbers, t) => ({ numbers, from: r * (sizes[t] ?? 0) })),
        totals,
      );
      totals.forEach((own, t) => {
        own.forEach((total, unit) => {
          const replicate = all[t]?.[unit];
          if (replicate !== undefined) replicate[done + r] = total;
        });
      });
    }
    done += replicates;
    yield done;
  }
  return all;
}
