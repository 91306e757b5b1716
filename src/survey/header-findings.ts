/** What is said of a survey's header, before its rows are read (SPEC §3.1). */
import type { Finding, Place } from '../core/model/findings.ts';
import type { Reading } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { type HeaderRow, matchHeader, type Needed } from './header.ts';
import { columnsOf, type LayoutMatch } from './layouts/layout.ts';
import { columnLetters, type Sheet } from './table.ts';

/** A workbook's sheet with whole lines of a text file in its first column. */
export function wholeLines(
  rows: readonly HeaderRow[],
  needed: readonly Needed[],
  { reading }: Sheet,
  place: Place,
): Finding[] {
  if (reading !== null) return [];
  for (const { row, texts } of rows) {
    const [line = '', ...others] = texts;
    if (others.some((text) => text.trim() !== '')) continue;
    const found = [',', ';', '\t', '|'].find((delimiter) => {
      const cells = line.split(delimiter).map((text) => text.trim().replace(/^"(.*)"$/u, '$1'));
      return cells.length > 1 && matchHeader(cells, needed).missing.length === 0;
    });
    if (found === undefined) continue;
    const args = { rows: [row], count: 1, found };
    return [{ code: 'whole-lines', level: 'error', place: { ...place, row }, arguments: args }];
  }
  return [];
}

/** Questions that are read from several columns each. */
export function joinedVersions(
  { responses, row }: HeaderRow & LayoutMatch,
  { questions }: Reading,
  place: Place,
): Finding[] {
  const joined = responses.flatMap(({ questions: cells }) =>
    cells.flatMap((cell, q) =>
      cell?.kind === 'versions' || (cell?.kind === 'split' && cell.versions.length > 1)
        ? [{ question: questions[q]?.id ?? '', columns: columnsOf(cell).map(columnLetters) }]
        : [],
    ),
  );
  const distinct = new Map(joined.map((args) => [args.columns.join(' '), args]));
  return [...distinct.values()].map((args) => {
    return { code: 'versions-joined', level: 'note', place: { ...place, row }, arguments: args };
  });
}

/** Columns that would be read as two different questions. */
export function sharedColumns(
  { responses, row }: HeaderRow & LayoutMatch,
  { questions }: Reading,
  place: Place,
): Finding[] {
  const owners = new Map<number, string>();
  const shared: Finding[] = [];
  for (const [q, cells] of responses.flatMap((response) => [...response.questions.entries()])) {
    const id = questions[q]?.id ?? '';
    for (const column of cells === null ? [] : columnsOf(cells)) {
      const owner = owners.get(column) ?? id;
      owners.set(column, owner);
      if (fold(owner) === fold(id)) continue;
      const where = { ...place, row, column: columnLetters(column) };
      shared.push({ code: 'shared-column', level: 'error', place: where, arguments: { questions: [owner, id] } });
    }
  }
  return shared;
}
