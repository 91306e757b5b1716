import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { withCharts } from '../../../../src/io/write/xlsx/charts.ts';
import type { Bound, Chart } from '../../../../src/report/charts/charts.ts';
import { isMissing } from '../../../needs.ts';

const TAB = "Biểu đồ 'A' & <B>!";
const NAMES = ["Sở 'Một'", '=1+1', '+A & <B>', '"trích"', '🏛 Huyện', 'x'.repeat(200)];

function column<Value>(at: number, cached: readonly (Value | null)[]): Bound<Value> {
  return { cells: { row: 2, column: at, rows: cached.length, columns: 1 }, cached };
}

function head(at: number, text: string): Bound<string> {
  return { cells: { row: 1, column: at, rows: 1, columns: 1 }, cached: [text] };
}

function chart(kind: Chart['kind'], row: number): Chart {
  return {
    kind,
    title: `Điểm “${kind}” & <b>`,
    description: 'Mô tả "A" & <B>',
    over: { row, column: 5, rows: 18, columns: 8 },
    categories: column(1, NAMES),
    series: [
      { name: head(2, 'Tốt & hơn'), values: column(2, [9, 8, 7, null, null, null]), colour: '1F77B4' },
      { name: head(3, 'Khá'), values: column(3, [null, null, null, 6, 5.25, 4]), colour: 'FF7F0E', dashed: true },
    ],
    axis: { min: 0, max: 10 },
    decimals: 2,
    labels: kind === 'bar',
  };
}

const CHARTS = [chart('bar', 2), chart('radar', 22), chart('stacked-bar', 42), chart('clustered-bar', 62)];

/** Two sheets: one with a data bar (an extension inside), a validation, a table and a hyperlink; one with nothing. */
async function workbook(): Promise<Map<string, Uint8Array>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(TAB, { pageSetup: { paperSize: 9 }, headerFooter: { oddFooter: '&P' } });
  sheet.addRow(['Đơn vị', 'Tốt & hơn', 'Khá']);
  NAMES.forEach((name, i) => {
    sheet.addRow([name, i < 3 ? 9 - i : '', i === 3 ? 6 : i === 4 ? 5.25 : i === 5 ? 4 : '']);
  });
  sheet.getCell('D2').dataValidation = { type: 'list', formulae: ['$A$2:$A$7'] };
  sheet.getCell('D3').value = { text: 'trang', hyperlink: 'https://example.org/' };
  sheet.addConditionalFormatting({
    ref: 'B2:B4',
    rules: [
      {
        type: 'dataBar',
        priority: 1,
        gradient: false,
        cfvo: [
          { type: 'num', value: 0 },
          { type: 'num', value: 10 },
        ],
        // exceljs's types have no colour of a data bar
        ...{ color: { argb: 'FF63C384' } },
      },
    ],
  });
  sheet.addTable({ name: 'T', ref: 'G1', columns: [{ name: 'a' }], rows: [[1]] });
  book.addWorksheet('Trống');
  return new Map(Object.entries(unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))));
}

let plain: ReadonlyMap<string, Uint8Array>;
let parts: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  plain = await workbook();
  parts = withCharts(
    plain,
    [
      { tab: TAB, charts: CHARTS },
      { tab: 'Trống', charts: [chart('bar', 1)] },
    ],
    'vi',
  );
});

function text(name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

function file(): Uint8Array {
  return zipSync(Object.fromEntries(parts));
}

test('every part that a relation or a content type names is there, and no relation number stands twice', () => {
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.rels')) continue;
    const ids = [...strFromU8(bytes).matchAll(/\bId="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
  }
  const typed = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/gu)].map(([, name]) => name ?? '');
  expect(typed.filter((name) => !parts.has(name))).toEqual([]);
  expect([...parts.keys()].filter((name) => /charts\/|drawings\/d/u.test(name) && !typed.includes(name))).toEqual([]);
  expect(text('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(/Id="rId3"[^>]*Target="\.\.\/drawings\/drawing1\.xml"/u);
  expect(text('xl/drawings/_rels/drawing2.xml.rels')).toContain('Target="../charts/chart5.xml"');
});

test('a drawing stands where the schema wants it: after the page, before tables and extensions', () => {
  const tops = (sheet: string) => [...topElements(text(sheet))];
  expect(tops('xl/worksheets/sheet1.xml').slice(-5)).toEqual([
    'pageSetup',
    'headerFooter',
    'drawing',
    'tableParts',
    'extLst',
  ]);
  expect(tops('xl/worksheets/sheet2.xml').at(-1)).toBe('drawing');
});

function topElements(sheet: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', empty] of sheet.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (closing === '/') depth--;
    else {
      if (depth === 1) names.push(name);
      if (empty === '') depth++;
    }
  }
  return names;
}

test('a tab of any name is quoted, and cached values stand beside their cells', () => {
  const xml = text('xl/charts/chart1.xml');
  expect(xml).toContain("<c:f>'Biểu đồ ''A'' &amp; &lt;B&gt;!'!$A$2:$A$7</c:f>");
  expect(xml).toContain('<c:pt idx="2"><c:v>+A &amp; &lt;B&gt;</c:v></c:pt>');
  expect(xml).toContain('<c:ptCount val="6"/><c:pt idx="3"><c:v>6</c:v></c:pt>');
});

test('charts tell their language, their font and what they show', () => {
  expect(text('xl/charts/chart2.xml')).toMatch(/<c:lang val="vi-VN"\/>.*Times New Roman/su);
  expect(text('xl/drawings/drawing1.xml')).toContain('descr="Mô tả &quot;A&quot; &amp; &lt;B&gt;"');
});

test('a workbook without charts is as it was', () => {
  expect(withCharts(plain, [{ tab: TAB }, { tab: 'Trống', charts: [] }], 'vi')).toEqual(plain);
});

test('the cells are as they were', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file()).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual([TAB, 'Trống']);
  expect(NAMES.map((_, i) => book.worksheets[0]?.getCell(i + 2, 1).value)).toEqual(NAMES);
});

const OPENPYXL = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def of(chart):
    if chart.tagname == 'radarChart': kind = 'radar'
    else: kind = {'clustered': 'bar', 'stacked': 'stacked-bar'}[chart.grouping]
    return [kind, chart.ser[0].val.numRef.f, chart.ser[1].cat.strRef.f, chart.y_axis.scaling.max]
print(json.dumps([[of(chart) for chart in sheet._charts] for sheet in book.worksheets]))
`;

test.skipIf(isMissing('openpyxl'))('openpyxl, which reads by the schema, finds the charts (needs openpyxl)', () => {
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.xlsx'), file());
    const found = JSON.parse(execFileSync('python3', ['-c', OPENPYXL, join(folder, 'a.xlsx')], { encoding: 'utf8' }));
    const quoted = "'Biểu đồ ''A'' & <B>!'";
    const row = (tab: string, kind: string) => [kind, `${tab}!$B$2:$B$7`, `${tab}!$A$2:$A$7`, 10];
    expect(found).toEqual([
      ['bar', 'radar', 'stacked-bar', 'bar'].map((kind) => row(quoted, kind)),
      [row("'Trống'", 'bar')],
    ]);
  });
});

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'ddci-charts-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
