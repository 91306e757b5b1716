/**
 * The first rows, searched for personal data: it may be under a header that does not say so, or where an answer should be
 * (SPEC §11). The column is reported, never the text.
 */

import type { FindingCollector } from './finding-collector.ts';
import { looksPersonal } from './personal-text.ts';
import type { SheetColumns } from './sheet-columns.ts';
import type { Row } from './table.ts';

const ROWS = 200;

export class PersonalSample {
  readonly #columns: SheetColumns;
  readonly #findings: FindingCollector;
  #rows = 0;

  constructor(columns: SheetColumns, collector: FindingCollector) {
    this.#columns = columns;
    this.#findings = collector;
  }

  look(row: Row): void {
    if (this.#rows >= ROWS) return;
    this.#rows += 1;
    const columns = this.#columns;
    for (let column = 0; column < Math.min(row.width, columns.width); column++) {
      if (column === columns.respondent || columns.isPersonal(column)) continue;
      if (!looksPersonal(columns.text(column, row.key(column)))) continue;
      const place = columns.placeOf(column);
      const name = columns.headers[column]?.trim() || place.column;
      this.#findings.cell(`personal ${place.column}`, place.column, () => {
        return { code: 'personal-content', level: 'warning', place, arguments: { name } };
      });
    }
  }
}
