/** A copy of a table with the cells that are at fault coloured and commented. Cells are as they were read. */
import type { Level } from '../core/model/findings.ts';
import { columnLetters, columnNumber } from '../core/text/column-letters.ts';
import type { CellRange } from './cells.ts';
import type { GridCell, GridSheet } from './grid.ts';

export interface CopiedCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

export interface CopiedSheet {
  readonly tab: string;
  readonly hidden: boolean;
  readonly merged: readonly CellRange[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly CopiedCell[] }[];
}

/** What is said of a cell, or of a whole row where it has no column. */
export interface CellMark {
  readonly row: number;
  readonly column: string | null;
  readonly level: Level;
  readonly text: string;
}

/** Notes on a sheet: more of them than this make a workbook unwieldy. */
const MOST_NOTES = 1_000;
const RANK: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 };

export function markedSheet({ tab, hidden, merged, rows }: CopiedSheet, marks: readonly CellMark[]): GridSheet {
  const byAddress = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = `${mark.column ?? ''}${mark.row}`;
    byAddress.set(key, [...(byAddress.get(key) ?? []), mark]);
  }
  /** By row: how far its marks reach. */
  const columns = new Map<number, number[]>();
  for (const { row, column } of marks) {
    if (column !== null) columns.set(row, [...(columns.get(row) ?? []), columnNumber(column) + 1]);
  }
  let notes = 0;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const result: { cells: (GridCell | null)[] }[] = [];
  for (const { number, cells } of rows) {
    while (result.length < number - 1) result.push({ cells: [] });
    const ofRow = byAddress.get(String(number)) ?? [];
    const length = Math.max(1, ofRow.length > 0 ? width : cells.length, ...(columns.get(number) ?? []));
    const marked = Array.from({ length }, (_, c): GridCell | null => {
      const cell = cells[c] ?? { value: null };
      const ofCell = byAddress.get(`${columnLetters(c)}${number}`) ?? [];
      const said = c === 0 ? [...ofCell, ...ofRow] : ofCell;
      const shown = ofCell.length > 0 ? ofCell : ofRow;
      const level = worst(shown);
      if (level === null) return cell.value === null ? null : { ...cell, style: 'bare' };
      const noted = said.length > 0 && notes < MOST_NOTES;
      if (noted) notes += 1;
      return { ...cell, style: level, ...(noted ? { note: said.map(({ text }) => text).join('\n') } : {}) };
    });
    result.push({ cells: marked });
  }
  return {
    tab,
    hidden,
    merged,
    widths: Array.from({ length: width }, () => 14),
    formats: Array.from({ length: width }, () => null),
    rows: result,
    fixed: { rows: 0, columns: 0 },
    choices: [],
    alarms: [],
    locked: false,
    filter: null,
    wide: true,
  };
}

function worst(marks: readonly CellMark[]): Level | null {
  return marks.reduce((level: Level | null, mark) => {
    return level === null || RANK[mark.level] > RANK[level] ? mark.level : level;
  }, null);
}
