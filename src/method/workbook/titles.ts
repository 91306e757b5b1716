/** What the sheets and columns of the method's workbook are called, in both languages; either is read. */

import type { Language } from '../../core/model/method.ts';
import { fold } from '../../core/text/fold.ts';
import { words } from '../../words/words.ts';
import type { SheetKey } from './sheet.ts';

export interface SheetTitle {
  readonly tab: string;
  /** What it is for, and how it is filled in. */
  readonly lines: readonly string[];
}

export interface Titles {
  readonly sheets: Readonly<Record<SheetKey, SheetTitle>>;
  readonly guide: SheetTitle;
  /** By sheet and column (`tree.id`), or by column where all sheets call it the same: its title, and its note. */
  readonly columns: Readonly<Record<string, readonly [title: string, note: string]>>;
  /** What workbooks that were filled in earlier call sheets and columns: read, not written. */
  readonly former: Readonly<Record<'tabs' | 'columns', Readonly<Record<string, readonly string[]>>>>;
  readonly example: string;
  /** What is not the content's: read past. */
  readonly note: string;
  readonly sum: string;
  readonly explanation: string;
  /** Values for the rows that show how a sheet is filled in, by sheet. */
  readonly examples: Readonly<Partial<Record<SheetKey, readonly Readonly<Record<string, string | number>>[]>>>;
}

const LANGUAGES: readonly Language[] = ['vi', 'en'];

export const titles: Readonly<Record<Language, Titles>> = {
  vi: words.vi.methodTitles,
  en: words.en.methodTitles,
};

export function titleOf(sheet: SheetKey, column: string, language: Language): readonly [title: string, note: string] {
  const { columns } = titles[language];
  return columns[`${sheet}.${column}`] ?? columns[column] ?? [column, ''];
}

/** The sheet that a tab is, and the language it is in. */
export function sheetOf(tab: string): { readonly key: SheetKey; readonly language: Language } | null {
  for (const language of LANGUAGES) {
    const { sheets, former } = titles[language];
    for (const key of sheetKeys) {
      const names = [sheets[key].tab, ...(former.tabs[key] ?? [])];
      if (names.some((name) => fold(name) === fold(tab))) return { key, language };
    }
  }
  return null;
}

export function isGuide(tab: string): boolean {
  return LANGUAGES.some((language) => fold(titles[language].guide.tab) === fold(tab));
}

/** The columns of a sheet by all that they are called: titles in both languages, also former ones, and the names of their fields. */
export function columnsByTitle<Column extends { readonly key: string }>(
  sheet: SheetKey,
  columns: readonly Column[],
): ReadonlyMap<string, Column> {
  const byTitle = new Map<string, Column>();
  for (const column of columns) {
    const names = [
      column.key,
      ...LANGUAGES.map((language) => titleOf(sheet, column.key, language)[0]),
      ...LANGUAGES.flatMap((language) => formerOf(sheet, column.key, language)),
    ];
    for (const name of names) if (!byTitle.has(fold(name))) byTitle.set(fold(name), column);
  }
  return byTitle;
}

function formerOf(sheet: SheetKey, column: string, language: Language): readonly string[] {
  const { columns } = titles[language].former;
  return columns[`${sheet}.${column}`] ?? columns[column] ?? [];
}

/** Columns that are for people only. */
export function isRemark(text: string): boolean {
  const folded = fold(text);
  return LANGUAGES.some((candidate) => {
    const { note, sum, explanation } = titles[candidate];
    return [note, sum, explanation].some((title) => fold(title) === folded);
  });
}

const sheetKeys: readonly SheetKey[] = [
  'settings',
  'tracks',
  'sources',
  'units',
  'tree',
  'scales',
  'questions',
  'tiers',
  'adjustments',
];
