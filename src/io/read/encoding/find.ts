/**
 * The encoding of a text file, found from the file itself (SPEC §3.1): its byte order mark; whether the whole of it is UTF-8;
 * where the zero bytes are; else in which Vietnamese encoding it reads as Vietnamese. What stays open is a failure, not a guess.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../../../core/text/encodings.ts';
import { garbledLetters } from '../../../core/text/garbled.ts';
import { Failure } from '../../failure.ts';
import { lengthFor, type ReadHandle } from '../file.ts';
import { decode } from './decode.ts';
import { judge } from './syllable.ts';

export interface Found {
  readonly encoding: Encoding;
  /** All bytes are UTF-8, and there is no U+FFFD in place of text that was lost earlier: no cell needs to be checked. */
  readonly clean: boolean;
  /** The fonts its letters are written for, where the bytes are Unicode: what Excel saves as «CSV UTF-8» from .VnTime cells. */
  readonly fonts: 'tcvn3' | 'vni' | null;
}

/** @param said what the method says; it is not doubted, save where the file begins with the mark of another */
export async function findEncoding(handle: ReadHandle, file: string, said: Encoding | null): Promise<Found> {
  const marked = byteOrderMark(await read(handle, 0, 4));
  if (said === 'tcvn3' || said === 'vni') {
    if (marked !== null && marked !== 'utf-8') return { encoding: marked, clean: false, fonts: said };
    const { utf8, clean, ascii } = await scan(handle);
    const unicode = marked !== null || (utf8 && !ascii);
    return unicode ? { encoding: 'utf-8', clean, fonts: said } : { encoding: said, clean: false, fonts: null };
  }
  if (said !== null) {
    if (marked !== null && marked !== said)
      throw new Failure('other-encoding', { file, encoding: said, found: marked });
    return { encoding: said, clean: said === 'utf-8' && (await scan(handle)).clean, fonts: null };
  }
  if (marked !== null && marked !== 'utf-8') return { encoding: marked, clean: false, fonts: null };
  const { utf8, clean, zeros } = await scan(handle);
  if (marked !== null || (utf8 && !zeros)) return { encoding: 'utf-8', clean, fonts: null };
  const pieces = await sample(handle);
  return { encoding: zeros ? wide(pieces, file) : vietnamese(pieces, file), clean: false, fonts: null };
}

function byteOrderMark(start: Buffer): Encoding | null {
  const hex = start.toString('hex');
  if (hex.startsWith('efbbbf')) return 'utf-8';
  // UTF-32 begins like UTF-16; nobody writes it, and its zero bytes will show it.
  if (hex.startsWith('fffe') && hex !== 'fffe0000') return 'utf-16le';
  return hex.startsWith('feff') ? 'utf-16be' : null;
}

const CHUNK = 1 << 20;

interface Scan {
  readonly utf8: boolean;
  readonly ascii: boolean;
  readonly clean: boolean;
  readonly zeros: boolean;
}

/** The whole file, a piece at a time. */
async function scan(handle: ReadHandle): Promise<Scan> {
  // A letter may be held over, and there must be room for more.
  const length = Math.max(8, await lengthFor(handle, CHUNK));
  const buffer = Buffer.alloc(length);
  let utf8 = true;
  let ascii = true;
  let lost = false;
  let zeros = false;
  let held = 0;
  for (let position = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, held, length - held, position);
    position += bytesRead;
    const bytes = buffer.subarray(0, held + bytesRead);
    const whole = bytesRead === 0 ? bytes : bytes.subarray(0, bytes.length - unfinished(bytes));
    zeros ||= whole.includes(0);
    if (!isAscii(whole)) {
      ascii = false;
      utf8 &&= isUtf8(whole);
      // Its first byte is rare, and is looked for ten times as fast.
      lost ||= whole.includes(0xef) && whole.includes('\ufffd');
    }
    if (bytesRead === 0 || (zeros && !utf8)) return { utf8, ascii, clean: utf8 && !lost, zeros };
    held = bytes.length - whole.length;
    buffer.copyWithin(0, whole.length, bytes.length);
  }
}

/** How many bytes at the end begin a letter of UTF-8 that is not finished there. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

const PIECE = 16 * 1024;
const PIECES = 32;

/** Small files whole; of others pieces from the first to the last part. Each begins at an even byte. */
async function sample(handle: ReadHandle): Promise<readonly Buffer[]> {
  const { size } = await handle.stat();
  if (size <= PIECE * PIECES) return [await read(handle, 0, size)];
  const pieces: Buffer[] = [];
  for (let i = 0; i < PIECES; i += 1) {
    const start = Math.floor(((size - PIECE) / (PIECES - 1)) * i);
    pieces.push(await read(handle, start - (start % 2), PIECE));
  }
  return pieces;
}

async function read(handle: ReadHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** In UTF-16 most letters of Vietnamese, and every digit, sign and line end, have a zero, always on the same side; other zeros are no text. */
function wide(pieces: readonly Buffer[], file: string): Encoding {
  const zeros: [number, number] = [0, 0];
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 0 : 1] += 1;
  }
  const [even, odd] = zeros;
  if (Math.max(even, odd) < length / 4 || Math.min(even, odd) > 0) throw new Failure('not-text', { file });
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

const CANDIDATES = ['windows-1258', 'tcvn3', 'vni'] as const;

/** Nearly all words with marks are syllables. */
const LIKELY = 0.75;
/** Too many of them are syllables for chance. */
const POSSIBLE = 0.4;
/** Fewer different syllables may be chance: «à» and «là» are French. */
const ENOUGH = 3;

function vietnamese(pieces: readonly Buffer[], file: string): Encoding {
  // UTF-8 with a few broken bytes: the reader reports where they are.
  if (mostlyUtf8(pieces)) return 'utf-8';
  const judged = CANDIDATES.map((encoding) => {
    const {
      words,
      syllables,
      different,
      own: vietnamese,
    } = judge(pieces.map((piece) => decode(inner(piece), encoding)).join('\n'));
    return { encoding, share: words === 0 ? 0 : syllables / words, enough: different >= ENOUGH && vietnamese };
  });
  const possible = judged.filter(({ share }) => share >= POSSIBLE);
  const [only] = possible;
  if (only !== undefined && possible.length === 1 && only.share >= LIKELY && only.enough) return only.encoding;
  const garbled = garbledLetters(pieces.map((piece) => decode(inner(piece), 'windows-1258')).join('\n'));
  if (garbled !== null) throw new Failure(garbled, { file });
  throw new Failure('unknown-encoding', { file, candidates: possible.map(({ encoding }) => encoding) });
}

function mostlyUtf8(pieces: readonly Buffer[]): boolean {
  let letters = 0;
  let broken = 0;
  for (const piece of pieces) {
    for (const character of decode(inner(piece), 'utf-8')) {
      if (character === '\ufffd') broken += 1;
      else if (character > '\u007f') letters += 1;
    }
  }
  return letters > 4 * broken;
}

/** A piece without the words that its ends may cut. */
function inner(piece: Buffer): Buffer {
  if (piece.length < PIECE) return piece;
  let start = 0;
  let end = piece.length;
  while (start < end && (piece[start] ?? 0) > 0x40) start += 1;
  while (end > start && (piece[end - 1] ?? 0) > 0x40) end -= 1;
  return piece.subarray(start, end);
}
