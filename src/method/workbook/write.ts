/** The method's content → the sheets of its workbook (SPEC §3.9), as plain tables; how they look is the report's. */
import { ownField } from '../../core/json.ts';
import type { Language } from '../../core/model/method.ts';
import { wordOf } from '../../words/cell-words.ts';
import type { Path } from '../faults.ts';
import { isPlaceholder, OPEN } from '../open.ts';
import { type CellValue, type Column, cellOf } from './column.ts';
import { parts } from './parts.ts';
import { settings } from './settings-sheet.ts';
import { itemsAt, type SheetPart, tracksOf, type Written, type WrittenRow } from './sheet.ts';
import type { MethodCell, MethodColumn, MethodSheet, MethodWorkbook } from './tables.ts';
import { titleOf, titles } from './titles.ts';

/** What is to be looked at, and why. */
export interface Mark {
  /** Of a field, there or not, or of what a row says. */
  readonly path: Path;
  readonly note: string;
  /** An example's number is shown in another colour than what is open. */
  readonly example?: boolean;
}

/** @param marks cells that are shown in yellow */
export function methodWorkbook(raw: unknown, language: Language, marks: readonly Mark[] = []): MethodWorkbook {
  const noted = new Map(marks.map((mark) => [JSON.stringify(mark.path), mark]));
  const { guide } = titles[language];
  const title = ownField(raw, 'title');
  return {
    language,
    title: typeof title === 'string' ? title : '',
    guide,
    sheets: parts.map((part) =>
      part.key === 'settings' ? settingsOf(part, raw, language, noted) : sheetOf(part, raw, language, noted),
    ),
  };
}

type Notes = ReadonlyMap<string, Mark>;

function sheetOf(part: SheetPart, raw: unknown, language: Language, notes: Notes): MethodSheet {
  const { key, columns } = part;
  const { sheets, example, examples } = titles[language];
  return {
    key,
    ...sheets[key],
    columns: columns.map((column) => columnOf(part, column, language)),
    examples: (examples[key] ?? []).map((values) => columns.map((column) => values[column.key] ?? null)),
    example,
    rows: part.write(raw).map((row) => rowOf(row, columns, language, notes)),
    sums: key === 'tree' ? sumsOf(raw, language) : [],
    sum: titles[language].sum,
  };
}

function rowOf(
  { path, cells }: WrittenRow,
  columns: readonly Column[],
  language: Language,
  notes: Notes,
): MethodCell[] {
  const ofRow = notes.get(JSON.stringify(path));
  // A note on the row itself belongs to the cell that is to be filled in, else to the first.
  const open = columns.findIndex(({ key }) => cells.get(key)?.value === OPEN);
  return columns.map((column, i) => {
    const written = cells.get(column.key);
    const isNoted = i === Math.max(0, open);
    const note = (written === undefined ? undefined : noteOf(written, path, notes)) ?? (isNoted ? ofRow : undefined);
    const value = written === undefined ? null : cellOf(written.value, column, language);
    return note === undefined ? { value } : { value, ...shown(note) };
  });
}

function shown({ note, example = false }: Mark): Pick<MethodCell, 'note' | 'example'> {
  return example ? { note, example } : { note };
}

function noteOf({ path }: Written, row: Path, notes: Notes): Mark | undefined {
  const key = JSON.stringify(path);
  return key === JSON.stringify(row) ? undefined : notes.get(key);
}

/** The settings are on their side: a row each. */
function settingsOf(part: SheetPart, raw: unknown, language: Language, notes: Notes): MethodSheet {
  const { sheets, explanation, sum, example } = titles[language];
  const [row] = part.write(raw);
  return {
    key: part.key,
    ...sheets[part.key],
    columns: [
      ...part.columns.map((column) => columnOf(part, column, language)),
      { key: 'explanation', title: explanation, note: '', format: 'text', width: 60, words: [], from: null },
    ],
    examples: [],
    example,
    sums: [],
    sum,
    rows: settings.map((column): MethodCell[] => {
      const [title, said] = titleOf(part.key, column.key, language);
      const written = row?.cells.get(column.key);
      const value = written === undefined ? null : cellOf(written.value, column, language);
      const note = written === undefined ? undefined : notes.get(JSON.stringify(written.path));
      const { words, format } = columnOf(part, column, language);
      return [{ value: title }, { value, words, format, ...(note === undefined ? {} : shown(note)) }, { value: said }];
    }),
  };
}

const WIDTHS: Readonly<Record<string, number>> = {
  name: 46,
  'tree.name': 50,
  answer: 34,
  header: 70,
  question: 22,
  published: 26,
  aliases: 34,
  reason: 50,
  note: 44,
  file: 30,
  where: 24,
  'unit.values': 24,
  'unit.column': 26,
  missing: 26,
  setting: 48,
  value: 36,
  weight: 10,
  code: 10,
};

function columnOf({ key: sheet }: SheetPart, column: Column, language: Language): MethodColumn {
  const [title, note] = titleOf(sheet, column.key, language);
  return {
    key: column.key,
    title,
    note,
    // What is typed as a number must stay one; in all other cells nothing is made of what is typed.
    format: column.kind === 'number' || column.key === 'sheet' ? 'general' : 'text',
    width: WIDTHS[`${sheet}.${column.key}`] ?? WIDTHS[column.key] ?? 16,
    words:
      column.kind === 'flag'
        ? ['yes', 'no'].map((word) => wordOf('flag', word, language))
        : (column.words ?? []).map((word) => wordOf(column.key, word, language)),
    from: column.from ?? null,
  };
}

/** By track: the sum of its components' weights, as the sheet reckons it. */
function sumsOf(raw: unknown, language: Language): MethodSheet['sums'] {
  const column: Column = { key: 'track', path: null, kind: 'text' };
  return tracksOf(raw).map(({ track, id }) => {
    const weights = itemsAt(ownField(track, 'components'), [])
      .filter(({ item }) => !isPlaceholder(Object(item)))
      .map(({ item }) => ownField(item, 'weight') ?? 1);
    const sum = weights.reduce((total: number, weight) => total + (typeof weight === 'number' ? weight : 0), 0);
    return { track: cellOf(id.value, column, language) as CellValue, sum };
  });
}
