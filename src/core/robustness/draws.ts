/**
 * How often each cluster is drawn, for a block of replicates at once: from each stratum as many clusters as it has, with
 * replacement. Each replicate draws from a stream of its own, so that a block may be of any size and run anywhere.
 *
 * Counts of several replicates share a number: one addition then counts for all of them, as long as no sum of counts
 * reaches 2^bits. A number holds integers of 53 bits exactly.
 */
import type { Clusters } from './clusters.ts';
import { Random, STREAMS } from './random.ts';

export interface Packing {
  /** Numbers by cluster. */
  readonly words: number;
  /** Replicates in a number. */
  readonly lanes: number;
  /** 2^bits: what a count in the next lane is worth. */
  readonly base: number;
}

const EXACT_BITS = 53;
/** Words are a multiple of this, so that so many are added in one go. */
const STEP = 8;

/** @param most no sum of counts is more than this; null: one replicate a number, whatever the sums */
export function packing(most: number | null, replicates: number): Packing {
  const bits = most === null ? EXACT_BITS : Math.ceil(Math.log2(most + 1));
  const lanes = Math.max(1, Math.floor(EXACT_BITS / Math.max(1, bits)));
  return { words: STEP * Math.ceil(replicates / lanes / STEP), lanes, base: 2 ** bits };
}

/**
 * @param first the number of the block's first replicate
 * @param counts by cluster, then by word
 */
export function drawBlock(
  { strata }: Clusters,
  { words, lanes, base }: Packing,
  stream: { readonly seed: number; readonly track: number },
  first: number,
  replicates: number,
  counts: Float64Array,
): void {
  counts.fill(0);
  const randoms = Array.from({ length: replicates }, (_, r) =>
    Random.stream(stream.seed, [STREAMS.respondents, stream.track, first + r]),
  );
  const sizes = strata.subarray(1).map((end, s) => end - (strata[s] ?? 0));
  const drawn = new Uint32Array(sizes.reduce((most, size) => Math.max(most, size), 0));
  // Stratum by stratum, as a replicate draws them; those of all replicates together, so that their counts stay in the cache.
  sizes.forEach((size, s) => {
    const own = drawn.subarray(0, size);
    randoms.forEach((random, r) => {
      random.fillBelow(size, own);
      const begin = (strata[s] ?? 0) * words + Math.floor(r / lanes);
      countUp(counts, own, begin, words, base ** (r % lanes));
    });
  });
}

function countUp(counts: Float64Array, drawn: Uint32Array, begin: number, words: number, one: number): void {
  for (let k = 0; k < drawn.length; k++) {
    const cell = begin + (drawn[k] ?? 0) * words;
    counts[cell] = (counts[cell] ?? 0) + one;
  }
}
