/** A sheet's part, walked from its first row on (ECMA-376-1 §18.3.1). */
import { columnLetters, type MergedRange, type Row } from '../../../survey/table.ts';
import { Failure } from '../../failure.ts';
import type { ColumnKeys } from '../columns.ts';
import { BOOLEAN_CELL, ERROR_CELL, NO_CELL, NUMBER_CELL, TEXT_CELL, WRITTEN_DATE_CELL } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import { type Texts, UNICODE } from '../texts.ts';
import type { Part } from './container.ts';
import { isoDateText } from './dates.ts';
import { beyondLimit } from './fault.ts';
import { MergeCover } from './merges.ts';
import { decimal, indexOf, numberOf, numberOfText } from './number-bytes.ts';
import { TIME } from './number-format.ts';
import { RichText } from './rich-text.ts';
import { numberKind, SheetRow } from './row.ts';
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
  readonly merges: readonly MergedRange[];
}

/** Hands over the rows that hold something, until `visit` answers false. */
export async function readRows(source: SheetSource, visit: (row: Row) => boolean): Promise<void> {
  const reader = new SheetReader(source, visit);
  await walkXml(source.part, (xml) => reader.take(xml));
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

/** Bytes that a common cell stays below. */
const COMMON = 96;

const SPACE = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const SMALL_C = 0x63;
const SMALL_N = 0x6e;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;

class SheetReader {
  readonly #source: SheetSource;
  readonly #visit: (row: Row) => boolean;
  readonly #row: SheetRow;
  readonly #cover: MergeCover;
  readonly #rich: RichText;
  /** By style: the kind of a number. */
  readonly #kinds: Uint8Array;
  /** Shared strings need no conversion in any font. */
  readonly #plain: boolean;

  #inRow = false;
  #inCell = false;
  /** The child of the cell that is open: V or IS; 0 for none that matters. */
  #child = 0;
  #cells = 0;
  #column = -1;
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

  constructor(source: SheetSource, visit: (row: Row) => boolean) {
    const { keys, texts, styles, merges, date1904 } = source;
    this.#source = source;
    this.#visit = visit;
    this.#row = new SheetRow(keys, texts, date1904);
    this.#cover = new MergeCover(merges);
    this.#rich = new RichText(IS, texts);
    this.#kinds = Uint8Array.from(styles.shown, numberKind);
    this.#plain = !styles.legacy;
  }

  /** Takes what there is; false: the visitor has seen enough. */
  take(xml: XmlScanner): boolean {
    for (;;) {
      if (this.#inRow && xml.depth === 3) while (this.#commonCell(xml));
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
  }

  #beginRow(xml: XmlScanner): void {
    const written = xml.attribute(R);
    const number =
      written < 0 ? this.#row.number + 1 : indexOf(xml.bytes, xml.attributeStart(written), xml.attributeEnd(written));
    if (number > LIMITS.rows) throw beyondLimit(xml.place, 'rows');
    if (number < 1) throw xml.damaged();
    if (number <= this.#row.number) throw this.#outOfOrder(number, 0);
    const hidden = xml.attributeText(HIDDEN);
    const height = xml.attributeText(HEIGHT);
    this.#row.begin(number, hidden === '1' || hidden === 'true' || (height !== null && numberOfText(height) === 0));
    this.#column = -1;
    // `<row/>` is closed at once.
    this.#inRow = !xml.empty;
  }

  #handOver(): boolean {
    const row = this.#row;
    const { keys, texts, part } = this.#source;
    const beyond = keys.count > LIMITS.distinct ? 'distinct' : texts.beyond();
    if (beyond !== null) throw beyondLimit(part, beyond);
    this.#cover.apply(row.number, row.kinds, row.width);
    while (row.width > 0 && row.kinds[row.width - 1] === NO_CELL) row.width -= 1;
    return row.width === 0 || this.#visit(row);
  }

  #beginCell(xml: XmlScanner): void {
    const { bytes } = xml;
    const written = xml.attribute(R);
    let column = this.#column + 1;
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
    this.#beginAt(column, xml);
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

  #beginAt(column: number, xml: XmlScanner): void {
    if (column >= LIMITS.columns) throw beyondLimit(xml.place, 'columns');
    if (column <= this.#column) throw this.#outOfOrder(this.#row.number, column);
    this.#column = column;
    this.#cells += 1;
    if (this.#cells > LIMITS.cells) throw beyondLimit(xml.place, 'cells');
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
    this.#row.put(this.#column, this.#kind, this.#number);
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

  #outOfOrder(row: number, column: number): Failure {
    const { name, part } = this.#source;
    return new Failure('workbook-order', { file: part.file, sheet: name, cell: `${columnLetters(column)}${row}` });
  }

  /**
   * The cells that most cells are — `<c r="B7" s="2" t="s"><v>31</v></c>`, a number likewise, or `<c r="B7" s="2"/>` — read in
   * one go. false: it is another, and nothing was taken.
   */
  #commonCell(xml: XmlScanner): boolean {
    const { bytes } = xml;
    let at = xml.position;
    if (bytes.length - at < COMMON) return false;
    if (bytes[at] !== LESS || bytes[at + 1] !== SMALL_C || bytes[at + 2] !== SPACE) return false;
    if (bytes[at + 3] !== SMALL_R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return false;
    at += 6;
    let byte = bytes[at] ?? 0;
    let column = 0;
    while (byte > 0x40 && byte < 0x5b && column < LIMITS.columns) {
      column = column * 26 + byte - 0x40;
      byte = bytes[++at] ?? 0;
    }
    let row = 0;
    while (byte > 0x2f && byte < 0x3a && row <= LIMITS.rows) {
      row = row * 10 + byte - 0x30;
      byte = bytes[++at] ?? 0;
    }
    if (byte !== QUOTE || column === 0 || column > LIMITS.columns || row !== this.#row.number) return false;
    at += 1;
    let style = 0;
    if (bytes[at] === SPACE && bytes[at + 1] === SMALL_S && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      const start = at + 4;
      at = start;
      byte = bytes[at] ?? 0;
      while (byte > 0x2f && byte < 0x3a && at - start < 7) {
        style = style * 10 + byte - 0x30;
        byte = bytes[++at] ?? 0;
      }
      if (byte !== QUOTE || at === start) return false;
      at += 1;
    }
    let shared = false;
    if (bytes[at] === SPACE && bytes[at + 1] === SMALL_T && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      shared = bytes[at + 4] === SMALL_S;
      if ((!shared && bytes[at + 4] !== SMALL_N) || bytes[at + 5] !== QUOTE) return false;
      at += 6;
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER) {
      this.#beginAt(column - 1, xml);
      xml.position = at + 2;
      return true;
    }
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS || bytes[at + 2] !== SMALL_V || bytes[at + 3] !== GREATER) {
      return false;
    }
    at += 4;
    const negative = bytes[at] === MINUS;
    if (negative) at += 1;
    let digits = 0;
    let whole = 0;
    let point = -1;
    for (byte = bytes[at] ?? 0; digits < 16; byte = bytes[++at] ?? 0) {
      if (byte > 0x2f && byte < 0x3a) {
        whole = whole * 10 + byte - 0x30;
        digits += 1;
      } else if (byte === POINT && point < 0) point = at;
      else break;
    }
    if (digits === 0 || digits > 15) return false;
    if (byte !== LESS || bytes[at + 1] !== SLASH || bytes[at + 2] !== SMALL_V || bytes[at + 3] !== GREATER)
      return false;
    if (bytes[at + 4] !== LESS || bytes[at + 5] !== SLASH || bytes[at + 6] !== SMALL_C || bytes[at + 7] !== GREATER) {
      return false;
    }
    if (shared) {
      if (negative || point >= 0 || !this.#plain || whole >= this.#source.strings.count) return false;
      this.#beginAt(column - 1, xml);
      const id = this.#source.strings.ids[whole] ?? 0;
      if (id !== 0) this.#row.put(column - 1, TEXT_CELL, id);
    } else {
      const number = decimal(whole, point < 0 ? 0 : at - point - 1);
      this.#beginAt(column - 1, xml);
      this.#row.put(column - 1, this.#kinds[style] ?? NUMBER_CELL, negative ? -number : number);
    }
    xml.position = at + 8;
    return true;
  }
}
