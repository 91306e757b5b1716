/**
 * The method file's shape (SPEC §3). What a formula reads (`of`, `than`, `lower`, `p` …) is not here: the formula
 * itself says it (core/formulas/fields.ts), so that a new one needs no entry.
 */
import { z } from 'zod';
import { meanFields, normalisationFields, statisticFields } from '../core/formulas/formula-fields.ts';
import { type FormulaList, namesOf } from '../core/formulas/formula-list.ts';
import { means } from '../core/formulas/means/means.ts';
import { normalisations } from '../core/formulas/normalisations/normalisations.ts';
import { statistics } from '../core/formulas/statistics/statistics.ts';
import { ownField } from '../core/json.ts';
import { encodings } from '../core/text/encodings.ts';
import {
  cellText,
  chosen,
  definitionsOf,
  has,
  type JsonSchema,
  jsonSchema,
  named,
  oneOrMore,
  pairs,
  readByFormulas,
  strict,
  text,
} from './schema-parts.ts';

function names(list: FormulaList<unknown>) {
  return z.enum(namesOf(list));
}

const number = z.number();
const fraction = z.number().min(0).max(1);
const count = z.int().min(0);
const weight = z.number().min(0).max(1e12);

const normalisation = named(
  'normalisation',
  readByFormulas(
    {
      method: names(normalisations).optional(),
      over: z.enum(['track', 'group', 'all']).optional(),
      reference: z.enum(['shown', 'all']).optional(),
      pool: z.array(text).optional(),
      'no-spread': z.enum(['missing', 'middle', 'best']).optional(),
    },
    normalisationFields,
  ),
);

const mean = names(means);
const meanWithFields = readByFormulas({ method: mean.optional() }, meanFields);
const aggregation = named(
  'aggregation',
  chosen(
    (raw) => (typeof raw === 'string' ? mean : meanWithFields),
    () => [mean, meanWithFields],
  ),
);

const missing = named(
  'missing',
  strict({
    'minimum-base': count.optional(),
    coverage: fraction.optional(),
    'index-coverage': fraction.optional(),
  }),
);

const ranking = named(
  'ranking',
  strict({
    within: z.enum(['track', 'group']).optional(),
    ties: z.enum(['standard', 'dense']).optional(),
    on: z.enum(['full', 'published']).optional(),
    decimals: z.int().min(0).max(10).optional(),
    'minimum-responses': count.optional(),
  }),
);

const naturalBreaks = strict({ method: z.literal('natural-breaks'), names: z.array(text).min(2) });
const tiersFromTop = z.array(strict({ name: text, top: z.number().gt(0).max(1) })).min(1);
const tiersFrom = z.array(strict({ name: text, from: number })).min(1);
const tiers = named(
  'tiers',
  chosen(
    (raw) => {
      if (!Array.isArray(raw)) return naturalBreaks;
      return has(raw[0], 'top') ? tiersFromTop : tiersFrom;
    },
    () => [naturalBreaks, tiersFromTop, tiersFrom],
  ),
);

const headerRows = named('header', oneOrMore(z.int().min(1)));
const conditions = named('where', pairs(oneOrMore(cellText)));

const table = {
  file: text,
  sheet: z.union([z.int().min(1), text]).optional(),
  header: headerRows.optional(),
  rows: z
    .string()
    .regex(/^\d{1,7}-\d{0,7}$/u)
    .optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().length(1).optional(),
  decimal: z.enum([',', '.']).optional(),
};

/** The column that names the unit, and what its texts mean where they are no names. */
const unitColumnWithValues = strict({ column: text, values: pairs(text).optional() });
const unitColumn = named(
  'unit-column',
  chosen(
    (raw) => (typeof raw === 'object' ? unitColumnWithValues : text),
    () => [unitColumnWithValues, text],
  ),
);

const surveyFields = {
  ...table,
  respondent: text.optional(),
  respondents: z.enum(['shared', 'per-file', 'per-sheet']).optional(),
  weight: text.optional(),
  where: conditions.optional(),
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

const survey = named(
  'survey',
  chosen(
    (raw) => {
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
    },
    () => Object.values(layouts),
  ),
);

const published = named(
  'published',
  strict({
    ...table,
    unit: text,
    columns: z.array(text).min(1).optional(),
  }),
);

const unit = named(
  'unit',
  strict({
    id: text,
    name: text.optional(),
    group: text.optional(),
    aliases: z.array(text).optional(),
    note: text.optional(),
  }),
);

const indicator = named(
  'indicator',
  readByFormulas(
    {
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
    },
    statisticFields,
  ),
);

export interface DimensionFile {
  id: string;
  name?: string | undefined;
  weight?: number | undefined;
  aggregation?: z.output<typeof aggregation> | undefined;
  indicators: NodeFile[];
}

export type IndicatorFile = z.output<typeof indicator>;
export type NodeFile = IndicatorFile | DimensionFile;

const dimension: z.ZodType<DimensionFile> = named(
  'dimension',
  strict({
    id: text,
    name: text.optional(),
    weight: weight.optional(),
    aggregation: aggregation.optional(),
    indicators: z.array(z.lazy(() => node)).min(1),
  }),
);

const node = chosen(
  (raw): z.ZodType<NodeFile> => (has(raw, 'indicators') ? dimension : indicator),
  () => [dimension, indicator],
);

const track = named(
  'track',
  strict({
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
  }),
);

const scale = named(
  'scale',
  strict({
    answers: pairs(number).optional(),
    number: z.tuple([number, number]).optional(),
    missing: z.array(text).optional(),
    separator: z.string().min(1).optional(),
    decimal: z.enum([',', '.']).optional(),
    'unknown-answers': z.enum(['error', 'missing']).optional(),
  }),
);

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
  privacy: strict({ 'minimum-cell': count.optional(), 'minimum-difference': count.optional() }).optional(),
});

export type MethodFile = z.output<typeof methodFile>;
export type TrackFile = MethodFile['tracks'][number];
export type ScaleFile = z.output<typeof scale>;
export type SurveyFile = z.output<typeof survey>;
export type PublishedFile = z.output<typeof published>;
export type AggregationFile = z.output<typeof aggregation>;

/** The content of a method file as a run keeps it, with the definitions that it refers to. */
export function methodJsonSchema(): { readonly schema: JsonSchema; readonly definitions: JsonSchema } {
  const definitions = definitionsOf([
    ...[track, survey, published, headerRows, conditions, unit, unitColumn, dimension, indicator, scale],
    ...[normalisation, aggregation, missing, ranking, tiers],
  ]);
  return { schema: jsonSchema(methodFile), definitions };
}
