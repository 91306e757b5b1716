/** A result that is read: headings, lines and tables, as a terminal of 80 columns shows them or as Markdown. */
import type { ChalkInstance } from 'chalk';
import { printable } from './printable.ts';

export interface Section {
  /** 1 the document, 2 a part of it, 3 a part of that. */
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: TextTable | null;
}

interface TextTable {
  /** A column of words, or of numbers, which stand to the right and are never cut. */
  readonly columns: readonly { readonly head: string; readonly kind: 'words' | 'number' }[];
  readonly rows: readonly (readonly string[])[];
}

const WIDTH = 80;
const LEAST = 8;

export function documentText(sections: readonly Section[], colour: ChalkInstance): string {
  return sections
    .map(({ title, lines, table }, i) => {
      const parts = [
        colour.bold(clean(title)),
        ...lines.flatMap((line) => wrapped(clean(line))),
        ...(table === null ? [] : tableLines(table, colour)),
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

function tableLines({ columns, rows }: TextTable, colour: ChalkInstance): string[] {
  const cells = [columns.map(({ head }) => head), ...rows].map((row) => row.map(clean));
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => length(row[c] ?? ''))));
  const words = columns.flatMap(({ kind }, c) => (kind === 'words' ? [c] : []));
  // What is too wide is taken from the widest column of words.
  for (let over = sum(widths) + 2 * (widths.length - 1) - WIDTH; over > 0; over--) {
    const widest = words.reduce((best, c) => ((widths[c] ?? 0) > (widths[best] ?? 0) ? c : best), words[0] ?? 0);
    if ((widths[widest] ?? 0) <= LEAST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const lines = cells.map((row) =>
    columns
      .map(({ kind }, c) => padded(row[c] ?? '', widths[c] ?? 0, kind))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [colour.dim(head), ...body];
}

function padded(text: string, width: number, kind: 'words' | 'number'): string {
  const cut = length(text) > width ? `${[...text].slice(0, width - 1).join('')}…` : text;
  const space = ' '.repeat(width - length(cut));
  return kind === 'number' ? space + cut : cut + space;
}

/** Lines of at most 80 columns; what goes on under an indented one is indented two columns more. */
function wrapped(text: string): string[] {
  const indent = /^ */u.exec(text)?.[0] ?? '';
  const hanging = indent === '' ? '' : `${indent}  `;
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(' ')) {
    const next = line.trim() === '' ? line + word : `${line} ${word}`;
    if (length(next) > WIDTH && line.trim() !== '') {
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
function escaped(text: string): string {
  return clean(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}

function clean(text: string): string {
  return printable(text.normalize('NFC'));
}

function length(text: string): number {
  return [...text].length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
