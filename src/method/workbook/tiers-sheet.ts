/** Xếp loại: a row a tier, of all tracks or of one. */
import { ownField } from '../../core/json.ts';
import type { Path } from '../faults.ts';
import type { Column } from './column.ts';
import type { ContentRow } from './content.ts';
import { type Draft, grouped } from './draft.ts';
import { field } from './field-columns.ts';
import { cellsOf, itemsAt, type SheetPart, tracksOf, type Written, type WrittenRow } from './sheet.ts';

const NATURAL = 'natural-breaks';

const columns: readonly Column[] = [
  { key: 'track', path: null, kind: 'text', from: { sheet: 'tracks', column: 'id' } },
  field('name', 'text'),
  field('from', 'number'),
  field('top', 'number'),
  { key: 'tiers', path: null, kind: 'word', words: [NATURAL] },
];

export const tiersSheet: SheetPart = {
  key: 'tiers',
  columns,
  needed: ['name'],
  write: (raw) => [
    ...tierRows(ownField(raw, 'tiers'), ['tiers'], { value: null, path: ['tiers'] }),
    ...tracksOf(raw).flatMap(({ track, path, id }) => tierRows(ownField(track, 'tiers'), [...path, 'tiers'], id)),
  ],
  read: (rows, draft) => {
    const whole = rows.filter((row) => !row.cells.has('track'));
    const trackTiers = rows.filter((row) => row.cells.has('track'));
    if (whole.length > 0) draft.fields.push(tiersOf(whole, draft));
    for (const { key: track, rows: tierRows } of grouped(trackTiers, (row) => draft.trackOf(row)))
      track.fields.push(tiersOf(tierRows, draft));
  },
};

function tierRows(tiers: unknown, path: Path, track: Written): WrittenRow[] {
  if (Array.isArray(tiers)) {
    return itemsAt(tiers, path).map(({ item, path: at }) => {
      return { path: at, cells: new Map([['track', track], ...cellsOf(item, at, columns)]) };
    });
  }
  return itemsAt(ownField(tiers, 'names'), [...path, 'names']).map(({ item, path: at }) => {
    const method = { value: ownField(tiers, 'method'), path: [...path, 'method'] };
    return {
      path: at,
      cells: new Map([
        ['track', track],
        ['name', { value: item, path: at }],
        ['tiers', method],
      ]),
    };
  });
}

function tiersOf(rows: readonly ContentRow[], { content }: Draft) {
  const place = rows[0]?.place ?? {};
  const natural = rows.find((row) => row.cells.has('tiers'))?.cells.get('tiers');
  if (natural === undefined) {
    const tiers = rows.map((row) => content.object(row.place, content.fieldsOf(row, columns)));
    return { name: 'tiers', value: tiers, place };
  }
  for (const row of rows) {
    for (const name of ['from', 'top']) {
      const said = row.cells.get(name);
      if (said !== undefined) content.add(said.place, 'field-without-effect', { name, because: NATURAL });
    }
  }
  const names = rows.map((row) => row.cells.get('name')?.value);
  const fields = [
    { name: 'method', ...natural },
    { name: 'names', value: names, place },
  ];
  return { name: 'tiers', value: content.object(place, fields), place };
}
