/** What two indicators must have in common before their values can be looked at together (SPEC §5, `over: all`, `pool`). */
import { type FieldValue, statisticValues } from '../core/formulas/formula-fields.ts';
import { fieldOf, fieldsOf, itemsOf, valueText } from '../core/json.ts';
import type { Json } from '../core/model/run.ts';
import type { IndicatorRules } from '../core/rules.ts';
import { fold } from '../core/text/fold.ts';

/**
 * The statistic, the scale and the direction of an indicator, as one text; null where there is none.
 * @param method the content that the rules were made of
 */
export function signature(method: Json, indicator: IndicatorRules | null): string | null {
  if (indicator === null) return null;
  const found = indicator.content;
  const kind = fieldOf(found, 'published') === null ? 'survey' : 'published';
  const scale = fieldOf(found, 'scale');
  const scales = fieldsOf(fieldOf(method, 'scales'));
  const content = scale === null ? null : (scales.find(([id]) => fold(id) === fold(valueText(scale)))?.[1] ?? null);
  const answers = fieldsOf(fieldOf(content, 'answers'))
    .map(([label, code]) => ({ label: fold(label), code }))
    .sort((a, b) => compared(a.label, b.label));
  const fields = measureValues(found).map(([, { value }]) => value);
  return JSON.stringify([kind, fields, answers, fieldOf(content, 'number'), fieldOf(content, 'separator')]);
}

/**
 * How an indicator's value is made of answers: its statistic, every field that a statistic may read (null where this one does
 * not), and its direction.
 */
export function measureValues(indicator: Json): readonly (readonly [name: string, FieldValue])[] {
  const said = (name: string) => [name, { value: fieldOf(indicator, name), isDefault: false }] as const;
  return [
    said('statistic'),
    ...statisticValues(indicator).map(([name, { value, isDefault }]) => {
      return [name, { value: inOrder(value), isDefault }] as const;
    }),
    said('direction'),
  ];
}

/** A set of codes or names, in which their order says nothing, in one order. */
export function inOrder(value: Json): Json {
  const items = itemsOf(value);
  return items.length === 0 ? value : [...items].sort(compared);
}

function compared(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [fold(valueText(a)), fold(valueText(b))];
  return first < second ? -1 : first > second ? 1 : 0;
}
