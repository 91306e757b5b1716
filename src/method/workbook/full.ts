/** Shorthands of the method's content and their full forms, which mean the same. */
import { ownField } from '../../core/json.ts';
import type { Field } from './content.ts';
import { entriesOf } from './sheet.ts';

/** `aggregation: geometric` as `{method: geometric}`: so each field has a cell of its own. */
export function withFullMean(node: unknown): unknown {
  const mean = ownField(node, 'aggregation');
  return typeof mean === 'string' ? { ...Object(node), aggregation: { method: mean } } : node;
}

/** The other way, where nothing but the mean is named. */
export function withShortMean(fields: readonly Field[]): Field[] {
  return fields.map((field) => (field.name === 'aggregation' ? { ...field, value: shortMean(field.value) } : field));
}

function shortMean(value: unknown): unknown {
  const fields = entriesOf(value);
  const [first] = fields;
  return fields.length === 1 && first?.[0] === 'method' ? first[1] : value;
}

/** The content with every shorthand written one way, and without sections that say nothing: equal if they mean the same. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([name, inner]): [string, unknown] => {
      const plain = comparable(inner);
      return [name, name === 'aggregation' ? shortMean(plain) : name === 'unit' ? shortColumn(plain) : plain];
    })
    .filter(([name, inner]) => !saysNothing(name, inner))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(fields);
}

function shortColumn(value: unknown): unknown {
  const fields = entriesOf(value);
  const [first] = fields;
  return fields.length === 1 && first?.[0] === 'column' ? first[1] : value;
}

function saysNothing(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (name === 'adjustments' && Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}
