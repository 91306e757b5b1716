/** `ddci preview <file>`: how a file is read, so that nobody has to guess (SPEC §10). */
import { resolve } from 'node:path';
import Table from 'cli-table3';
import { encodings } from '../../core/text/encodings.ts';
import { fold } from '../../core/text/fold.ts';
import { readTable } from '../../io/read/readers.ts';
import { cellJson, previewSheet } from '../../survey/preview.ts';
import { cellsOf } from '../../survey/sheets.ts';
import { columnLetters, type Sheet, textOf } from '../../survey/table.ts';
import type { Words } from '../../words/words.ts';
import { type Context, UsageError } from '../context.ts';
import { printable, printableJson } from '../printable.ts';
import type { Command, Invocation } from './command.ts';

export const preview: Command = {
  describe: (command, { help }) => {
    command
      .argument('<file>', help.file)
      .option('--sheet <name>', help.sheet)
      .option('--encoding <name>', help.encoding)
      .option('--delimiter <mark>', help.delimiter);
  },
  run: async (given, context) => {
    const messages = context.messages(context.language);
    const file = given.arguments[0] ?? '';
    const options = { encoding: encodingOf(given, messages), delimiter: textOption(given, 'delimiter') };
    const read = await readTable(resolve(context.folder, file), file, options);
    const wanted = textOption(given, 'sheet');
    const sheets = wanted === null ? read : read.filter(({ name }, i) => isNamed(name, i, wanted));
    if (sheets.length === 0) {
      const names = read.flatMap(({ name }) => (name === null ? [] : [name]));
      throw new UsageError(messages.findings['missing-sheet']({ sheet: wanted ?? '', sheets: names }));
    }
    if (context.options.json) await writeRows(file, sheets, context);
    else for (const sheet of sheets) await writeSheet(file, sheet, messages, context);
    return 0;
  },
};

function isNamed(name: string | null, index: number, wanted: string): boolean {
  return fold(name ?? '') === fold(wanted) || String(index + 1) === wanted;
}

function textOption({ options }: Invocation, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

function encodingOf(given: Invocation, messages: Words): string | null {
  const value = textOption(given, 'encoding');
  const known: readonly string[] = encodings;
  if (value !== null && !known.includes(value)) {
    throw new UsageError(messages.screen.badChoice('--encoding', value, encodings));
  }
  return value;
}

/** All rows as read, a line a row, so that another program can compare. */
async function writeRows(file: string, sheets: readonly Sheet[], { out }: Context): Promise<void> {
  out(`{"file": ${printableJson(file).trim()}, "sheets": [`);
  for (const [i, sheet] of sheets.entries()) {
    const head = { name: sheet.name, state: sheet.state, ...sheet.reading, merged: await sheet.merged() };
    out(`${i === 0 ? '' : ','}\n${JSON.stringify(head).slice(0, -1)}, "rows": [`);
    let first = true;
    await sheet.read((row) => {
      const line = {
        row: row.number,
        ...(row.hidden ? { hidden: true } : {}),
        cells: cellsOf(sheet, row).map(cellJson),
      };
      out(`${first ? '' : ','}\n${JSON.stringify(line)}`);
      first = false;
      return true;
    });
    out('\n]}');
  }
  out('\n]}\n');
}

async function writeSheet(file: string, sheet: Sheet, messages: Words, { out, colour }: Context): Promise<void> {
  const { screen } = messages;
  const shown = await previewSheet(sheet);
  const { header, first } = shown;
  const title = sheet.name === null ? file : `${file} › ${sheet.name}`;
  const facts = [
    screen.size(shown.rows, shown.columns),
    ...(sheet.state === 'visible' ? [] : [screen.hiddenSheet]),
    ...(sheet.reading === null ? [] : [screen.reading(sheet.reading.encoding, sheet.reading.delimiter)]),
    header === null ? screen.noHeader : screen.headerAt(header.rows),
  ];
  out(`${colour.out.bold(printable(title))}\n${facts.map((fact) => `  ${printable(fact)}\n`).join('')}`);
  if (header === null) {
    for (const { row, cells } of first)
      out(`  ${screen.row} ${row}: ${cells.map((cell) => short(textOf(cell))).join(' | ')}\n`);
    return;
  }
  const table = new Table({
    head: [screen.column, screen.header, ...first.map((_, i) => screen.dataRow(i + 1))],
    style: { head: [], border: [], compact: true },
  });
  header.texts.forEach((text, column) => {
    const cells = first.map(({ cells: row }) => short(textOf(row[column] ?? { kind: 'blank' })));
    table.push([columnLetters(column), short(text), ...cells]);
  });
  out(`${table.toString()}\n`);
}

function short(text: string): string {
  const line = printable(text.replace(/\s+/gu, ' ').trim());
  return line.length > 40 ? `${[...line].slice(0, 39).join('')}…` : line;
}
