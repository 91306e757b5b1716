/** The formulas that the method names, made with the fields they read. */

import { type FormulaList, formulaOf } from '../core/formulas/formula-list.ts';
import { means } from '../core/formulas/means/means.ts';
import type { MeanRule } from '../core/formulas/means/rule.ts';
import { normalisations } from '../core/formulas/normalisations/normalisations.ts';
import type { ScoreRule } from '../core/formulas/normalisations/rule.ts';
import type { StatisticRule } from '../core/formulas/statistics/rule.ts';
import { statistics } from '../core/formulas/statistics/statistics.ts';
import { valueText } from '../core/json.ts';
import { closest } from '../core/text/closest.ts';
import { Faults } from './faults.ts';
import { commonMeanFields, commonNormalisationFields } from './field-table.ts';
import { FormulaFields } from './fields.ts';
import { fieldOf, type Layers, pathOf } from './layers.ts';

const COMMON = Object.keys(commonNormalisationFields);

export interface ScoreChoice {
  readonly rule: ScoreRule;
  readonly over: 'track' | 'group' | 'all';
  readonly reference: 'shown' | 'all';
  readonly pool: readonly string[];
  readonly noSpread: (references: number) => number | null;
}

export function scoreChoice(layers: Layers, faults: Faults): ScoreChoice | null {
  const name = valueText(fieldOf(layers, 'method'));
  const rule = formulaOf(normalisations, name)?.(new FormulaFields(layers, faults)) ?? null;
  if (rule === null) return null;
  const over = fieldOf(layers, 'over');
  const noSpread = fieldOf(layers, 'no-spread');
  const pool: unknown = fieldOf(layers, 'pool');
  const { best, middle } = rule;
  if (noSpread === 'best' && best === null) faults.add(pathOf(layers, 'no-spread'), 'refused-best', { method: name });
  return {
    rule,
    pool: Array.isArray(pool) ? pool.map(valueText) : [],
    over: over === 'group' || over === 'all' ? over : 'track',
    reference: fieldOf(layers, 'reference') === 'all' ? 'all' : 'shown',
    noSpread: noSpread === 'middle' ? middle : noSpread === 'best' ? () => best : () => null,
  };
}

export function meanRule(layers: Layers, faults: Faults): MeanRule | null {
  return formulaOf(means, valueText(fieldOf(layers, 'method')))?.(new FormulaFields(layers, faults)) ?? null;
}

/** Reports the fields of the nearest level that its normalisation does not read. */
export function judgeNormalisationFields(layers: Layers, faults: Faults): void {
  judge(layers, faults, normalisations, COMMON);
}

/** The fields that a normalisation of that name reads; of one that is not there, those that all do. */
export function normalisationFields(name: string): ReadonlySet<string> {
  return new Set([
    ...COMMON.filter((field) => field !== 'method'),
    ...fieldsReadBy(formulaOf(normalisations, name), []),
  ]);
}

/** Whether the scores of a normalisation of that name have an upper end. */
export function hasUpperEnd(name: string): boolean {
  return formulaOf(normalisations, name)?.(new FormulaFields([], new Faults(() => ({})))).ends !== null;
}

/** Reports the fields of the nearest level that its mean does not read. */
export function judgeMeanFields(layers: Layers, faults: Faults): void {
  judge(layers, faults, means, Object.keys(commonMeanFields));
}

function judge<Rule>(layers: Layers, faults: Faults, list: FormulaList<Rule>, common: readonly string[]): void {
  const [nearest] = layers;
  if (nearest === undefined) return;
  const name = valueText(fieldOf(layers, 'method'));
  const read = fieldsReadBy(formulaOf(list, name), layers);
  for (const field of Object.keys(nearest.raw)) {
    if (common.includes(field) || read.has(field)) continue;
    const elsewhere = Object.values(list).some((make) => fieldsReadBy(make, layers).has(field));
    if (elsewhere) faults.add([...nearest.path, field], 'field-without-effect', { name: field, because: name });
    else
      faults.add([...nearest.path, field], 'unknown-field', {
        name: field,
        closest: closest(field, [...common, ...read]),
      });
  }
}

/** Only what it reads matters here: what it lacks is reported where it is used. */
function fieldsReadBy<Rule>(make: ((fields: FormulaFields) => Rule) | null, layers: Layers): ReadonlySet<string> {
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
): (StatisticRule & { readonly asked: ReadonlySet<string> }) | null {
  const make = formulaOf(statistics, name);
  if (make === null) return null;
  const fields = new FormulaFields(layers, faults, codes);
  return { ...make(fields), asked: fields.asked };
}
