/**
 * The rows of a sheet, kept as they were met when its part was first walked: to find where merged ranges are, and that the part
 * is whole, it has to be gone through to its end, and inflating it once more costs as much as all the rest. A sheet with more
 * cells than there is room for is walked again instead.
 */
import type { BlockVisitor, Counting, MergedRange, Row, RowBlock } from '../../../survey/table.ts';
import { Failure } from '../../failure.ts';
import { LIMITS } from '../limits.ts';
import { CellCodes, type Cells } from './cell-codes.ts';
import { beyondLimit } from './fault.ts';
import { addMerge, MergeCover, takeMerges } from './merges.ts';
import { SheetRow } from './row.ts';
import { SheetReader } from './sheet.ts';
import type { SheetSource } from './sheet-source.ts';
import { walkXml } from './xml.ts';

/** Rows and cells of a block, at most; the first block of a sheet is smaller. */
const ROWS = 1024;
const CELLS = 1 << 16;
const FIRST_CELLS = 1 << 12;

/** What there is room for yet, of all sheets of a workbook. */
export interface Room {
  /** Bytes that rows take: a million answers are four of them. */
  bytes: number;
  merges: number;
}

export class KeptRows {
  readonly merges: readonly MergedRange[];
  readonly #source: SheetSource;
  readonly #codes: CellCodes;
  readonly #blocks: readonly Block[];

  private constructor(source: SheetSource, codes: CellCodes, blocks: readonly Block[], merges: readonly MergedRange[]) {
    this.#source = source;
    this.#codes = codes;
    this.#blocks = blocks;
    this.merges = merges;
  }

  /** null: there is no room, or something is wrong, which is said by whoever walks the sheet again. */
  static async read(source: SheetSource, room: Room): Promise<KeptRows | null> {
    const codes = new CellCodes(source.keys, source.texts, source.date1904);
    const blocks: Block[] = [];
    const merges: MergedRange[] = [];
    let taken = 0;
    const reader = new SheetReader(source, codes, {
      row(row) {
        if (blocks.at(-1)?.add(row) === true) return true;
        const block = new Block(Math.max(row.width, blocks.length === 0 ? FIRST_CELLS : CELLS));
        taken += block.size;
        if (taken + codes.size > room.bytes) return false;
        blocks.push(block);
        return block.add(row);
      },
      merge: (xml) => addMerge(merges, xml),
    });
    try {
      let whole = true;
      await walkXml(source.part, (xml) => {
        whole = reader.take(xml);
        return whole;
      });
      if (!whole || taken + codes.size > room.bytes) return null;
    } catch (error) {
      if (error instanceof Failure) return null;
      throw error;
    }
    room.bytes -= taken + codes.size;
    takeMerges(source.part, merges, room);
    if (merges.length > 0) {
      const cover = new MergeCover(merges);
      for (const block of blocks) block.cover(cover);
    }
    return new KeptRows(source, codes, blocks, merges);
  }

  /** Hands over the rows that hold something, until a visitor answers false. */
  visit(visit: (row: Row) => boolean, visitor: BlockVisitor | undefined): void {
    const { keys } = this.#source;
    const row = new SheetRow(this.#codes, keys, new Int32Array(0));
    const columns: Uint32Array[] = [];
    for (const block of this.#blocks) {
      if (visitor !== undefined && block.isGapless) {
        const more = visitor.visit(new SheetBlock(block, this.#codes, row, columns));
        this.#judge();
        if (!more) return;
        continue;
      }
      for (let i = 0; i < block.count; i++) {
        block.at(i, row);
        if (row.width === 0) continue;
        this.#judge();
        if (!visit(row)) return;
      }
    }
  }

  #judge(): void {
    const { keys, part } = this.#source;
    if (keys.count > LIMITS.distinct) throw beyondLimit(part, 'distinct');
  }
}

class Block implements Cells {
  readonly cells: Int32Array;
  /** By row, where in the cells it begins, and the like. */
  readonly starts = new Uint32Array(ROWS);
  readonly widths = new Uint32Array(ROWS);
  readonly #numbers = new Uint32Array(ROWS);
  readonly #hidden = new Uint8Array(ROWS);
  count = 0;
  #filled = 0;

  constructor(cells: number) {
    this.cells = new Int32Array(cells);
  }

  get size(): number {
    return 4 * this.cells.length + 13 * ROWS;
  }

  get first(): number {
    return this.#numbers[0] ?? 0;
  }

  /** false: it is full. */
  add({ number, width, hidden, cells, start }: SheetRow): boolean {
    const i = this.count;
    if (i === ROWS || this.#filled + width > this.cells.length) return false;
    const filled = this.#filled;
    const kept = this.cells;
    for (let column = 0; column < width; column++) kept[filled + column] = cells[start + column] ?? 0;
    this.starts[i] = filled;
    this.widths[i] = width;
    this.#numbers[i] = number;
    this.#hidden[i] = hidden ? 1 : 0;
    this.#filled = filled + width;
    this.count += 1;
    return true;
  }

  /** Blanks the covered cells. */
  cover(cover: MergeCover): void {
    for (let i = 0; i < this.count; i++) {
      const start = this.starts[i] ?? 0;
      let width = this.widths[i] ?? 0;
      cover.apply(this.#numbers[i] ?? 0, this.cells.subarray(start, start + width), width);
      while (width > 0 && this.cells[start + width - 1] === 0) width -= 1;
      this.widths[i] = width;
    }
  }

  /** Every row holds something, and their numbers follow one on another. */
  get isGapless(): boolean {
    const { count } = this;
    return (
      (this.#numbers[count - 1] ?? 0) - this.first === count - 1 &&
      this.widths.subarray(0, count).every((width) => width > 0)
    );
  }

  at(index: number, row: SheetRow): void {
    row.cells = this.cells;
    row.start = this.starts[index] ?? 0;
    row.width = this.widths[index] ?? 0;
    row.number = this.#numbers[index] ?? 0;
    row.hidden = this.#hidden[index] === 1;
  }
}

/** Of cells that are counted by their keys. */
const BY_KEYS: Counting = { key: (code) => code };

class SheetBlock implements RowBlock {
  readonly counting = BY_KEYS;
  readonly count: number;
  readonly first: number;
  readonly widths: Uint32Array;
  readonly #block: Block;
  readonly #codes: CellCodes;
  readonly #row: SheetRow;
  /** By column, room for its keys, which every block uses anew. */
  readonly #columns: Uint32Array[];

  constructor(block: Block, codes: CellCodes, row: SheetRow, columns: Uint32Array[]) {
    this.count = block.count;
    this.first = block.first;
    this.widths = block.widths.subarray(0, block.count);
    this.#block = block;
    this.#codes = codes;
    this.#row = row;
    this.#columns = columns;
  }

  codes(column: number): Uint32Array {
    return this.keys(column);
  }

  keys(column: number): Uint32Array {
    const { count } = this;
    let keys = this.#columns[column];
    if (keys === undefined || keys.length < count) {
      keys = new Uint32Array(2 ** Math.ceil(Math.log2(count)));
      this.#columns[column] = keys;
    }
    this.#codes.keys(column, this.#block, keys);
    return keys.subarray(0, count);
  }

  row(index: number): Row {
    this.#block.at(index, this.#row);
    return this.#row;
  }
}
