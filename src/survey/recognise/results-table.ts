/**
 * Is it a table of published results? A row a unit, with its total or its rank, and perhaps its tier and the scores of its components
 * (SPEC §10.2). Columns are recognised as those of published figures are, or named; numbers are read by the same reader.
 */

import { append } from '../../core/append.ts';
import type { ResultsTable } from '../../core/compare/published-year.ts';
import type { Finding, Place } from '../../core/model/findings.ts';
import { UnitNames } from '../../core/text/unit-names.ts';
import { tablePlace } from '../finding-collector.ts';
import { looksPersonal } from '../personal-text.ts';
import { cellOf, filledSheets } from '../sheets.ts';
import { columnLetters, type OpenTable, type Sheet, textOf } from '../table.ts';
import type { Column } from './column.ts';
import { type Lacking, type ResultColumns, resultColumns } from './results-columns.ts';
import { believed, type SeenRow } from './results-doubts.ts';
import { profileSheet, type SheetProfile } from './sheet-profile.ts';
import { titleOf, yearOf } from './title-year.ts';
import { unitNumbers } from './unit-numbers.ts';

export interface PublishedResults {
  readonly title: string | null;
  readonly year: number | null;
  readonly tables: readonly ResultsTable[];
  readonly findings: readonly Finding[];
  /** Where there is no table: what is missing in the first one that is not empty, or may be several columns. */
  readonly lacking: Lacking | null;
}

/** @param chosen headers by what their columns are */
export async function readResults(
  file: string,
  open: OpenTable,
  chosen: ReadonlyMap<string, string>,
): Promise<PublishedResults> {
  const sheets = await filledSheets(await open(file, { encoding: null, delimiter: null }));
  const tables: ResultsTable[] = [];
  const findings: Finding[] = [];
  let lacking: Lacking | null = null;
  for (const sheet of sheets) {
    const profile = await profileSheet(sheet);
    const columns: ResultColumns | Lacking =
      profile === null ? { kind: 'table', headers: [] } : resultColumns(profile, chosen);
    if (profile === null || 'kind' in columns) {
      if ('kind' in columns) lacking ??= columns;
      continue;
    }
    const read = await readSheet(file, sheet, profile, columns);
    const ofSheet = sheets.length > 1 ? sheet.name : null;
    append(
      tables,
      read.tables.map((table) => ({ ...table, track: table.track ?? ofSheet })),
    );
    append(findings, read.findings);
  }
  const name = file.split(/[/\\]/u).at(-1) ?? file;
  const names = [name, ...sheets.flatMap((sheet) => sheet.name ?? [])];
  const year = yearOf([name]) ?? yearOf(names.slice(1));
  return { title: titleOf(names), year, tables, findings, lacking: tables.length > 0 ? null : lacking };
}

/** A note at the foot of a table has no number; a row of a sum is no unit. */
async function readSheet(
  file: string,
  sheet: Sheet,
  { header }: SheetProfile,
  columns: ResultColumns,
): Promise<{ readonly tables: readonly ResultsTable[]; readonly findings: readonly Finding[] }> {
  const place: Place = tablePlace(file, sheet.name);
  const results = [columns.total, columns.rank].filter((column) => column !== null);
  const numbers = [...results.map((column) => ({ name: column.header, column })), ...columns.scores];
  const read = await unitNumbers(file, sheet, header, { unit: columns.unit, numbers, always: results });
  const { unitNames, figures, findings } = read;
  const texts = await unitTexts(sheet, header.dataFrom, columns, new UnitNames(unitNames));
  const figureOf = (column: Column | null, unit: number) =>
    column === null ? null : (figures[numbers.findIndex((number) => number.column === column)]?.[unit] ?? null);
  const rows = unitNames.flatMap(([name = ''], unit): SeenRow[] => {
    const row = {
      name,
      total: figureOf(columns.total, unit),
      rank: figureOf(columns.rank, unit),
      tier: texts[unit]?.tier ?? null,
      scores: columns.scores.map(({ column }) => figureOf(column, unit)),
    };
    const isBlank = row.total === null && row.rank === null && row.scores.every((score) => score === null);
    return isBlank ? [] : [{ ...row, track: texts[unit]?.track ?? null, row: texts[unit]?.row ?? 0 }];
  });
  const tracks = [...new Set(rows.map(({ track }) => track))];
  const letters = (column: Column | null) => columnLetters(column?.column ?? 0);
  const lists = tracks.map((track) =>
    believed(
      rows.filter((row) => row.track === track),
      {
        total: { name: columns.total?.header ?? '', letters: letters(columns.total) },
        rank: { name: columns.rank?.header ?? '', letters: letters(columns.rank) },
        scores: columns.scores.map(({ name, column }) => ({ name, letters: letters(column) })),
      },
      place,
    ),
  );
  return {
    tables: lists.map(({ rows: units }, t) => ({
      track: tracks[t] ?? null,
      decimals: decimalsOf(
        columns.total,
        units.map(({ total }) => total),
      ),
      scores: columns.scores.map(({ name }) => name),
      units,
    })),
    findings: [...findings, ...lists.flatMap((table) => table.findings)],
  };
}

/** By unit: its first row, and its texts that are no numbers. */
async function unitTexts(sheet: Sheet, from: number, columns: ResultColumns, names: UnitNames) {
  const found: ({ readonly row: number; readonly tier: string | null; readonly track: string | null } | undefined)[] =
    [];
  await sheet.read((row) => {
    if (row.number < from) return true;
    const text = (column: Column | null) => {
      const written = column === null ? '' : textOf(cellOf(sheet, row, column.column)).trim();
      return written === '' || looksPersonal(written) ? null : written.slice(0, LONGEST);
    };
    const unit = names.find(text(columns.unit) ?? '');
    if (unit !== null) found[unit] ??= { row: row.number, tier: text(columns.tier), track: text(columns.track) };
    return true;
  });
  return found;
}

/** Of a tier's or a track's name. */
const LONGEST = 200;
/** Totals with more decimals than these are not as they were published. */
const MOST_DECIMALS = 4;

/** As the cells are written («68,80»), or as many as the numbers have. */
function decimalsOf(total: Column | null, totals: readonly (number | null)[]): number {
  const written = (total?.texts ?? []).map(({ text }) => /[.,](\d+)$/u.exec(text)?.[1]?.length ?? 0);
  const most = Math.max(
    0,
    ...written,
    ...totals.map((value) => /\.(\d+)$/u.exec(String(value ?? 0))?.[1]?.length ?? 0),
  );
  return most > MOST_DECIMALS ? 2 : most;
}
