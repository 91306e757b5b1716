/**
 * Several maps of units, from the oldest to the newest, over several years (SPEC §10.8): which years each lies between, and what maps
 * between the same two years say together. A map's own years are not asked for: it lies where its old units are no more after it, and
 * its new ones were not there before.
 */
import { foldUnit } from '../core/text/fold-unit.ts';
import { UnitNames } from '../core/text/unit-names.ts';
import type { UnitMapRow } from './unit-map-table.ts';

export interface NamedYear {
  /** By unit: every text that names it. */
  readonly unitNames: readonly (readonly string[])[];
}

/** By year: the rows that lead to it from the years before; none to the first. */
export function mapChain(
  maps: readonly (readonly UnitMapRow[])[],
  years: readonly NamedYear[],
): readonly (readonly UnitMapRow[])[] {
  const named = years.map(({ unitNames }) => new UnitNames(unitNames));
  const of: number[] = [];
  for (const [m, rows] of maps.entries()) {
    const near = { before: maps.slice(0, m).flat(), after: maps.slice(m + 1).flat() };
    const first = of.at(-1) ?? 1;
    const costs = named.map((_, y) => (y < first ? Number.POSITIVE_INFINITY : misfits(rows, near, named, y)));
    of.push(Math.max(1, costs.indexOf(Math.min(...costs))));
  }
  return years.map((_, y) => maps.filter((_, m) => of[m] === y).reduce<readonly UnitMapRow[]>(composed, []));
}

/** How many names of the rows speak against their leading to year y from the years before. */
function misfits(
  rows: readonly UnitMapRow[],
  near: { readonly before: readonly UnitMapRow[]; readonly after: readonly UnitMapRow[] },
  years: readonly UnitNames[],
  y: number,
): number {
  const folded = (list: readonly UnitMapRow[], side: 'old' | 'new') =>
    new Set(list.flatMap((row) => (row[side] === null ? [] : [foldUnit(row[side])])));
  const [olds, news] = [folded(rows, 'old'), folded(rows, 'new')];
  const [made, left] = [folded(near.before, 'new'), folded(near.after, 'old')];
  const isIn = (year: number, text: string) => years[year]?.find(text) != null;
  const wasBefore = (text: string) => years.slice(0, y).some((_, year) => isIn(year, text));
  return rows.reduce((sum, row) => {
    const [old, now] = [row.old, row.new];
    const oldAmiss =
      old === null
        ? 0
        : wasBefore(old) || made.has(foldUnit(old))
          ? !news.has(foldUnit(old)) && isIn(y, old)
            ? 1
            : 0
          : 1;
    const newAmiss =
      now === null
        ? 0
        : isIn(y, now) || left.has(foldUnit(now))
          ? !olds.has(foldUnit(now)) && isIn(y - 1, now)
            ? 1
            : 0
          : 1;
    return sum + oldAmiss + newAmiss;
  }, 0);
}

/** What two maps, one after the other, say of the units before the first and those after the second. */
function composed(first: readonly UnitMapRow[], second: readonly UnitMapRow[]): readonly UnitMapRow[] {
  if (first.length === 0) return second;
  const isSame = (a: string | null, b: string | null) => a !== null && b !== null && foldUnit(a) === foldUnit(b);
  const joined = first.flatMap((row) => {
    const next = second.filter((candidate) => isSame(row.new, candidate.old));
    return next.length === 0
      ? [row]
      : next.map((then) => ({ ...then, old: row.old, continues: both(goesOn(row, first), goesOn(then, second)) }));
  });
  const begun = second.filter((row) => !first.some((earlier) => isSame(earlier.new, row.old)));
  const all = [...joined, ...begun];
  return all.filter(
    (row, r) =>
      all.findIndex((other) => isSame(other.old, row.old) && isSame(other.new, row.new)) === r ||
      row.old === null ||
      row.new === null,
  );
}

/** Whether a row's new unit is its old one: as it says, or because it is a renaming alone (null: that is not said). */
function goesOn(row: UnitMapRow, rows: readonly UnitMapRow[]): boolean | null {
  if (row.continues !== null) return row.continues;
  const isAlone = (side: 'old' | 'new') => rows.filter((other) => other[side] === row[side]).length === 1;
  return isAlone('old') && isAlone('new') ? null : false;
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  return a === false || b === false ? false : a === true || b === true ? true : null;
}
