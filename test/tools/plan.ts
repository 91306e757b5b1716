/**
 * How often a planned survey keeps what `ddci plan` promised: provinces with known true answers are surveyed, the next survey is planned
 * from the run, and carried out with the number of forms planned. From the project's folder:
 *
 *     npm run plan [provinces]
 *
 * Percentages are printed with their binomial standard error. The same seed gives the same numbers.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { formsFor, precision } from '../../src/core/sample-size/precision.ts';
import { varianceComponents } from '../../src/core/sample-size/variance-components.ts';
import { normal } from '../../src/core/uncertainty/normal.ts';
import { Random, STREAMS } from '../../src/core/uncertainty/random.ts';
import { type ChangeSetting, methodOf, POSTS, percentText, QUESTIONS, surveyed } from './changes.ts';

export interface PlanSetting {
  readonly name: string;
  readonly units: number;
  /** Forms of a unit in the survey that is planned from. */
  readonly forms: number;
  /** Standard deviation of the units' shares of yes. */
  readonly spread: number;
}

export const SETTINGS: readonly PlanSetting[] = [
  { name: '20 units, 30 forms, differences of 5 points', units: 20, forms: 30, spread: 0.05 },
  { name: '20 units, 12 forms, differences of 8 points', units: 20, forms: 12, spread: 0.08 },
  { name: '60 units, 15 forms, differences of 5 points', units: 60, forms: 15, spread: 0.05 },
];

/** Of the provinces: in how many the plan gave a number, and kept its promises. */
export interface Kept {
  provinces: number;
  planned: number;
  reliability: number;
  difference: number;
}

const GOAL = 0.8;
/** Forms of each of two units that are alike, in the next survey. */
const NEXT_FORMS = 50;

export function plansKept(setting: PlanSetting, provinces: number, seed: number): Kept {
  const change: ChangeSetting = { ...setting, forms: [0, 0], normalisation: POSTS, isPooled: false, gain: 0 };
  const method = methodOf(change);
  const pair = methodOf({ ...change, units: 2 });
  const kept: Kept = { provinces, planned: 0, reliability: 0, difference: 0 };
  // The variance of a mean of independent answers, at the share of yes that units have on average.
  const within = (1e4 * (0.25 - setting.spread ** 2)) / QUESTIONS;
  const between = 1e4 * setting.spread ** 2;
  for (let p = 0; p < provinces; p++) {
    const random = Random.stream(seed, [STREAMS.simulation, 2, p]);
    const shares = Array.from({ length: setting.units }, () => {
      const share = Math.min(0.95, Math.max(0.05, 0.5 + setting.spread * normal(random)));
      return Array.from({ length: QUESTIONS }, () => share);
    });
    const { run } = surveyed(method, shares, setting.forms, random);
    const errors = run.robustness?.respondents[0]?.units ?? [];
    const units = (run.tracks[0]?.ranking ?? []).flatMap(({ unit, index, responses }) => {
      const error = errors.find((candidate) => candidate.unit === unit);
      if (index === null || error === undefined) return [];
      return [{ id: unit, index, variance: error.standardError ** 2, forms: responses }];
    });
    const variances = varianceComponents(units, 0.95);
    if (variances === null) continue;
    const assumed = { units: setting.units, ...variances, designEffect: 1, population: null };
    const forms = formsFor(GOAL, { ...assumed, between: variances.betweenAtLeast });
    // Where no number is certain, none is promised.
    if (forms === null || between / (between + within / forms) >= GOAL) kept.reliability += 1;
    if (forms !== null) kept.planned += 1;
    const { twoUnits } = precision(NEXT_FORMS, assumed, { ranksToo: false });
    const alike = surveyed(pair, [shares[0] ?? [], shares[0] ?? []], NEXT_FORMS, random).run.tracks[0]?.ranking ?? [];
    const [first, second] = alike.map(({ index }) => index ?? 0);
    if (Math.abs((first ?? 0) - (second ?? 0)) <= twoUnits) kept.difference += 1;
  }
  return kept;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const provinces = Number(argv[2] ?? '400');
  stdout.write(
    'setting | plan gives a number, % | reliability of 0.8 reached, % | equal units within the difference, %\n',
  );
  for (const setting of SETTINGS) {
    const { planned, reliability, difference } = plansKept(setting, provinces, 2026);
    const shares = [planned, reliability, difference].map((count) => percentText(count, provinces));
    stdout.write(`${[setting.name, ...shares].join(' | ')}\n`);
  }
}
