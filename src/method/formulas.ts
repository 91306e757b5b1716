/** The formulas that the method names, made with the fields they read. */
import { type MeanRule, means } from '../core/aggregate/means.ts';
import { statistics } from '../core/indicate/statistics.ts';
import { valueText } from '../core/json.ts';
import type { Statistic } from '../core/model.ts';
import { normalisations } from '../core/normalise/normalisations.ts';
import type { ScoreRule } from '../core/normalise/rule.ts';
import { closest } from '../core/text/closest.ts';
import { Faults } from './faults.ts';
import { FormulaFields } from './fields.ts';
import { fieldOf, type Layers, pathOf } from './layers.ts';

const COMMON = ['method', 'over', 'no-spread', 'pool'];

export interface ScoreChoice {
  readonly rule: ScoreRule;
  readonly over: 'track' | 'group' | 'all';
  readonly pool: readonly string[];
  readonly noSpread: (references: number) => number | null;
}

export function scoreChoice(layers: Layers, faults: Faults): ScoreChoice | null {
  const name = valueText(fieldOf(layers, 'method'));
  const rule = normalisations.get(name)?.(new FormulaFields(layers, faults));
  if (rule === undefined) return null;
  const over = fieldOf(layers, 'over');
  const noSpread = fieldOf(layers, 'no-spread');
  const pool: unknown = fieldOf(layers, 'pool');
  const { best, middle } = rule;
  if (noSpread === 'best' && best === null) faults.add(pathOf(layers, 'no-spread'), 'refused-best', { method: name });
  return {
    rule,
    pool: Array.isArray(pool) ? pool.map(valueText) : [],
    over: over === 'group' || over === 'all' ? over : 'track',
    noSpread: noSpread === 'middle' ? middle : noSpread === 'best' ? () => best : () => null,
  };
}

export function meanRule(layers: Layers, faults: Faults): MeanRule | null {
  return means.get(valueText(fieldOf(layers, 'method')))?.(new FormulaFields(layers, faults)) ?? null;
}

/** Reports the fields of the nearest level that its normalisation does not read. */
export function judgeNormalisationFields(layers: Layers, faults: Faults): void {
  judge(layers, faults, normalisations, COMMON);
}

/** The fields that a normalisation of that name reads; of one that is not there, those that all do. */
export function normalisationFields(name: string): ReadonlySet<string> {
  return new Set([...COMMON.filter((field) => field !== 'method'), ...askedBy(normalisations.get(name), [])]);
}

/** Whether the scores of a normalisation of that name have an upper end. */
export function hasUpperEnd(name: string): boolean {
  return normalisations.get(name)?.(new FormulaFields([], new Faults(() => ({})))).ends !== null;
}

/** Reports the fields of the nearest level that its mean does not read. */
export function judgeMeanFields(layers: Layers, faults: Faults): void {
  judge(layers, faults, means, ['method']);
}

function judge<Rule>(
  layers: Layers,
  faults: Faults,
  list: ReadonlyMap<string, (fields: FormulaFields) => Rule>,
  common: readonly string[],
): void {
  const [own] = layers;
  if (own === undefined) return;
  const name = valueText(fieldOf(layers, 'method'));
  const read = askedBy(list.get(name), layers);
  for (const field of Object.keys(own.raw)) {
    if (common.includes(field) || read.has(field)) continue;
    const elsewhere = [...list.values()].some((make) => askedBy(make, layers).has(field));
    if (elsewhere) faults.add([...own.path, field], 'field-without-effect', { name: field, because: name });
    else
      faults.add([...own.path, field], 'unknown-field', { name: field, closest: closest(field, [...common, ...read]) });
  }
}

/** Only what it reads matters here: what it lacks is told where it is used. */
function askedBy<Rule>(make: ((fields: FormulaFields) => Rule) | undefined, layers: Layers): ReadonlySet<string> {
  const fields = new FormulaFields(layers, new Faults(() => ({})));
  make?.(fields);
  return fields.asked;
}

/**
 * The statistic of an indicator, and the fields it reads.
 * @param codes of the indicator's scale; null: any number
 */
export function statisticOf(
  name: string,
  layers: Layers,
  codes: ReadonlySet<number> | null,
  faults: Faults,
): {
  readonly statistic: Statistic;
  readonly asked: ReadonlySet<string>;
  readonly multiple: boolean;
  readonly weighted: boolean;
} | null {
  const entry = statistics.get(name);
  if (entry === undefined) return null;
  const fields = new FormulaFields(layers, faults, codes);
  return { ...entry, statistic: entry.make(fields), asked: fields.asked };
}
