/**
 * How often what is said of a ranking is true: provinces whose true answers are known are made, a survey is drawn from each, and the
 * program says how sure its ranking is. From the project's folder:
 *
 *     npm run coverage [provinces] [replicates] [settings, by the letters of the list below]
 *
 * The truth is the total that the true shares give under the method, least and greatest values too. Units that are tied in truth
 * share a span of ranks, and their set of ranks must hold the whole span. All percentages are printed with their binomial standard
 * error. The same seed gives the same numbers.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { errorFunction, probit } from 'simple-statistics';
import { goalposts } from '../../src/core/formulas/normalisations/goalposts.ts';
import { minMax } from '../../src/core/formulas/normalisations/min-max.ts';
import { zScore } from '../../src/core/formulas/normalisations/z-score.ts';
import { mean } from '../../src/core/formulas/statistics/mean.ts';
import { share } from '../../src/core/formulas/statistics/share.ts';
import type { Answers, TrackData } from '../../src/core/model/answers.ts';
import type { Dimension, Indicator, Track } from '../../src/core/model/method.ts';
import type { Resampling } from '../../src/core/model/uncertainty.ts';
import { compute, computeFrom } from '../../src/core/pipeline.ts';
import { normal } from '../../src/core/uncertainty/normal.ts';
import { Random, STREAMS } from '../../src/core/uncertainty/random.ts';
import { resample } from '../../src/core/uncertainty/respondents.ts';
import { fieldsOf } from '../core/fields-of.ts';
import { dimensionOf, indicatorOf, trackOf } from '../core/track-of.ts';

type Range = readonly [least: number, greatest: number];

interface Setting {
  readonly name: string;
  readonly units: Range;
  /** Responses to a unit. */
  readonly forms: Range;
  /** Questions of yes and no, of which the share of yes counts; and of five points, of which the mean does. */
  readonly shares: number;
  readonly means: number;
  /** Of a unit, then of a question: where its answers lie on the scale of a standard normal. */
  readonly quality: (random: Random) => () => number;
  /** Share of the units that are a copy of an earlier one. */
  readonly tied: number;
  /** Share of the variance of an answer that is the respondent's leniency. */
  readonly together: number;
  /** Units that a respondent rates. */
  readonly each: number;
  readonly scores: 'min-max' | 'z-score' | 'goalposts';
  /** Share of the weight of a published figure. */
  readonly published: number;
}

const PLAIN = { shares: 4, means: 2, tied: 0, together: 0.3, each: 1, scores: 'min-max', published: 0 } as const;

/** Yes from one share to another, of each question by itself. */
function yes([least, greatest]: Range) {
  return (random: Random) => () => probit(least + (greatest - least) * random.uniform());
}

/** Units that differ with one standard deviation as a whole, and with another in each question. */
function differing(whole: number, single: number, middle = 0) {
  return (random: Random) => {
    const unit = middle + whole * normal(random);
    return () => unit + single * normal(random);
  };
}

const NEAR = { ...PLAIN, units: [10, 25], forms: [5, 15], means: 0, quality: yes([0.88, 0.99]) } as const;
const FLAT = { ...PLAIN, units: [8, 20], shares: 3, means: 3, quality: differing(0.1, 0.15, 0.3) } as const;

