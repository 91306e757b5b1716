/** Columns of the method's workbook, from the table of fields and from what the formulas read. */

import { type FormulaField, meanFields, normalisationFields } from '../../core/formulas/formula-fields.ts';
import {
  commonMeanFields,
  commonNormalisationFields,
  type FieldTable,
  missingFields,
  rankingFields,
} from '../field-table.ts';
import type { Column } from './column.ts';

/** A column of the field at a path, such as `unit.column`. */
export function field(key: string, kind: Column['kind'], more: Partial<Column> = {}): Column {
  return { key, path: key.split('.'), kind, ...more };
}

/**
 * Columns of some fields of a table, of all where none is named.
 * @param section of the method whose fields they are; null: their object has the row to itself
 */
export function fieldColumns<Table extends FieldTable>(
  table: Table,
  section: string | null,
  names: readonly (keyof Table & string)[] = Object.keys(table),
): Column[] {
  return names.flatMap((name) => {
    const { kind, words } = table[name] ?? {};
    if (kind === undefined) return [];
    const made = column(name, section, kind, words ?? []);
    const from = section === null ? chosenFrom[name] : undefined;
    return [from === undefined ? made : { ...made, from }];
  });
}

/** By field: the column whose cells name what it may name. */
const chosenFrom: Readonly<Record<string, NonNullable<Column['from']>>> = {
  track: { sheet: 'tracks', column: 'id' },
  unit: { sheet: 'units', column: 'id' },
  question: { sheet: 'questions', column: 'question' },
  scale: { sheet: 'scales', column: 'scale' },
};

/** Columns of what formulas read. */
export function formulaColumns(fields: readonly FormulaField[], section: string | null): Column[] {
  return fields.map(({ name, kind, words }) => column(name, section, kind, words));
}

function column(name: string, section: string | null, kind: Column['kind'], words: readonly string[]): Column {
  return field(section === null ? name : `${section}.${name}`, kind, words.length === 0 ? {} : { words });
}

/** The name of the formula, what it reads, and the rest. */
export const normalisationColumns: readonly Column[] = [
  ...fieldColumns(commonNormalisationFields, 'normalisation', ['method']),
  ...formulaColumns(normalisationFields, 'normalisation'),
  ...fieldColumns(commonNormalisationFields, 'normalisation', ['over', 'reference', 'no-spread', 'pool']),
];

/** Written as one word where nothing but the mean is named. */
export const aggregationColumns: readonly Column[] = [
  ...fieldColumns(commonMeanFields, 'aggregation'),
  ...formulaColumns(meanFields, 'aggregation'),
];

export const missingColumns: readonly Column[] = fieldColumns(missingFields, 'missing');
export const rankingColumns: readonly Column[] = fieldColumns(rankingFields, 'ranking');
