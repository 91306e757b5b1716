/** Câu hỏi: a row a header that a question may have. */
import { ownField } from '../../core/json.ts';
import type { Column } from './column.ts';
import { grouped } from './draft.ts';
import { entriesOf, itemsAt, type SheetPart, type Written } from './sheet.ts';

const columns: readonly Column[] = [
  { key: 'question', path: null, kind: 'text' },
  { key: 'number', path: null, kind: 'number' },
  { key: 'header', path: null, kind: 'text' },
];

export const questionsSheet: SheetPart = {
  key: 'questions',
  columns,
  needed: ['question', 'header'],
  write: (raw) =>
    entriesOf(ownField(raw, 'questions')).flatMap(([id, headers]) => {
      const path = ['questions', id];
      return itemsAt(headers, path).map(({ item, path: at, alone }, i) => {
        const number = alone ? null : i + 1;
        const cells = {
          question: { value: id, path },
          number: { value: number, path: at },
          header: { value: item, path: at },
        };
        return { path: at, cells: new Map<string, Written>(Object.entries(cells)) };
      });
    }),
  read: (rows, { content, fields }) => {
    const [first] = rows;
    if (first === undefined) return;
    for (const row of rows) {
      for (const key of ['question', 'header']) {
        if (!row.cells.has(key)) content.add(row.placeOf(key), 'missing-field', { name: key });
      }
    }
    const groups = grouped(rows, (row) => (row.cells.has('header') ? keyOf(row.cells.get('question')?.value) : null));
    const questions = groups.map(({ key: name, rows: questionRows }) => {
      const headers = questionRows.map((row) => row.cells.get('header')?.value);
      const alone = questionRows.length === 1 && !questionRows[0]?.cells.has('number');
      return { name, value: alone ? headers[0] : headers, place: questionRows[0]?.place ?? {} };
    });
    fields.push({ name: 'questions', value: content.object(first.place, questions), place: first.place });
  },
};

function keyOf(value: unknown): string | null {
  return value === undefined ? null : String(value);
}
