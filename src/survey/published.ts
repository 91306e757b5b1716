/** Tables of published figures → figures by column and unit (SPEC §3.2). */
import { append } from '../core/append.ts';
import type { Finding, Place } from '../core/model/findings.ts';
import type { PublishedSource, Reading } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { ColumnNumbers, isDoubtful } from '../core/text/number-text.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import { cellReadings, isPercent } from './cell-numbers.ts';
import { FIRST, FindingCollector, mixedPercent } from './finding-collector.ts';
import { findHeader, type Header, type HeaderRow, judgeHeader, matchHeader, type Needed } from './header.ts';
import { hasLoneShares } from './lone-shares.ts';
import { quotable } from './personal-text.ts';
import type { SeenCell } from './place-column.ts';
import { RowShapes } from './row-shapes.ts';
import { cellOf, chooseSheet, headerRows, sheetPlace, textReading } from './sheets.ts';
import { type Cell, columnLetters, type OpenTable, type Row, type Sheet, textOf } from './table.ts';
import { isTotalsWord } from './totals.ts';

export interface PublishedResult {
  /** By published column, then by unit. */
  readonly figures: readonly (readonly (number | null)[])[];
  readonly findings: readonly Finding[];
}

const MISSING = new Set(['', '-', 'n/a', 'na', '#n/a', '..', '…'].map(fold));

/**
 * @param others the units of the method's other tracks: their rows in a shared table are passed over
 * @param most addresses that a finding lists
 */
export async function readPublished(
  reading: Reading,
  others: UnitNames,
  open: OpenTable,
  most = FIRST,
): Promise<PublishedResult> {
  const names = new UnitNames(reading.unitNames);
  const figures = reading.figures.map(() => reading.unitNames.map((): Figure | null => null));
  const found = new Set<number>();
  const findings: Finding[] = [];
  for (const source of reading.published) {
    const sheet = await chooseSheet(await open(source.file, source), source);
    if ('code' in sheet) findings.push(sheet);
    else append(findings, await readTable(source, sheet, { reading, names, others, figures, found, most }));
  }
  append(findings, mixedPercents(reading, figures));
  append(findings, loneShares(reading, figures, most));
  append(findings, missingColumns(reading, found));
  return { figures: figures.map((column) => column.map((figure) => figure?.value ?? null)), findings };
}

interface Figure {
  readonly value: number;
  readonly percent: boolean;
  readonly file: string;
  readonly seen: SeenCell;
}

interface Into {
  readonly reading: Reading;
  readonly names: UnitNames;
  readonly others: UnitNames;
  /** By published column, then by unit. */
  readonly figures: (Figure | null)[][];
  /** Columns that some table has. */
  readonly found: Set<number>;
  readonly most: number;
}

/** A unit's row: its cells by published column; null where the table does not give the column. */
interface UnitRow {
  readonly unit: number;
  readonly row: number;
  readonly cells: readonly (Cell | null)[];
}

async function readTable(source: PublishedSource, sheet: Sheet, into: Into): Promise<Finding[]> {
  const { reading } = into;
  const columns = reading.figures.map(({ header }) => ({ name: header, headers: [header] }));
  const needed = [{ name: source.unit, headers: [source.unit] }, ...columns];
  const header = headerOf(await headerRows(sheet, source), needed, source, into.names);
  const place = sheetPlace(source, sheet);
  // A column may be in another table of the track: those that no table has are reported at the end.
  const judged = judgeHeader(header, needed, new Set(header?.columns), place).filter(
    ({ code, arguments: args }) => code !== 'missing-column' || ('name' in args && args.name === source.unit),
  );
  const [unitColumn = null, ...figureColumns] = header?.columns ?? [];
  if (header === null || unitColumn === null) return judged;
  const given = figureColumns.map((column, i) => (source.gives[i] ? column : null));
  given.forEach((column, i) => {
    if (column !== null) into.found.add(i);
  });
  const collector = new FindingCollector(into.most);
  const decided: Finding[] = textReading(sheet, place);
  const rows = await unitRows(source, sheet, header, { unitColumn, given }, into, collector);
  if (rows.length === 0 && collector.isEmpty)
    return [...judged, { code: 'no-rows', level: 'error', place, arguments: {} }];
  const findings = given.flatMap((column, figure) => {
    if (column === null) return [];
    const texts = rows.flatMap(({ row, cells }) => {
      const cell = cells[figure];
      return cell?.kind === 'text' ? [{ row, text: cell.text.trim() }] : [];
    });
    const numbers = new ColumnNumbers(
      source.decimal,
      texts.map(({ text }) => text),
    );
    const { decimal } = numbers;
    const doubtful = texts.find(({ text }) => isDoubtful(text) && numbers.readings(text).length === 1);
    const [value] = doubtful === undefined ? [] : numbers.readings(doubtful.text);
    if (source.decimal === null && decimal !== null && doubtful !== undefined && value !== undefined) {
      const letters = columnLetters(column);
      const { indicator = '' } = reading.figures[figure] ?? {};
      const args = { indicator, decimal, text: doubtful.text, cells: [`${letters}${doubtful.row}`], value };
      decided.push({ code: 'decimal-found', level: 'note', place: { ...place, column: letters }, arguments: args });
    }
    return rows.flatMap((row) => readFigure(row, { column, figure, numbers }, into, place, collector));
  });
  return [...judged, ...decided, ...findings, ...collector.findings()];
}

