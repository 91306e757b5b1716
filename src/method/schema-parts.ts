/**
 * What the schema of the method file is made of (schema.ts): values that a person may write in several ways, and the JSON Schema
 * that says so.
 */
import { z } from 'zod';
import type { FormulaField } from '../core/formulas/formula-fields.ts';

// A method is checked once: compiling the check takes longer than making it, and no code is made of text.
z.config({ jitless: true });

/** Fields that are known at an object, as the message of an unrecognized-keys issue. */
export const KNOWN = 'known fields: ';

export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? KNOWN + Object.keys(shape).join('\n') : undefined),
  });
}

export type JsonSchema = Record<string, unknown>;

/** Of schemas that look at a value before they judge it: what they take, as JSON Schema. */
const jsonForms = new WeakMap<object, () => JsonSchema>();
/** Of objects that formulas read: the fields that these know. */
const formulaFields = new WeakMap<object, readonly FormulaField[]>();

/** Schemas that the JSON Schema of a run describes once, by name. */
const definitionNames = new WeakMap<object, string>();

/** A schema that JSON Schema refers to as `#/$defs/name`. */
export function named<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  definitionNames.set(schema, name);
  return schema;
}

export function withJsonForm<Schema extends z.ZodType>(schema: Schema, form: () => JsonSchema): Schema {
  jsonForms.set(schema, form);
  return schema;
}

/** An object with fields of its own, and those of the formulas that read it. */
export function readByFormulas<Shape extends z.ZodRawShape>(shape: Shape, fields: readonly FormulaField[]) {
  const schema = z.looseObject(shape);
  formulaFields.set(schema, fields);
  return schema;
}

/** Schemas by name, as the definitions of a JSON Schema. */
export function definitionsOf(schemas: readonly z.ZodType[]): JsonSchema {
  return Object.fromEntries(schemas.map((schema) => [definitionNames.get(schema) ?? '', jsonSchema(schema)]));
}

/** The reference to a schema that has a name; any other schema itself. */
function referenceTo(schema: z.ZodType): JsonSchema {
  const name = definitionNames.get(schema);
  return name === undefined ? jsonSchema(schema) : reference(name);
}

function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** A schema as JSON Schema, with references to what is named inside it. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      const name = Object.is(zodSchema, schema) ? undefined : definitionNames.get(zodSchema);
      const form = name === undefined ? jsonForms.get(zodSchema) : () => reference(name);
      if (form !== undefined) {
        for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
        Object.assign(target, form());
      }
      const fields = name === undefined ? formulaFields.get(zodSchema) : undefined;
      if (fields === undefined) return;
      const known = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));
      target.properties = { ...target.properties, ...known } as NonNullable<typeof target.properties>;
      target.additionalProperties = false;
    },
  });
  return json;
}

function fieldSchema({ kind, words }: FormulaField): JsonSchema {
  switch (kind) {
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'word':
      return { enum: words };
    case 'numbers':
      return { anyOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' }, minItems: 1 }] };
  }
}

/** Text; a number written without quotes is the text of it. Empty text and control characters are refused. */
export const text = withJsonForm(
  z.preprocess(
    (raw) => (typeof raw === 'number' ? String(raw) : raw),
    z.string().regex(/^\P{Cc}*[^\s\p{Cc}]\P{Cc}*$/u),
  ),
  () => ({ type: ['string', 'number'] }),
);

/** What a cell says: TRUE as Excel shows it, where YAML has made a truth value of it. */
export const cellText = withJsonForm(
  z.preprocess((raw) => (typeof raw === 'boolean' ? String(raw).toUpperCase() : raw), text),
  () => ({ type: ['string', 'number', 'boolean'] }),
);

/** A mapping whose keys are foreign text, as pairs: no object is ever keyed by it. */
export function pairs<Value extends z.ZodType>(value: Value) {
  return withJsonForm(
    z.preprocess(
      (raw) => (typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : raw),
      z.array(z.tuple([text, value])),
    ),
    () => ({ type: 'object', additionalProperties: referenceTo(value) }),
  );
}

/** One of several shapes, chosen by looking at the value, so that faults are reported of the shape that was meant. */
export function chosen<Shape extends z.ZodType>(choose: (raw: unknown) => Shape, shapes: () => readonly z.ZodType[]) {
  const schema = z.unknown().transform((raw, context): z.output<Shape> => {
    const result = choose(raw).safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.issues.push({ ...issue } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
  return withJsonForm(schema, () => ({ anyOf: shapes().map(referenceTo) }));
}

export function has(raw: unknown, field: string): boolean {
  return typeof raw === 'object' && raw !== null && field in raw;
}

export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return withJsonForm(
    z.preprocess((raw) => (Array.isArray(raw) ? raw : [raw]), z.array(item).min(1)),
    () => ({ anyOf: [referenceTo(item), { type: 'array', items: referenceTo(item), minItems: 1 }] }),
  );
}
