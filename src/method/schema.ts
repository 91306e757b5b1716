/** The method file's shape (SPEC §3): which objects hold the fields of the table (field-table.ts), and which choose one another. */
import { z } from 'zod';
import { meanFields, normalisationFields, statisticFields } from '../core/formulas/formula-fields.ts';
import { ownField } from '../core/json.ts';
import {
  adjustmentFields,
  commonMeanFields,
  commonNormalisationFields,
  conditions,
  headerRows,
  indexFields,
  indicatorFields,
  layoutField,
  missingFields,
  privacyFields,
  publicationFields,
  publishedFields,
  rankingFields,
  responsesFields,
  rootFields,
  scaleFields,
  shapeOf,
  surveyFields,
  tableFields,
  trackFields,
  uncertaintyFields,
  unitFields,
} from './field-table.ts';
import {
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

const normalisation = named('normalisation', readByFormulas(shapeOf(commonNormalisationFields), normalisationFields));

const mean = commonMeanFields.method.schema.unwrap();
const meanWithFields = readByFormulas(shapeOf(commonMeanFields), meanFields);
const aggregation = named(
  'aggregation',
  chosen(
    (raw) => (typeof raw === 'string' ? mean : meanWithFields),
    () => [mean, meanWithFields],
  ),
);

const missing = named('missing', strict(shapeOf(missingFields)));

const ranking = named('ranking', strict(shapeOf(rankingFields)));

const naturalBreaks = strict({ method: z.literal('natural-breaks'), names: z.array(text).min(2) });
const tiersFromTop = z.array(strict({ name: text, top: z.number().gt(0).max(1) })).min(1);
const tiersFrom = z.array(strict({ name: text, from: z.number().optional() })).min(1);
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

/** The column that names the unit, and what its texts mean where they are no names. */
const unitColumnWithValues = strict({ column: text, values: pairs(text).optional() });
const unitColumn = named(
  'unit-column',
  chosen(
    (raw) => (typeof raw === 'object' ? unitColumnWithValues : text),
    () => [unitColumnWithValues, text],
  ),
);

/** Where a sheet, a file or a header names the unit, only the meaning of its texts can be said. */
const unitValues = strict({ values: pairs(text) }).optional();

const pattern = z.string().refine((text) => ['{question}', '{unit}'].every((word) => text.split(word).length === 2), {
  message: 'pattern',
});

const tableShape = shapeOf(tableFields);
const surveyShape = { ...tableShape, ...shapeOf(surveyFields) };
const layouts = {
  blocks: strict({
    ...surveyShape,
    layout: z.literal('blocks'),
    unit: unitColumn,
    blocks: z.array(z.string().min(1)).min(1),
  }),
  matrix: strict({ ...surveyShape, layout: z.literal('matrix'), unit: unitValues, pattern }),
  perUnit: strict({ ...surveyShape, layout: z.enum(['sheet-per-unit', 'file-per-unit']), unit: unitValues }),
  long: strict({
    ...surveyShape,
    layout: layoutField.schema,
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

const published = named('published', strict({ ...tableShape, ...shapeOf(publishedFields), unit: text }));

const unit = named('unit', strict(shapeOf(unitFields)));

const indicator = named(
  'indicator',
  readByFormulas({ ...shapeOf(indicatorFields), normalisation: normalisation.optional() }, statisticFields),
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
    id: indicatorFields.id.schema,
    name: indicatorFields.name.schema,
    weight: indicatorFields.weight.schema,
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
    ...shapeOf(trackFields),
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
    answers: pairs(z.number()).optional(),
    number: z.tuple([z.number(), z.number()]).optional(),
    ...shapeOf(scaleFields),
  }),
);

export const methodFile = strict({
  ...shapeOf(rootFields),
  publication: strict(shapeOf(publicationFields)).optional(),
  tracks: z.array(track).min(1),
  questions: pairs(oneOrMore(text)).optional(),
  scales: pairs(scale).optional(),
  normalisation: normalisation.optional(),
  aggregation: aggregation.optional(),
  missing: missing.optional(),
  index: strict(shapeOf(indexFields)).optional(),
  ranking: ranking.optional(),
  tiers: tiers.optional(),
  adjustments: z.array(strict(shapeOf(adjustmentFields))).optional(),
  responses: strict(shapeOf(responsesFields)).optional(),
  privacy: strict(shapeOf(privacyFields)).optional(),
  uncertainty: strict(shapeOf(uncertaintyFields)).optional(),
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
