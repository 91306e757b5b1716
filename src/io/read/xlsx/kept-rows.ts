/**
 * The rows of a sheet, kept as they were met when its part was first walked: to find where merged ranges are, and that the part
 * is whole, it has to be gone through to its end, and inflating it once more costs as much as all the rest. A sheet with more
 * cells than there is room for is walked again instead.
 */
import type { MergedRange, Row } from '../../../survey/table.ts';
import { Failure } from '../../failure.ts';
import { LIMITS } from '../limits.ts';
import { CellCodes } from './cell-codes.ts';
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

  /** Hands over the rows that hold something, until the visitor answers false. */
  visit(visit: (row: Row) => boolean): void {
    const { keys } = this.#source;
    const row = new SheetRow(this.#codes, keys, new Int32Array(0));
    for (const block of this.#blocks) {
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

class Block {
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

  at(index: number, row: SheetRow): void {
    row.cells = this.cells;
    row.start = this.starts[index] ?? 0;
    row.width = this.widths[index] ?? 0;
    row.number = this.#numbers[index] ?? 0;
    row.hidden = this.#hidden[index] === 1;
  }
}
