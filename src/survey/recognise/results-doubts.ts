/** What in a published table of results cannot be as it is printed: it is reported with its cells, and not believed. */
import type { ResultsRow } from '../../core/compare/published-year.ts';
import type { Finding, Place } from '../../core/model/findings.ts';
import { FIRST } from '../finding-collector.ts';

/** A row of the table, and where it is. */
export interface SeenRow extends ResultsRow {
  readonly track: string | null;
  readonly row: number;
}

interface SeenColumn {
  readonly name: string;
  readonly letters: string;
}

interface SeenColumns {
  readonly total: SeenColumn;
  readonly rank: SeenColumn;
  readonly scores: readonly SeenColumn[];
}

/** Scores beyond the end that nearly all others keep to are left out. Ranks stay as they are printed. */
export function believed(
  rows: readonly SeenRow[],
  { total, rank, scores }: SeenColumns,
  place: Place,
): { readonly rows: readonly SeenRow[]; readonly findings: readonly Finding[] } {
  const far = [total, ...scores].map((column, c) => {
    const values = rows.map((row) => (c === 0 ? row.total : (row.scores[c - 1] ?? null)));
    return { column, end: endOf(values), values };
  });
  const isFar = (c: number, value: number | null) => value !== null && beyond(value, far[c]?.end ?? null);
  const kept = rows.map((row) => ({
    ...row,
    total: isFar(0, row.total) ? null : row.total,
    scores: row.scores.map((score, s) => (isFar(s + 1, score) ? null : score)),
  }));
  const findings = far.flatMap(({ column: { name, letters }, end, values }): Finding[] => {
    const cells = rows.flatMap(({ row }, r) =>
      values[r] != null && beyond(values[r], end) ? [`${letters}${row}`] : [],
    );
    if (end === null || cells.length === 0) return [];
    const args = { cells: cells.slice(0, FIRST), count: cells.length, name, end };
    return [{ code: 'score-off-scale', level: 'warning', place: { ...place, column: letters }, arguments: args }];
  });
  const wrong = wrongRanks(kept).map(({ row }) => `${rank.letters}${row}`);
  const args = { cells: wrong.slice(0, FIRST), count: wrong.length };
  const ranks: Finding[] =
    wrong.length === 0
      ? []
      : [{ code: 'rank-against-total', level: 'warning', place: { ...place, column: rank.letters }, arguments: args }];
  return { rows: kept, findings: [...findings, ...ranks] };
}

/** Columns with fewer numbers say nothing of their scale. */
const LEAST = 5;
/** The share of the numbers that keep to the scale. */
const NEARLY_ALL = 0.9;

/**
 * The end that nearly all numbers of a column keep to; null where all do, or it is not known. One that is exactly 100 may be the best
 * of all on a scale to 100, however far the others are below it.
 */
function endOf(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  if (Math.max(...numbers) === 100) return null;
  const end = [10, 100].find((candidate) => {
    const inside = numbers.filter((number) => !beyond(number, candidate));
    return inside.length >= NEARLY_ALL * numbers.length && inside.length >= LEAST;
  });
  return end === undefined || numbers.every((number) => !beyond(number, end)) ? null : end;
}

function beyond(number: number, end: number | null): boolean {
  return end !== null && (number > end || number < 0);
}

/** Rows compared two by two: more are not. */
const MOST_ROWS = 2000;

/** The fewest rows (one after the other the one at odds with most others) without which a higher total has a better rank. */
function wrongRanks(rows: readonly SeenRow[]): readonly SeenRow[] {
  const list = rows.filter(({ total, rank }) => total !== null && rank !== null).slice(0, MOST_ROWS);
  const odds = list.map((row) => new Set(list.filter((other) => areAtOdds(row, other))));
  const wrong: SeenRow[] = [];
  for (;;) {
    const most = odds.reduce((best, set, i) => (set.size > (odds[best]?.size ?? 0) ? i : best), 0);
    const [row, set] = [list[most], odds[most]];
    if (row === undefined || set === undefined || set.size === 0) return wrong;
    wrong.push(row);
    set.clear();
    for (const other of odds) other.delete(row);
  }
}

function areAtOdds(a: SeenRow, b: SeenRow): boolean {
  const [totals, ranks] = [(a.total ?? 0) - (b.total ?? 0), (a.rank ?? 0) - (b.rank ?? 0)];
  return totals !== 0 && (totals > 0 ? ranks >= 0 : ranks <= 0);
}
