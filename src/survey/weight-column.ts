/** The weights of responses (SPEC §4): a number from 0 on; anything else is told and counts as 0. */
import { cellReadings } from './cell-numbers.ts';
import type { FindingCollector } from './finding-collector.ts';
import { looksPersonal } from './personal-text.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { type Row, textOf } from './table.ts';

/** @param column where they stand */
export function weightOf(row: Row, column: number, columns: SheetColumns, collector: FindingCollector): number {
  const cell = columns.sheet.cell(column, row.key(column));
  const readings = cellReadings(cell, null);
  const [weight] = readings;
  // What is somebody's number is none of a weight: sums of weights are shown.
  const personal = columns.isPersonal(column) || looksPersonal(textOf(cell));
  if (!personal && weight !== undefined && readings.length === 1 && weight >= 0 && weight < 1e15) return weight;
  const place = columns.placeOf(column);
  collector.cell('weight', `${place.column}${row.number}`, (cells, count) => ({
    code: 'bad-weight',
    level: 'error',
    place,
    arguments: { cells, count },
  }));
  return 0;
}
