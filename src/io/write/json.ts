/** Values → JSON text: two spaces an indent, a list of plain values on one line, so that a table's row is a line. */
import { utf8 } from './utf8.ts';

export function writeJson(value: unknown): Buffer {
  return utf8((add) => {
    write(value, '', add);
    add('\n');
  });
}

function write(value: unknown, indent: string, add: (piece: string) => void): void {
  if (typeof value !== 'object' || value === null) {
    add(JSON.stringify(value) ?? 'null');
    return;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.every((item) => typeof item !== 'object' || item === null)) {
      add(JSON.stringify(items));
      return;
    }
    items.forEach((item, i) => {
      add(`${i === 0 ? '[' : ','}\n${inner}`);
      write(item, inner, add);
    });
    add(`\n${indent}]`);
    return;
  }
  const fields = Object.entries(value).filter(([, content]) => content !== undefined);
  if (fields.length === 0) {
    add('{}');
    return;
  }
  fields.forEach(([name, content], i) => {
    add(`${i === 0 ? '{' : ','}\n${inner}${JSON.stringify(name)}: `);
    write(content, inner, add);
  });
  add(`\n${indent}}`);
}