export const SETTINGS: readonly Setting[] = [
  {
    ...NEAR,
    name: 'a 15 communes, 6–12 forms, 95 % yes, goalposts, one figure',
    units: [15, 15],
    forms: [6, 12],
    shares: 3,
    quality: yes([0.9, 0.999]),
    together: 0,
    scores: 'goalposts',
    published: 0.2,
  },
  { ...NEAR, name: 'b near-unanimous, independent answers, goalposts', together: 0, scores: 'goalposts' },
  {
    ...NEAR,
    name: 'c near-unanimous, correlated, goalposts, figure 10 %',
    shares: 5,
    together: 0.5,
    scores: 'goalposts',
    published: 0.1,
  },
  { ...NEAR, name: 'd near-unanimous, correlated, min–max, figure 40 %', together: 0.5, published: 0.4 },
  {
    ...FLAT,
    name: 'e 12 units, 6–12 forms, half tied, min–max',
    units: [12, 12],
    forms: [6, 12],
    shares: 6,
    means: 0,
    quality: differing(0, 0.2, 0.8),
    tied: 0.5,
  },
  { ...FLAT, name: 'f flat, 5–10 forms, all tied, min–max', forms: [5, 10], tied: 1 },
  {
    ...FLAT,
    name: 'g flat, 5–10 forms, a third tied, z-score, three units each',
    forms: [5, 10],
    tied: 0.33,
    each: 3,
    scores: 'z-score',
  },
  {
    ...FLAT,
    name: 'h flat, 15–25 forms, two thirds tied, min–max, three units each',
    forms: [15, 25],
    tied: 0.67,
    each: 3,
  },
  {
    ...FLAT,
    name: 'i flat, 30–60 forms, two thirds tied, goalposts',
    forms: [30, 60],
    tied: 0.67,
    scores: 'goalposts',
  },
  {
    ...PLAIN,
    name: 'j 20 units, 30–60 forms, real differences, min–max',
    units: [20, 20],
    forms: [30, 60],
    quality: differing(0.45, 0.25),
  },
  {
    ...PLAIN,
    name: 'k 10–30 units, 30–120 forms, large differences, min–max',
    units: [10, 30],
    forms: [30, 120],
    quality: differing(0.7, 0.4),
  },
  {
    ...PLAIN,
    name: 'l 20 units, 30–60 forms, small differences, goalposts',
    units: [20, 20],
    forms: [30, 60],
    quality: differing(0.22, 0.2),
    scores: 'goalposts',
  },
  {
    ...PLAIN,
    name: 'm 100–150 communes, 5–100 forms, goalposts, figure 20 %',
    units: [100, 150],
    forms: [5, 100],
    quality: differing(0.25, 0.2, 0.7),
    scores: 'goalposts',
    published: 0.2,
  },
  {
    ...PLAIN,
    name: 'n 15 units, 6–12 forms, large differences, min–max',
    units: [15, 15],
    forms: [6, 12],
    quality: differing(0.8, 0.3, 0.3),
  },
  {
    ...FLAT,
    name: 'o flat, 15–25 forms, means of five points alone, a third tied, z-score',
    forms: [15, 25],
    shares: 0,
    means: 5,
    tied: 0.33,
    scores: 'z-score',
  },
  {
    ...PLAIN,
    name: 'p 20 units, 30–60 forms, means of five points alone, three units each, min–max',
    units: [20, 20],
    forms: [30, 60],
    shares: 0,
    means: 5,
    each: 3,
    quality: differing(0.45, 0.25),
  },
  {
    ...PLAIN,
    name: 'q 100–150 communes, 5–30 forms, 95 % yes, three units each, goalposts, figure 20 %',
    units: [100, 150],
    forms: [5, 30],
    means: 0,
    each: 3,
    quality: yes([0.9, 0.999]),
    scores: 'goalposts',
    published: 0.2,
  },
];

/** How many of how many. */
export interface Tally {
  held: number;
  of: number;
}

export interface Coverage {
  readonly provinces: number;
  readonly units: number;
  /** Units whose set of ranks holds all ranks that are true of it; of them, those about which all say the same. */
  readonly marginal: Tally;
  readonly unanimous: Tally;
  /** Provinces in which every set of the simultaneous kind does. */
  readonly simultaneous: Tally;
  /** Intervals of totals that were given, and hold the true total. */
  readonly totals: Tally;
  /** Units said to be among the first three with a chance of at least 0.9, and are; and tiers that were said so. */
  readonly firstThree: Tally;
  readonly tiers: Tally;
  /** Units by the chance said of being among the first three (BANDS): the sum of the chances, those that are, and all. */
  readonly chances: readonly { said: number; true: number; of: number }[];
  /** Ranks in a set, on average. */
  readonly widths: { readonly marginal: number; readonly simultaneous: number };
}

