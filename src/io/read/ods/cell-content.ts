/** What is in a cell of an OpenDocument workbook (ODF 1.3 part 3, §19.385). */
import {
  BOOLEAN_CELL,
  ERROR_CELL,
  MOST_PADDED,
  NO_CELL,
  NUMBER_CELL,
  PADDED_CELL,
  PERCENT_CELL,
  TEXT_CELL,
  WRITTEN_DATE_CELL,
} from '../kinds.ts';
import { inUnicode, type Texts } from '../texts.ts';
import { dateText, durationDays, isoDateText } from '../xlsx/dates.ts';
import type { PartPlace } from '../xlsx/fault.ts';
import { numberOfText } from '../xlsx/number-bytes.ts';
import { textOfString } from '../xlsx/text-cells.ts';
import type { CellStyle } from './styles.ts';

/** A cell that is open: what its tag says, and its text so far. */
export interface OpenCell {
  readonly depth: number;
  readonly covered: boolean;
  readonly repeated: number;
  readonly type: string;
  readonly value: string;
  readonly isFormula: boolean;
  readonly style: CellStyle;
  /** A text a paragraph. */
  readonly paragraphs: string[];
  length: number;
}

const ERROR = /^(?:#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)|Err:\d{3})$/u;

/** Kind of the cell (kinds.ts), and its number or that of its text. */
export function cellContent(cell: OpenCell, texts: Texts, place: PartPlace): readonly [number, number] {
  const { type, value, isFormula, style, paragraphs } = cell;
  const ofText = (kind: number, text: string): readonly [number, number] =>
    text === '' ? [NO_CELL, 0] : [kind, textOfString(texts, text, place)];
  const shown = paragraphs.join('\n');
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = numberOfText(value);
      if (Number.isNaN(number)) return ofText(ERROR_CELL, value);
      // LibreOffice has truth as a number that shows as a word.
      if (shown === 'TRUE' || shown === 'FALSE') return [BOOLEAN_CELL, number === 0 ? 0 : 1];
      if (type === 'percentage') return [PERCENT_CELL, number];
      return [style.digits > 0 ? PADDED_CELL + Math.min(style.digits, MOST_PADDED) : NUMBER_CELL, number];
    }
    case 'boolean':
      return [BOOLEAN_CELL, value === 'true' ? 1 : 0];
    case 'date': {
      const date = isoDateText(value, false);
      return ofText(date === null ? ERROR_CELL : WRITTEN_DATE_CELL, date ?? value);
    }
    case 'time': {
      const days = durationDays(value);
      if (days === null) return ofText(ERROR_CELL, value);
      if (style.elapsed || days >= 1) return [NUMBER_CELL, days];
      return ofText(WRITTEN_DATE_CELL, dateText(days, { date1904: false, timeOnly: true }) ?? value);
    }
    default: {
      const text = paragraphs.length === 0 ? value : shown;
      if (isFormula && ERROR.test(text)) return ofText(ERROR_CELL, text);
      return ofText(TEXT_CELL, inUnicode(text, style.script));
    }
  }
}
