/** A sheet's part, walked from its first row on (ECMA-376-1 §18.3.1). */
import type { MergedRange, Row } from '../../../survey/table.ts';
import type { ColumnKeys } from '../columns.ts';
import {
  BOOLEAN_CELL,
  DATE_CELL,
  ERROR_CELL,
  NO_CELL,
  NUMBER_CELL,
  PERCENT_CELL,
  TEXT_CELL,
  TIME_CELL,
  WRITTEN_DATE_CELL,
} from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import { type Texts, UNICODE } from '../texts.ts';
import { CellCodes } from './cell-codes.ts';
import { CommonCells } from './common-cells.ts';
import type { Part } from './container.ts';
import { isoDateText } from './dates.ts';
import { beyondLimit } from './fault.ts';
import { isMerge, MergeCover } from './merges.ts';
import { indexOf, numberOf, numberOfText } from './number-bytes.ts';
import { DATE, PERCENT, type Shown, TIME } from './number-format.ts';
import { RichText } from './rich-text.ts';
import { SheetRow } from './row.ts';
import { RowTags } from './row-tags.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Styles } from './styles.ts';
import { textOfString, textOfXml } from './text-cells.ts';
import { CLOSE, MORE, nameCode, OPEN, TEXT, type Token, walkXml, type XmlScanner } from './xml.ts';
import { resolveEscapes } from './xml-text.ts';

export interface SheetSource {
  readonly name: string;
  readonly part: Part;
  readonly texts: Texts;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  readonly keys: ColumnKeys;
}

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
const V = nameCode('v');
const F = nameCode('f');
const IS = nameCode('is');
const R = nameCode('r');
const S = nameCode('s');
const T = nameCode('t');
const HIDDEN = nameCode('hidden');
const HEIGHT = nameCode('ht');

/** Types of cells, by the code of the word. */
const SHARED = nameCode('s');
const NUMBER = nameCode('n');
const STRING = nameCode('str');
const INLINE = nameCode('inlineStr');
const BOOLEAN = nameCode('b');
const ERROR = nameCode('e');
const ISO_DATE = nameCode('d');

const SLASH = 0x2f;

export class SheetReader {
  readonly #source: SheetSource;
  readonly #codes: CellCodes;
  readonly #taker: Taker;
  readonly #row: SheetRow;
  readonly #common: CommonCells;
  readonly #tags = new RowTags(ROW);
  readonly #rich: RichText;
  /** By style: the kind of a number. */
  readonly #kinds: Uint8Array;

  #inRow = false;
  #inCell = false;
  /** The child of the cell that is open: V or IS; 0 for none that matters. */
  #child = 0;
  #type = NUMBER;
  #style = 0;
  #kind = NO_CELL;
  #number = 0;
  #formula = false;
  /** There is a value, perhaps an empty one; #filled: it is not empty. */
  #value = false;
  #filled = false;
  /** A value that comes in several pieces. */
  #pieces: string | null = null;

