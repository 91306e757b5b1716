/** `ddci check --xlsx`: what was found as a workbook, and a coloured copy of each table next to it. */
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../core/model/findings.ts';
import { sidecarName } from '../io/publish/publish.ts';
import type { SidecarFile, SidecarTarget } from '../io/publish/sidecars.ts';
import { sealed } from '../io/write/seal.ts';
import { type FoundRow, findingsGrid } from '../report/findings-grid.ts';
import type { Grid } from '../report/grid.ts';
import { type CellMark, markedSheet } from '../report/marked-grid.ts';
import { tabNames } from '../report/sheets/tabs.ts';
import type { AssessedTable, Assessment } from './assess.ts';
import type { Context } from './context.ts';
import { copiedSheet } from './copied-sheet.ts';
import { foundCells, foundCount, inBrief } from './found-cells.ts';
import { progressSheet, type QuotaProgress } from './quota-progress.ts';
import { firstOfEachKind } from './report-findings.ts';
import { sentence } from './sentences.ts';

/** The worst first. */
const LEVELS = ['error', 'warning', 'note'] as const;

/** What is to be written, and where. @param progress of a survey that runs; null: no unit has a quota */
export async function checkFiles(
  assessment: Assessment,
  progress: QuotaProgress | null,
  context: Context,
): Promise<{ readonly target: SidecarTarget; readonly files: readonly SidecarFile[] }> {
  const { language, method, tables } = assessment;
  const findings = firstOfEachKind(assessment.findings).listed;
  const messages = context.messages(language);
  const { words } = messages.check;
  const folder = dirname(method.path);
  const copies = tables.map((table) => ({
    table,
    path: copyPath(table.path, messages.check.copy),
    of: onTable(findings, table),
  }));
  const written = copies.filter(({ of: marked }) => marked.length > 0);
  const linkTo = (path: string) => relative(folder, path).split(sep).join('/');
  const ordered = LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
  const found = ordered.map((finding): FoundRow => {
    const { file = '', sheet = '' } = finding.place;
    const copy = written.find(({ table }) => table.file === file);
    const told = messages.check.parts(sentence(inBrief(finding), messages, method.terms));
    const isMethod = file === method.file && file !== '';
    return {
      level: finding.level,
      code: finding.code,
      file,
      sheet,
      ...told,
      count: foundCount(finding),
      cells: foundCells(finding),
      link: copy !== undefined ? linkTo(copy.table.path) : isMethod ? basename(method.path) : null,
      copy: copy === undefined ? null : linkTo(copy.path),
      copySheet: sheet === '' && copy !== undefined ? (tabsOf(copy.table)[0] ?? '') : sheet,
    };
  });
  const more = progress === null ? [] : [progressSheet(progress, messages)];
  const files: SidecarFile[] = [
    { path: join(folder, messages.check.file), bytes: await bytesOf(findingsGrid(found, words, more)) },
  ];
  for (const { table, path, of: marked } of written) {
    files.push({
      path,
      bytes: await bytesOf(
        await copyOf(table, marked, (finding) => sentence(inBrief(finding), messages, method.terms)),
      ),
    });
  }
  const stale = [
    ...copies.filter((copy) => !written.includes(copy)).map(({ path }) => path),
    ...files.map(({ path }) => sidecarName(path)),
  ];
  const inputs = [method.path, ...tables.map(({ path }) => path)];
  const { owner, options } = context;
  return { target: { from: context.folder, inputs, force: options.force, owner, stale }, files };
}

async function bytesOf(grid: Grid): Promise<Uint8Array> {
  const { writeGrid } = await import('../io/write/xlsx/grid.ts');
  return sealed(await writeGrid(grid));
}

/** khao-sat.xlsx → khao-sat.co-loi.xlsx */
function copyPath(path: string, word: string): string {
  return resolve(dirname(path), `${basename(path, extname(path))}.${word}.xlsx`);
}

/** The findings about cells or rows of a table. */
function onTable(findings: readonly Finding[], { file }: AssessedTable): Finding[] {
  return findings.filter((finding) => {
    return finding.place.file === file && foundCells(finding).some(({ row }) => row !== null);
  });
}

function tabsOf({ file, sheets }: AssessedTable): string[] {
  return tabNames(sheets.map(({ name }) => name ?? basename(file, extname(file))));
}

async function copyOf(
  table: AssessedTable,
  findings: readonly Finding[],
  say: (finding: Finding) => string,
): Promise<Grid> {
  const tabs = tabsOf(table);
  const sheets = [];
  for (const [i, sheet] of table.sheets.entries()) {
    const sheetFindings = findings.filter(({ place }) => (place.sheet ?? null) === sheet.name);
    const marks = sheetFindings.flatMap((finding) => marksOf(finding, say(finding)));
    const marked = new Map<number, Set<string>>();
    for (const { row, column } of marks) marked.set(row, (marked.get(row) ?? new Set()).add(column ?? ''));
    sheets.push(markedSheet(await copiedSheet(sheet, tabs[i] ?? '', marked), marks));
  }
  return { title: table.file, sheets };
}

function marksOf(finding: Finding, text: string): CellMark[] {
  return foundCells(finding).flatMap(({ row, column }) => {
    return row === null ? [] : [{ row, column, level: finding.level, text }];
  });
}
