/**
 * What sums and differences of all that is published say (SPEC §11): for random small surveys, every set of fewer responses than the least
 * that may be shown is tried. Values and counts are linear in the answers, one row of a matrix each; some combination of them is about
 * the answers of a set alone exactly if the matrix without these columns has a smaller rank.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../src/core/model/findings.ts';
import type { Run } from '../src/core/model/run.ts';
import { Random } from '../src/core/uncertainty/random.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const SURVEYS = 20;
const FIELDS = ['missing.minimum-base', 'privacy.minimum-difference'];

interface Form {
  readonly kind: string;
  readonly district: string;
  readonly commune: string;
  readonly answers: readonly string[];
}

interface TrackRule {
  readonly column: 'district' | 'commune';
  /** Null: all. */
  readonly kinds: readonly string[] | null;
}

const HEADERS = { kind: 'Loại', district: 'Huyện', commune: 'Xã' };
/** Answers that count, by indicator: two read the first question, on scales of their own. */
const INDICATORS = [
  { id: 'p1', question: 0, valid: ['1', '2', '4', '5'] },
  { id: 'p2', question: 0, valid: ['1', '2', '3', '4', '5'] },
  { id: 'p3', question: 1, valid: ['1', '2', '3', '4', '5'] },
];

function randomSurvey(seed: number) {
  const random = Random.stream(seed, [1, 0, 0]);
  const below = (n: number) => random.below(n);
  const of = <Item>(items: readonly [Item, ...Item[]]): Item => items[below(items.length)] ?? items[0];
  const forms = Array.from({ length: 14 + below(8) }, (): Form => {
    const commune = of(['X1', 'X2', 'X3']);
    // A commune is of one district, but for slips.
    const district = below(20) === 0 ? of(['H1', 'H2']) : commune === 'X3' ? 'H2' : 'H1';
    const answer = () => of(['1', '2', '3', '3', '4', '5', '5', '', 'KB']);
    return { kind: of(['DN', 'DN', 'HTX', 'HTX', 'Hộ']), district, commune, answers: [answer(), answer()] };
  });
  const kinds = [null, ['DN'], ['DN', 'HTX'], ['DN', 'Hộ'], ['HTX', 'Hộ']];
  const tracks = Array.from({ length: of([1, 1, 2, 4]) }, (): TrackRule => {
    return { column: of(['district', 'district', 'commune']), kinds: kinds[below(kinds.length)] ?? null };
  });
  return { forms, tracks, indicators: INDICATORS.slice(below(2)), least: of([2, 3]), minimumResponses: of([0, 0, 3]) };
}

type Survey = ReturnType<typeof randomSurvey>;

function methodOf({ tracks, indicators, least, minimumResponses }: Survey) {
  const scale = (...answers: string[]) => ({
    answers: Object.fromEntries(answers.map((text) => [text, Number(text)])),
  });
  return {
    ddci: 1,
    title: 'Thử',
    tracks: tracks.map(({ column, kinds }, t) => ({
      id: `t${t}`,
      survey: {
        file: 'phieu.csv',
        unit: HEADERS[column],
        ...(kinds === null ? {} : { where: { [HEADERS.kind]: kinds } }),
      },
      units: (column === 'district' ? ['H1', 'H2'] : ['X1', 'X2', 'X3']).map((id) => ({ id })),
      components: [
        {
          id: 'phan',
          indicators: indicators.map(({ id, question, valid }) => ({
            id,
            question: `Q${question + 1}`,
            scale: valid.length === 5 ? 'du' : 'thieu',
            statistic: 'mean',
            direction: 'positive',
          })),
        },
      ],
    })),
    scales: {
      du: { ...scale('1', '2', '3', '4', '5'), missing: ['KB'] },
      thieu: { ...scale('1', '2', '4', '5'), missing: ['KB', '3'] },
    },
    missing: { coverage: 0, 'index-coverage': 0 },
    ranking: { 'minimum-responses': minimumResponses },
    privacy: { 'minimum-cell': least },
  };
}

async function scored(survey: Survey, sets: readonly string[]) {
  const folder = await temporaryFolder();
  const rows = survey.forms.map(({ kind, district, commune, answers }) =>
    [kind, district, commune, ...answers].join(','),
  );
  await writeFile(join(folder, 'phieu.csv'), `${['Loại,Huyện,Xã,Q1,Q2', ...rows].join('\n')}\n`);
  await writeFile(join(folder, 'method.json'), JSON.stringify(methodOf(survey)));
  const ran = await runMain(folder, [
    'score',
    '--json',
    '--format',
    'json',
    '--no-uncertainty',
    ...sets.flatMap((set) => ['--set', set]),
  ]);

  return ran.exit === 0 ? (JSON.parse(ran.out) as Run) : null;
}