  constructor(source: SheetSource, codes: CellCodes, taker: Taker) {
    const { name, keys, texts, strings, styles } = source;
    this.#source = source;
    this.#codes = codes;
    this.#taker = taker;
    this.#row = new SheetRow(codes, keys, new Int32Array(LIMITS.columns));
    this.#rich = new RichText(IS, texts);
    this.#kinds = Uint8Array.from(styles.shown, numberKind);
    const common = { name, strings, kinds: this.#kinds, plain: !styles.legacy, codes, row: this.#row };
    this.#common = new CommonCells(common);
  }

  /** Takes what there is; false: the visitor has seen enough. */
  take(xml: XmlScanner): boolean {
    for (;;) {
      while (this.#inRow && xml.depth === 3) {
        this.#common.read(xml);
        const passed = this.#tags.passRow(xml);
        if (passed < 0) break;
        if (!this.#handOver()) return false;
        this.#begin(passed, this.#row.hidden);
      }
      const token = xml.next();
      if (token === MORE) return true;
      if (this.#inCell) this.#takeInCell(token, xml);
      else if (token === OPEN) this.#open(xml);
      else if (token === CLOSE && this.#inRow && xml.depth === 2) {
        this.#inRow = false;
        if (!this.#handOver()) return false;
      }
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
    const { bytes } = xml;
    const written = xml.attribute(R);
    let column = this.#common.column + 1;
    if (written >= 0) {
      let at = xml.attributeStart(written);
      const end = xml.attributeEnd(written);
      column = 0;
      for (; at < end && column <= LIMITS.columns; at++) {
        const letter = (bytes[at] ?? 0) - 0x40;
        if (letter < 1 || letter > 26) break;
        column = column * 26 + letter;
      }
      if (column === 0) throw xml.damaged();
      column -= 1;
      if (column < LIMITS.columns && indexOf(bytes, at, end) !== this.#row.number) throw xml.damaged();
    }
    this.#common.at(column, xml);
    const style = xml.attribute(S);
    this.#style = style < 0 ? 0 : indexOf(bytes, xml.attributeStart(style), xml.attributeEnd(style));
    this.#type = NUMBER;
    const type = xml.attributeText(T);
    if (type !== null) this.#type = nameCode(type);
    this.#kind = NO_CELL;
    this.#formula = false;
    this.#value = false;
    this.#filled = false;
    this.#pieces = null;
    this.#child = 0;
    this.#inCell = true;
  }

  #takeInCell(token: Token, xml: XmlScanner): void {
    const { depth } = xml;
    if (token === CLOSE && depth === 3) {
      this.#inCell = false;
      this.#endCell();
    } else if (token === OPEN && depth === 5) {
      this.#child = xml.name === V || xml.name === IS ? xml.name : 0;
      if (xml.name === F) this.#formula = true;
      if (xml.name === V) this.#value = true;
      if (xml.name === IS) this.#rich.begin();
    } else if (token === CLOSE && depth === 4) {
      if (this.#child === IS) this.#set(TEXT_CELL, this.#rich.text(this.#script(), xml));
      if (this.#child === V && this.#pieces !== null) this.#setValue(xml, this.#pieces);
      this.#child = 0;
    } else if (this.#child === IS) {
      this.#rich.take(token, xml);
    } else if (this.#child === V && token === TEXT && depth === 5) {
      this.#filled = true;
      // Another piece may come unless the element ends here.
      const whole = this.#pieces === null && !xml.literal && xml.bytes[xml.textEnd + 1] === SLASH;
      if (whole) this.#setValue(xml, null);
      else this.#pieces = (this.#pieces ?? '') + xml.text();
    }
  }

  #endCell(): void {
    const calculated = this.#value && (this.#filled || this.#type === STRING);
    if (this.#formula && !calculated && this.#kind === NO_CELL) {
      this.#set(ERROR_CELL, this.#source.texts.ofString('formula'));
    }
    this.#row.put(this.#common.column, this.#codes.of(this.#kind, this.#number));
  }

  /** @param text null: the text that the scanner has just met */
  #setValue(xml: XmlScanner, text: string | null): void {
    const { texts, styles } = this.#source;
    const { bytes, textStart, textEnd } = xml;
    switch (this.#type) {
      case SHARED:
        this.#setShared(text === null ? indexOf(bytes, textStart, textEnd) : numberOfText(text), xml);
        break;
      case STRING:
      case INLINE: {
        const id = text === null ? textOfXml(texts, xml) : textOfString(texts, resolveEscapes(text), xml.place);
        this.#set(TEXT_CELL, texts.converted(id, this.#script()));
        break;
      }
      case NUMBER: {
        const number = text === null ? numberOf(bytes, textStart, textEnd) : numberOfText(text);
        if (Number.isNaN(number)) this.#setNumberText(text ?? xml.text(), xml);
        else this.#set(this.#kinds[this.#style] ?? NUMBER_CELL, number);
        break;
      }
      case BOOLEAN: {
        const truth = (text ?? xml.text()).trim();
        if (truth !== '0' && truth !== '1' && truth !== 'true' && truth !== 'false') throw xml.damaged();
        this.#set(BOOLEAN_CELL, truth === '1' || truth === 'true' ? 1 : 0);
        break;
      }
      case ERROR:
        this.#setError(text ?? xml.text(), xml);
        break;
      case ISO_DATE: {
        const written = (text ?? xml.text()).slice(0, 64);
        const date = isoDateText(written, styles.shown[this.#style] === TIME);
        if (date === null) this.#setError(written, xml);
        else this.#set(WRITTEN_DATE_CELL, texts.ofString(date));
        break;
      }
      default:
        throw xml.damaged();
    }
  }

  #setShared(index: number, xml: XmlScanner): void {
    const id = this.#source.strings.text(index, this.#script());
    if (id < 0 || !(index >= 0)) throw xml.damaged();
    this.#set(TEXT_CELL, id);
  }

  #setNumberText(text: string, xml: XmlScanner): void {
    const number = numberOfText(text);
    if (Number.isNaN(number)) this.#setError(text, xml);
    else this.#set(this.#kinds[this.#style] ?? NUMBER_CELL, number);
  }

  /** A number that is none is told like an error: its place is what helps. */
  #setError(text: string, xml: XmlScanner): void {
    const trimmed = text.trim();
    if (trimmed !== '') this.#set(ERROR_CELL, textOfString(this.#source.texts, trimmed, xml.place));
  }

  /** An empty text is a blank cell, also where a formula gave it. */
  #set(kind: number, number: number): void {
    this.#kind = kind === TEXT_CELL && number === 0 ? NO_CELL : kind;
    this.#number = number;
  }

  #script() {
    return this.#source.styles.scripts[this.#style] ?? UNICODE;
  }
}

function numberKind(shown: Shown | undefined): number {
  if (shown === PERCENT) return PERCENT_CELL;
  if (shown === DATE) return DATE_CELL;
  return shown === TIME ? TIME_CELL : NUMBER_CELL;
}
