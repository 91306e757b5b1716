/** Thang đo: a row an answer; what holds for the whole scale is in its first row. */
import { ownField } from '../../core/json.ts';
import { scaleFields } from '../field-table.ts';
import type { Column } from './column.ts';
import type { Content, ContentRow, Field } from './content.ts';
import { fieldColumns } from './field-columns.ts';
import { cellsOf, entriesOf, type SheetPart, type Written } from './sheet.ts';

const whole: readonly Column[] = [
  { key: 'least', path: ['number', '0'], kind: 'number' },
  { key: 'greatest', path: ['number', '1'], kind: 'number' },
  ...fieldColumns(scaleFields, null),
];

const columns: readonly Column[] = [
  { key: 'scale', path: null, kind: 'text' },
  { key: 'answer', path: null, kind: 'text' },
  { key: 'code', path: null, kind: 'number' },
  ...whole,
];

export const scalesSheet: SheetPart = {
  key: 'scales',
  columns,
  needed: ['scale', 'answer', 'code'],
  write: (raw) =>
    entriesOf(ownField(raw, 'scales')).flatMap(([id, scale]) => {
      const path = ['scales', id];
      const answers: readonly (readonly [string | null, unknown])[] = entriesOf(ownField(scale, 'answers'));
      return (answers.length === 0 ? [[null, null] as const] : answers).map(([label, code], i) => {
        const at = label === null ? path : [...path, 'answers', label];
        const cells: [string, Written][] = [
          ['scale', { value: i === 0 ? id : null, path }],
          ['answer', { value: label, path: at }],
          ['code', { value: code, path: at }],
          ...(i === 0 ? cellsOf(scale, path, whole) : []),
        ];
        return { path: at, cells: new Map(cells) };
      });
    }),
  read: (rows, { content, fields }) => {
    const [first] = rows;
    if (first === undefined) return;
    const scales = new Map<string, ContentRow[]>();
    let id: string | null = null;
    for (const row of rows) {
      const said = row.cells.get('scale');
      if (said !== undefined) id = String(said.value);
      if (id === null) content.add(row.placeOf('scale'), 'missing-field', { name: 'scale' });
      else scales.set(id, [...(scales.get(id) ?? []), row]);
    }
    const made = [...scales].map(([name, scaleRows]): Field => {
      const place = scaleRows[0]?.place ?? {};
      return { name, value: scaleOf(scaleRows, place, content), place };
    });
    fields.push({ name: 'scales', value: content.object(first.place, made), place: first.place });
  },
};

function scaleOf(rows: readonly ContentRow[], place: ContentRow['place'], content: Content): object {
  const answers = rows.flatMap((row): Field[] => {
    const label = row.cells.get('answer');
    const code = row.cells.get('code');
    if (label === undefined) {
      if (code !== undefined) content.add(row.placeOf('answer'), 'missing-field', { name: 'answer' });
      return [];
    }
    if (code === undefined) content.add(row.placeOf('code'), 'missing-field', { name: 'code' });
    return [{ name: String(label.value), value: code?.value ?? 0, place: code?.place ?? label.place }];
  });
  const fields = rows.flatMap((row) => content.fieldsOf(row, whole)).map(asRange);
  if (answers.length > 0) {
    const at = answers[0]?.place ?? place;
    fields.unshift({ name: 'answers', value: content.object(at, answers), place: at });
  }
  return content.object(place, fields);
}

/** `number: [least, greatest]` */
function asRange(field: Field): Field {
  return field.name === 'number'
    ? { ...field, value: [ownField(field.value, '0'), ownField(field.value, '1')] }
    : field;
}
