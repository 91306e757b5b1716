/** A sheet's part, walked from its first row on (ECMA-376-1 §18.3.1). */
import type { MergedRange, Row } from '../../../survey/table.ts';
import { LIMITS } from '../limits.ts';
import { CellCodes } from './cell-codes.ts';
import { CellReader, numberKind } from './cell-reader.ts';
import { CommonCells } from './common-cells.ts';
import { beyondLimit } from './fault.ts';
import { isMerge, MergeCover } from './merges.ts';
import { indexOf, numberOfText } from './number-bytes.ts';
import { SheetRow } from './row.ts';
import { RowTags } from './row-tags.ts';
import type { SheetSource } from './sheet-source.ts';
import { CLOSE, MORE, OPEN, walkXml, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';

/** Hands over the rows that hold something, until `visit` answers false. @param merges laid over them */
export async function readRows(
  source: SheetSource,
  merges: readonly MergedRange[],
  visit: (row: Row) => boolean,
): Promise<void> {
  const codes = new CellCodes(source.keys, source.texts, source.date1904);
  const cover = new MergeCover(merges);
  const reader = new SheetReader(source, codes, {
    row(row) {
      const { keys, part } = source;
      if (keys.count > LIMITS.distinct) throw beyondLimit(part, 'distinct');
      cover.apply(row.number, row.cells, row.width);
      row.narrow();
      const more = row.width === 0 || visit(row);
      // Nobody keeps them.
      codes.clear();
      return more;
    },
    merge: () => undefined,
  });
  await walkXml(source.part, (xml) => reader.take(xml));
}

/** What comes of a walk through a sheet. */
export interface Taker {
  /** A row, whatever it holds; it may be changed. false: those to come are not wanted. */
  row(row: SheetRow): boolean;
  /** A merged range, just opened. */
  merge(xml: XmlScanner): void;
}

const WORKSHEET = nameCode('worksheet');
const SHEET_DATA = nameCode('sheetData');
const ROW = nameCode('row');
const C = nameCode('c');
const R = nameCode('r');
const HIDDEN = nameCode('hidden');
const HEIGHT = nameCode('ht');

export class SheetReader {
  readonly #source: SheetSource;
  readonly #codes: CellCodes;
  readonly #taker: Taker;
  readonly #row: SheetRow;
  readonly #common: CommonCells;
  readonly #cell: CellReader;
  readonly #tags = new RowTags(ROW);

  #inRow = false;
  #inCell = false;

  constructor(source: SheetSource, codes: CellCodes, taker: Taker) {
    const { name, keys, texts, strings, styles } = source;
    this.#source = source;
    this.#codes = codes;
    this.#taker = taker;
    this.#row = new SheetRow(codes, keys, new Int32Array(LIMITS.columns));
    const kinds = Uint8Array.from(styles.shown, numberKind);
    this.#common = new CommonCells({ name, texts, strings, kinds, plain: !styles.legacy, codes, row: this.#row });
    this.#cell = new CellReader(source, kinds);
  }

  /** Takes what there is; false: the visitor has seen enough. */
  take(xml: XmlScanner): boolean {
    for (;;) {
      if (this.#inRow && xml.depth === 3 && !this.#takeCommon(xml)) return false;
      const token = xml.next();
      if (token === MORE) return true;
      if (this.#inCell) {
        if (token !== CLOSE || xml.depth !== 3) this.#cell.take(token, xml);
        else this.#endCell();
      } else if (token === OPEN) this.#open(xml);
      else if (token === CLOSE && this.#inRow && xml.depth === 2) {
        this.#inRow = false;
        if (!this.#handOver()) return false;
      }
    }
  }

  /** Common cells, and rows of them that follow one on another. */
  #takeCommon(xml: XmlScanner): boolean {
    for (;;) {
      this.#common.read(xml);
      const passed = this.#tags.passRow(xml);
      if (passed < 0) return true;
      if (!this.#handOver()) return false;
      this.#begin(passed, this.#row.hidden);
    }
  }

  #open(xml: XmlScanner): void {
    const { name, parent, depth } = xml;
    if (depth === 1 && name !== WORKSHEET) throw xml.damaged();
    if (depth === 3 && name === ROW && parent === SHEET_DATA) this.#beginRow(xml);
    else if (depth === 4 && name === C && parent === ROW && this.#inRow) this.#beginCell(xml);
    else if (isMerge(xml)) this.#taker.merge(xml);
  }

  #beginRow(xml: XmlScanner): void {
    const written = xml.attribute(R);
    const number =
      written < 0 ? this.#row.number + 1 : indexOf(xml.bytes, xml.attributeStart(written), xml.attributeEnd(written));
    if (number > LIMITS.rows) throw beyondLimit(xml.place, 'rows');
    if (number < 1) throw xml.damaged();
    if (number <= this.#row.number) throw this.#common.outOfOrder(number, 0, xml);
    const hidden = xml.attributeText(HIDDEN);
    const height = xml.attributeText(HEIGHT);
    this.#begin(number, hidden === '1' || hidden === 'true' || (height !== null && numberOfText(height) === 0));
    // `<row/>` is closed at once.
    this.#inRow = !xml.empty;
    this.#tags.note(number, written, xml);
  }

  #begin(number: number, hidden: boolean): void {
    this.#row.begin(number, hidden);
    this.#common.beginRow();
  }

  #handOver(): boolean {
    const { texts, part } = this.#source;
    const beyond = texts.beyond();
    if (beyond !== null) throw beyondLimit(part, beyond);
    return this.#taker.row(this.#row);
  }

  #beginCell(xml: XmlScanner): void {
    this.#common.at(this.#columnOf(xml), xml);
    this.#cell.begin(xml);
    this.#inCell = true;
  }

  /** Of the cell just opened; without an address it follows the one before. */
  #columnOf(xml: XmlScanner): number {
    const written = xml.attribute(R);
    if (written < 0) return this.#common.column + 1;
    let at = xml.attributeStart(written);
    const end = xml.attributeEnd(written);
    let column = 0;
    for (; at < end && column <= LIMITS.columns; at++) {
      const letter = (xml.bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column === 0) throw xml.damaged();
    if (column <= LIMITS.columns && indexOf(xml.bytes, at, end) !== this.#row.number) throw xml.damaged();
    return column - 1;
  }

  #endCell(): void {
    this.#inCell = false;
    this.#cell.end();
    this.#row.put(this.#common.column, this.#codes.of(this.#cell.kind, this.#cell.number));
  }
}
