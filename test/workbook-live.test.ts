/**
 * The workbook's formulas against the numbers of the run: LibreOffice computes every formula anew (their written results
 * are taken out before), and each must give what was computed.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS, { type CellValue } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Run } from '../src/core/model.ts';
import { writeXlsx } from '../src/io/write/xlsx.ts';
import { Addresses, blockPlaces, letters } from '../src/report/layout.ts';
import type { CellContent, Report } from '../src/report/report.ts';
import { workbookReport } from '../src/report/sheets.ts';
import { demonstration } from './demonstration.ts';
import { csvText, randomCase } from './random-case.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const CASES = 40;
const run = promisify(execFile);
const soffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!soffice) console.warn('workbook-live: skipped, because LibreOffice (soffice) is not installed');

interface LiveCell {
  readonly tab: string;
  readonly address: string;
  readonly content: CellContent;
}

test.skipIf(!soffice)(
  `every formula of the demonstration and of ${CASES} random methods gives what was computed`,
  { timeout: 600_000 },
  async () => {
    const folder = await temporaryFolder();
    const reports = new Map<string, Report>();
    for (let seed = 0; seed <= CASES; seed++) {
      const report = reportOf(await scored(folder, seed, []));
      reports.set(`case-${seed}`, report);
      await writeFile(join(folder, `case-${seed}.xlsx`), withoutResults(await writeXlsx(report)));
    }
    await recalculate(folder, [...reports.keys()]);
    let compared = 0;
    const faults: string[] = [];
    for (const [name, report] of reports) {
      const found = await differences(join(folder, 'new', `${name}.xlsx`), liveCells(report));
      faults.push(...found.map((fault) => `${name}: ${fault}`));
      compared += liveCells(report).length;
    }
    expect(faults).toEqual([]);
    // A comparison of nothing would pass as well.
    expect(compared).toBeGreaterThan(15_000);
  },
);

test.skipIf(!soffice)('an edited weight gives what ddci score --set gives', { timeout: 600_000 }, async () => {
  const folder = await temporaryFolder();
  const edited = new Map<string, Report>();
  for (const seed of [0, 3, 7, 11]) {
    const before = await scored(folder, seed, []);
    const [track] = before.tracks;
    const [component] = track?.parts ?? [];
    if (track === undefined || component === undefined) throw new Error('no component');
    const field = `tracks.${track.id}.components.${component.id}.weight`;
    const weight = 3 * component.weight + 1;
    const after = reportOf(await scored(folder, seed, ['--set', `${field}=${weight}`]));
    const report = withWeight(reportOf(before), `${track.id} p:0`, weight);
    const changed = liveCells(report).filter(({ content }, i) => content.value !== liveCells(after)[i]?.content.value);
    expect(changed.length, `seed ${seed} moves nothing`).toBeGreaterThan(seed === 0 ? 20 : -1);
    edited.set(`edit-${seed}`, after);
    await writeFile(join(folder, `edit-${seed}.xlsx`), withoutResults(await writeXlsx(report)));
  }
  await recalculate(folder, [...edited.keys()]);
  for (const [name, after] of edited) {
    // The rows stand in the order of the first ranking: cells are found by unit, not by place.
    const file = join(folder, 'new', `${name}.xlsx`);
    expect(await byUnit(file, after), name).toEqual([]);
  }
});

async function scored(folder: string, seed: number, more: readonly string[]): Promise<Run> {
  let path = demonstration;
  if (seed > 0) {
    const { method, files } = randomCase(seed);
    path = join(folder, `method-${seed}.json`);
    await writeFile(path, JSON.stringify(method));
    for (const [name, records] of files) await writeFile(join(folder, name), csvText(records));
  }
  const output = join(folder, `out-${seed}-${more.length}`);
  const ran = await runMain(folder, ['score', path, '--json', '--format', 'json', '--output', output, ...more]);
  expect(ran.exit, `seed ${seed}: ${ran.error}`).toBe(0);
  return JSON.parse(ran.out);
}

function reportOf(of: Run): Report {
  return workbookReport(of, 'vi', ({ code }) => ({ place: '', message: code }));
}

function liveCells({ sheets }: Report): LiveCell[] {
  return sheets.flatMap((sheet) => {
    const places = blockPlaces(sheet);
    return sheet.blocks.flatMap(({ rows }, b) =>
      rows.flatMap((cells, r) =>
        cells.flatMap((content, c) =>
          typeof content === 'object' && content?.formula !== undefined
            ? [{ tab: sheet.tab, address: `${letters(c + 1)}${(places[b]?.first ?? 0) + r}`, content }]
            : [],
        ),
      ),
    );
  });
}

/** The workbook with its formulas and without the results they were written with. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let formulas = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const text = strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/gu, (_, end: string) => {
      formulas += 1;
      return end;
    });
    parts[name] = strToU8(text);
  }
  expect(formulas).toBeGreaterThan(10);
  return zipSync(parts);
}

async function recalculate(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'new'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  const out = ['--convert-to', 'xlsx', '--outdir', join(folder, 'new')];
  await run('soffice', [`-env:UserInstallation=${profile}`, '--headless', ...out, ...files], { timeout: 500_000 });
}

type Values = (tab: string, address: string) => CellValue;

async function valuesOf(file: string): Promise<Values> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
  return (tab, address) => {
    const cell = workbook.getWorksheet(tab)?.getCell(address);
    if (cell === undefined) return null;
    // The value of a formula's cell loses a result of 0.
    return cell.formula === undefined ? cell.value : ((cell.result as CellValue | undefined) ?? null);
  };
}

async function differences(file: string, cells: readonly LiveCell[]): Promise<string[]> {
  const values = await valuesOf(file);
  return cells.flatMap(({ tab, address, content }) => {
    const actual = values(tab, address);
    return same(actual, content.value) ? [] : [`${tab}!${address} ${JSON.stringify(actual)}, not ${content.value}`];
  });
}

function same(actual: CellValue, wanted: string | number | null): boolean {
  if (typeof wanted !== 'number') return (actual ?? '') === (wanted ?? '');
  return typeof actual === 'number' && Math.abs(actual - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

/** Scores, indices, totals, ranks and tiers of every unit, wherever its row stands. */
async function byUnit(file: string, after: Report): Promise<string[]> {
  const values = await valuesOf(file);
  const faults: string[] = [];
  for (const sheet of after.sheets) {
    const [block] = sheet.blocks;
    const [place] = blockPlaces(sheet);
    if (!/^(?:ranking|components|values) /u.test(sheet.key ?? '') || block === undefined || place === undefined)
      continue;
    const id = letters(sheet.key?.startsWith('ranking') ? 2 : 1);
    const rows = block.rows.map((_, r) => place.first + r);
    for (const cells of block.rows) {
      const unit = cells[id === 'A' ? 0 : 1];
      const row = rows.find((at) => values(sheet.tab, `${id}${at}`) === unit);
      if (typeof unit !== 'string' || row === undefined) continue;
      cells.forEach((cell, c) => {
        // The check says that the sheet was edited.
        if (typeof cell !== 'object' || cell?.formula === undefined || block.columns[c]?.key === 'check') return;
        const actual = values(sheet.tab, `${letters(c + 1)}${row}`);
        if (!same(actual, cell.value)) faults.push(`${sheet.tab} ${unit} ${c}: ${String(actual)}, not ${cell.value}`);
      });
    }
  }
  return faults;
}

/** The report with another figure in a cell of the weights. */
function withWeight(report: Report, row: string, weight: number): Report {
  expect(new Addresses(report).text([{ sheet: 'weights', row, column: 'weight' }], 'weights')).toMatch(/^\$D\$\d+$/u);
  return {
    ...report,
    sheets: report.sheets.map((sheet) =>
      sheet.key !== 'weights'
        ? sheet
        : {
            ...sheet,
            blocks: sheet.blocks.map((block) => ({
              ...block,
              rows: block.rows.map((cells, r) =>
                block.rowKeys?.[r] !== row
                  ? cells
                  : cells.map((cell, c) => (c === 3 ? { value: weight, mark: 'weight' as const } : cell)),
              ),
            })),
          },
    ),
  };
}
