/** Values → JSON text: two spaces an indent, a list of plain values on one line, so that a table's row is a line. */
export function writeJson(value: unknown): Buffer {
  return Buffer.from(`${text(value, '')}\n`, 'utf8');
}

function text(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.every((item) => typeof item !== 'object' || item === null)) return JSON.stringify(items);
    return `[\n${items.map((item) => inner + text(item, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, content]) => content !== undefined);
  if (fields.length === 0) return '{}';
  const lines = fields.map(([name, content]) => `${inner}${JSON.stringify(name)}: ${text(content, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
