/** Tables of published figures → figures by column and unit (SPEC §3.2). */
import type { Finding, PublishedSource, Reading } from '../core/model.ts';
import { fold } from '../core/text/fold.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { findHeader, judgeHeader } from './header.ts';
import { decimalMark, numberReadings } from './number-text.ts';
import { cellOf, chooseSheet, headerRows, sheetPlace } from './sheets.ts';
import { columnLetters, type OpenTable, type Row, type Sheet, textOf } from './table.ts';
import { Tellings } from './tellings.ts';
import { isTotalsWord } from './totals.ts';

export interface PublishedResult {
  /** By published column, then by unit. */
  readonly figures: readonly (readonly (number | null)[])[];
  readonly findings: readonly Finding[];
}

const MISSING = new Set(['', '-', '–', '—', 'n/a', 'na', '#n/a', '..', '…'].map(fold));

export async function readPublished(reading: Reading, open: OpenTable): Promise<PublishedResult> {
  const names = new UnitNames(reading.unitNames);
  const figures = reading.figures.map(() => reading.unitNames.map((): number | null => null));
  const found = new Set<number>();
  const holders = new Map<string, string>();
  const findings: Finding[] = [];
  const twice: Finding[] = [];
  for (const source of reading.published) {
    const sheet = await chooseSheet(await open(source.file, source), source);
    if ('code' in sheet) findings.push(sheet);
    else findings.push(...(await readTable(source, sheet, { reading, names, figures, found, holders, twice })));
  }
  return { figures, findings: [...findings, ...twice, ...missingColumns(reading, found)] };
}

interface Into {
  readonly reading: Reading;
  readonly names: UnitNames;
  readonly figures: (number | null)[][];
  /** Columns that some table has. */
  readonly found: Set<number>;
  /** By column and unit: the file that gave the figure. */
  readonly holders: Map<string, string>;
  /** Figures that a second table gives. */
  readonly twice: Finding[];
}

async function readTable(source: PublishedSource, sheet: Sheet, into: Into): Promise<Finding[]> {
  const columns = into.reading.figures.map(({ header }) => ({ name: header, headers: [header] }));
  const needed = [{ name: source.unit, headers: [source.unit] }, ...columns];
  const header = findHeader(await headerRows(sheet, source), needed, source);
  // A column may stand in another table of the track: what no table has is told at the end.
  const place = sheetPlace(source, sheet);
  const judged = judgeHeader(header, needed, new Set(header?.columns), place).filter(
    ({ code, arguments: args }) => code !== 'missing-column' || ('name' in args && args.name === source.unit),
  );
  const [unitColumn = null, ...at] = header?.columns ?? [];
  if (header === null || unitColumn === null) return judged;
  const tellings = new Tellings();
  const seen = new Map<number, number>();
  const [first, last] = source.rows ?? [0, Number.POSITIVE_INFINITY];
  at.forEach((column, i) => {
    if (column !== null && source.gives[i]) into.found.add(i);
  });
  const repeated: Finding[] = [];
  const decimal = source.decimal ?? decimalMark(await textsIn(sheet, header.row, at));
  await sheet.read((row) => {
    if (row.number > Math.max(header.row, first - 1) && row.number <= last) {
      const unit = unitOf(row, sheet, unitColumn, into, tellings, place);
      const earlier = unit === null ? undefined : seen.get(unit);
      if (unit !== null && earlier !== undefined) {
        const where = { ...place, row: row.number, column: columnLetters(unitColumn) };
        const args = { unit: into.reading.unitNames[unit]?.[0] ?? '', firstRow: earlier };
        repeated.push({ code: 'repeated-published-unit', level: 'error', place: where, arguments: args });
      } else if (unit !== null) {
        seen.set(unit, row.number);
        at.forEach((column, i) => {
          if (column !== null && source.gives[i])
            readFigure(row, sheet, { column, figure: i, unit, decimal }, into, tellings, place);
        });
      }
    }
    return row.number < last;
  });
  return [...judged, ...repeated, ...tellings.findings()];
}

