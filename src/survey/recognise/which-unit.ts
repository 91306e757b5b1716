/** Which column names the unit that is judged? */
import type { Column } from './column.ts';
import { Words } from './header-words.ts';
import { unitKind } from './unit-texts.ts';

export interface UnitColumnGuess {
  readonly column: Column;
  /** `values`: its texts are names of units; `header`: only the header says so, and the texts are codes. */
  readonly by: 'values' | 'header';
  /** Whether nothing else could be meant. */
  readonly sure: boolean;
}

export interface UnitColumnAnswer {
  readonly found: UnitColumnGuess | null;
  /** Columns that could all be it, where none is it beyond the others. */
  readonly doubtful: readonly Column[];
}

const JUDGED = new Words(
  ...['được đánh giá', 'cần đánh giá', 'đánh giá đơn vị', 'ông bà đánh giá', 'anh chị đánh giá', 'quý vị đánh giá'],
  ...['doanh nghiệp đánh giá', 'muốn đánh giá', 'lựa chọn đánh giá', 'doanh nghiệp làm việc', 'ông bà làm việc'],
  ...['đã làm việc', 'từng làm việc', 'đã giao dịch', 'có giao dịch', 'evaluated', 'assessed', 'rated'],
);
const NAMES = new Words(
  ...['đơn vị', 'dv', 'cơ quan', 'sở', 'sở ngành', 'sở ban ngành', 'địa phương', 'huyện', 'tên đơn vị', 'xã phường'],
  ...['unit', 'department', 'district', 'agency', 'locality', 'commune', 'province', 'tỉnh', 'tỉnh thành phố'],
);
/** Where the respondent is, and whose it is. */
const RESPONDENTS = new Words(
  ...[
    'đóng',
    'trụ sở',
    'đặt tại',
    'địa bàn',
    'nơi',
    'hoạt động tại',
    'địa chỉ',
    'doanh nghiệp',
    'công tác',
    'chủ quản',
  ],
  ...['của ông', 'ông bà', 'respondent', 'your', 'company', 'located', 'address', 'headquarters'],
);

export function whichUnit(columns: readonly Column[]): UnitColumnAnswer {
  const filled = columns.filter(({ filled: cells }) => cells > 0);
  const named = filled.filter((column) => namesUnits(column));
  const judged = named.filter(({ header }) => JUDGED.in(header));
  const unitColumns = named.filter(({ header }) => !RESPONDENTS.in(header) || JUDGED.in(header));
  if (judged.length === 1) return found(judged[0], 'values', true);
  if (judged.length > 1) return { found: null, doubtful: judged };
  if (unitColumns.length > 1) return { found: null, doubtful: unitColumns };
  if (unitColumns.length === 1) return found(unitColumns[0], 'values', NAMES.in(unitColumns[0]?.header ?? ''));
  // Names of units where only the respondent can be meant are none.
  if (named.length > 0) return { found: null, doubtful: named };
  const coded = filled.filter(
    ({ header, texts, more, filled: cells }) =>
      !more && (JUDGED.in(header) || NAMES.are(header)) && !RESPONDENTS.in(header) && texts.length <= cells,
  );
  return coded.length === 1 ? found(coded[0], 'header', false) : { found: null, doubtful: coded };
}

/** Whether most cells of a column are names of units. */
export function namesUnits({ texts, more }: Column): boolean {
  const cells = texts.reduce((sum, { count }) => sum + count, 0);
  const units = texts.filter(({ text }) => unitKind(text) !== null).reduce((sum, { count }) => sum + count, 0);
  return !more && cells > 0 && units >= cells * 0.6;
}

export function shareOfUnits(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : texts.filter((text) => unitKind(text) !== null).length / texts.length;
}

function found(column: Column | undefined, by: UnitColumnGuess['by'], sure: boolean): UnitColumnAnswer {
  return { found: column === undefined ? null : { column, by, sure }, doubtful: [] };
}
