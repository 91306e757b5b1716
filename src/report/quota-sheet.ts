/** The forms of each unit against its quota, as a sheet of the workbook of findings. */
import type { UnitQuota } from '../core/quota.ts';
import { listSheet } from './findings-grid.ts';
import type { GridCell, GridSheet } from './grid.ts';

export interface QuotaSheetWords {
  readonly tab: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Track, unit, used, quota, short, a day. */
  readonly headings: readonly string[];
}

export interface QuotaRow extends UnitQuota {
  readonly name: string;
  readonly track: string;
}

const WIDTHS = [30, 44, 12, 12, 12, 12];

/** Units that are short are marked. */
export function quotaSheet(units: readonly QuotaRow[], words: QuotaSheetWords): GridSheet {
  const rows = units.map(({ track, name, forms, quota, short, perDay }): GridCell[] => [
    { value: track, style: 'plain' },
    { value: name, style: 'plain' },
    { value: forms, style: 'plain' },
    { value: quota, style: 'plain' },
    { value: short, style: short > 0 ? 'warning' : 'plain' },
    { value: perDay, style: 'plain' },
  ]);
  return listSheet({ ...words, rows, widths: WIDTHS });
}
