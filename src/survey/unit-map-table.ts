/** A map of units that were merged, split or renamed between two runs (SPEC §10, `compare --units`): columns old, new, continues, track. */
import type { Finding, Place } from '../core/model/findings.ts';
import { fold } from '../core/text/fold.ts';
import { tablePlace } from './finding-collector.ts';
import { findHeader, judgeHeader, type Needed } from './header.ts';
import { cellOf, chooseSheet, headerRows } from './sheets.ts';
import { columnLetters, type OpenTable, textOf } from './table.ts';

export interface UnitMapRow {
  /** Id, name or alias of a unit of the older run; null: none was there before. */
  readonly old: string | null;
  readonly new: string | null;
  /** Whether the new unit continues the old one; null: not said. */
  readonly continues: boolean | null;
  readonly track: string | null;
  readonly place: Place;
}

const COLUMNS: readonly Needed[] = [
  { name: 'cũ (old)', headers: ['old', 'cũ', 'đơn vị cũ'] },
  { name: 'mới (new)', headers: ['new', 'mới', 'đơn vị mới'] },
  { name: 'tiếp nối (continues)', headers: ['continues', 'tiếp nối', 'kế thừa'] },
  { name: 'khối (track)', headers: ['track', 'khối'] },
];
const REQUIRED = COLUMNS.slice(0, 2).map(({ name }) => name);

const YES = new Set(['yes', 'y', 'x', '✓', 'có', 'true', '1']);
const NO = new Set(['no', 'n', 'không', 'false', '0', '-']);

export async function readUnitMap(
  file: string,
  open: OpenTable,
): Promise<{ readonly rows: readonly UnitMapRow[]; readonly findings: readonly Finding[] }> {
  const source = { file, sheet: null, header: null, rows: null, encoding: null, delimiter: null, place: { file } };
  const sheet = await chooseSheet(await open(file, source), source);
  if ('code' in sheet) return { rows: [], findings: [sheet] };
  const header = findHeader(await headerRows(sheet, source), COLUMNS, source);
  const at = tablePlace(file, sheet.name);
  const findings = judgeHeader(header, COLUMNS, new Set(header?.columns), at).filter(
    ({ code, arguments: args }) =>
      code !== 'personal-column' && (code !== 'missing-column' || ('name' in args && REQUIRED.includes(args.name))),
  );
  const rows: UnitMapRow[] = [];
  if (header === null || findings.some(({ level }) => level === 'error')) return { rows, findings };
  await sheet.read((row) => {
    if (row.number <= header.row) return true;
    const [old = '', now = '', continues = '', track = ''] = header.columns.map((column) =>
      column === null ? '' : textOf(cellOf(sheet, row, column)).trim(),
    );
    if (old === '' && now === '') return true;
    const answer = fold(continues);
    const place = { ...at, row: row.number };
    if (answer !== '' && !YES.has(answer) && !NO.has(answer)) {
      const third = header.columns[2] ?? 0;
      const column = columnLetters(third);
      const args = {
        name: header.texts[third]?.trim() ?? '',
        value: continues,
        allowed: ['x', 'có', 'không', 'yes', 'no'],
        closest: null,
      };
      findings.push({ code: 'wrong-value', level: 'error', place: { ...place, column }, arguments: args });
    }
    rows.push({
      old: old === '' ? null : old,
      new: now === '' ? null : now,
      continues: YES.has(answer) ? true : NO.has(answer) ? false : null,
      track: track === '' ? null : track,
      place,
    });
    return true;
  });
  return { rows, findings };
}
