/** A table of a page: heads with their scope, rows of cells. */
import { type Content, type Element, element } from './element.ts';

export interface PageColumn {
  readonly head: Content;
  /** A column of words, or of numbers, which stand to the right. */
  readonly kind: 'words' | 'number';
  /** Names the row. */
  readonly names?: boolean;
  readonly class?: string;
  /** Whether readers may sort by it, and which end comes first. */
  readonly sort?: 'ascending' | 'descending';
}

export interface PageCell {
  readonly content: Content;
  readonly class?: string;
  /** What it is sorted by, unrounded; null: missing. Else its text. */
  readonly value?: number | string | null;
}

export interface PageRow {
  readonly cells: readonly (PageCell | string | null)[];
  readonly id?: string;
}

export interface PageTable {
  readonly caption: Content;
  readonly class?: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Rows that stay at the foot, however the others are sorted. */
  readonly foot?: readonly PageRow[];
}

/** In a frame that it can be moved in where the page is narrower. */
export function table({ caption, class: name, columns, rows, foot = [] }: PageTable): Element {
  const sortable = columns.some(({ sort }) => sort !== undefined);
  const kinds = [...(sortable ? ['sortable'] : []), ...(name === undefined ? [] : [name])];
  return element(
    'div',
    { class: 'frame', tabindex: 0, role: 'group', 'aria-label': plain(caption) },
    element(
      'table',
      { class: kinds.length === 0 ? null : kinds.join(' ') },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, columns.map(head))),
      element(
        'tbody',
        {},
        rows.map((row) => line(row, columns)),
      ),
      foot.length === 0
        ? null
        : element(
            'tbody',
            { class: 'foot' },
            foot.map((row) => line(row, columns)),
          ),
    ),
  );
}

function head({ head: content, kind, class: name, sort }: PageColumn): Element {
  return element('th', { scope: 'col', class: classes(kind, name), 'data-sort': sort ?? null }, content);
}

function line({ cells, id }: PageRow, columns: readonly PageColumn[]): Element {
  return element(
    'tr',
    { id: id ?? null },
    columns.map(({ kind, names, class: name, head: text }, c) => {
      const given = cells[c] ?? null;
      const cell: PageCell = given === null || typeof given === 'string' ? { content: given } : given;
      const attributes = {
        class: classes(kind, name, cell.class),
        'data-value': cell.value ?? (cell.value === null ? '' : null),
        'data-label': plain(text),
      };
      return names === true
        ? element('th', { scope: 'row', ...attributes }, cell.content)
        : element('td', attributes, cell.content);
    }),
  );
}

function classes(kind: 'words' | 'number', ...more: readonly (string | undefined)[]): string | null {
  const all = [...(kind === 'number' ? ['number'] : []), ...more.filter((name) => name !== undefined)];
  return all.length === 0 ? null : all.join(' ');
}

/** The text of a content. */
function plain(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return content;
  return 'tag' in content ? content.content.map(plain).join('') : content.map(plain).join('');
}
