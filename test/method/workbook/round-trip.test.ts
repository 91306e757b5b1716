/** The method as a workbook says all that the method file says (SPEC §3.9): written, and read again, it is the same. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/io/read/yaml.ts';
import { writeYaml } from '../../../src/io/write/yaml.ts';
import { resolveMethod } from '../../../src/method/method.ts';
import { comparable } from '../../../src/method/workbook/full.ts';
import { readMethodSheets } from '../../../src/method/workbook/read.ts';
import { methodWorkbook } from '../../../src/method/workbook/write.ts';
import { randomCase } from '../../random-case.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));

/** What the workbook of a method's content says, its cells taken as they are. */
function throughWorkbook(raw: unknown, language: 'vi' | 'en' = 'vi') {
  const { sheets } = methodWorkbook(raw, language);
  const read = sheets.map(({ tab, columns, examples, rows }) => ({
    name: tab,
    rows: [columns.map(({ title }) => title), ...examples, ...rows.map((row) => row.map(({ value }) => value))].map(
      (cells, i) => ({ number: i + 1, cells }),
    ),
  }));
  return readMethodSheets('method.xlsx', read);
}

/** `of: 4` is `of: [4]` in a method; shorthands apart, the content must be the same to the value's type. */
function expectSame(raw: unknown, language: 'vi' | 'en' = 'vi') {
  const again = throughWorkbook(raw, language);
  expect(again.findings).toEqual([]);
  expect(comparable(again.raw)).toEqual(comparable(raw));
  const place = () => ({});
  const [was, is] = [resolveMethod({ raw, place }), resolveMethod({ raw: again.raw, place })];
  expect(is.findings).toEqual(was.findings);
  expect(JSON.stringify(is.method)).toBe(JSON.stringify(was.method));
  const yaml = readYaml('method.yaml', writeYaml(again.raw).toString('utf8'));
  expect(yaml.findings).toEqual([]);
  expect(comparable(yaml.raw)).toEqual(comparable(raw));
}

const methods = (await readdir(FIXTURES, { recursive: true })).filter((name) => /method[\w-]*\.yaml$/u.test(name));

test('there are methods to try', () => {
  expect(methods.length).toBeGreaterThan(25);
});

test.each(methods)('%s is the same from its workbook', async (name) => {
  const text = await readFile(join(FIXTURES, name), 'utf8');
  const { raw } = readYaml(name, text);
  // What has no place in a method has none in its workbook.
  const isSound = resolveMethod({ raw, place: () => ({}) }).method !== null;
  const isFaulty = name === 'five-faults/method.yaml';
  // Units of a file are not opened here.
  expect(isSound).toBe(!isFaulty && !text.includes('units: {file:'));
  if (isFaulty) return;
  expectSame(raw);
  expectSame(raw, 'en');
});

test('so are random methods', () => {
  for (let seed = 0; seed < 25; seed++) expectSame(randomCase(seed).method, seed % 2 === 0 ? 'vi' : 'en');
});

const ODD = [
  '007',
  '1e3',
  'TRUE',
  'true',
  '2022-12-31',
  ' đầu và cuối ',
  '\u00a0',
  '=SUM(A1)',
  '#1',
  '"nháy"',
  "'",
  '[]',
  '{}',
  'a | b',
  'a = b',
  '|',
  '=',
  'có',
  'không',
  'thuận',
  '1.234',
  '4,5',
  '-',
  '_x0041_',
  '\ud800',
  '\uffff',
  '__proto__',
  'constructor',
  'Khối',
  'e\u0302\u0301',
  'Đánh giá '.repeat(60).trim(),
];

const text = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.double({ noNaN: true }).map(String),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x));
const textOrNumber = fc.oneof(text, number);
const oneOrMore = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value, fc.array(value, { minLength: 1 }));
const optional = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] });