const CONFIDENCE = 0.95;
const SAID = 0.9;
/** Where the bands of chances begin. */
const BANDS = [0.02, 0.1, 0.3, 0.6, 0.9];

/** @param judge what says how sure a ranking is: the program, or another version of it */
export function coverage(
  setting: Setting,
  provinces: number,
  replicates: number,
  seed: number,
  judge = resample,
): Coverage {
  const empty = (): Tally => ({ held: 0, of: 0 });
  const found = {
    marginal: empty(),
    unanimous: empty(),
    simultaneous: empty(),
    totals: empty(),
    firstThree: empty(),
    tiers: empty(),
  };
  const chances = BANDS.map(() => ({ said: 0, true: 0, of: 0 }));
  const count = (tally: Tally, held: boolean) => {
    tally.of += 1;
    if (held) tally.held += 1;
  };
  const widths = { marginal: 0, simultaneous: 0 };
  for (let p = 0; p < provinces; p++) {
    const { track, data, truth } = province(Random.stream(seed, [STREAMS.simulation, 0, p]), setting);
    const stages = compute(
      {
        title: '',
        year: null,
        language: 'vi',
        tracks: [track],
        readings: [],
        minimumCell: 5,
        minimumDifference: 1,
        replicates: 0,
      },
      [data],
    );
    const options = { seed: p, replicates, confidence: CONFIDENCE, isBounded: false, minimumCell: 5 };
    const [single] = judge(stages, { ...options, simultaneous: false });
    const [together] = judge(stages, { ...options, simultaneous: true });
    const isHeld = ({ unit, rank }: Resampling['units'][number]) => {
      const { first = 0, last = 0 } = truth.get(unit) ?? {};
      return rank.low <= first && rank.high >= last;
    };
    for (const unit of single?.units ?? []) {
      const of = truth.get(unit.unit);
      if (of === undefined) continue;
      widths.marginal += unit.rank.high - unit.rank.low + 1;
      count(found.marginal, isHeld(unit));
      if (single?.oneVoice?.includes(unit.unit)) count(found.unanimous, isHeld(unit));
      if (unit.total !== null) count(found.totals, unit.total.low <= of.total && of.total <= unit.total.high);
      if (unit.firstThree >= SAID) count(found.firstThree, of.first <= 3);
      const band = chances[BANDS.findLastIndex((from) => unit.firstThree >= from)];
      if (band !== undefined) {
        band.said += unit.firstThree;
        band.true += of.first <= 3 ? 1 : 0;
        band.of += 1;
      }
      for (const tier of unit.tiers) if (tier.share >= SAID) count(found.tiers, tier.name === tierOf(of.total));
    }
    count(found.simultaneous, together?.units.every(isHeld) ?? false);
    for (const { rank } of together?.units ?? []) widths.simultaneous += rank.high - rank.low + 1;
  }
  const units = found.marginal.of;
  return {
    provinces,
    units,
    ...found,
    chances,
    widths: { marginal: widths.marginal / units, simultaneous: widths.simultaneous / units },
  };
}

const TIERS = [80, 70, 60, 50, 0];

function tierOf(total: number): string | undefined {
  return TIERS.find((from) => total >= from)?.toString();
}

function between([least, greatest]: Range, random: Random): number {
  return least + random.below(greatest - least + 1);
}

