/** Columns of the rules that may stand at several levels of the method (SPEC §3). */

import { type FormulaField, meanFields, normalisationFields } from '../../core/formulas/formula-fields.ts';
import { namesOf } from '../../core/formulas/formula-list.ts';
import { means } from '../../core/formulas/means/means.ts';
import { normalisations } from '../../core/formulas/normalisations/normalisations.ts';
import type { Column } from './column.ts';

export function field(key: string, kind: Column['kind'], more: Partial<Column> = {}): Column {
  return { key, path: key.split('.'), kind, ...more };
}

export function formulaColumn({ name, kind, words }: FormulaField, section: string | null): Column {
  const key = section === null ? name : `${section}.${name}`;
  return field(key, kind, words.length === 0 ? {} : { words });
}

export const normalisationColumns: readonly Column[] = [
  field('normalisation.method', 'word', { words: namesOf(normalisations) }),
  ...normalisationFields.map((one) => formulaColumn(one, 'normalisation')),
  field('normalisation.over', 'word', { words: ['track', 'group', 'all'] }),
  field('normalisation.reference', 'word', { words: ['shown', 'all'] }),
  field('normalisation.no-spread', 'word', { words: ['missing', 'middle', 'best'] }),
  field('normalisation.pool', 'texts'),
];

/** Written as one word where nothing but the mean is named. */
export const aggregationColumns: readonly Column[] = [
  field('aggregation.method', 'word', { words: namesOf(means) }),
  ...meanFields.map((one) => formulaColumn(one, 'aggregation')),
];

export const missingColumns: readonly Column[] = [
  field('missing.minimum-base', 'number'),
  field('missing.coverage', 'number'),
  field('missing.index-coverage', 'number'),
];

export const rankingColumns: readonly Column[] = [
  field('ranking.within', 'word', { words: ['track', 'group'] }),
  field('ranking.ties', 'word', { words: ['standard', 'dense'] }),
  field('ranking.on', 'word', { words: ['full', 'published'] }),
  field('ranking.decimals', 'number'),
  field('ranking.minimum-responses', 'number'),
];
