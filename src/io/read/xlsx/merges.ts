/** Merged ranges: found in the sheet's part, and laid over its rows. */
import type { MergedRange } from '../../../survey/table.ts';
import { LIMITS } from '../limits.ts';
import type { Part } from './container.ts';
import { beyondLimit } from './fault.ts';
import { MORE, OPEN, walkXml, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';
import { utf8Pieces } from './xml-encoding.ts';

const MERGE_CELLS = nameCode('mergeCells');
const MERGE_CELL = nameCode('mergeCell');
const REF = nameCode('ref');

/**
 * Merged ranges are written after the rows, so the part is gone through to its end. Where the word is not in it at all, as in
 * most large sheets, it is not read as XML.
 */
export async function readMerges(part: Part): Promise<readonly MergedRange[]> {
  if (!(await mentions(part, 'mergeCell'))) return [];
  const merges: MergedRange[] = [];
  await walkXml(part, (xml) => {
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      if (token === OPEN && isMerge(xml)) addMerge(merges, xml);
    }
    return true;
  });
  return merges;
}

/** Whether the element just opened is a merged range. */
export function isMerge({ depth, name, parent }: XmlScanner): boolean {
  return depth === 3 && name === MERGE_CELL && parent === MERGE_CELLS;
}

export function addMerge(merges: MergedRange[], xml: XmlScanner): void {
  if (merges.length === LIMITS.merges) throw beyondLimit(xml.place, 'merges');
  const range = rangeOf(xml.attributeText(REF) ?? '');
  if (range === null) throw xml.damaged();
  merges.push(range);
}

/** Counts the ranges of a sheet among those of its workbook: each is laid over as many columns as it is wide. */
export function takeMerges(part: Part, merges: readonly MergedRange[], room: { merges: number }): void {
  room.merges -= merges.length;
  if (room.merges < 0) throw beyondLimit(part, 'allMerges');
}

async function mentions(part: Part, word: string): Promise<boolean> {
  let found = false;
  let end = Buffer.alloc(0);
  for await (const piece of utf8Pieces(part)) {
    found ||= piece.includes(word, 0, 'latin1');
    found ||= Buffer.concat([end, piece.subarray(0, word.length)]).includes(word, 0, 'latin1');
    // A piece may be shorter than the word.
    end = Buffer.from(Buffer.concat([end, piece.subarray(-word.length)]).subarray(1 - word.length));
  }
  return found;
}

/** B2:C4, or a single cell. */
function rangeOf(text: string): MergedRange | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(text.trim());
  if (found === null) return null;
  const [, fromLetters = '', fromRow = '', toLetters = fromLetters, toRow = fromRow] = found;
  const rows = [Number(fromRow), Number(toRow)] as const;
  const columns = [columnOf(fromLetters), columnOf(toLetters)] as const;
  const fits = rows[0] >= 1 && rows[0] <= rows[1] && rows[1] <= LIMITS.rows;
  return fits && columns[0] <= columns[1] && columns[1] < LIMITS.columns ? { rows, columns } : null;
}

function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}

/** Says of row after row which cells are covered. Each range is looked at once, and each cell of a row once. */
export class MergeCover {
  readonly #merges: readonly MergedRange[];
  /** By column, the last row that is covered by what was met so far. */
  readonly #until: Uint32Array;
  #next = 0;

  constructor(merges: readonly MergedRange[]) {
    this.#merges = [...merges].sort((a, b) => a.rows[0] - b.rows[0]);
    this.#until = new Uint32Array(merges.length === 0 ? 0 : LIMITS.columns);
  }

  /** Blanks the covered cells of a row; rows come in order. @param cells by column, 0 is blank */
  apply(row: number, cells: Int32Array, width: number): void {
    if (this.#merges.length === 0) return;
    this.#passTo(row);
    const until = this.#until;
    for (let column = 0; column < width; column++) if ((until[column] ?? 0) >= row) cells[column] = 0;
    for (;;) {
      const merge = this.#merges[this.#next];
      if (merge === undefined || merge.rows[0] > row) return;
      const [first, last] = merge.columns;
      cells.fill(0, first + 1, Math.min(last + 1, Math.max(width, first + 1)));
      this.#cover(merge);
      this.#next += 1;
    }
  }

  /** Ranges that began in rows that were not there. */
  #passTo(row: number): void {
    for (;;) {
      const merge = this.#merges[this.#next];
      if (merge === undefined || merge.rows[0] >= row) return;
      if (merge.rows[1] >= row) this.#cover(merge);
      this.#next += 1;
    }
  }

  #cover({ rows, columns }: MergedRange): void {
    if (rows[1] === rows[0]) return;
    for (let column = columns[0]; column <= columns[1]; column++) {
      if ((this.#until[column] ?? 0) < rows[1]) this.#until[column] = rows[1];
    }
  }
}
