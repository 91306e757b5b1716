/** Is a row a respondent about several units? The same headers come again with a number before or behind them (SPEC §3.1). */
import { fold } from '../../core/text/fold.ts';
import { type Column, together } from './column.ts';
import { namesUnits, whichUnit } from './which-unit.ts';

export interface BlocksGuess {
  /** As the method names the blocks: what is written before or after the headers. */
  readonly marks: readonly string[];
  /** One for each header that all blocks have, with what is in its columns of all blocks. */
  readonly columns: readonly Column[];
  /** The one of them that names the unit. */
  readonly unit: Column;
  /** Columns of no block, and those that not every block has, such as «another one to rate?». */
  readonly others: readonly Column[];
}

const THING = '(?:cơ quan|đơn vị|sở|xã|địa phương|lần|phần|nhóm|dv|đv|cq|unit|agency|section)';
const NUMBER = '(?:(?:số |thứ )?(?:\\d{1,2}|nhất|hai|ba|tư|bốn|năm)|[ivx]{1,4})';

/** How blocks are numbered. In a list without a mark for the first one (Q, Q2, Q3) that one has none. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<mark>[\\[(]${THING} ${NUMBER}[\\])] ?[-:.]? ?)(?<rest>.+)$`, 'iu'),
  new RegExp(`^(?<mark>${THING} ${NUMBER} ?[-:.–_/] ?)(?<rest>.+)$`, 'iu'),
  new RegExp(`^(?<rest>.+?)(?<mark> ?[\\[(]${THING} ${NUMBER}[\\])])$`, 'iu'),
  new RegExp(`^(?<rest>.+?)(?<mark> ?[-:–/,] ?${THING} ${NUMBER})$`, 'iu'),
  /^(?<mark>\p{L}{0,15} ?\d{1,2} ?[-_.:/] ?)(?<rest>.+)$/u,
  /^(?<rest>.+?)(?<mark>#\d{1,2}| ?[-_.] ?\d{1,2})$/u,
  /^(?<rest>.+?)(?<mark> ?\(\d{1,2}\))$/u,
  /^(?<rest>.*\D)(?<mark>[2-9]|1\d)$/u,
];

interface Marked {
  readonly column: Column;
  readonly mark: string;
  readonly rest: string;
}

/** null where no form repeats a column of units together with others. */
export function asBlocks(columns: readonly Column[]): BlocksGuess | null {
  for (const form of FORMS) {
    const found = repeated(columns, form);
    if (found !== null) return found;
  }
  return null;
}

function repeated(columns: readonly Column[], form: RegExp): BlocksGuess | null {
  const numbered = columns.flatMap((column) => markedBy(column, form));
  const rests = new Set(numbered.map(({ rest }) => fold(rest)));
  const plain = columns.flatMap((column): Marked[] => {
    const rest = oneLine(column.header);
    return rests.has(fold(rest)) ? [{ column, mark: '', rest }] : [];
  });
  const marked = [...plain, ...numbered];
  const marks = distinct(marked.map(({ mark }) => mark));
  const inBlock = (mark: string) => marked.filter((candidate) => fold(candidate.mark) === fold(mark));
  // A header that lacks in one block is set aside; a block is one where it has the column of units.
  const unitRests = distinct(marked.filter(({ column }) => namesUnits(column)).map(({ rest }) => rest));
  const blocks = marks.filter((mark) =>
    inBlock(mark).some(({ rest }) => unitRests.some((unitRest) => fold(unitRest) === fold(rest))),
  );
  const common = distinct(marked.map(({ rest }) => rest)).filter((rest) =>
    blocks.every((mark) => inBlock(mark).filter((candidate) => fold(candidate.rest) === fold(rest)).length === 1),
  );
  if (blocks.length < 2 || common.length < 2) return null;
  const blockColumns = marked.filter(
    (candidate) => blocks.includes(candidate.mark) && common.some((rest) => fold(rest) === fold(candidate.rest)),
  );
  const merged = common.map((rest) =>
    together(
      blockColumns.filter((candidate) => fold(candidate.rest) === fold(rest)).map(({ column }) => column),
      rest,
    ),
  );
  const unit = unitOf(merged);
  if (unit === null) return null;
  const others = columns.filter((candidate) => !blockColumns.some(({ column }) => column === candidate));
  // A unit column that is in no block says that the rows are read otherwise.
  if (others.some((other) => namesUnits(other) && other.filled >= unit.filled)) return null;
  // The first of the columns of one header is #1.
  return { marks: blocks.map((mark) => (mark === '' ? '#1' : mark.trim())), columns: merged, unit, others };
}

/** Of columns that repeat in every block, the one of names of units, whatever its header; of several, the one that is said to be. */
function unitOf(merged: readonly Column[]): Column | null {
  const named = merged.filter(namesUnits);
  const { found } = whichUnit(merged);
  return named.length === 1 ? (named[0] ?? null) : found?.by === 'values' ? found.column : null;
}

function markedBy(column: Column, form: RegExp): Marked[] {
  const { mark = '', rest = '' } = form.exec(oneLine(column.header))?.groups ?? {};
  return rest === '' ? [] : [{ column, mark, rest }];
}

function oneLine(header: string): string {
  return header.replace(/\s+/gu, ' ').trim();
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [fold(text), text])).values()];
}