/** The header; of a table that has none, the row before its first: its columns are named by letters, and that row is to be read. */
function headerOf(
  rows: readonly HeaderRow[],
  needed: readonly Needed[],
  source: PublishedSource,
  names: UnitNames,
): Header | null {
  const found = findHeader(rows, needed, source);
  if (found === null || source.header !== null) return found;
  const texts = Array.from({ length: Math.max(...rows.map((row) => row.texts.length)) }, () => '');
  const lettered = matchHeader(texts, needed);
  if (lettered.columns.join() !== found.columns.join()) return found;
  const first = rows.find(({ row }) => row >= (source.rows?.[0] ?? 1));
  const unit = first?.texts[lettered.columns[0] ?? 0] ?? '';
  const isRead = source.rows?.[0] === 1 || names.find(unit) !== null || names.nearest(unit).length > 0;
  return first !== undefined && isRead ? { ...lettered, row: first.row - 1, texts } : found;
}

async function unitRows(
  source: PublishedSource,
  sheet: Sheet,
  header: Header,
  { unitColumn, given }: { readonly unitColumn: number; readonly given: readonly (number | null)[] },
  { reading, names, others }: Into,
  collector: FindingCollector,
) {
  const place = { ...sheetPlace(source, sheet), column: columnLetters(unitColumn) };
  const rows: UnitRow[] = [];
  const shapes = new RowShapes(sheet, header.texts.length, sheetPlace(source, sheet), collector);
  const [first, last] = source.rows ?? [0, Number.POSITIVE_INFINITY];
  await sheet.read((row) => {
    if (row.number <= header.row || row.number < first || row.number > last) return row.number < last;
    if (shapes.isOther(row)) return true;
    collector.surplus(sheet, row, header.texts.length, sheetPlace(source, sheet));
    const text = textOf(cellOf(sheet, row, unitColumn))
      .trim()
      .slice(0, 200);
    const unit = names.find(text);
    if (unit !== null) shapes.names(row);
    const earlier = rows.find((row) => row.unit === unit);
    if (text === '') {
      const filled = given.some((column) => column !== null && textOf(cellOf(sheet, row, column)).trim() !== '');
      if (filled && isTotalsWord(firstText(row))) collector.totals(row.number, place);
      else if (filled) collector.noUnit(row.number, sheetPlace(source, sheet));
      return true;
    }
    if (unit === null)
      collector.notAUnit(text, row.number, place, {
        names,
        other: others.find(text) !== null,
        totals: isTotalsWord(text),
        personal: false,
      });
    else if (earlier === undefined) {
      const cells = given.map((column) => (column === null ? null : cellOf(sheet, row, column)));
      rows.push({ unit, row: row.number, cells });
    } else {
      const args = { unit: reading.unitNames[unit]?.[0] ?? '', firstRow: earlier.row };
      collector.row(`repeated ${unit}`, row.number, (first, count) => ({
        code: 'repeated-published-unit',
        level: 'error',
        place,
        arguments: { ...args, rows: first, count },
      }));
    }
    return true;
  });
  shapes.finish();
  return rows;
}

