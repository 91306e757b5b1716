/** Is it a table of published figures? A row a unit, each unit once, and columns of numbers (SPEC §3.2). */
import { fold } from '../../core/text/fold.ts';
import { ColumnNumbers, type DecimalMark, numberReadings } from '../../core/text/number-text.ts';
import { isTotalsWord } from '../totals.ts';
import type { Column } from './column.ts';
import { Words } from './header-words.ts';
import type { SheetProfile } from './sheet-profile.ts';
import { whichUnit } from './which-unit.ts';

export interface PublishedGuess {
  readonly unit: Column;
  readonly figures: readonly Column[];
  /** The decimal mark to be proposed, where a column may be read in two ways; null: none is. */
  readonly decimal: DecimalMark | null;
}

const MISSING = ['-', 'n/a', 'na', '..', '…'];
/** Numbers that only name the row. */
export const NO_FIGURES = new Words(
  ...[
    'stt',
    'tt',
    'số tt',
    'số thứ tự',
    'no',
    'id',
    'năm',
    'year',
    'mã',
    'mã số',
    'mã đơn vị',
    'mã xã',
    'mã huyện',
    'code',
  ],
);
/** What a table makes of its figures is none of them. */
const SUMS = new Words(
  ...['hạng', 'xếp hạng', 'thứ hạng', 'vị trí xếp hạng', 'tổng điểm', 'tổng cộng', 'tổng', 'điểm tổng hợp', 'tổng hợp'],
  ...['điểm DDCI', 'điểm trung bình', 'xếp loại', 'rank', 'ranking', 'total', 'total score', 'overall score', 'tier'],
);
const RANKS = new Words('xếp hạng', 'thứ hạng', 'xếp loại', 'vị thứ', 'thứ bậc', 'rank', 'ranking');

export function asPublished({ columns, rows }: SheetProfile): PublishedGuess | null {
  const { found } = whichUnit(columns);
  if (found === null || found.by !== 'values') return null;
  const units = found.column.texts.filter(({ text }) => !isTotalsWord(text));
  const once = units.filter(({ count }) => count === 1).length;
  if (units.length < 3 || once < units.length * 0.9 || rows > units.length * 1.2) return null;
  const others = columns.filter((column) => column !== found.column && column.filled > 0 && column.header !== '');
  const figures = others.filter(isFigures);
  const words = others.filter((column) => !isFigures(column) && !NO_FIGURES.are(column.header) && !isSum(column));
  // More columns of words than of figures next to the units would mean a survey.
  return figures.length > 0 && words.length <= figures.length
    ? { unit: found.column, figures, decimal: decimalOf(figures) }
    : null;
}

/** Of columns that nothing in them decides: as the other columns show; else what is not between groups of three digits. */
export function decimalOf(figures: readonly Column[]): DecimalMark | null {
  const columns = figures.map(({ texts }) => {
    const cells = texts.map(({ text }) => text);
    return { cells, numbers: new ColumnNumbers(null, cells) };
  });
  const doubtful = columns.flatMap(({ cells, numbers }) => cells.filter((text) => numbers.readings(text).length > 1));
  const [first] = doubtful;
  if (first === undefined) return null;
  const shown = new Set(columns.flatMap(({ numbers }) => numbers.decimal ?? []));
  const [only] = shown;
  if (only !== undefined) return shown.size === 1 ? only : null;
  return first.includes('.') ? ',' : '.';
}

/** Whether all that a table of units has are totals, ranks and tiers: the result of a ranking, and no figures. */
export function isRanking({ columns }: SheetProfile): boolean {
  const { found } = whichUnit(columns);
  const others = columns.filter((column) => column !== found?.column && column.filled > 0 && column.header !== '');
  const isNumber = ({ header }: Column) => NO_FIGURES.are(header);
  return found !== null && others.some(isSum) && others.every((column) => isSum(column) || isNumber(column));
}

/** A total, a rank or a tier, by its header; a column called «Hạng …» where it counts the rows. */
function isSum({ header, texts }: Column): boolean {
  if (SUMS.are(header) || RANKS.in(header)) return true;
  const numbers = new Set(texts.map(({ text }) => Number(text)));
  return /(?<!\p{L})hạng(?!\p{L})/iu.test(header) && texts.every((_, i) => numbers.has(i + 1));
}

export function isFigures(column: Column): boolean {
  const { header, texts, filled } = column;
  if (NO_FIGURES.are(header) || isSum(column)) return false;
  const numbers = texts.filter(({ text }) => numberReadings(text, null).length > 0 || MISSING.includes(fold(text)));
  return numbers.reduce((sum, { count }) => sum + count, 0) >= filled * 0.9;
}
