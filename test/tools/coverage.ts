/**
 * How often the sets of ranks and the intervals of totals hold the truth: synthetic provinces whose true answers are known,
 * a sample of respondents drawn from each, and `ddci robustness` asked about the sample. From the project's folder:
 *
 *     npx jiti test/tools/coverage.ts [provinces] [replicates] [min-max|goalposts]
 *
 * A province has 6 to 24 units and 30 to 120 responses to each, of respondents who rate one unit, or three each in every
 * second province. A third of the units are exact copies of others, so that they are tied in truth, and a third are
 * nearly so. Nine questions of five answers, three a component; respondents differ in how lenient they are, so answers of
 * one respondent go together. Scores are min–max, whose reference values are sampled too, or goalposts, which are fixed. The
 * same seed gives the same numbers.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { errorFunction } from 'simple-statistics';
import { mean } from '../../src/core/indicate/mean.ts';
import { share } from '../../src/core/indicate/share.ts';
import type { Answers, Indicator, Statistic, Track, TrackData } from '../../src/core/model.ts';
import { goalposts } from '../../src/core/normalise/goalposts.ts';
import { minMax } from '../../src/core/normalise/min-max.ts';
import { compute, computeFrom } from '../../src/core/pipeline.ts';
import { Random, STREAMS } from '../../src/core/robustness/random.ts';
import { resample } from '../../src/core/robustness/respondents.ts';
import { fieldsOf } from '../core/fields-of.ts';
import { dimensionOf, indicatorOf, trackOf } from '../core/track-of.ts';

const COMPONENTS = 3;
const QUESTIONS = 9;
const CUTS = [-1.2, -0.4, 0.4, 1.2];
/** Share of an answer's variance that is the respondent's leniency. */
const LENIENCY = 0.3;
const CONFIDENCE = 0.95;

interface Coverage {
  readonly provinces: number;
  readonly replicates: number;
  readonly units: number;
  /** Units whose set holds all ranks that are true of it: of those that it shares with its ties, the first and the last. */
  readonly marginal: number;
  readonly tied: number;
  readonly tiedHeld: number;
  /** Provinces in which every set of the simultaneous kind does. */
  readonly simultaneous: number;
  /** Units whose interval holds the true total. */
  readonly totals: number;
  /** Ranks in a set, on average. */
  readonly widths: { readonly marginal: number; readonly simultaneous: number };
}

export type Ends = 'min-max' | 'goalposts';

export function coverage(provinces: number, replicates: number, ends: Ends, seed: number): Coverage {
  const sums = { units: 0, marginal: 0, tied: 0, tiedHeld: 0, simultaneous: 0, totals: 0 };
  const widths = { marginal: 0, simultaneous: 0 };
  for (let p = 0; p < provinces; p++) {
    const { track, data, truth } = province(Random.stream(seed, [STREAMS.simulation, 0, p]), p % 2 === 1, ends);
    const stages = compute({ title: '', year: null, language: 'vi', tracks: [track], readings: [], minimumCell: 5 }, [
      data,
    ]);
    const options = { seed: p, replicates, confidence: CONFIDENCE, minimumCell: 5 };
    const [each] = resample(stages, { ...options, simultaneous: false });
    const [all] = resample(stages, { ...options, simultaneous: true });
    const held = (rank: { readonly low: number; readonly high: number }, id: string) => {
      const { first = 0, last = 0 } = truth.get(id) ?? {};
      return rank.low <= first && rank.high >= last;
    };
    for (const { unit, rank, total } of each?.units ?? []) {
      const of = truth.get(unit);
      if (of === undefined) continue;
      sums.units += 1;
      widths.marginal += rank.high - rank.low + 1;
      if (held(rank, unit)) sums.marginal += 1;
      if (of.last > of.first) {
        sums.tied += 1;
        if (held(rank, unit)) sums.tiedHeld += 1;
      }
      if (total.low <= of.total && of.total <= total.high) sums.totals += 1;
    }
    if (all?.units.every(({ unit, rank }) => held(rank, unit))) sums.simultaneous += 1;
    for (const { rank } of all?.units ?? []) widths.simultaneous += rank.high - rank.low + 1;
  }
  const mean = (sum: number) => sum / sums.units;
  return {
    provinces,
    replicates,
    ...sums,
    widths: { marginal: mean(widths.marginal), simultaneous: mean(widths.simultaneous) },
  };
}

function province(random: Random, several: boolean, ends: Ends) {
  const units = 6 + random.below(19);
  const qualities = qualitiesOf(units, random);
  const indicators = Array.from({ length: QUESTIONS }, (_, q): Indicator => {
    const statistic: Statistic = q % 3 === 2 ? mean(fieldsOf()).statistic : share(fieldsOf({ of: [4, 5] })).statistic;
    const posts = goalposts(fieldsOf(q % 3 === 2 ? { lower: 1, upper: 5 } : { lower: 0, upper: 100 }));
    const { normalise } = ends === 'min-max' ? minMax(fieldsOf()) : posts;
    return indicatorOf(units, {
      id: `Q${q}`,
      position: q,
      source: { kind: 'survey', column: q, statistic },
      normalise,
    });
  });
  const children = Array.from({ length: COMPONENTS }, (_, c) =>
    dimensionOf({
      id: `C${c}`,
      weight: c + 1,
      coverage: 0.5,
      children: indicators.filter(({ position }) => position % COMPONENTS === c),
    }),
  );
  const names = Array.from({ length: units }, (_, u) => `U${u}`);
  const track = { ...trackOf(names, dimensionOf({ id: 'index', children })), indicators };
  const answers = several ? severalEach(qualities, random) : oneEach(qualities, random);
  return { track, data: dataOf(track, answers), truth: truthOf(track, qualities) };
}