function province(random: Random, setting: Setting) {
  const { shares, means, scores, published } = setting;
  const units = between(setting.units, random);
  const questions = shares + means;
  const qualities: (readonly number[])[] = [];
  while (qualities.length < units) {
    const earlier = qualities[random.below(Math.max(1, qualities.length))];
    const draw = setting.quality(random);
    const own = Array.from({ length: questions }, draw);
    qualities.push(earlier !== undefined && random.uniform() < setting.tied ? earlier : own);
  }
  const normalise = (lower: number, upper: number) =>
    ({
      'min-max': minMax(fieldsOf()),
      'z-score': zScore(fieldsOf()),
      goalposts: goalposts(fieldsOf({ lower, upper })),
    })[scores].normalise;
  const children = Array.from({ length: questions }, (_, q): Indicator => {
    const { statistic } = q < shares ? share(fieldsOf({ of: [1] })) : mean(fieldsOf());
    const posts = q < shares ? normalise(0, 100) : normalise(1, 5);
    return indicatorOf(units, {
      id: `q${q}`,
      position: q,
      source: { kind: 'survey', column: q, statistic },
      normalise: posts,
    });
  });
  const figure = indicatorOf(units, { id: 'figure', position: questions, normalise: normalise(0, 100) });
  const parts: Dimension[] = [
    dimensionOf({ id: 'survey', weight: 1 - published, children }),
    ...(published === 0 ? [] : [dimensionOf({ id: 'figures', weight: published, children: [figure] })]),
  ];
  const tiers = { kind: 'thresholds', tiers: TIERS.map((from) => ({ name: from.toString(), from })) } as const;
  const names = Array.from({ length: units }, (_, u) => `U${u}`);
  const track = trackOf(names, dimensionOf({ id: 'index', children: parts }), { tiers });
  const figures = names.map(() => 90 + normal(random));
  const data = dataOf(track, responsesOf(qualities, setting, random), setting, figures);
  return { track, data, truth: truthOf(track, qualities, setting, figures) };
}

interface Response {
  readonly unit: number;
  readonly respondent: number;
  /** By question: places (AnswerColumn). */
  readonly places: readonly number[];
}

const CUTS = [-1.2, -0.4, 0.4, 1.2];

function responsesOf(qualities: readonly (readonly number[])[], setting: Setting, random: Random): Response[] {
  const { shares, together, each, forms } = setting;
  const placesOf = (unit: number, leniency: number) =>
    (qualities[unit] ?? []).map((middle, q) => {
      const opinion = middle + Math.sqrt(together) * leniency + Math.sqrt(1 - together) * normal(random);
      return 2 + (q < shares ? Number(opinion > 0) : CUTS.filter((cut) => opinion > cut).length);
    });
  if (each === 1) {
    return qualities.flatMap((_, unit) =>
      Array.from({ length: between(forms, random) }, () => ({
        unit,
        respondent: 0,
        places: placesOf(unit, normal(random)),
      })),
    );
  }
  const respondents = Math.ceil((qualities.length * between(forms, random)) / each);
  return Array.from({ length: respondents }, (_, r) => r + 1).flatMap((respondent) => {
    const leniency = normal(random);
    const units = new Set<number>();
    while (units.size < each) units.add(random.below(qualities.length));
    return [...units].map((unit) => ({ unit, respondent, places: placesOf(unit, leniency) }));
  });
}

function dataOf(
  track: Track,
  responses: readonly Response[],
  { shares, means }: Setting,
  figures: readonly number[],
): TrackData {
  const answers: Answers = {
    units: Uint32Array.from(responses, ({ unit }) => unit),
    weights: null,
    respondents: Uint32Array.from(responses, ({ respondent }) => respondent),
    surveys: null,
    columns: Array.from({ length: shares + means }, (_, q) => ({
      places: Uint8Array.from(responses, ({ places }) => places[q] ?? 0),
      answers: q < shares ? [0, 1] : [1, 2, 3, 4, 5],
    })),
  };
  const used = track.units.map((_, u) => responses.filter(({ unit }) => unit === u).length);
  return {
    answers,
    published: [figures],
    responses: track.units.map(({ id }, u) => ({ unit: id, received: used[u] ?? 0, used: used[u] ?? 0, leftOut: [] })),
  };
}

