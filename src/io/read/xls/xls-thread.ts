/** The program of the thread (convert.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { type CellObject, CFB, read, set_cptable, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { scriptOf, UNICODE } from '../texts.ts';
import type { Converted } from './convert.ts';
import { type Records, readRecords } from './records.ts';

/** Letters of Western code pages that Vietnamese in Unicode does not have, as fonts of TCVN3 and VNI show its letters in their place. */
const OLD_LETTER =
  /[\u00a1-\u00a9\u00ab-\u00af\u00b4-\u00b6\u00b8-\u00ba\u00bc-\u00be\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe\u00ff]/u;

const converted = convert(workerData);
parentPort?.postMessage(converted, 'bytes' in converted ? [converted.bytes.buffer] : []);

function convert({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Converted {
  const file = Buffer.from(buffer, byteOffset, byteLength);
  try {
    const container = CFB.read(file, { type: 'buffer' });
    const stream = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
    if (stream === null) return { failure: 'old-workbook' };
    const records = readRecords(Buffer.from(stream.content));
    if (records === null) return { failure: 'damaged-workbook' };
    if (records.encrypted) return { failure: 'encrypted-workbook' };
    set_cptable(codePages);
    const options = { dense: true, cellNF: true, cellStyles: true, cellText: false, cellFormula: false } as const;
    const workbook = inOrder(read(file, { type: 'buffer', ...options }), records);
    if (records.fonts.some((font) => scriptOf(font) !== UNICODE) && hasOldLetters(workbook))
      return { failure: 'old-fonts' };
    const bytes: Uint8Array = write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true });
    return { bytes: new Uint8Array(bytes) };
  } catch {
    return { failure: 'old-workbook' };
  }
}

/** The worksheets in the order of their tabs, with what the reader of .xlsx looks at and nothing else. */
function inOrder({ SheetNames, Sheets, Workbook }: WorkBook, { sheets }: Records): WorkBook {
  // The library has them in the order of the file.
  const inFile = [...sheets].sort((a, b) => a - b);
  const named = sheets.map((sheet) => SheetNames[inFile.indexOf(sheet)] ?? '');
  const names = named.filter((name) => Sheets[name] !== undefined && Sheets[name]['!type'] === undefined);
  const hidden = new Map(Workbook?.Sheets?.map((sheet) => [sheet.name, sheet.Hidden ?? 0]));
  const date1904 = Workbook?.WBProps?.date1904 ?? false;
  return {
    SheetNames: names,
    Sheets: Object.fromEntries(names.map((name) => [name, plainSheet(Sheets[name] ?? {})])),
    Workbook: { WBProps: { date1904 }, Sheets: names.map((name) => ({ name, Hidden: hidden.get(name) ?? 0 })) },
  };
}

function plainSheet(sheet: WorkSheet): WorkSheet {
  const { '!data': rows = [], '!ref': range = 'A1', '!merges': merges = [], '!rows': properties = [] } = sheet;
  const hidden: { hidden: true }[] = [];
  properties.forEach((row, i) => {
    if (row.hidden) hidden[i] = { hidden: true };
  });
  const last = utils.decode_range(range).e.r;
  return {
    // The library writes no sheet in which rows are left out.
    '!data': Array.from({ length: last + 1 }, (_, row) => rows[row]?.map(plainCell) ?? []),
    '!ref': range,
    '!merges': merges,
    '!rows': hidden,
  };
}

/** Without hyperlinks, notes and runs of fonts. */
function plainCell({ t, v, z }: CellObject): CellObject {
  return { t, ...(v !== undefined && { v }), ...(z !== undefined && { z }) };
}

/** Which cells have which font the library does not say. */
function hasOldLetters({ Sheets }: WorkBook): boolean {
  const cells = Object.values(Sheets).flatMap((sheet) => sheet['!data'] ?? []);
  return cells.some((row) => row.some(({ v }) => typeof v === 'string' && OLD_LETTER.test(v)));
}
