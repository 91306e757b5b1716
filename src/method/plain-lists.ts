/** Lists of plain values in the schema of the run file, judged in one go: a schema that looks at each item takes ten times as long. */
import { z } from 'zod';
import { jsonSchema, withJsonForm } from './schema-parts.ts';

type Test = (value: unknown) => boolean;

/** @param test says of a value what `item` says */
export function plainList<Item>(item: z.ZodType<Item>, test: Test) {
  return withJsonForm(
    z.custom<Item[]>((value) => listOf(test)(value)),
    () => ({ type: 'array', items: jsonSchema(item) }),
  );
}

export const isText: Test = (value) => typeof value === 'string';
export const isNumber: Test = (value) => Number.isFinite(value);
export const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
export const isSum: Test = (value) => isNumber(value) && Number(value) >= 0;
export const isShare: Test = (value) => isSum(value) && Number(value) <= 1;

export function orNull(test: Test): Test {
  return (value) => value === null || test(value);
}

export function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}