const normalisation = optional({
  method: fc.constantFrom('min-max', 'goalposts', 'z-score', 'none'),
  over: fc.constantFrom('track', 'group', 'all'),
  pool: fc.array(textOrNumber),
  'no-spread': fc.constantFrom('missing', 'middle', 'best'),
  from: number,
  to: number,
  lower: number,
  upper: number,
  target: number,
  mean: number,
  sd: number,
  clip: fc.boolean(),
});
const aggregation = fc.oneof(
  fc.constantFrom('arithmetic', 'geometric'),
  optional({ method: fc.constantFrom('power', 'harmonic'), p: number }),
);
const missing = optional({ 'minimum-base': number, coverage: number, 'index-coverage': number });
const ranking = optional({
  within: fc.constantFrom('track', 'group'),
  ties: fc.constantFrom('standard', 'dense'),
  on: fc.constantFrom('full', 'published'),
  decimals: number,
  'minimum-responses': number,
});
const tiers = fc.oneof(
  fc.array(fc.record({ name: textOrNumber, from: number }), { minLength: 1 }),
  fc.array(fc.record({ name: textOrNumber, top: number }), { minLength: 1 }),
  fc.record({ method: fc.constant('natural-breaks'), names: fc.array(textOrNumber, { minLength: 2 }) }),
);
const table = {
  file: textOrNumber,
  sheet: textOrNumber,
  header: oneOrMore(fc.nat()),
  rows: fc.constant('4-66'),
  encoding: fc.constantFrom('utf-8', 'tcvn3'),
  delimiter: fc.constantFrom(';', '\t', ' ', '|', '"', ','),
};
const survey = optional({
  ...table,
  layout: fc.constantFrom('long', 'blocks', 'matrix', 'sheet-per-unit', 'file-per-unit'),
  unit: fc.oneof(text, optional({ column: textOrNumber, values: fc.dictionary(text, textOrNumber) })),
  respondent: text,
  weight: text,
  where: fc.dictionary(text, oneOrMore(fc.oneof(textOrNumber, fc.boolean()))),
  questions: fc.array(textOrNumber, { minLength: 1 }),
  blocks: fc.array(text, { minLength: 1 }),
  pattern: text,
});
const published = optional({
  ...table,
  unit: text,
  columns: fc.array(textOrNumber, { minLength: 1 }),
  decimal: fc.constantFrom(',', '.'),
});
const indicator = optional({
  name: textOrNumber,
  weight: number,
  question: textOrNumber,
  scale: textOrNumber,
  statistic: fc.constantFrom('share', 'quantile', 'balance'),
  of: oneOrMore(number),
  against: fc.array(number),
  than: number,
  p: number,
  base: fc.constantFrom('valid', 'all'),
  published: textOrNumber,
  direction: fc.constantFrom('positive', 'negative'),
  only: fc.array(textOrNumber),
  except: fc.array(textOrNumber),
  normalisation,
});

/** Ids no two of which read the same. */
function named<Item extends object>(items: readonly Item[], prefix: string): (Item & { id: string })[] {
  return items.map((item, i) => ({ ...item, id: `${prefix}${i}` }));
}

const dimension = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    indicator,
    fc.record(
      {
        name: textOrNumber,
        weight: number,
        aggregation,
        indicators: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['indicators'] },
    ),
  ),
}));

function numbered(node: unknown, next: () => string): object {
  const own = Object(node);
  const children: unknown = own.indicators;
  const id = next();
  return Array.isArray(children)
    ? { ...own, id, indicators: children.map((child) => numbered(child, next)) }
    : { ...own, id };
}

const track = fc
  .record(
    {
      name: textOrNumber,
      survey: oneOrMore(survey),
      published: oneOrMore(published),
      units: fc.oneof(
        fc.array(optional({ name: textOrNumber, group: textOrNumber, aliases: fc.array(textOrNumber), note: text }), {
          minLength: 1,
        }),
        fc.record({ file: text }),
      ),
      components: fc.array(fc.record({ indicators: fc.array(dimension.node, { minLength: 1, maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      normalisation,
      aggregation,
      missing,
      ranking,
      tiers,
    },
    { requiredKeys: ['units', 'components'] },
  )
  .map(({ units, components, ...rest }) => {
    let count = 0;
    const next = () => {
      count += 1;
      return `${count} x`;
    };
    return {
      ...rest,
      units: Array.isArray(units) ? named(units, '0') : units,
      components: components.map((component) => numbered(component, next)),
    };
  });

const method = fc
  .record(
    {
      ddci: fc.constant(1),
      title: textOrNumber,
      year: fc.integer(),
      language: fc.constantFrom('vi', 'en'),
      tracks: fc.array(track, { minLength: 1, maxLength: 3 }),
      questions: fc.dictionary(text, oneOrMore(textOrNumber)),
      scales: fc.dictionary(
        text,
        optional({
          answers: fc.dictionary(text, number),
          number: fc.tuple(number, number),
          missing: fc.array(textOrNumber),
          separator: text,
          other: text,
          decimal: fc.constantFrom(',', '.'),
          'unknown-answers': fc.constantFrom('error', 'missing'),
        }),
      ),
      normalisation,
      aggregation,
      missing,
      index: optional({ 'out-of': number }),
      ranking,
      tiers,
      adjustments: fc.array(
        fc.record(
          { unit: textOrNumber, track: textOrNumber, points: number, reason: text },
          { requiredKeys: ['unit', 'points', 'reason'] },
        ),
      ),
      responses: optional({
        duplicates: fc.constantFrom('keep-last', 'error'),
        'minimum-answered': number,
        'straight-lining': fc.constantFrom('flag', 'drop'),
      }),
      privacy: optional({ 'minimum-cell': number }),
    },
    { requiredKeys: ['ddci', 'title', 'tracks'] },
  )
  .map((whole) => ({ ...whole, tracks: named(whole.tracks, 'khối ') }));

test('every field that the schema knows, with any text and number in it, comes back', () => {
  fc.assert(
    fc.property(method, fc.constantFrom('vi' as const, 'en' as const), (raw, language) => {
      const again = throughWorkbook(raw, language);
      expect(again.findings).toEqual([]);
      expect(comparable(again.raw)).toEqual(comparable(raw));
    }),
    { numRuns: 100 },
  );
});
