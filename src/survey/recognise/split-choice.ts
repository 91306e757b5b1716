/** Is a multiple choice spread over columns, one an option? Their headers share a beginning, and they hold ticks. */
import { fold } from '../../core/text/fold.ts';
import type { Column } from './column.ts';
import { Words } from './header-words.ts';
import { isDontKnow, TICKS } from './known-scales.ts';

export interface SplitChoice {
  readonly header: string;
  readonly columns: readonly Column[];
  readonly options: readonly string[];
  readonly missing: readonly string[];
}

/** `Q7[2]`, `Q7 [Thuế]`, `Q7/Thuế`, `Q7 / Thuế`: as the layouts find them (answer-cells.ts). */
const PARTS = [/^(.*\S) ?\[([^[\]]+)\]$/u, /^(.*\S) ?\/ ?([^/]+)$/u];
const MARKS = [...TICKS, 'y', 'yes', '0', '1', 'true', 'false'].map(fold);
/** Columns of these may as well be questions of their own, unless the header says that one chooses. */
const WORDS = ['có', 'không', 'yes', 'no'].map(fold);
const CHOOSE = new Words('chọn', 'select', 'choose', 'tick', 'đánh dấu');
const OTHER = new Words('khác', 'other');

interface Part<Headed = Column> {
  readonly column: Headed;
  readonly header: string;
  readonly option: string;
}

export function splitChoices(columns: readonly Column[]): SplitChoice[] {
  const groups = new Map<string, Part[]>();
  for (const part of columns.flatMap(partOf)) {
    groups.set(fold(part.header), [...(groups.get(fold(part.header)) ?? []), part]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    // The column in which the answer «other» is written out is no option.
    const parts = group.filter((part) => isTick(part) || !OTHER.in(part.option));
    if (first === undefined || parts.length < 2 || !parts.every(isTick)) return [];
    if (!parts.some(({ column }) => column.filled > 0)) return [];
    const options = parts.map(({ option }) => option);
    const missing = parts
      .flatMap(({ column }) => column.texts.map(({ text }) => text))
      .filter((text) => isDontKnow(fold(text)));
    const distinct = [...new Set(missing)];
    return [{ header: first.header, columns: parts.map(({ column }) => column), options, missing: distinct }];
  });
}

function partOf<Headed extends { readonly header: string }>(column: Headed): Part<Headed>[] {
  const text = column.header.normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (const pattern of PARTS) {
    const [, header = '', option = ''] = pattern.exec(text) ?? [];
    if (header !== '') return [{ column, header, option: option.trim() }];
  }
  return [];
}

/** Nothing but marks, or the option's own words. */
function isTick({ column: { texts, more, filled }, header, option }: Part): boolean {
  const marks = CHOOSE.in(header) ? [...MARKS, ...WORDS] : MARKS;
  const known = (text: string) => marks.includes(text) || text === fold(option) || isDontKnow(text);
  return filled === 0 || (!more && texts.every(({ text }) => known(fold(text))));
}

/** The column next to a question where another answer is written out. */
export function isOtherText(header: string): boolean {
  const [part] = partOf({ header } as const);
  return (part !== undefined && OTHER.are(part.option)) || / - (?:text|other)$/iu.test(header.trim());
}