/** By unit, then by question: where the middle of the answers lies. A third are copies, a third nearly so. */
function qualitiesOf(units: number, random: Random): number[][] {
  const found: number[][] = [];
  for (let u = 0; u < units; u++) {
    const copied = found[random.below(Math.max(1, found.length))];
    const kind = copied === undefined ? 2 : u % 3;
    const quality = 0.5 * normal(random);
    found.push(
      Array.from({ length: QUESTIONS }, (_, q) => {
        const own = quality + 0.25 * normal(random);
        const near = (copied?.[q] ?? 0) + 0.03 * normal(random);
        return kind === 0 ? (copied?.[q] ?? 0) : kind === 1 ? near : own;
      }),
    );
  }
  return found;
}

interface Response {
  readonly unit: number;
  readonly respondent: number;
  readonly codes: readonly number[];
}

function oneEach(qualities: readonly (readonly number[])[], random: Random): Response[] {
  return qualities.flatMap((_, unit) =>
    Array.from({ length: 30 + random.below(91) }, () => ({
      unit,
      respondent: 0,
      codes: codesOf(qualities[unit] ?? [], normal(random), random),
    })),
  );
}

/** Each respondent rates three different units. */
function severalEach(qualities: readonly (readonly number[])[], random: Random): Response[] {
  const respondents = Math.ceil((qualities.length * (30 + random.below(61))) / 3);
  return Array.from({ length: respondents }, (_, r) => r + 1).flatMap((respondent) => {
    const leniency = normal(random);
    const units = new Set<number>();
    while (units.size < 3) units.add(random.below(qualities.length));
    return [...units].map((unit) => ({ unit, respondent, codes: codesOf(qualities[unit] ?? [], leniency, random) }));
  });
}

function codesOf(quality: readonly number[], leniency: number, random: Random): number[] {
  return quality.map((middle) => {
    const opinion = middle + Math.sqrt(LENIENCY) * leniency + Math.sqrt(1 - LENIENCY) * normal(random);
    return 1 + CUTS.filter((cut) => opinion > cut).length;
  });
}

function dataOf(track: Track, responses: readonly Response[]): TrackData {
  const answers: Answers = {
    units: Uint32Array.from(responses, ({ unit }) => unit),
    weights: null,
    respondents: Uint32Array.from(responses, ({ respondent }) => respondent),
    surveys: null,
    columns: Array.from({ length: QUESTIONS }, (_, q) => ({
      places: Uint8Array.from(responses, ({ codes }) => (codes[q] ?? 0) + 1),
      answers: [1, 2, 3, 4, 5],
    })),
  };
  const used = track.units.map((_, u) => responses.filter(({ unit }) => unit === u).length);
  return {
    answers,
    published: [],
    responses: track.units.map(({ id }, u) => ({ unit: id, received: used[u] ?? 0, used: used[u] ?? 0, leftOut: [] })),
  };
}

/** Totals and ranks that everyone's answers would give. */
function truthOf(track: Track, qualities: readonly (readonly number[])[]) {
  const below = (x: number) => (1 + errorFunction(x / Math.SQRT2)) / 2;
  const values = track.indicators.map(({ position, source }) =>
    qualities.map((quality) => {
      const cumulative = [...CUTS.map((cut) => below(cut - (quality[position] ?? 0))), 1];
      const weights = Float64Array.from(cumulative, (sum, k) => sum - (cumulative[k - 1] ?? 0));
      return source.kind === 'survey' ? source.statistic([1, 2, 3, 4, 5])({ weights, missing: 0 }) : null;
    }),
  );
  const data = dataOf(track, []);
  const [stages] = computeFrom([{ track, data, values: { values, bases: values.map((row) => row.map(() => 1)) } }]);
  const totals = (stages?.totals ?? []).map((total) => total ?? 0);
  const equal = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  return new Map(
    totals.map((total, u) => {
      const better = totals.filter((other) => other > total && !equal(other, total)).length;
      const tied = totals.filter((other) => equal(other, total)).length;
      return [track.units[u]?.id ?? '', { total, first: better + 1, last: better + tied }] as const;
    }),
  );
}

/** Box & Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [provinces = '500', replicates = '2000', ends = 'min-max'] = argv.slice(2);
  const found = coverage(Number(provinces), Number(replicates), ends === 'goalposts' ? 'goalposts' : 'min-max', 2022);
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  stdout.write(
    [
      `${found.provinces} provinces, ${ends}, ${found.units} units, ${found.tied} of them tied, ${found.replicates} replicates:`,
      `the set of ranks of a unit holds its true rank: ${percent(found.marginal, found.units)}`,
      `of units that are tied, all ranks of the tie: ${percent(found.tiedHeld, found.tied)}`,
      `the simultaneous sets of a province all do: ${percent(found.simultaneous, found.provinces)}`,
      `the interval of a total holds the true total: ${percent(found.totals, found.units)}`,
      `ranks in a set, on average: ${found.widths.marginal.toFixed(1)}, simultaneous ${found.widths.simultaneous.toFixed(1)}`,
      '',
    ].join('\n'),
  );
}