function unitOf(
  row: Row,
  sheet: Sheet,
  column: number,
  { names }: Into,
  tellings: Tellings,
  table: Finding['place'],
): number | null {
  const text = textOf(cellOf(sheet, row, column))
    .trim()
    .slice(0, 200);
  if (text === '') return null;
  const unit = names.find(text);
  if (unit !== null) return unit;
  const place = { ...table, column: columnLetters(column) };
  if (isTotalsWord(text)) {
    tellings.row('totals', row.number, (rows, count) => ({
      code: 'totals-rows',
      level: 'note',
      place,
      arguments: { rows, count },
    }));
  } else {
    tellings.row(`unit ${fold(text)}`, row.number, (rows, count) => ({
      code: 'unknown-unit',
      level: 'error',
      place,
      arguments: { text, rows, count, closest: names.nearest(text) },
    }));
  }
  return null;
}

interface FigureCell {
  readonly column: number;
  readonly figure: number;
  readonly unit: number;
  readonly decimal: ',' | '.' | null;
}

/** The texts of all figures, to find their decimal mark: one table is written in one way. */
async function textsIn(sheet: Sheet, headerRow: number, columns: readonly (number | null)[]): Promise<string[]> {
  const texts: string[] = [];
  await sheet.read((row) => {
    if (row.number <= headerRow) return true;
    for (const column of columns) {
      const cell = column === null ? null : cellOf(sheet, row, column);
      if (cell?.kind === 'text') texts.push(cell.text);
    }
    return true;
  });
  return texts;
}

function readFigure(
  row: Row,
  sheet: Sheet,
  { column, figure, unit, decimal }: FigureCell,
  { reading, figures, holders, twice }: Into,
  tellings: Tellings,
  table: Finding['place'],
): void {
  const cell = cellOf(sheet, row, column);
  const text = textOf(cell).trim();
  if ((cell.kind !== 'error' && MISSING.has(fold(text))) || !reading.figures[figure]?.applies[unit]) return;
  const readings = cell.kind === 'number' ? [cell.number] : cell.kind === 'text' ? numberReadings(text, decimal) : [];
  const [value] = readings;
  const own = figures[figure];
  if (readings.length === 1 && value !== undefined && own !== undefined) {
    const first = holders.get(`${figure} ${unit}`);
    if (first === undefined) {
      own[unit] = value === 0 ? 0 : value;
      holders.set(`${figure} ${unit}`, table.file ?? '');
    } else {
      const place = { ...table, row: row.number, column: columnLetters(column) };
      const { indicator = '' } = reading.figures[figure] ?? {};
      const args = { indicator, unit: reading.unitNames[unit]?.[0] ?? '', firstFile: first };
      twice.push({ code: 'figure-twice', level: 'error', place, arguments: args });
    }
    return;
  }
  const letters = columnLetters(column);
  const place = { ...table, column: letters };
  const indicator = reading.figures[figure]?.indicator ?? '';
  const shown = text.slice(0, 200);
  tellings.cell(`${letters} ${shown}`, `${letters}${row.number}`, (cells, count) =>
    readings.length > 1
      ? {
          code: 'ambiguous-number',
          level: 'error',
          place,
          arguments: { question: indicator, text: shown, cells, count },
        }
      : { code: 'not-a-number', level: 'error', place, arguments: { indicator, text: shown, cells, count } },
  );
}

/** Columns that no table of the track has. */
function missingColumns({ figures, published }: Reading, found: ReadonlySet<number>): Finding[] {
  const file = published.map((source) => source.file).join(', ');
  return figures
    .filter((_, i) => !found.has(i))
    .map(({ header }) => ({
      code: 'missing-column',
      level: 'error',
      place: { file },
      arguments: { name: header, closest: null },
    }));
}
