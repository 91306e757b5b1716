/** The cells and rows that a finding is about. */
import { ownField } from '../core/json.ts';
import type { Finding } from '../core/model/findings.ts';
import type { FoundCell } from '../report/findings-grid.ts';
import { FIRST } from '../survey/finding-collector.ts';

export function foundCells({ place, arguments: args }: Finding): FoundCell[] {
  const column = place.column ?? null;
  const cells = listOf(ownField(args, 'cells')).flatMap((address) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/u.exec(String(address)) ?? [];
    return letters === undefined ? [] : [{ column: letters, row: Number(digits) }];
  });
  const rows = listOf(ownField(args, 'rows')).map((row) => ({ column, row: Number(row) }));
  if (cells.length + rows.length > 0) return [...cells, ...rows];
  const row = place.row ?? null;
  const columns = listOf(ownField(args, 'columns')).map(String);
  if (row !== null && columns.length > 0) return columns.map((letters) => ({ row, column: letters }));
  return row === null && column === null ? [] : [{ row, column }];
}

/** How many cells or rows it was met in, listed or not. */
export function foundCount(finding: Finding): number {
  const count = ownField(finding.arguments, 'count');
  return typeof count === 'number' ? count : foundCells(finding).length;
}

/** With the first few addresses only, as it is reported in a line. */
export function inBrief(finding: Finding): Finding {
  const short = Object.fromEntries(
    Object.entries(finding.arguments).map(([name, value]: [string, unknown]) => {
      return [name, (name === 'cells' || name === 'rows') && Array.isArray(value) ? value.slice(0, FIRST) : value];
    }),
  );
  // The arguments are those of the finding's own code.
  return { ...finding, arguments: short } as unknown as Finding;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