/** A merged «Tổng cộng» may be written in a column before that of the units. */
function firstText(row: Row): string {
  for (let column = 0; column < row.width; column++) {
    const text = row.text(column).trim();
    if (text !== '') return text;
  }
  return '';
}

interface FigureColumn {
  readonly column: number;
  readonly figure: number;
  readonly numbers: ColumnNumbers;
}

function readFigure(
  { unit, row, cells }: UnitRow,
  { column, figure, numbers }: FigureColumn,
  { reading, figures }: Into,
  table: Place,
  collector: FindingCollector,
): Finding[] {
  const cell = cells[figure];
  const unitFigures = figures[figure];
  const { indicator = '', applies } = reading.figures[figure] ?? {};
  if (cell === null || cell === undefined || unitFigures === undefined || !applies?.[unit]) return [];
  const text = textOf(cell).trim();
  if (cell.kind !== 'error' && MISSING.has(fold(text))) return [];
  const readings = cellReadings(cell, numbers);
  const [value] = readings;
  const letters = columnLetters(column);
  if (readings.length !== 1 || value === undefined) {
    const place = { ...table, column: letters };
    const what = readings.length > 1 ? 'ambiguous' : 'no number';
    const add = (quoted: string | null, cells: readonly string[], count: number): Finding => {
      const args = { cells, count, text: quoted };
      return readings.length > 1
        ? { code: 'ambiguous-number', level: 'error', place, arguments: { ...args, question: indicator } }
        : { code: 'not-a-number', level: 'error', place, arguments: { ...args, indicator } };
    };
    const shown = quotable(text);
    // The reading of numbers is one decision for the column.
    if (readings.length > 1) {
      collector.cell(`${letters} ${what}`, `${letters}${row}`, (cells, count) => add(shown, cells, count));
    } else collector.text(`${letters} ${what}`, shown, `${letters}${row}`, add);
    return [];
  }
  const first = unitFigures[unit];
  if (first !== null && first !== undefined) {
    const args = { indicator, unit: reading.unitNames[unit]?.[0] ?? '', firstFile: first.file };
    return [{ code: 'figure-twice', level: 'error', place: { ...table, row, column: letters }, arguments: args }];
  }
  const seen = { cell: `${letters}${row}`, place: { ...table, column: letters } };
  unitFigures[unit] = { value: value === 0 ? 0 : value, percent: isPercent(cell), file: table.file ?? '', seen };
  return [];
}

/** 75 % is read as 0.75: next to plain figures above 1, one of the two must be meant otherwise. */
function mixedPercents({ figures: columns }: Reading, figures: readonly (readonly (Figure | null)[])[]): Finding[] {
  return figures.flatMap((column, i): Finding[] => {
    const percent = column.find((figure) => figure?.percent);
    const plain = column.find((figure) => figure !== null && !figure.percent && Math.abs(figure.value) > 1);
    return percent && plain ? [mixedPercent(columns[i]?.indicator ?? '', percent.seen, plain.seen)] : [];
  });
}

/** A share typed among percentages; where percent signs are written, they say what is what. */
function loneShares(
  { figures: columns }: Reading,
  figures: readonly (readonly (Figure | null)[])[],
  most: number,
): Finding[] {
  return figures.flatMap((column, i): Finding[] => {
    const present = column.filter((figure) => figure !== null);
    if (present.some(({ percent }) => percent) || !hasLoneShares(present.map(({ value }) => value))) return [];
    const shares = present.filter(({ value }) => value > 0 && value <= 1);
    const [share] = shares;
    const other = present.find(({ value }) => value > 1);
    if (share === undefined || other === undefined) return [];
    const cells = shares.slice(0, most).map(({ seen }) => seen.cell);
    const args = { indicator: columns[i]?.indicator ?? '', cells, count: shares.length, value: share.value };
    const next = { nextCell: other.seen.cell, nextValue: other.value };
    return [{ code: 'lone-shares', level: 'warning', place: share.seen.place, arguments: { ...args, ...next } }];
  });
}

/** Columns that no table of the track has. */
function missingColumns({ figures, published }: Reading, found: ReadonlySet<number>): Finding[] {
  const file = published.map((source) => source.file).join(', ');
  return figures
    .filter((_, i) => !found.has(i))
    .map(({ header }) => {
      const args = { name: header, closest: null, question: false };
      return { code: 'missing-column', level: 'error', place: { file }, arguments: args };
    });
}
