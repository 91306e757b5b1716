/**
 * The method file's shape (SPEC §3). What a formula reads (`of`, `than`, `lower`, `p` …) is not here: the formula
 * itself says it (core/fields.ts), so that a new one needs no entry.
 */
import { z } from 'zod';
import { means } from '../core/aggregate/means.ts';
import { type FormulaList, namesOf } from '../core/formula-list.ts';
import { statistics } from '../core/indicate/statistics.ts';
import { ownField } from '../core/json.ts';
import { normalisations } from '../core/normalise/normalisations.ts';
import { encodings } from '../core/text/encodings.ts';

// A method is checked once: compiling the check takes longer than making it, and no code is made of text.
z.config({ jitless: true });

/** Fields that are known at an object, as the message of an unrecognized-keys issue. */
export const KNOWN = 'known fields: ';

function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? KNOWN + Object.keys(shape).join('\n') : undefined),
  });
}

/** Text; a number written without quotes is the text of it. Empty text and control characters are refused. */
const text = z.preprocess(
  (raw) => (typeof raw === 'number' ? String(raw) : raw),
  z.string().regex(/^\P{Cc}*[^\s\p{Cc}]\P{Cc}*$/u),
);

/** What a cell says: TRUE as Excel shows it, where YAML has made a truth value of it. */
const cellText = z.preprocess((raw) => (typeof raw === 'boolean' ? String(raw).toUpperCase() : raw), text);

/** A mapping whose keys are foreign text, as pairs: no object is ever keyed by it. */
function pairs<Value extends z.ZodType>(value: Value) {
  return z.preprocess(
    (raw) => (typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : raw),
    z.array(z.tuple([text, value])),
  );
}

