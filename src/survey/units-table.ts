/** A table of units (SPEC §3, `units: {file}`): columns id, name, group, aliases (| between), note, quota. */
import type { Finding, Place } from '../core/model/findings.ts';
import { tablePlace } from './finding-collector.ts';
import { findHeader, judgeHeader } from './header.ts';
import { cellOf, chooseSheet, headerRows } from './sheets.ts';
import { type OpenTable, textOf } from './table.ts';

/** The fields of a unit, and the headers that their columns may have, as in the method's workbook. */
const COLUMNS = [
  { name: 'id', headers: ['id', 'Mã', 'Mã đơn vị'] },
  { name: 'name', headers: ['name', 'Tên', 'Tên đơn vị'] },
  { name: 'group', headers: ['group', 'Nhóm', 'Nhóm đơn vị'] },
  { name: 'aliases', headers: ['aliases', 'Tên gọi khác', 'Tên khác'] },
  { name: 'note', headers: ['note', 'Ghi chú'] },
  { name: 'quota', headers: ['quota', 'Số phiếu cần thu'] },
];

export interface UnitsTable {
  /** As the method's own list of units would have them, each with its place. */
  readonly units: readonly {
    readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
    readonly place: Place;
  }[];
  readonly findings: readonly Finding[];
}

export async function readUnits(file: string, place: Place, open: OpenTable): Promise<UnitsTable> {
  const source = { file, sheet: null, header: null, rows: null, encoding: null, delimiter: null, place };
  const sheet = await chooseSheet(await open(file, source), source);
  if ('code' in sheet) return { units: [], findings: [sheet] };
  const header = findHeader(await headerRows(sheet, source), COLUMNS, source);
  const at = tablePlace(file, sheet.name);
  const findings = judgeHeader(header, COLUMNS, new Set(header?.columns), at).filter(
    ({ code, arguments: args }) =>
      code !== 'personal-column' && (code !== 'missing-column' || ('name' in args && args.name === 'id')),
  );
  const units: { fields: Record<string, string | number | readonly string[]>; place: Place }[] = [];
  if (header !== null && findings.every(({ level }) => level !== 'error')) {
    await sheet.read((row) => {
      if (row.number <= header.row) return true;
      const texts = header.columns.map((column) => (column === null ? '' : textOf(cellOf(sheet, row, column)).trim()));
      const [id = '', name = '', group = '', aliases = '', note = '', quota = ''] = texts;
      if (texts.every((text) => text === '')) return true;
      const others = aliases.split('|').flatMap((alias) => (alias.trim() === '' ? [] : [alias.trim()]));
      units.push({
        fields: {
          id,
          ...(name === '' ? {} : { name }),
          ...(group === '' ? {} : { group }),
          ...(others.length === 0 ? {} : { aliases: others }),
          ...(note === '' ? {} : { note }),
          ...(quota === '' ? {} : { quota: /^\d+$/u.test(quota) ? Number(quota) : quota }),
        },
        place: { ...at, row: row.number },
      });
      return true;
    });
  }
  return { units, findings };
}
