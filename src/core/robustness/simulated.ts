/**
 * Values whose answers may not be told (held.ts), drawn anew without a look at these answers: from the value, from how many
 * answers it rests on, and from what other units answered. So many answers are drawn from the answers of all units of which
 * they may be told, tilted exponentially so that of all of them the statistic is the value (the parametric bootstrap; Efron &
 * Tibshirani, «An Introduction to the Bootstrap», 1993, §6.5; tilting: Efron, Canadian Journal of Statistics 9, 1981). For a
 * share that is the binomial distribution. A value at the end of what answers can give stays, as it does where all agree.
 */
import { tally } from '../indicate/tally.ts';
import type { Answer, AnswerColumn, Statistic } from '../model.ts';
import type { Stages } from '../pipeline.ts';
import type { Held } from './held.ts';
import { Random, STREAMS } from './random.ts';

interface Cell {
  /** In the values of a replicate. */
  readonly at: number;
  readonly base: number;
  /** Up to each answer: the probability. */
  readonly cumulative: Float64Array;
  readonly value: ReturnType<Statistic>;
}

/** Fills in the values that are simulated, of the replicates from `first` on: each has a stream of its own. */
export function simulation(
  { track, values }: Pick<Stages, 'track' | 'values'>,
  { data, stays }: Held,
  stream: { readonly seed: number; readonly track: number },
): (first: number, replicates: number, into: Float64Array) => void {
  const units = track.units.length;
  const size = track.indicators.length * units;
  const poolOf = (column: AnswerColumn) => {
    const counts = new Float64Array(column.answers.length);
    for (const one of tally(column, { ...data.answers, weights: null }, units))
      one.counts.forEach((count, k) => {
        counts[k] = (counts[k] ?? 0) + count;
      });
    return { answers: column.answers, counts };
  };
  const cells = track.indicators.flatMap((indicator): Cell[] => {
    const { source, position } = indicator;
    const column = source.kind === 'survey' ? data.answers.columns[source.column] : undefined;
    const isHeld = track.units.some((_, unit) => stays(indicator, unit));
    if (source.kind !== 'survey' || column === undefined || !isHeld) return [];
    const pool = poolOf(column);
    return track.units.flatMap((_, unit): Cell[] => {
      const [value, base] = [values.values[position]?.[unit] ?? null, values.bases[position]?.[unit] ?? 0];
      if (value === null || base === 0 || !stays(indicator, unit)) return [];
      const cumulative = tilted(source.statistic, pool.answers, pool.counts, value);
      const at = position * units + unit;
      return cumulative === null ? [] : [{ at, base, cumulative, value: source.statistic(pool.answers) }];
    });
  });
  return (first, replicates, into) => {
    if (cells.length === 0) return;
    for (let r = 0; r < replicates; r++) {
      const random = Random.stream(stream.seed, [STREAMS.simulated, stream.track, first + r]);
      for (const { at, base, cumulative, value } of cells) {
        const weights = new Float64Array(cumulative.length);
        for (let i = 0; i < base; i++) {
          const chance = random.uniform();
          const k = cumulative.findIndex((end) => chance < end);
          weights[k] = (weights[k] ?? 0) + 1;
        }
        into[r * size + at] = value({ weights, missing: 0 }) ?? Number.NaN;
      }
    }
  };
}

/** How far the tilt goes: e^±40 leaves nothing of the other end. */
const STEEPEST = 40;
const HALVINGS = 60;

/** By answer: the probability up to it; null where no tilt has the value. */
function tilted(
  statistic: Statistic,
  answers: readonly Answer[],
  counts: Float64Array,
  value: number,
): Float64Array | null {
  const alone = answers.map((answer) => statistic([answer])({ weights: Float64Array.of(1), missing: 0 }));
  const given = alone.flatMap((one, k) => (one === null || !(counts[k] ?? 0) ? [] : [one]));
  const [least, greatest] = [Math.min(...given), Math.max(...given)];
  if (!(least < value && value < greatest)) return null;
  const of = statistic(answers);
  const weightsAt = (tilt: number) =>
    counts.map((count, k) => {
      const score = alone[k] ?? null;
      return score === null ? 0 : count * Math.exp(tilt * ((score - least) / (greatest - least) - 0.5));
    });
  let [low, high] = [-STEEPEST, STEEPEST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const found = of({ weights: weightsAt(middle), missing: 0 });
    if (found === null) return null;
    if (found < value) low = middle;
    else high = middle;
  }
  const weights = weightsAt(high);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let up = 0;
  return weights.map((weight, k) => {
    up += weight / sum;
    return k === weights.length - 1 ? 1 : up;
  });
}
