/** A result that is read: headings, lines and tables, as a terminal of 80 columns shows them or as Markdown. */
import type { ChalkInstance } from 'chalk';
import { fittedWidths, lineWidth, shortened, type TextColumn, textWidth } from './columns.ts';
import { printable } from './printable.ts';

export interface Section {
  /** 1 the document, 2 a part of it, 3 a part of that. */
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: TextTable | null;
}

interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Between the columns of a table. */
const GAP = '  ';

/** @param columns of the terminal; null where there is none */
export function documentText(sections: readonly Section[], colour: ChalkInstance, columns: number | null): string {
  const width = lineWidth(columns);
  return sections
    .map(({ title, lines, table }, i) => {
      const parts = [
        colour.bold(clean(title)),
        ...lines.flatMap((line) => wrapped(clean(line), width)),
        ...(table === null ? [] : tableLines(table, colour, width)),
      ];
      return `${i === 0 ? '' : '\n'}${parts.join('\n')}\n`;
    })
    .join('');
}

export function documentMarkdown(sections: readonly Section[]): string {
  return sections
    .map(({ level, title, lines, table }, i) => {
      const heading = `${i === 0 ? '' : '\n'}${'#'.repeat(level)} ${escaped(title)}\n`;
      const list = lines.length === 0 ? '' : `\n${lines.map((line) => `- ${escaped(line)}\n`).join('')}`;
      return heading + list + (table === null ? '' : `\n${markdownTable(table)}`);
    })
    .join('');
}

function tableLines({ columns, rows }: TextTable, colour: ChalkInstance, width: number): string[] {
  const cells = [columns.map(({ head }) => head), ...rows].map((row) => row.map(clean));
  const widths = fittedWidths(columns, cells, width - GAP.length * (columns.length - 1));
  const lines = cells.map((row) =>
    columns
      .map(({ kind }, c) => padded(row[c] ?? '', widths[c] ?? 0, kind))
      .join(GAP)
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [colour.dim(head), ...body];
}

function padded(text: string, width: number, kind: TextColumn['kind']): string {
  const cut = shortened(text, width);
  const space = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return kind === 'number' ? space + cut : cut + space;
}

/** Lines of at most so many columns; a word wider than that is cut; what goes on under an indented one is indented two columns more. */
export function wrapped(text: string, width: number): string[] {
  const indent = /^ */u.exec(text)?.[0] ?? '';
  const hanging = indent === '' ? '' : `${indent}  `;
  const lines: string[] = [];
  let line = indent;
  const most = width - textWidth(hanging);
  for (const word of text
    .trim()
    .split(' ')
    .map((whole) => shortened(whole, most))) {
    const next = line.trim() === '' ? line + word : `${line} ${word}`;
    if (textWidth(next) > width && line.trim() !== '') {
      lines.push(line);
      line = hanging + word;
    } else line = next;
  }
  return [...lines, line];
}

function markdownTable({ columns, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(({ head }) => escaped(head))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escaped))),
  ].join('');
}

/** Foreign text makes no markup. */
export function escaped(text: string): string {
  return clean(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}

function clean(text: string): string {
  return printable(text.normalize('NFC'));
}
