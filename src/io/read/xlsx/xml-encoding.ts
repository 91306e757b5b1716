/** The pieces of an XML part in UTF-8: Excel writes no other, but UTF-16 is allowed, and some writers declare code pages. */
import { TextDecoder } from 'node:util';
import type { Part } from './container.ts';
import { damagedPart } from './fault.ts';

/** Looked through for the declaration `<?xml … encoding="…"?>`. */
const DECLARATION = 256;

export async function* utf8Pieces(part: Part): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const piece of part.pieces()) {
    let bytes = piece;
    if (decoder === undefined) {
      const label = encodingOf(piece);
      decoder = label === null ? null : decoderOf(label, part);
      if (label === null && piece.length >= 3 && piece.readUIntBE(0, 3) === 0xefbbbf) bytes = piece.subarray(3);
    }
    yield decoder === null ? bytes : Buffer.from(decoded(decoder, bytes, part), 'utf8');
  }
  if (decoder !== undefined && decoder !== null) yield Buffer.from(decoded(decoder, null, part), 'utf8');
}

/** null: UTF-8, with or without its mark. */
function encodingOf(bytes: Buffer): string | null {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0x3c00) return 'utf-16le';
  if (mark === 0xfeff || mark === 0x003c) return 'utf-16be';
  const start = bytes.toString('latin1', 0, DECLARATION);
  const declaration = start.startsWith('<?xml') ? start.slice(0, start.indexOf('?>')) : '';
  const label = /\sencoding\s{0,9}=\s{0,9}["']([\w.:-]+)["']/u.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  // Declared as UTF-16 but written in bytes: writers that serialise to a string first do that.
  return label === 'utf-8' || label === 'utf8' || label === 'us-ascii' || label.startsWith('utf-16') ? null : label;
}

function decoderOf(label: string, part: Part): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw damagedPart(part);
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer | null, part: Part): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw damagedPart(part);
  }
}