/** The forms that each published number is made of, 1 a form, by question. */
function publishedRows(survey: Survey, run: Run): number[][][] {
  return [0, 1].map((question) =>
    run.tracks.flatMap((track, t) => {
      const rule = survey.tracks[t];
      const counted = (unit: string, valid: readonly string[]) =>
        survey.forms.map((form) =>
          Number(
            rule !== undefined &&
              form[rule.column] === unit &&
              (rule.kinds?.includes(form.kind) ?? true) &&
              valid.includes(form.answers[question] ?? ''),
          ),
        );
      const own = INDICATORS.filter((one) => one.question === question);
      const values = own.flatMap(({ id, valid }) => {
        const indicator = track.indicators.find((one) => one.id === id);
        return track.units.flatMap((unit, u) => (indicator?.values[u] == null ? [] : [counted(unit.id, valid)]));
      });
      const counts = run.answers
        .filter((one) => one.track === track.id && one.question === `Q${question + 1}`)
        .flatMap(({ units, scale }) =>
          units.map((unit) => counted(unit, INDICATORS[scale === 'du' ? 1 : 0]?.valid ?? [])),
        );
      return [...values, ...counts];
    }),
  );
}

/** Whether some combination of the rows is about fewer columns than `least` alone. */
function tellsOfFew(rows: readonly (readonly number[])[], least: number): boolean {
  const columns = [...(rows[0] ?? []).keys()].filter((c) => rows.some((row) => row[c] === 1));
  const all = rank(rows, columns);
  const without = (from: number, left: readonly number[], size: number): boolean =>
    (size > 0 && rank(rows, left) < all) ||
    (size < least - 1 &&
      columns.slice(from).some((c, i) =>
        without(
          from + i + 1,
          left.filter((other) => other !== c),
          size + 1,
        ),
      ));
  return without(0, columns, 0);
}

/** By Gaussian elimination over the integers modulo a prime: no rounding. */
function rank(rows: readonly (readonly number[])[], columns: readonly number[]): number {
  const PRIME = 32_749;
  const left = rows.map((row) => columns.map((c) => row[c] ?? 0));
  let found = 0;
  for (const c of columns.keys()) {
    const pivot = left.findIndex((row, r) => r >= found && row[c] !== 0);
    const top = left[pivot];
    if (top === undefined) continue;
    left[pivot] = left[found] ?? [];
    left[found] = top;
    const inverse = power(top[c] ?? 0, PRIME - 2, PRIME);
    for (let r = found + 1; r < left.length; r++) {
      const factor = ((left[r]?.[c] ?? 0) * inverse) % PRIME;
      if (factor === 0) continue;
      left[r] = (left[r] ?? []).map((value, k) => (value + (PRIME - factor) * (top[k] ?? 0)) % PRIME);
    }
    found += 1;
  }
  return found;
}

function power(base: number, exponent: number, modulus: number): number {
  let result = 1;
  for (let i = exponent, square = base; i > 0; i = Math.floor(i / 2), square = (square * square) % modulus) {
    if (i % 2 === 1) result = (result * square) % modulus;
  }
  return result;
}

test('with the fields that withhold, no sum or difference of what is published tells of few; without them it is named', async () => {
  const seen = { told: 0, silent: 0, left: 0 };
  for (let seed = 1; seed <= SURVEYS; seed++) {
    const survey = randomSurvey(seed);
    const open = await scored(survey, []);
    const closed = await scored(
      survey,
      FIELDS.map((field) => `${field}=${survey.least}`),
    );
    if (open !== null) {
      const tells = publishedRows(survey, open).some((rows) => tellsOfFew(rows, survey.least));
      const named = open.findings.some(({ code }: Finding) => code === 'small-base' || code === 'small-difference');
      expect([seed, named]).toEqual([seed, tells]);
      seen[tells ? 'told' : 'silent'] += 1;
    }
    if (closed === null) continue;
    const rows = publishedRows(survey, closed);
    expect([seed, rows.map((one) => tellsOfFew(one, survey.least))]).toEqual([seed, [false, false]]);
    seen.left += rows.flat().length;
  }
  expect(seen.told).toBeGreaterThan(SURVEYS / 3);
  expect(seen.silent).toBeGreaterThan(2);
  expect(seen.left).toBeGreaterThan(5 * SURVEYS);
}, 60_000);