/** Totals and ranks that everyone's answers would give. */
function truthOf(
  track: Track,
  qualities: readonly (readonly number[])[],
  setting: Setting,
  figures: readonly number[],
) {
  const below = (x: number) => (1 + errorFunction(x / Math.SQRT2)) / 2;
  const values = track.indicators.map(({ position, source }) =>
    source.kind === 'published'
      ? figures
      : qualities.map((quality) => {
          const middle = quality[position] ?? 0;
          return position < setting.shares
            ? 100 * below(middle)
            : 1 + CUTS.reduce((sum, cut) => sum + below(middle - cut), 0);
        }),
  );
  const data = dataOf(track, [], setting, figures);
  const [stages] = computeFrom([{ track, data, values: { values, bases: values.map((row) => row.map(() => 1)) } }]);
  // Where all are tied there is no scale: all totals are equal.
  const totals = (stages?.totals ?? []).map((total) => total ?? 0);
  const equal = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return new Map(
    totals.map((total, u) => {
      const better = totals.filter((other) => other > total && !equal(other, total)).length;
      const tied = totals.filter((other) => equal(other, total)).length;
      return [track.units[u]?.id ?? '', { total, first: better + 1, last: better + tied }] as const;
    }),
  );
}

function percentText({ held, of }: Tally): string {
  if (of === 0) return '–';
  const p = held / of;
  return `${(100 * p).toFixed(1)} ± ${(100 * Math.sqrt((p * (1 - p)) / of)).toFixed(1)}`;
}

/** A row of the table. */
export function rowText(name: string, found: Coverage): string {
  const { marginal, unanimous, simultaneous, widths, totals, firstThree, tiers, units, provinces } = found;
  return [
    name,
    percentText(marginal),
    percentText(unanimous),
    percentText(simultaneous),
    `${widths.marginal.toFixed(2)}, ${widths.simultaneous.toFixed(2)} of ${(units / provinces).toFixed(1)}`,
    percentText(totals),
    `${percentText(firstThree)} (${firstThree.of})`,
    `${percentText(tiers)} (${tiers.of})`,
  ].join(' | ');
}

export const HEAD =
  'setting | ranks of each unit, % | of unanimous units, % | of all units at once, % | ranks in a set, each and all | totals given, % | first three, said ≥ 90 %, true % (times) | tier, said ≥ 90 %, true % (times)';

/** A row of the second table: of each band of chances what was said on average, and what share was true. */
function chancesText(name: string, { chances }: Coverage): string {
  const percent = (part: number, whole: number) => (100 * (part / whole)).toFixed(1);
  return [
    name,
    ...chances.map((band) =>
      band.of === 0 ? '–' : `${percent(band.said, band.of)}: ${percent(band.true, band.of)} (${band.of})`,
    ),
  ].join(' | ');
}

const CHANCES_HEAD = `among the first three: said on average, %: true, % (times) | ${BANDS.map(
  (from, b) => `${100 * from}–${100 * (BANDS[b + 1] ?? 1)} %`,
).join(' | ')}`;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [provinces = '200', replicates = '1000', letters = ''] = argv.slice(2);
  const line = (cells: string) => stdout.write(`| ${cells} |\n`);
  const head = (cells: string) => {
    line(cells);
    line(
      cells
        .split(' | ')
        .map(() => '---')
        .join(' | '),
    );
  };
  const second: string[] = [];
  head(HEAD);
  for (const setting of SETTINGS) {
    if (letters !== '' && !letters.includes(setting.name[0] ?? '')) continue;
    const found = coverage(setting, Number(provinces), Number(replicates), 2026);
    line(rowText(setting.name, found));
    second.push(chancesText(setting.name, found));
  }
  stdout.write('\n');
  head(CHANCES_HEAD);
  for (const row of second) line(row);
}