/** One of several shapes, chosen by looking at the value, so that faults are told of the shape that was meant. */
function chosen<Shape extends z.ZodType>(choose: (raw: unknown) => Shape) {
  return z.unknown().transform((raw, context): z.output<Shape> => {
    const result = choose(raw).safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.issues.push({ ...issue } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
}

function has(raw: unknown, field: string): boolean {
  return typeof raw === 'object' && raw !== null && field in raw;
}

function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.preprocess((raw) => (Array.isArray(raw) ? raw : [raw]), z.array(item).min(1));
}

function names(list: FormulaList<unknown>) {
  return z.enum(namesOf(list));
}

const number = z.number();
const fraction = z.number().min(0).max(1);
const count = z.int().min(0);
const weight = z.number().min(0).max(1e12);

const normalisation = z.looseObject({
  method: names(normalisations).optional(),
  over: z.enum(['track', 'group', 'all']).optional(),
  pool: z.array(text).optional(),
  'no-spread': z.enum(['missing', 'middle', 'best']).optional(),
});

const mean = names(means);
const meanWithFields = z.looseObject({ method: mean.optional() });
const aggregation = chosen((raw) => (typeof raw === 'string' ? mean : meanWithFields));

const missing = strict({
  'minimum-base': count.optional(),
  coverage: fraction.optional(),
  'index-coverage': fraction.optional(),
});

const ranking = strict({
  within: z.enum(['track', 'group']).optional(),
  ties: z.enum(['standard', 'dense']).optional(),
  on: z.enum(['full', 'published']).optional(),
  decimals: z.int().min(0).max(10).optional(),
  'minimum-responses': count.optional(),
});

const naturalBreaks = strict({ method: z.literal('natural-breaks'), names: z.array(text).min(2) });
const tiersFromTop = z.array(strict({ name: text, top: z.number().gt(0).max(1) })).min(1);
const tiersFrom = z.array(strict({ name: text, from: number })).min(1);
const tiers = chosen((raw) => {
  if (!Array.isArray(raw)) return naturalBreaks;
  return has(raw[0], 'top') ? tiersFromTop : tiersFrom;
});

const table = {
  file: text,
  sheet: z.union([z.int().min(1), text]).optional(),
  header: oneOrMore(z.int().min(1)).optional(),
  rows: z
    .string()
    .regex(/^\d{1,7}-\d{0,7}$/u)
    .optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().length(1).optional(),
};

/** The column that names the unit, and what its texts mean where they are no names. */
const unitColumnWithValues = strict({ column: text, values: pairs(text).optional() });
const unitColumn = chosen((raw) => (typeof raw === 'object' ? unitColumnWithValues : text));

const surveyFields = {
  ...table,
  respondent: text.optional(),
  weight: text.optional(),
  where: pairs(oneOrMore(cellText)).optional(),
  questions: z.array(text).min(1).optional(),
};

/** Where a sheet, a file or a header names the unit, only the meaning of its texts can be said. */
const unitValues = strict({ values: pairs(text) }).optional();

const pattern = z.string().refine((text) => ['{question}', '{unit}'].every((word) => text.split(word).length === 2), {
  message: 'pattern',
});

const layouts = {
  blocks: strict({
    ...surveyFields,
    layout: z.literal('blocks'),
    unit: unitColumn,
    blocks: z.array(z.string().min(1)).min(1),
  }),
  matrix: strict({ ...surveyFields, layout: z.literal('matrix'), unit: unitValues, pattern }),
  perUnit: strict({ ...surveyFields, layout: z.enum(['sheet-per-unit', 'file-per-unit']), unit: unitValues }),
  long: strict({
    ...surveyFields,
    layout: z.enum(['long', 'blocks', 'matrix', 'sheet-per-unit', 'file-per-unit']).optional(),
    unit: unitColumn,
  }),
};

const survey = chosen((raw) => {
  switch (ownField(raw, 'layout')) {
    case 'blocks':
      return layouts.blocks;
    case 'matrix':
      return layouts.matrix;
    case 'sheet-per-unit':
    case 'file-per-unit':
      return layouts.perUnit;
    default:
      return layouts.long;
  }
});

const published = strict({
  ...table,
  unit: text,
  columns: z.array(text).min(1).optional(),
  decimal: z.enum([',', '.']).optional(),
});

const unit = strict({
  id: text,
  name: text.optional(),
  group: text.optional(),
  aliases: z.array(text).optional(),
  note: text.optional(),
});

const indicator = z.looseObject({
  id: text,
  name: text.optional(),
  weight: weight.optional(),
  question: text.optional(),
  scale: text.optional(),
  statistic: names(statistics).optional(),
  published: text.optional(),
  direction: z.enum(['positive', 'negative']).optional(),
  only: z.array(text).optional(),
  except: z.array(text).optional(),
  normalisation: normalisation.optional(),
});

export interface DimensionFile {
  id: string;
  name?: string | undefined;
  weight?: number | undefined;
  aggregation?: z.output<typeof aggregation> | undefined;
  indicators: NodeFile[];
}

export type IndicatorFile = z.output<typeof indicator>;
export type NodeFile = IndicatorFile | DimensionFile;

const dimension: z.ZodType<DimensionFile> = strict({
  id: text,
  name: text.optional(),
  weight: weight.optional(),
  aggregation: aggregation.optional(),
  indicators: z
    .array(z.lazy(() => chosen((raw): z.ZodType<NodeFile> => (has(raw, 'indicators') ? dimension : indicator))))
    .min(1),
});

const track = strict({
  id: text,
  name: text.optional(),
  survey: oneOrMore(survey).optional(),
  published: oneOrMore(published).optional(),
  units: z.array(unit).min(1),
  components: z.array(dimension).min(1),
  normalisation: normalisation.optional(),
  aggregation: aggregation.optional(),
  missing: missing.optional(),
  ranking: ranking.optional(),
  tiers: tiers.optional(),
});

const scale = strict({
  answers: pairs(number).optional(),
  number: z.tuple([number, number]).optional(),
  missing: z.array(text).optional(),
  separator: z.string().min(1).optional(),
  decimal: z.enum([',', '.']).optional(),
  'unknown-answers': z.enum(['error', 'missing']).optional(),
});

export const methodFile = strict({
  ddci: z.literal(1),
  title: text,
  year: z.int().optional(),
  language: z.enum(['vi', 'en']).optional(),
  tracks: z.array(track).min(1),
  questions: pairs(oneOrMore(text)).optional(),
  scales: pairs(scale).optional(),
  normalisation: normalisation.optional(),
  aggregation: aggregation.optional(),
  missing: missing.optional(),
  index: strict({ 'out-of': z.number().gt(0).max(1e12).optional() }).optional(),
  ranking: ranking.optional(),
  tiers: tiers.optional(),
  adjustments: z.array(strict({ unit: text, track: text.optional(), points: number, reason: text })).optional(),
  responses: strict({
    duplicates: z.enum(['keep-last', 'keep-first', 'keep-all', 'error']).optional(),
    'minimum-answered': fraction.optional(),
    'straight-lining': z.enum(['flag', 'drop', 'ignore']).optional(),
  }).optional(),
  privacy: strict({ 'minimum-cell': count.optional() }).optional(),
});

export type MethodFile = z.output<typeof methodFile>;
export type TrackFile = MethodFile['tracks'][number];
export type ScaleFile = z.output<typeof scale>;
export type SurveyFile = z.output<typeof survey>;
export type PublishedFile = z.output<typeof published>;
export type AggregationFile = z.output<typeof aggregation>;
