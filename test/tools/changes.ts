/**
 * How often a change between two surveys is called real: pairs of surveys are drawn from provinces whose true answers are known, in
 * the second of which nothing changed, or one unit did. From the project's folder:
 *
 *     npm run changes [pairs]
 *
 * Percentages are printed with their binomial standard error. The same seed gives the same numbers.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { errorFunction, probit } from 'simple-statistics';
import { compareRuns, type ScoredRun } from '../../src/core/compare/compare.ts';
import type { TrackComparison } from '../../src/core/compare/comparison.ts';
import type { Answers, TrackData } from '../../src/core/model/answers.ts';
import { compute } from '../../src/core/pipeline.ts';
import { poolYears } from '../../src/core/pool-years.ts';
import { trackResults } from '../../src/core/run.ts';
import { Random, STREAMS } from '../../src/core/uncertainty/random.ts';
import { resample } from '../../src/core/uncertainty/respondents.ts';
import { resolveMethod } from '../../src/method/method.ts';

export interface ChangeSetting {
  readonly name: string;
  readonly units: number;
  /** Responses to a unit, before and after. */
  readonly forms: readonly [before: number, after: number];
  readonly normalisation: Readonly<Record<string, string | number>>;
  readonly isPooled: boolean;
  /** Share of yes that the first unit gains in every question; 0: two surveys of one truth. */
  readonly gain: number;
}

export const QUESTIONS = 6;
const MIN_MAX = { method: 'min-max', from: 1, to: 10 };
/** Scores from 0 to 100: a gain of a share is that of the total. */
export const POSTS = { method: 'goalposts', lower: 0, upper: 100, from: 0, to: 10 };

const PLAIN = { units: 15, forms: [40, 40], normalisation: MIN_MAX, isPooled: false, gain: 0 } as const;

export const SETTINGS: readonly ChangeSetting[] = [
  { ...PLAIN, name: 'no change, 40 forms, min–max' },
  { ...PLAIN, name: 'no change, 40 forms, min–max, pooled', isPooled: true },
  { ...PLAIN, name: 'no change, 40 forms, goalposts', normalisation: POSTS },
  { ...PLAIN, name: 'no change, 12 and 60 forms, min–max', forms: [12, 60] },
  { ...PLAIN, name: 'no change, 12 and 60 forms, min–max, pooled', forms: [12, 60], isPooled: true },
  { ...PLAIN, name: 'no change, 8 forms, goalposts', forms: [8, 8], normalisation: POSTS },
  { ...PLAIN, name: '+20 points of one unit, 40 forms, goalposts', normalisation: POSTS, gain: 0.2 },
  { ...PLAIN, name: '+20 points of one unit, 40 forms, min–max, pooled', isPooled: true, gain: 0.2 },
];

export function methodOf({
  units,
  normalisation,
}: ChangeSetting): Pick<ScoredRun, 'method'> & { readonly json: ScoredRun['run']['method'] } {
  const raw = {
    ddci: 1,
    title: 'Thử',
    normalisation,
    scales: { s: { answers: { 0: 0, 1: 1 } } },
    tracks: [
      {
        id: 't',
        survey: { file: 't.csv', unit: 'u' },
        units: Array.from({ length: units }, (_, u) => ({ id: `U${u}` })),
        components: [0, 1, 2].map((c) => ({
          id: `C${c}`,
          indicators: Array.from({ length: QUESTIONS / 3 }, (_, q) => {
            const id = `q${(c * QUESTIONS) / 3 + q}`;
            return { id, question: id, scale: 's', statistic: 'share', of: [1], direction: 'positive' };
          }),
        })),
      },
    ],
  };
  const { method, json, findings } = resolveMethod({ raw, place: () => ({}) });
  if (method === null) throw new Error(JSON.stringify(findings));
  return { method, json };
}

