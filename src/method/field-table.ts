/**
 * The fields of a method: what each may hold, once, for the schema of its file (schema.ts) and for the columns of its workbook
 * (workbook/field-columns.ts), in the order of these columns. The fields that formulas read are not here: the formulas say
 * them (core/formulas/formula-fields.ts).
 */
import { z } from 'zod';
import { type FormulaList, namesOf } from '../core/formulas/formula-list.ts';
import { means } from '../core/formulas/means/means.ts';
import { normalisations } from '../core/formulas/normalisations/normalisations.ts';
import { statistics } from '../core/formulas/statistics/statistics.ts';
import { encodings } from '../core/text/encodings.ts';
import { cellText, named, oneOrMore, pairs, text } from './schema-parts.ts';

/**
 * How a cell of the workbook holds a field. `texts`: a list of texts; `numbers`: one number or a list; `mapping`: texts by text;
 * `flag`: yes or no; `date`: a date cell, or a text; `word`: one of a few words, which are in the cell in the workbook's language.
 */
export type FieldKind = 'text' | 'date' | 'number' | 'flag' | 'word' | 'texts' | 'numbers' | 'mapping';

export interface MethodField<Schema extends z.ZodType = z.ZodType> {
  readonly kind: FieldKind;
  /** Of kind word: as the method file has them. */
  readonly words?: readonly string[];
  readonly schema: Schema;
}

/** Fields of one object by name. */
export type FieldTable = Readonly<Record<string, MethodField>>;

/** The fields of a table as the shape of a zod object. */
export function shapeOf<Table extends FieldTable>(table: Table): { [Name in keyof Table]: Table[Name]['schema'] } {
  const schemas = Object.entries(table).map(([name, { schema }]) => [name, schema]);
  return Object.fromEntries(schemas) as { [Name in keyof Table]: Table[Name]['schema'] };
}

function required<Schema extends z.ZodType>(kind: FieldKind, schema: Schema) {
  return { kind, schema };
}

function optional<Schema extends z.ZodType>(kind: FieldKind, schema: Schema) {
  return { kind, schema: schema.optional() };
}

function word<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return { kind: 'word', words, schema: z.enum(words).optional() } as const;
}

function formulaName(list: FormulaList<unknown>) {
  const names = namesOf(list);
  return { kind: 'word', words: names, schema: z.enum(names).optional() } as const;
}

const fraction = z.number().min(0).max(1);
const count = z.int().min(0);
const weight = z.number().min(0).max(1e12);
const texts = z.array(text);
const decimalMark = word(',', '.');

/** Components and dimensions have the first three. */
export const indicatorFields = {
  id: required('text', text),
  name: optional('text', text),
  weight: optional('number', weight),
  question: optional('text', text),
  scale: optional('text', text),
  statistic: formulaName(statistics),
  published: optional('text', text),
  unit: optional('text', text),
  direction: word('positive', 'negative'),
  only: optional('texts', texts),
  except: optional('texts', texts),
};

/** Fields of every normalisation. */
export const commonNormalisationFields = {
  method: formulaName(normalisations),
  over: word('track', 'group', 'all'),
  reference: word('shown', 'all'),
  'no-spread': word('missing', 'middle', 'best'),
  pool: optional('texts', texts),
};

/** Fields of every mean. */
export const commonMeanFields = { method: formulaName(means) };

export const missingFields = {
  'minimum-base': optional('number', count),
  coverage: optional('number', fraction),
  'index-coverage': optional('number', fraction),
};

export const rankingFields = {
  within: word('track', 'group'),
  by: word('total', 'shrunken'),
  ties: word('standard', 'dense'),
  on: word('full', 'published'),
  decimals: optional('number', z.int().min(0).max(10)),
  'minimum-responses': optional('number', count),
  'thin-base': optional('number', count),
};

export const unitFields = {
  id: required('text', text),
  name: optional('text', text),
  group: optional('text', text),
  aliases: optional('texts', texts),
  note: optional('text', text),
  quota: optional('number', count),
};

export const trackFields = { id: required('text', text), name: optional('text', text) };

export const headerRows = named('header', oneOrMore(z.int().min(1)));
export const conditions = named('where', pairs(oneOrMore(cellText)));

/** Of a table of the survey or of published figures: where its rows are. */
export const tableFields = {
  file: required('text', text),
  sheet: optional('text', z.union([z.int().min(1), text])),
  header: optional('numbers', headerRows),
  rows: optional('text', z.string().regex(/^\d{1,7}-\d{0,7}$/u)),
  decimal: decimalMark,
  encoding: word(...encodings),
  delimiter: optional('text', z.string().length(1)),
};

export const surveyFields = {
  respondent: optional('text', text),
  respondents: word('shared', 'per-file', 'per-sheet'),
  weight: optional('text', text),
  where: optional('mapping', conditions),
  questions: optional('texts', texts.min(1)),
};

export const layoutField = word('long', 'blocks', 'matrix', 'sheet-per-unit', 'file-per-unit');

export const publishedFields = { columns: optional('texts', texts.min(1)) };

export const scaleFields = {
  missing: optional('texts', texts),
  separator: optional('text', z.string().min(1)),
  other: optional('text', text),
  decimal: decimalMark,
  'unknown-answers': word('error', 'missing'),
};

export const adjustmentFields = {
  unit: required('text', text),
  track: optional('text', text),
  points: required('number', z.number()),
  reason: required('text', text),
};

/** Of the method itself. */
export const rootFields = {
  ddci: required('number', z.literal(1)),
  title: required('text', text),
  year: optional('number', z.int()),
  language: word('vi', 'en'),
};

/** Who publishes the result, by which decision, of which date. */
export const publicationFields = {
  by: optional('text', text),
  decision: optional('text', text),
  date: optional('date', z.iso.date()),
};

export const indexFields = { 'out-of': optional('number', z.number().gt(0).max(1e12)) };

export const responsesFields = {
  duplicates: word('keep-last', 'keep-first', 'keep-all', 'error'),
  'minimum-answered': optional('number', fraction),
  'straight-lining': word('flag', 'drop', 'ignore'),
  quota: optional('number', count),
};

export const privacyFields = {
  'minimum-cell': optional('number', count),
  'minimum-difference': optional('number', count),
};

export const uncertaintyFields = { replicates: optional('number', z.int().min(0).max(100_000)) };
