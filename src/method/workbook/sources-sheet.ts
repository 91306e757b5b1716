/** Nguồn dữ liệu: a row a table that a track is read from, of a survey or of published figures. */
import { ownField } from '../../core/json.ts';
import type { Path } from '../faults.ts';
import { layoutField, publishedFields, surveyFields, tableFields } from '../field-table.ts';
import type { Column } from './column.ts';
import type { Content, ContentRow, Field } from './content.ts';
import { type Draft, grouped } from './draft.ts';
import { field, fieldColumns } from './field-columns.ts';
import { cellsOf, itemsAt, type SheetPart, tracksOf, type Written, type WrittenRow } from './sheet.ts';

const KINDS = ['survey', 'published'] as const;

const columns: readonly Column[] = [
  { key: 'track', path: null, kind: 'text', from: { sheet: 'tracks', column: 'id' } },
  { key: 'source', path: null, kind: 'word', words: KINDS },
  { key: 'number', path: null, kind: 'number' },
  ...fieldColumns(tableFields, null, ['file', 'sheet', 'header', 'rows']),
  ...fieldColumns({ layout: layoutField }, null),
  field('unit.column', 'text'),
  ...fieldColumns(surveyFields, null),
  ...fieldColumns(publishedFields, null),
  field('unit.values', 'mapping'),
  field('blocks', 'texts'),
  field('pattern', 'text'),
  ...fieldColumns(tableFields, null, ['decimal', 'encoding', 'delimiter']),
];

export const sourcesSheet: SheetPart = {
  key: 'sources',
  columns,
  needed: ['source', 'file'],
  write: (raw) =>
    tracksOf(raw).flatMap(({ track, path, id }) =>
      KINDS.flatMap((kind) =>
        itemsAt(ownField(track, kind), [...path, kind]).map(({ item, path: at, alone }, i) => {
          return sourceRow(
            item,
            at,
            new Map([
              ['track', id],
              ['source', { value: kind, path: at }],
              ['number', { value: alone ? null : i + 1, path: at }],
            ]),
          );
        }),
      ),
    ),
  read: (rows, draft) => {
    const kept = rows.map((row) => ({ row, track: draft.trackOf(row) }));
    for (const { key: track, rows: trackRows } of grouped(
      rows,
      (row) => kept.find((candidate) => candidate.row === row)?.track ?? null,
    )) {
      for (const kind of KINDS) {
        const sources = trackRows.filter((row) => kindOf(row) === kind);
        const [first] = sources;
        if (first === undefined) continue;
        const made = sources.map((row) => sourceOf(row, draft.content));
        const alone = sources.length === 1 && !first.cells.has('number');
        track.fields.push({ name: kind, value: alone ? made[0] : made, place: first.place });
      }
      judgeKinds(trackRows, draft);
    }
  },
};

/** `unit` may be a column's name, or say what its texts mean too. */
function sourceRow(source: unknown, path: Path, where: Map<string, Written>): WrittenRow {
  const unit = ownField(source, 'unit');
  const full = typeof unit === 'object' || unit === undefined ? source : { ...Object(source), unit: { column: unit } };
  return { path, cells: new Map([...where, ...cellsOf(full, path, columns)]) };
}

function sourceOf(row: ContentRow, content: Content): object {
  const fields = content.fieldsOf(row, columns).map((field): Field => {
    if (field.name !== 'unit') return field;
    const values = ownField(field.value, 'values');
    const column = ownField(field.value, 'column');
    return values === undefined && column !== undefined ? { ...field, value: column } : field;
  });
  return content.object(row.place, fields);
}

function kindOf(row: ContentRow): unknown {
  return row.cells.get('source')?.value;
}

function judgeKinds(rows: readonly ContentRow[], { content }: Draft): void {
  for (const row of rows) {
    if (kindOf(row) === undefined) content.add(row.placeOf('source'), 'missing-field', { name: 'source' });
  }
}
