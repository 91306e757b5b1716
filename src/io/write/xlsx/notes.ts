/** Notes as large as their text: the library gives every one the same small box (a legacy drawing, ECMA-376 part 4 §19). */
import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './charts.ts';

/** Characters on a line of a note, and the columns and least rows it covers. */
const LINE = 44;
const COLUMNS = 4;
const LEAST_ROWS = 3;

export function withLargeNotes(parts: Parts): Parts {
  const result = new Map(parts);
  for (const [name, bytes] of parts) {
    const [, number] = /^xl\/comments(\d+)\.xml$/u.exec(name) ?? [];
    const drawing = `xl/drawings/vmlDrawing${number}.vml`;
    const shapes = parts.get(drawing);
    if (number === undefined || shapes === undefined) continue;
    const lengths = [...strFromU8(bytes).matchAll(/<comment [\s\S]*?<\/comment>/gu)].map(([comment]) =>
      linesOf(comment),
    );
    let n = 0;
    const changed = strFromU8(shapes).replace(
      /<x:Anchor>(\d+), (\d+), (\d+), (\d+), \d+, \d+, \d+, \d+<\/x:Anchor>/gu,
      (_, column: string, dx: string, row: string, dy: string) => {
        const rows = Math.max(LEAST_ROWS, (lengths[n++] ?? 0) + 1);
        return `<x:Anchor>${column}, ${dx}, ${row}, ${dy}, ${Number(column) + COLUMNS}, 2, ${Number(row) + rows}, 16</x:Anchor>`;
      },
    );
    result.set(drawing, strToU8(changed));
  }
  return result;
}

function linesOf(comment: string): number {
  const text = comment.replace(/<[^>]*>/gu, '');
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
