/** The official list of units, as a table has it: names, and what is next to them (code, group, other names, quota). */
import { foldUnit } from '../../core/text/fold-unit.ts';
import { cellsOf } from '../sheets.ts';
import { type Sheet, textOf } from '../table.ts';
import { isTotalsWord } from '../totals.ts';
import type { ColumnText } from './column.ts';
import { Words } from './header-words.ts';
import { NO_FIGURES } from './published-table.ts';
import type { SheetProfile } from './sheet-profile.ts';
import { unitKind } from './unit-texts.ts';
import { namesUnits } from './which-unit.ts';

export interface OfficialUnit {
  readonly name: string;
  readonly id: string | null;
  readonly group: string | null;
  readonly aliases: readonly string[];
  /** Forms that it is to have. */
  readonly quota: number | null;
}

/** A list and whether somebody said that it is one: then it need not fit the texts. */
export interface UnitListing {
  readonly units: readonly OfficialUnit[];
  readonly isGiven: boolean;
}

const NAME = new Words(
  'tên',
  'tên đơn vị',
  'đơn vị',
  'cơ quan',
  'tên cơ quan',
  'xã phường',
  'địa phương',
  'name',
  'unit',
);
const FIELDS = {
  id: new Words(
    'mã',
    'mã đơn vị',
    'mã số',
    'mã xã',
    'mã huyện',
    'mã địa phương',
    'mã cơ quan',
    'ký hiệu',
    'id',
    'code',
  ),
  group: new Words('nhóm', 'nhóm đơn vị', 'cụm', 'vùng', 'khu vực', 'group'),
  aliases: new Words('tên gọi khác', 'tên khác', 'viết tắt', 'tên viết tắt', 'aliases', 'short name'),
  quota: new Words('số phiếu cần thu', 'chỉ tiêu phiếu', 'quota'),
};
const NOTE = new Words('ghi chú', 'note', 'loại', 'cấp', 'khối', 'tên cũ', 'trước sáp nhập');

/** A table with more rows is not taken for a list of units. */
const MOST = 5000;

/** Whether a table says nothing but which units there are. */
export function isUnitList({ columns, rows }: SheetProfile): boolean {
  const named = columns.filter((column) => column.header !== '' && column.filled > 0);
  const [unit, ...more] = named.filter(namesUnits);
  if (unit === undefined || more.length > 0 || unit.texts.length < 3 || rows > unit.texts.length * 1.1) return false;
  const known = [...Object.values(FIELDS), NOTE];
  const others = named.filter((column) => column !== unit && !NO_FIGURES.are(column.header));
  return others.every(({ header }) => known.some((words) => words.are(header)));
}

/** The units of a sheet: the column that names most units, or the one that is called so, and the columns next to it. */
export async function readUnitList(sheet: Sheet): Promise<OfficialUnit[]> {
  const rows: string[][] = [];
  await sheet.read((row) => {
    const texts = cellsOf(sheet, row).map((cell) => textOf(cell).normalize('NFC').replace(/\s+/gu, ' ').trim());
    if (texts.some((text) => text !== '')) rows.push(texts);
    return rows.length < MOST;
  });
  const width = Math.max(0, ...rows.map((texts) => texts.length));
  const counts = Array.from({ length: width }, (_, column) => rows.filter((texts) => isUnit(texts[column])).length);
  const most = Math.max(0, ...counts);
  const titled = rows.findIndex((texts) => texts.some((text) => NAME.are(text)));
  const column = most > 0 ? counts.indexOf(most) : (rows[titled]?.findIndex((text) => NAME.are(text)) ?? -1);
  const from = most > 0 ? rows.findIndex((texts) => isUnit(texts[column])) : titled + 1;
  if (column < 0) return [];
  const headers = rows[from - 1] ?? [];
  const at = (words: Words) => headers.findIndex((header, i) => i !== column && words.are(header));
  const places = { id: at(FIELDS.id), group: at(FIELDS.group), aliases: at(FIELDS.aliases), quota: at(FIELDS.quota) };
  const named = rows.slice(from).filter((texts) => (texts[column] ?? '') !== '' && !isTotalsWord(texts[column] ?? ''));
  // Headings of parts («II. Các xã») are no units, where all units have their kind before them.
  const isKinded = named.filter((texts) => isUnit(texts[column])).length >= named.length * 0.8;
  return distinctUnits(
    named
      .filter((texts) => !isKinded || isUnit(texts[column]))
      .map((texts): OfficialUnit => {
        const text = (place: number) => (texts[place] ?? '') || null;
        const quota = text(places.quota);
        return {
          name: texts[column] ?? '',
          id: text(places.id),
          group: text(places.group),
          aliases: (text(places.aliases) ?? '').split(/[|;]/u).flatMap((alias) => alias.trim() || []),
          quota: quota !== null && /^\d+$/u.test(quota) ? Number(quota) : null,
        };
      }),
  );
}

function isUnit(text: string | undefined): boolean {
  return text !== undefined && unitKind(text) !== null && !NAME.are(text);
}

function distinctUnits(units: readonly OfficialUnit[]): OfficialUnit[] {
  const met = new Set<string>();
  return units.filter(({ name }) => {
    const isNew = !met.has(foldUnit(name));
    met.add(foldUnit(name));
    return isNew;
  });
}

/** Units of which only the names are known. */
export function unitsNamed(names: readonly string[]): OfficialUnit[] {
  return distinctUnits(names.map((name) => ({ name, id: null, group: null, aliases: [], quota: null })));
}

/**
 * The official units that the texts are of: of a list that was given, those of the kind that the texts name; of a table of
 * figures all, where half of its names are met, and they are half of the cells.
 */
export function officialFor(texts: readonly ColumnText[], lists: readonly UnitListing[]): readonly OfficialUnit[] {
  const met = new Set(texts.map(({ text }) => foldUnit(text)));
  const isMet = (unit: OfficialUnit) => namesOf(unit).some((name) => met.has(name));
  for (const { units, isGiven } of lists) {
    if (isGiven) {
      const localities = units.filter(({ name }) => unitKind(name) === 'locality');
      const others = units.filter((unit) => !localities.includes(unit));
      const parts = [localities, others].filter((part) => part.some(isMet));
      if (parts.length > 0) return parts.length === 2 ? units : (parts[0] ?? []);
      continue;
    }
    const names = new Set(units.flatMap(namesOf));
    const known = texts.filter(({ text }) => names.has(foldUnit(text)));
    const count = (some: readonly ColumnText[]) => some.reduce((sum, text) => sum + text.count, 0);
    if (units.filter(isMet).length * 2 >= units.length && count(known) * 2 >= count(texts)) return units;
  }
  return [];
}

function namesOf({ name, id, aliases }: OfficialUnit): string[] {
  return [name, ...aliases, ...(id === null ? [] : [id])].map(foldUnit);
}
