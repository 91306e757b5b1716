/** Chỉ tiêu: the tree as a table, a row a component, dimension or indicator, in the manner of COINr's iMeta. */

import { append } from '../../core/append.ts';
import { statisticFields } from '../../core/formulas/formula-fields.ts';
import { ownField } from '../../core/json.ts';
import { closest } from '../../core/text/closest.ts';
import { fold } from '../../core/text/fold.ts';
import type { Path } from '../faults.ts';
import { indicatorFields } from '../field-table.ts';
import { isPlaceholder, OPEN } from '../open.ts';
import type { Column } from './column.ts';
import type { ContentRow } from './content.ts';
import { type Draft, grouped, type TrackDraft } from './draft.ts';
import { aggregationColumns, field, fieldColumns, formulaColumns, normalisationColumns } from './field-columns.ts';
import { withFullMean, withShortMean } from './full.ts';
import { cellsOf, itemsAt, type SheetPart, tracksOf, type Written, type WrittenRow } from './sheet.ts';

const columns: readonly Column[] = [
  { key: 'track', path: null, kind: 'text', from: { sheet: 'tracks', column: 'id' } },
  ...fieldColumns(indicatorFields, null, ['id']),
  { key: 'parent', path: null, kind: 'text', from: { sheet: 'tree', column: 'id' } },
  ...fieldColumns(indicatorFields, null, ['name', 'weight', 'question', 'scale', 'statistic']),
  ...formulaColumns(statisticFields, null),
  ...fieldColumns(indicatorFields, null, ['published']),
  field('unit', 'text'),
  ...fieldColumns(indicatorFields, null, ['direction', 'only', 'except']),
  ...normalisationColumns,
  ...aggregationColumns,
];

export const treeSheet: SheetPart = {
  key: 'tree',
  columns,
  needed: ['id'],
  write: (raw) =>
    tracksOf(raw).flatMap(({ track, path, id }) =>
      itemsAt(ownField(track, 'components'), [...path, 'components']).flatMap(({ item, path: at }) => {
        return nodeRows(item, at, id, { value: null, path: at });
      }),
    ),
  read: (rows, draft) => {
    for (const { key: track, rows: trackRows } of grouped(rows, (row) => draft.trackOf(row)))
      readTrack(track, trackRows, draft);
  },
};

function nodeRows(node: unknown, path: Path, track: Written, parent: Written): WrittenRow[] {
  const under = { value: parent.value, path: [...path, 'parent'] };
  const cells = new Map([['track', track], ['parent', under], ...cellsOf(withFullMean(node), path, columns)]);
  const inside = [...path, 'indicators'];
  const nodeId = { value: ownField(node, 'id'), path: inside };
  const children = itemsAt(ownField(node, 'indicators'), inside);
  // Indicators that belong to no component yet need no row for one.
  const rows = typeof node === 'object' && node !== null && isPlaceholder(node) ? [] : [{ path, cells }];
  return [...rows, ...children.flatMap((child) => nodeRows(child.item, child.path, track, nodeId))];
}

interface NodeDraft {
  readonly row: ContentRow;
  readonly id: string;
  readonly children: NodeDraft[];
}

function readTrack(track: TrackDraft, rows: readonly ContentRow[], draft: Draft): void {
  const { content } = draft;
  const nodes = rows.map((row): NodeDraft => ({ row, id: textOf(row, 'id'), children: [] }));
  const roots: NodeDraft[] = [];
  let orphans = false;
  const unassigned: NodeDraft[] = [];
  for (const node of nodes) {
    const said = node.row.cells.get('parent');
    const name = textOf(node.row, 'parent');
    const parent = nodes.find(({ id }) => id !== '' && fold(id) === fold(name));
    if (said === undefined) roots.push(node);
    else if (parent !== undefined) parent.children.push(node);
    else if (name === OPEN) unassigned.push(node);
    else {
      // The name of a part was written: the finding says its id.
      const named = nodes.find((node) => node.id !== '' && fold(textOf(node.row, 'name')) === fold(name));
      const ids = nodes.map(({ id }) => id);
      const near = named?.id ?? closest(name, ids);
      content.add(said.place, 'unknown-name', { kind: 'part', name, closest: near });
      orphans = true;
    }
  }
  const reached = new Set<NodeDraft>(roots);
  // As long as indicators belong to none, any component may still get some.
  const isOpen = unassigned.length > 0;
  const filled = roots.filter(({ id, row, children }) => {
    if (children.length === 0 && !orphans && !isOpen) content.add(row.placeOf('id'), 'empty-part', { part: id });
    return children.length > 0 || isOpen;
  });
  const built = filled.map((root) => nodeOf(root, draft, reached, isOpen));
  for (const node of nodes) {
    // What hangs on an unknown parent was reported there; what hangs on itself is reported here.
    if (reached.has(node) || !isCircular(node)) continue;
    content.add(node.row.placeOf('parent'), 'circular-part', { part: node.id });
  }
  const [first] = unassigned;
  if (first !== undefined) built.push(placeholderOf(first, unassigned, draft, reached));
  track.fields.push({ name: 'components', value: built, place: rows[0]?.place ?? {} });
}

/** The component that indicators of none are kept under. */
function placeholderOf(
  { row }: NodeDraft,
  unassigned: readonly NodeDraft[],
  draft: Draft,
  reached: Set<NodeDraft>,
): object {
  const inner = unassigned.map((node) => nodeOf(node, draft, reached));
  return draft.content.object(row.place, [
    { name: 'id', value: OPEN, place: row.placeOf('parent') },
    { name: 'indicators', value: inner, place: row.place },
  ]);
}

function nodeOf(node: NodeDraft, draft: Draft, reached: Set<NodeDraft>, isOpen = false): object {
  const { row, children } = node;
  reached.add(node);
  const fields = withShortMean(draft.content.fieldsOf(row, columns));
  const inner = children.map((child) => nodeOf(child, draft, reached));
  if (isOpen || children.length > 0) fields.push({ name: 'indicators', value: inner, place: row.place });
  const parent = row.cells.get('parent')?.place;
  return draft.content.object(row.place, fields, parent === undefined ? [] : [['parent', parent]]);
}

function isCircular(node: NodeDraft): boolean {
  const seen = new Set<NodeDraft>();
  const below = [...node.children];
  for (let next = below.pop(); next !== undefined; next = below.pop()) {
    if (next === node) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    append(below, next.children);
  }
  return false;
}

function textOf(row: ContentRow, key: string): string {
  return String(row.cells.get(key)?.value ?? '');
}
