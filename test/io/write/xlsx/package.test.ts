/** A written workbook keeps to ECMA-376 where programs look before they offer a repair: order, names, references, types. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { methodTerms } from '../../../../src/cli/method-terms.ts';
import type { Run } from '../../../../src/core/model/run.ts';
import { writeXlsx } from '../../../../src/io/write/xlsx.ts';
import { workbookReport } from '../../../../src/report/sheets/sheets.ts';
import { unitViews } from '../../../../src/report/unit/unit-view.ts';
import { indexWorkbook, unitWorkbook } from '../../../../src/report/unit/unit-workbook.ts';
import { demonstration } from '../../../demonstration.ts';
import { readFileOf, rowsOf } from '../../../io/sheet-cells.ts';
import { runMain } from '../../../run-main.ts';

const HOSTILE = `=1+1 'Sở' "<b>" ]]> & _x0041_ \u0000 [a]:*?/\\ ${'dài '.repeat(60)}`;

/** CT_Worksheet, §18.3.1.99. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...[
    'mergeCells',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ],
  ...['headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
];

let books: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
  const ran = await runMain(folder, ['score', demonstration, '--json', '--format', 'json', '--output', 'out']);
  expect(ran.exit, ran.error).toBe(0);
  await rm(folder, { recursive: true });
  const run: Run = JSON.parse(ran.out);
  const hostile: Run = {
    ...run,
    title: HOSTILE,
    tracks: run.tracks.map((track) => ({
      ...track,
      name: HOSTILE,
      units: track.units.map((unit, u) => ({ ...unit, name: `${HOSTILE} ${u}` })),
      parts: track.parts.map((part) => ({ ...part, name: HOSTILE })),
    })),
  };
  const describe = () => ({ place: HOSTILE, message: HOSTILE });
  const units = unitViews(hostile, () => [HOSTILE]);
  const [first] = units;
  if (first === undefined) throw new Error('no unit');
  books = new Map([
    ['the demonstration', writeXlsx(workbookReport(run, 'vi', describe, methodTerms('vi')))],
    ['hostile names', writeXlsx(workbookReport(hostile, 'en', describe, methodTerms('en')))],
    ['a unit', writeXlsx(unitWorkbook(hostile, first, 'vi'))],
    ['the index of units', writeXlsx(indexWorkbook(hostile, units, 'vi'))],
  ]);
});

const NAMES = ['the demonstration', 'hostile names', 'a unit', 'the index of units'];

test.each(NAMES)('elements of a sheet stand in the order of the schema, cells in theirs: %s', (name) => {
  for (const [part, xml] of sheetsOf(name)) {
    const tops = topElements(xml);
    expect(tops.length, part).toBeGreaterThan(6);
    const places = tops.map((tag) => ORDER.indexOf(tag));
    expect(places, part).not.toContain(-1);
    expect(places, part).toEqual([...places].sort((a, b) => a - b));
    const rows = [...xml.matchAll(/<row r="(\d+)"/gu)].map(([, row]) => Number(row));
    expect(rows, part).toEqual([...new Set(rows)].sort((a, b) => a - b));
    for (const [, row = '', cells = ''] of xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gsu)) {
      const at = [...cells.matchAll(/<c r="([A-Z]+)(\d+)"/gu)];
      expect(new Set(at.map(([, , own]) => own)).size, `${part} ${row}`).toBeLessThan(2);
      const columns = at.map(([, letters = '']) =>
        [...letters].reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0),
      );
      expect(columns, `${part} ${row}`).toEqual([...new Set(columns)].sort((a, b) => a - b));
    }
  }
});

test.each(NAMES)('every relation leads to a part, and every part has a type: %s', (name) => {
  const parts = partsOf(name);
  const types = parts.get('[Content_Types].xml') ?? '';
  for (const part of parts.keys()) {
    if (part === '[Content_Types].xml' || part.endsWith('.rels')) continue;
    expect(types, part).toContain(`PartName="/${part}"`);
  }
  let relations = 0;
  for (const [part, xml] of parts) {
    if (!part.endsWith('.rels')) continue;
    const folder = part.replace(/_rels\/[^/]*$/u, '');
    for (const [, target = ''] of xml.matchAll(/ Target="([^"]*)"/gu)) {
      relations += 1;
      expect([...parts.keys()]).toContain(new URL(target, `http://a/${folder}`).pathname.slice(1));
    }
  }
  expect(relations).toBeGreaterThan(4);
});

test.each(NAMES)('styles, texts and names that cells point at are there: %s', (name) => {
  const parts = partsOf(name);
  const count = (part: string, tag: string) =>
    Number(new RegExp(`<${tag} count="(\\d+)"`, 'u').exec(parts.get(part) ?? '')?.[1]);
  const styles = count('xl/styles.xml', 'cellXfs');
  const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>/gu)].length;
  for (const [part, xml] of sheetsOf(name)) {
    for (const [, style] of xml.matchAll(/<c [^>]*\bs="(\d+)"/gu)) expect(Number(style), part).toBeLessThan(styles);
    for (const [, text] of xml.matchAll(/ t="s"><v>(\d+)<\/v>/gu)) expect(Number(text), part).toBeLessThan(texts);
  }
  const book = parts.get('xl/workbook.xml') ?? '';
  const tabs = [...book.matchAll(/<sheet name="([^"]*)"/gu)].map(([, tab = '']) => tab);
  expect(new Set(tabs.map((tab) => tab.toLowerCase())).size).toBe(tabs.length);
  for (const tab of tabs) expect(tab.replace(/&[a-z]+;/gu, 'x').length).toBeLessThanOrEqual(31);
  for (const [, place, ranges = ''] of book.matchAll(/<definedName [^>]*localSheetId="(\d+)"[^>]*>([^<]*)</gu)) {
    expect(ranges).toMatch(/^'[^']*'!\$/u);
    expect(ranges).toContain(`'${tabs[Number(place)]?.replaceAll("'", "''")}'!`);
  }
});

test('a text that looks like an escaped character stays what it is, for programs that read the escapes', () => {
  expect(partsOf('hostile names').get('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
});

test('this tool’s own reader finds the hostile title as text in the first cell', async () => {
  const [sheet] = await readFileOf('report.xlsx', books.get('hostile names') ?? new Uint8Array());
  if (sheet === undefined) throw new Error('no sheet');
  const [first] = await rowsOf(sheet);
  expect(first?.cells[0]).toMatchObject({ kind: 'text', text: expect.stringContaining("=1+1 'Sở'") });
});

function partsOf(name: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(books.get(name) ?? new Uint8Array())).map(([part, bytes]) => [part, strFromU8(bytes)]),
  );
}

function sheetsOf(name: string): [string, string][] {
  const sheets = [...partsOf(name)].filter(([part]) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(part));
  expect(sheets.length).toBeGreaterThan(0);
  return sheets;
}

/** Names of the elements right under the first. */
function topElements(xml: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [, closing, tag = '', empty] of xml.replace(/<\?[^>]*\?>/u, '').matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/gu)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) found.push(tag);
      if (empty === '') depth += 1;
    }
  }
  expect(depth).toBe(0);
  return found;
}
