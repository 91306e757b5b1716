/**
 * `ddci init` over every survey of fixtures/, as form tools export it and hands keep it, against the method that was written
 * by hand for it. What it cannot tell it leaves open; nothing may be wrong.
 */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownField } from '../../src/core/json.ts';
import { fold } from '../../src/core/text/fold.ts';
import { foldUnit } from '../../src/core/text/fold-unit.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** By folder: the method, the survey, how many things are right, and what is left open. */
const CASES = [
  ['export-google-forms', 'method.yaml', 'cau-tra-loi.csv', 22, []],
  ['export-kobotoolbox', 'method.yaml', 'ma-xml.csv', 7, ['units', 'dy1', 'dy2', 'dy3', 'dy4', 'dy5', 'co', 'khong']],
  ['export-kobotoolbox', 'method-labels.yaml', 'nhan-mot-cot.csv', 21, []],
  ['export-kobotoolbox', 'method-labels-columns.yaml', 'nhan-nhieu-cot.csv', 20, []],
  ['export-limesurvey', 'method.yaml', 'ma.csv', 5, ['units', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', '-oth-']],
  ['export-limesurvey', 'method-full.yaml', 'toan-van.csv', 21, ['Khác']],
  ['export-microsoft-forms', 'method.yaml', 'khao-sat.xlsx', 21, []],
  ['export-qualtrics', 'method-texts.yaml', 'khao-sat.csv', 25, []],
  ['export-surveymonkey', 'method.yaml', 'khao-sat.csv', 22, []],
  ['export-surveymonkey', 'method-xlsx.yaml', 'khao-sat.xlsx', 22, []],
  ['hand-kept-excel', 'method.yaml', 'phieu.xlsx', 22, []],
  ['hand-kept-excel', 'method-sheets.yaml', 'tung-don-vi.xlsx', 21, ['respondent']],
  ['layout-blocks', 'method.yaml', 'tien-to.csv', 22, []],
  ['layout-blocks', 'method-suffix.yaml', 'hau-to.csv', 23, []],
  ['layout-file-per-unit', 'method.yaml', 'khao-sat/*.csv', 19, ['respondent', 'units']],
  ['layout-sheets-star', 'method.yaml', 'phieu.xlsx', 22, []],
  ['long-csv', 'method.yaml', 'phieu.csv', 21, []],
] as const;

type Fields = Readonly<Record<string, unknown>>;

interface Scale {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly number?: readonly number[];
  readonly separator?: string;
  readonly missing?: readonly unknown[];
}

/** As much of a method as is compared. */
interface Content {
  readonly title: unknown;
  readonly year: unknown;
  readonly tracks: readonly [
    {
      readonly survey: Fields | readonly Fields[];
      readonly units: readonly { readonly name?: string }[];
      readonly components: readonly (Fields & {
        readonly indicators: readonly (Fields & { readonly question: string; readonly scale: string })[];
      })[];
    },
  ];
  readonly questions?: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<string, Scale>>;
}

test.each(CASES)('init tells of %s, %s, what it can and nothing wrong', async (folder, method, file, right, open) => {
  const copy = await temporaryFolder();
  await cp(join(FIXTURES, folder), copy, { recursive: true });
  const ran = await runMain(copy, ['init', file, '--output', 'init.yaml', '--force', '--quiet']);
  expect(ran, ran.error).toMatchObject({ exit: 0 });
  const found = compare(await read(join(copy, 'init.yaml')), await read(join(copy, method)));
  expect(found.wrong).toEqual([]);
  expect([...new Set(found.open)].sort()).toEqual([...open].sort());
  expect(found.right).toBe(right);
});

test('init makes nothing up: title, year, components, weights and directions are open', async () => {
  const copy = await temporaryFolder();
  await cp(join(FIXTURES, 'long-csv'), copy, { recursive: true });
  await runMain(copy, ['init', 'phieu.csv', '--output', 'init.yaml', '--force']);
  const { title, year, tracks } = await read(join(copy, 'init.yaml'));
  const [{ components }] = tracks;
  expect([title, year]).toEqual(['?', '?']);
  expect(components).toHaveLength(1);
  expect(components[0]).toMatchObject({ id: '?', name: '?', weight: '?' });
  for (const indicator of components[0]?.indicators ?? []) expect(indicator['direction']).toBe('?');
});

async function read(path: string): Promise<Content> {
  return parse(await readFile(path, 'utf8'));
}

/** Everything that both could say of the survey, thing by thing. */
function compare(draft: Content, byHand: Content): { right: number; open: string[]; wrong: string[] } {
  const found = { right: 0, open: [] as string[], wrong: [] as string[] };
  const tell = (what: string, drafted: unknown, wanted: unknown) => {
    if (drafted === '?' || drafted === undefined) found.open.push(what);
    else if (JSON.stringify(drafted) === JSON.stringify(wanted)) found.right += 1;
    else found.wrong.push(`${what}: ${JSON.stringify(drafted)}, not ${JSON.stringify(wanted)}`);
  };
  const [track] = draft.tracks;
  const [wanted] = byHand.tracks;
  const source = [track.survey].flat()[0] ?? {};
  const byHandSource = [wanted.survey].flat()[0] ?? {};
  for (const field of ['layout', 'sheet', 'header', 'rows', 'pattern', 'blocks', 'respondent', 'where']) {
    const value = byHandSource[field];
    if (value !== undefined || source[field] !== undefined) tell(field, source[field], value);
  }
  const column = ownField(byHandSource['unit'], 'column') ?? byHandSource['unit'];
  if (typeof column === 'string') tell('unit', source['unit'], column);
  const names = (units: typeof track.units) => units.map(({ name }) => foldUnit(name ?? '')).sort();
  if (track.units.some(({ name }) => name === undefined)) found.open.push('units');
  else tell('units', names(track.units), names(wanted.units));
  const drafted = questionsOf(draft);
  for (const question of questionsOf(byHand)) {
    const own = drafted.find((one) => question.headers.some((header) => one.headers.includes(header)));
    if (own === undefined) found.wrong.push(`no question ${question.headers}`);
    else compareScales(question.headers[0] ?? '', own.scale, question.scale, tell);
  }
  if (drafted.length > 5) found.wrong.push(`${drafted.length} questions`);
  return found;
}

interface Asked {
  readonly headers: readonly string[];
  readonly scale: Scale;
}

function questionsOf(method: Content): Asked[] {
  const indicators = method.tracks[0].components.flatMap((component) => component.indicators);
  const ids = [...new Set(indicators.map(({ question }) => question))];
  return ids.map((id) => {
    const scale = indicators.find(({ question }) => question === id)?.scale ?? '';
    return { headers: [id, ...(method.questions?.[id] ?? [])].map(fold), scale: method.scales[scale] ?? {} };
  });
}

function compareScales(
  question: string,
  drafted: Scale,
  wanted: Scale,
  tell: (what: string, drafted: unknown, wanted: unknown) => void,
): void {
  // Options have codes of no order; a range is that of the data, and the method's own may be wider.
  if (wanted.separator !== undefined) {
    const labels = (scale: Scale) =>
      Object.keys(scale.answers ?? {})
        .map(fold)
        .sort();
    tell(`${question}: options`, labels(drafted), labels(wanted));
    const trimmed = (scale: Scale) => (scale.separator ?? '').trim();
    // Of options in columns of their own nothing says what would stand between them.
    const isSplit = trimmed(drafted) === ',' && trimmed(wanted) !== ',';
    if (!isSplit) tell(`${question}: separator`, trimmed(drafted), trimmed(wanted));
  } else if (wanted.number !== undefined) {
    tell(`${question}: number`, drafted.number?.length, 2);
  } else {
    const codes = new Map(Object.entries(wanted.answers ?? {}).map(([label, code]) => [fold(label), code]));
    for (const [label, code] of Object.entries(drafted.answers ?? {})) {
      tell(code === '?' ? label : `${question}: ${label}`, code, codes.get(fold(label)) ?? null);
    }
  }
  // Every text that is met and means nothing is told so; more words than are met do no harm.
  const missing = (wanted.missing ?? []).map((word) => fold(String(word)));
  for (const word of drafted.missing ?? []) tell(`${question}: missing`, missing.includes(fold(String(word))), true);
}