/** A survey of a province. @param shares of yes: by unit, then by question */
export function surveyed(
  { method, json }: ReturnType<typeof methodOf>,
  shares: readonly (readonly number[])[],
  forms: number,
  random: Random,
): ScoredRun {
  const units = Uint32Array.from({ length: shares.length * forms }, (_, r) => Math.floor(r / forms));
  const answers: Answers = {
    units,
    weights: null,
    respondents: null,
    surveys: null,
    columns: Array.from({ length: QUESTIONS }, (_, q) => ({
      places: Uint8Array.from(units, (unit) => 2 + Number(random.uniform() < (shares[unit]?.[q] ?? 0))),
      answers: [0, 1],
    })),
  };
  const responses = shares.map((_, u) => ({ unit: `U${u}`, received: forms, used: forms, leftOut: [] }));
  const data: TrackData = { answers, published: [], responses };
  const stages = compute(method, [data]);
  const options = { seed: 1, replicates: 200, confidence: 0.95, simultaneous: false, isBounded: true, minimumCell: 5 };
  const respondents = resample(stages, options);
  return {
    method,
    run: {
      format: 'ddci-run',
      version: 1,
      tool: { name: 'ddci', version: '0.0.0' },
      asOf: null,
      method: json,
      title: 'Thử',
      year: null,
      language: 'vi',
      inputs: [],
      tracks: trackResults(stages),
      answers: [],
      robustness: { seed: 1, respondents, weights: [], choices: [] },
      findings: [],
    },
  };
}

/** Of the pairs: in how many any unit's total, component or rank that did not change was called changed; and the changed one found. */
export interface Found {
  readonly pairs: number;
  totals: number;
  components: number;
  ranks: number;
  detected: number;
  /** Sum over the pairs of the probability that the standard error printed gives the true change to be found alone. */
  expected: number;
}

export function changes(setting: ChangeSetting, pairs: number, seed: number): Found {
  const made = methodOf(setting);
  const found: Found = { pairs, totals: 0, components: 0, ranks: 0, detected: 0, expected: 0 };
  for (let p = 0; p < pairs; p++) {
    const random = Random.stream(seed, [STREAMS.simulation, 1, p]);
    const before = Array.from({ length: setting.units }, (_, u) => {
      const level = setting.gain > 0 && u === 0 ? 0.4 : 0.25 + 0.5 * random.uniform();
      return Array.from({ length: QUESTIONS }, () => level + 0.1 * (random.uniform() - 0.5));
    });
    const after = before.map((row, u) => row.map((share) => (u === 0 ? share + setting.gain : share)));
    const [first, second] = [before, after].map((shares, y) =>
      surveyed(made, shares, setting.forms[y === 0 ? 0 : 1], random),
    );
    if (first === undefined || second === undefined) continue;
    const sides = setting.isPooled ? poolYears(first, second, () => 'alike') : { before: first, after: second };
    const [track] = compareRuns(sides.before, sides.after).tracks;
    if (track !== undefined) judge(track, setting, found);
  }
  return found;
}

function judge({ units }: TrackComparison, { gain }: ChangeSetting, found: Found): void {
  const changed = (id: string | undefined) => gain > 0 && id === 'U0';
  const still = units.filter(({ after }) => !changed(after?.id));
  if (still.some(({ chance }) => chance?.verdict === 'real')) found.totals += 1;
  if (still.some(({ components }) => components.some(({ chance }) => chance?.verdict === 'real')))
    found.components += 1;
  if (gain === 0 && still.some(({ ranks }) => ranks?.verdict === 'real')) found.ranks += 1;
  const one = units.find(({ after }) => changed(after?.id));
  if (one?.chance == null) return;
  if (one.chance.verdict === 'real') found.detected += 1;
  // On a scale made of the sample, what the gain of a share is in points is not known beforehand.
  const critical = probit((1 + 0.95 ** (1 / units.length)) / 2);
  found.expected += (1 + errorFunction(((100 * gain) / one.chance.standardError - critical) / Math.SQRT2)) / 2;
}

export function percentText(held: number, of: number): string {
  const p = held / of;
  return `${(100 * p).toFixed(1)} ± ${(100 * Math.sqrt((p * (1 - p)) / of)).toFixed(1)}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [pairs = '200'] = argv.slice(2);
  stdout.write(
    'setting | pairs with a false change of a total, % | of a component | of a rank | the change found, % | by theory\n',
  );
  for (const setting of SETTINGS) {
    const { totals, components, ranks, detected, expected, pairs: n } = changes(setting, Number(pairs), 2026);
    const theory = setting.normalisation === POSTS ? ((100 * expected) / n).toFixed(1) : '–';
    const power = setting.gain === 0 ? ['–', '–'] : [percentText(detected, n), theory];
    stdout.write(
      `${[setting.name, ...[totals, components, ranks].map((one) => percentText(one, n)), ...power].join(' | ')}\n`,
    );
  }
}
