/** A table of a page: heads with their scope, rows of cells. */
import { rounded } from '../../core/decimal.ts';
import type { Language } from '../../core/model/method.ts';
import { words } from '../../words/words.ts';
import { type Attributes, type Content, type Element, element } from './element.ts';

export interface PageColumn {
  readonly head: Content;
  /** A column of words, or of numbers, which are aligned right. */
  readonly kind: 'words' | 'number';
  /** Names the row. */
  readonly names?: boolean;
  readonly class?: string;
  /** Whether readers may sort by it, and which end comes first. */
  readonly sort?: 'ascending' | 'descending' | undefined;
}

export interface PageCell {
  readonly content: Content;
  readonly class?: string;
  /** What it is sorted by, unrounded; null: missing. Else its text. */
  readonly value?: number | string | null;
}

export interface PageRow {
  readonly cells: readonly (PageCell | string | null)[];
}

export interface PageTable {
  readonly language: Language;
  readonly caption: string;
  /** Whether a heading above says the same: the caption is then for those who hear the page. */
  readonly headed?: boolean;
  /** Shares of the width, a column. */
  readonly widths?: readonly number[];
  readonly class?: string;
  /** Whether its rows become blocks where the page is narrow; it says its roles, which that layout would take. */
  readonly stacks?: boolean;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Of a long table that readers search: what its controls say. */
  readonly controls?: { readonly find: string; readonly all: string; readonly fold: string } | undefined;
  /** Rows that stay at the foot, however the others are sorted. */
  readonly foot?: readonly PageRow[];
}

/** In a frame that it can be moved in where the page is narrower. */
export function table(given: PageTable): Element {
  const { caption, headed = false, widths = [], class: name, columns, rows, foot = [] } = given;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const sortable = columns.some(({ sort }) => sort !== undefined);
  const kinds = [...(sortable ? ['sortable'] : []), ...(name === undefined ? [] : [name])];
  const role = roles(given);
  const body = (list: readonly PageRow[], kind: string | null) =>
    list.length === 0
      ? null
      : element(
          'tbody',
          { class: kind, ...role('rowgroup') },
          list.map((row) => line(row, columns, role)),
        );
  return element(
    'div',
    { class: 'frame', tabindex: 0, role: 'group', 'aria-label': caption },
    element(
      'table',
      {
        class: kinds.length === 0 ? null : kinds.join(' '),
        'data-choose': sortable ? words[given.language].page.sortBy : null,
        'data-find': given.controls?.find ?? null,
        'data-all': given.controls?.all ?? null,
        'data-fold': given.controls?.fold ?? null,
        ...role('table'),
      },
      element('caption', { class: headed ? 'unseen' : null }, caption),
      widths.length === 0
        ? null
        : element(
            'colgroup',
            {},
            widths.map((width) => element('col', { width: `${rounded((100 * width) / whole, 1)}%` })),
          ),
      element(
        'thead',
        role('rowgroup'),
        element(
          'tr',
          role('row'),
          columns.map((column) => head(column, role)),
        ),
      ),
      body(rows, null),
      body(foot, 'foot'),
    ),
  );
}

type Role = (role: string) => Attributes;

function roles({ stacks }: PageTable): Role {
  return (role) => (stacks === true ? { role } : {});
}

function head({ head: content, kind, class: name, sort }: PageColumn, role: Role): Element {
  return element(
    'th',
    { scope: 'col', class: classes(kind, name), 'data-sort': sort ?? null, ...role('columnheader') },
    content,
  );
}

function line({ cells }: PageRow, columns: readonly PageColumn[], role: Role): Element {
  return element(
    'tr',
    role('row'),
    columns.map(({ kind, names, class: name, head: text }, c) => {
      const given = cells[c] ?? null;
      const cell: PageCell = given === null || typeof given === 'string' ? { content: given } : given;
      const attributes: Attributes = {
        class: classes(kind, name, cell.class),
        'data-value': cell.value === undefined ? null : (cell.value ?? ''),
        // Told next to the cell where the heads are out of sight.
        'data-label': typeof text === 'string' && (name === 'more' || name === 'more group') ? text : null,
      };
      return names === true
        ? element('th', { scope: 'row', ...attributes, ...role('rowheader') }, cell.content)
        : element('td', { ...attributes, ...role('cell') }, cell.content);
    }),
  );
}

function classes(kind: 'words' | 'number', ...more: readonly (string | undefined)[]): string | null {
  const classes = [...(kind === 'number' ? ['number'] : []), ...more.filter((name) => name !== undefined)];
  return classes.length === 0 ? null : classes.join(' ');
}
