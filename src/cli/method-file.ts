/**
 * A method file as it is: YAML, JSON or a workbook → its content, and the place of each field in it. Only the reader of its
 * format is loaded.
 */
import type { Finding, Place } from '../core/model/findings.ts';
import { Failure } from '../io/failure.ts';
import { readBytes, sizeOf } from '../io/read/file.ts';
import { readTable } from '../io/read/readers.ts';
import type { Path } from '../method/faults.ts';
import type { ReadCell } from '../method/workbook/column.ts';
import type { ReadSheet } from '../method/workbook/read.ts';
import { cellsOf } from '../survey/sheets.ts';
import { type Cell, plainCell, type Sheet } from '../survey/table.ts';
import { fieldsOfFile, fieldsOfWorkbook, type MethodTerms } from './method-cells.ts';

export interface MethodContent {
  readonly raw: unknown;
  readonly place: (path: Path) => Place;
  readonly findings: readonly Finding[];
  /** Whether it could not be read at all: there is no content to judge. */
  readonly unreadable: boolean;
  /** How sentences name its fields. */
  readonly terms: MethodTerms;
}

const MOST_MEGABYTES = 10;

/** @param file its name as the user has it, for messages */
export async function readMethodFile(path: string, file: string): Promise<MethodContent> {
  if ((await sizeOf(path, file)) > MOST_MEGABYTES * 2 ** 20) {
    throw new Failure('too-large-method', { file, most: MOST_MEGABYTES });
  }
  if (isWorkbook(file)) {
    const { isMethodSheet, readMethodSheets } = await import('../method/workbook/read.ts');
    const sheets = await readTable(path, file, { encoding: null, delimiter: null });
    if (!sheets.some(({ name }) => isMethodSheet(name ?? ''))) throw new Failure('not-a-method', { file });
    const { raw, place, findings, fieldPlaces } = readMethodSheets(file, await Promise.all(sheets.map(sheetRows)));
    return { raw, place, findings, unreadable: false, terms: fieldsOfWorkbook(raw, place, fieldPlaces) };
  }
  if (/\.(?:csv|tsv|txt)$/iu.test(file)) throw new Failure('not-a-method', { file });
  const { readYaml } = await import('../io/read/yaml.ts');
  const { raw, line, findings } = readYaml(file, decode(await readBytes(path, file), file));
  return {
    raw,
    place: (at) => ({ file, line: line(at) }),
    findings,
    unreadable: findings.length > 0,
    terms: fieldsOfFile,
  };
}

/** Whether a file is a workbook by its name. */
function isWorkbook(file: string): boolean {
  return /\.(?:xlsx|xlsm|xls|xlsb|ods)$/iu.test(file);
}

async function sheetRows(sheet: Sheet): Promise<ReadSheet> {
  const rows: { number: number; cells: ReadCell[] }[] = [];
  await sheet.read((row) => {
    const cells = cellsOf(sheet, row).map(methodCell);
    if (cells.some((cell) => cell !== null)) rows.push({ number: row.number, cells });
    return true;
  });
  return { name: sheet.name ?? '', rows };
}

/** A percentage as it is shown: what it is a percentage of depends on the field. */
function methodCell(cell: Cell): ReadCell {
  if (cell.kind !== 'number' || !cell.percent) return plainCell(cell);
  return `${Number((cell.number * 100).toPrecision(15))}%`;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('not-utf8', { file, line: 1 });
  }
}
