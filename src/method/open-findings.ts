/** Open places reported together: one finding for the cells of a column, or for the lines of one field. */
import type { Finding, Place } from '../core/model/findings.ts';

/** The other findings stay as they are, and in their order. */
export function groupOpen(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { place, arguments: args } = finding;
    const isOpen = finding.code === 'open-place' && 'name' in args;
    const key = isOpen ? JSON.stringify([place.file, place.sheet, place.column ?? args.name, place.field]) : '';
    if (isOpen) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const firsts = new Map([...groups.values()].map((group) => [group[0], group]));
  return findings.flatMap((finding) => {
    if (finding.code !== 'open-place') return [finding];
    const group = firsts.get(finding);
    return group === undefined ? [] : [together(finding, group)];
  });
}

function together(first: Finding, group: readonly Finding[]): Finding {
  const { file, sheet, column, row, line, field } = first.place;
  const names = group.flatMap(({ arguments: args }) =>
    'name' in args && typeof args.name === 'string' ? args.name : [],
  );
  const rows = group.flatMap(({ place }) => place.row ?? place.line ?? []).sort((a, b) => a - b);
  const alone = group.length === 1;
  const place: Place = {
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(column === undefined ? {} : { column }),
    ...(alone && row !== undefined ? { row } : {}),
    ...(alone && line !== undefined ? { line } : {}),
    ...(field === undefined ? {} : { field }),
  };
  const cells = column === undefined ? rows.map(String) : runs(rows, column);
  return { code: 'open-place', level: 'error', place, arguments: { name: names[0] ?? '', cells, count: group.length } };
}

/** C5:C34, C36 */
function runs(rows: readonly number[], column: string): string[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`));
}
