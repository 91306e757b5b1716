/** Text of an XML part: entities, line ends, and the escapes of spreadsheets. Each in one pass. */

/** The bytes as text; null where an entity is none. @param literal from CDATA: only line ends are seen to */
export function decodeXml(bytes: Buffer, start: number, end: number, literal: boolean): string | null {
  const text = bytes.toString('utf8', start, end);
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return literal || !lines.includes('&') ? lines : resolveEntities(lines);
}

function resolveEntities(text: string): string | null {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    // The longest is &#x10FFFF; with noughts before it.
    if (end < 0 || end - at > 32) return null;
    const character = entity(text.slice(at + 1, end));
    if (character === null) return null;
    pieces.push(text.slice(from, at), character);
    from = end + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function entity(name: string): string | null {
  switch (name) {
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'amp':
      return '&';
    case 'quot':
      return '"';
    case 'apos':
      return "'";
    default: {
      const digits = /^#(?:x([0-9a-f]+)|(\d+))$/iu.exec(name);
      if (digits === null) return null;
      const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
      return code > 0x10ffff || code === 0 ? null : String.fromCodePoint(code);
    }
  }
}

/** `_x000D_` is the character of that number (ECMA-376-1 §22.9.2.19, ST_Xstring); `_x005F_` escapes an underscore. */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('_x'); at >= 0; at = text.indexOf('_x', at + 1)) {
    if (at < from || !/^_x[0-9a-f]{4}_$/iu.test(text.slice(at, at + 7))) continue;
    pieces.push(text.slice(from, at), String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)));
    from = at + 7;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
