/** Which column of a published table of results is which: as the user says, else by its header and what is in it. */
import { fold } from '../../core/text/fold.ts';
import { numberReadings } from '../../core/text/number-text.ts';
import { isPersonal } from '../header.ts';
import type { Column } from './column.ts';
import { Words } from './header-words.ts';
import { isFigures } from './published-table.ts';
import type { SheetProfile } from './sheet-profile.ts';
import type { NamedColumn } from './unit-numbers.ts';
import { whichUnit } from './which-unit.ts';

/** What a column is, as the user may call it; what is none of these is a component. */
const NAMES = {
  unit: new Words('unit', 'đơn vị'),
  track: new Words('track', 'khối'),
  total: new Words('total', 'tổng điểm'),
  rank: new Words('rank', 'hạng'),
  tier: new Words('tier', 'xếp loại'),
};
type ResultColumn = keyof typeof NAMES;

/** A header that is one of these; where none is, one that has one of `within` in it («Tổng điểm năm 2024»). */
const HEADERS: Readonly<Record<Exclude<ResultColumn, 'unit'>, { readonly whole: Words; readonly within: Words }>> = {
  track: { whole: new Words('khối', 'track', 'loại đơn vị', 'khối đơn vị'), within: new Words('khối') },
  total: {
    whole: new Words(
      ...['tổng điểm', 'điểm tổng hợp', 'điểm tổng', 'tổng', 'tổng hợp', 'tổng cộng', 'điểm ddci', 'ddci', 'điểm số'],
      ...['điểm', 'total', 'total score', 'overall score', 'index', 'score', 'pci', 'điểm pci'],
    ),
    within: new Words('tổng điểm', 'điểm tổng hợp', 'điểm tổng', 'ddci', 'pci', 'total', 'overall score'),
  },
  rank: {
    whole: new Words('hạng', 'xếp hạng', 'thứ hạng', 'vị trí xếp hạng', 'vị trí', 'rank', 'ranking', 'xh'),
    // Not «hạng» alone: without diacritics it is also in «khách hàng».
    within: new Words('xếp hạng', 'thứ hạng', 'hạng năm', 'rank', 'ranking'),
  },
  tier: {
    whole: new Words('xếp loại', 'mức xếp loại', 'nhóm xếp loại', 'loại', 'nhóm', 'phân nhóm', 'tier', 'rating'),
    within: new Words('xếp loại', 'tier'),
  },
};
/** Numbers that are no scores. */
const OTHERS = new Words(
  ...[
    'số phiếu',
    'phiếu',
    'số phiếu khảo sát',
    'số câu trả lời',
    'responses',
    'forms',
    'n',
    'năm',
    'year',
    'stt',
    'tt',
    'no',
  ],
  ...['thay đổi', 'tăng giảm', 'so với năm trước', 'change', 'hạng năm trước', 'điểm năm trước', 'id', 'mã', 'code'],
);

/** `several`: these may all be the totals, or the ranks. `column`: headers that the user named and that are not there. */
export interface Lacking {
  readonly kind: 'table' | 'unit' | 'total' | 'several' | 'column';
  readonly headers: readonly string[];
}

export interface ResultColumns {
  readonly unit: Column;
  readonly track: Column | null;
  readonly total: Column | null;
  readonly rank: Column | null;
  readonly tier: Column | null;
  readonly scores: readonly NamedColumn[];
}

export function resultColumns({ columns }: SheetProfile, chosen: ReadonlyMap<string, string>): ResultColumns | Lacking {
  const filled = columns.filter(
    ({ filled: cells, header, personalHeader }) => cells > 0 && header !== '' && personalHeader.length === 0,
  );
  const headers = filled.map(({ header }) => header);
  const find = (header: string) => filled.find((column) => fold(column.header) === fold(header)) ?? null;
  const unknown = [...chosen.values()].filter((header) => find(header) === null);
  if (unknown.length > 0) return { kind: 'column', headers: unknown };
  const named = (what: ResultColumn) => find([...chosen].find(([name]) => NAMES[what].are(name))?.[1] ?? '');
  const unit =
    named('unit') ??
    columnOfUnits(filled) ??
    // Units that come twice are reported by row.
    whichUnit(filled.filter((column) => !isTrack(column))).found?.column ??
    null;
  if (unit === null) return { kind: 'unit', headers };
  const taken = new Set([fold(unit.header), ...[...chosen.values()].map(fold)]);
  const free = filled.filter(({ header }) => !taken.has(fold(header)));
  const candidates = (what: keyof typeof HEADERS, fits: (column: Column) => boolean): readonly Column[] => {
    const column = named(what);
    if (column !== null) return [column];
    const fitting = free.filter(fits);
    const whole = fitting.filter(({ header }) => HEADERS[what].whole.are(header));
    return whole.length > 0 ? whole : fitting.filter(({ header }) => HEADERS[what].within.in(header));
  };
  const [totals, ranks] = [candidates('total', isNumbers), candidates('rank', isNumbers)];
  const several = [totals, ranks].find((list) => list.length > 1);
  if (several !== undefined) return { kind: 'several', headers: several.map(({ header }) => header) };
  const [total = null] = totals;
  const [rank = null] = ranks;
  if (total === null && rank === null) return { kind: 'total', headers };
  const [tiers, tracks] = [candidates('tier', isWords), candidates('track', isWords)];
  const [tier = null, track = null] = [tiers, tracks].map((list) => (list.length === 1 ? list[0] : null));
  const others = new Set([total, rank, tier, track]);
  const isOther = ({ header }: Column) =>
    OTHERS.are(header) || isPersonal(header) || HEADERS.total.within.in(header) || HEADERS.rank.within.in(header);
  const components = [...chosen].flatMap(([name, header]): NamedColumn[] => {
    const column = Object.values(NAMES).some((words) => words.are(name)) ? null : find(header);
    return column === null ? [] : [{ name, column }];
  });
  const scores = free
    .filter((column) => !others.has(column) && isFigures(column) && !isOther(column))
    .map((column) => ({ name: column.header, column }));
  return {
    ...{ unit, total, rank, tier, track },
    scores: [...components, ...scores].sort((a, b) => a.column.column - b.column.column),
  };
}

/** Each unit has one row; a column of tracks is none, though departments and districts are kinds of units. */
export function columnOfUnits(columns: readonly Column[]): Column | null {
  const isEachOnce = ({ texts, filled }: Column) => texts.length >= filled * 0.9;
  return whichUnit(columns.filter((column) => isEachOnce(column) && !isTrack(column))).found?.column ?? null;
}

function isTrack({ header }: Column): boolean {
  return HEADERS.track.whole.are(header);
}

function isNumbers({ texts, filled }: Column): boolean {
  const numbers = texts.filter(({ text }) => numberReadings(text, null).length > 0);
  return numbers.reduce((sum, { count }) => sum + count, 0) >= filled * 0.7;
}

function isWords(column: Column): boolean {
  return !isNumbers(column) && column.personal === 0;
}
