/**
 * The zip container of a workbook: its parts by name, inflated piece by piece and checked. yauzl reads the directory (zip64 too);
 * inflating, counting and the CRC are done here, so that nothing is believed that the directory says.
 */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Failure } from '../../failure.ts';
import { LIMITS, RATIO_FROM } from '../limits.ts';
import { crc32 } from './crc32.ts';
import { beyondLimit, damagedFile } from './fault.ts';
import { inflated, slices } from './inflate.ts';

/** Bytes, inflated, of a part that is kept for the next time through; a larger one is inflated again. */
const KEPT = 1_000_000;
/** Bytes of all that are kept. */
const ALL_KEPT = 32_000_000;
const STORED = 0;
const DEFLATED = 8;

export interface Part {
  readonly file: string;
  /** Its name as it is written in the container. */
  readonly part: string;
  /** The content. It is checked to its end the first time through; whoever stops before has not checked it. */
  pieces(): AsyncIterable<Buffer>;
}

export class Container {
  readonly #file: string;
  readonly #parts: ReadonlyMap<string, ContainerPart>;

  private constructor(file: string, parts: ReadonlyMap<string, ContainerPart>) {
    this.#file = file;
    this.#parts = parts;
  }

  static async open(bytes: Uint8Array, file: string): Promise<Container> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts = new Map<string, ContainerPart>();
    const inflated = { bytes: 0, kept: 0 };
    for (const { entry, start } of await entriesOf(buffer, file)) {
      const part = new ContainerPart(buffer, file, entry, start, inflated);
      parts.set(folded(part.part), part);
    }
    return new Container(file, parts);
  }

  get file(): string {
    return this.#file;
  }

  /** Names of all parts. */
  get names(): string[] {
    return [...this.#parts.values()].map(({ part }) => part);
  }

  /** A part by name, whatever the case of its letters (ECMA-376-2 §6.2.2: names are equal so); null where there is none. */
  part(name: string): Part | null {
    return this.#parts.get(folded(name)) ?? null;
  }
}

class ContainerPart implements Part {
  readonly file: string;
  readonly part: string;
  readonly #bytes: Buffer;
  readonly #entry: Entry;
  readonly #all: { bytes: number; kept: number };
  readonly #start: number;
  #counted = 0;
  #checked = false;
  /** All of it, where it is not too large. */
  #kept: readonly Buffer[] | null = null;

  constructor(bytes: Buffer, file: string, entry: Entry, start: number, total: { bytes: number; kept: number }) {
    this.file = file;
    this.part = nameOf(entry);
    this.#bytes = bytes;
    this.#entry = entry;
    this.#start = start;
    this.#all = total;
  }

  async *pieces(): AsyncGenerator<Buffer> {
    if (this.#kept !== null) {
      yield* this.#kept;
      return;
    }
    const { compressedSize, compressionMethod } = this.#entry;
    const packed = this.#bytes.subarray(this.#start, this.#start + compressedSize);
    let size = 0;
    let crc = 0;
    const pieces: Buffer[] = [];
    for await (const piece of compressionMethod === STORED ? slices(packed) : inflated(packed, this.file)) {
      size += piece.length;
      this.#count(size);
      if (!this.#checked) crc = crc32(piece, crc);
      if (size <= KEPT) pieces.push(piece);
      else pieces.length = 0;
      yield piece;
    }
    if (this.#checked) return;
    if (size !== this.#entry.uncompressedSize || crc !== this.#entry.crc32) throw damagedFile(this.file);
    this.#checked = true;
    if (size <= KEPT) this.#keep(pieces);
  }

  #keep(pieces: readonly Buffer[]): void {
    // A short piece may hold on to more.
    const held = pieces.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    if (this.#all.kept + held > ALL_KEPT) return;
    this.#all.kept += held;
    this.#kept = pieces;
  }

  /** A part that is read again is counted once. */
  #count(size: number): void {
    if (size > LIMITS.part) throw beyondLimit(this, 'part');
    if (size > RATIO_FROM && size > LIMITS.ratio * this.#entry.compressedSize) throw beyondLimit(this, 'ratio');
    if (size <= this.#counted) return;
    this.#all.bytes += size - this.#counted;
    this.#counted = size;
    if (this.#all.bytes > LIMITS.total) throw beyondLimit(this, 'total');
  }
}

interface Located {
  readonly entry: Entry;
  /** Where its data begins. */
  readonly start: number;
}

async function entriesOf(bytes: Buffer, file: string): Promise<readonly Located[]> {
  const zip = await openZip(bytes, file);
  try {
    // Zip64 may say more; the directory is read up to the limit only.
    if (zip.entryCount > LIMITS.parts) throw beyondLimit({ file, part: '' }, 'parts');
    const entries = await directory(zip, file);
    const names = new Set<string>();
    const located: Located[] = [];
    for (const entry of entries) {
      const name = nameOf(entry);
      if (!isPartName(name) || names.has(folded(name))) throw new Failure('workbook-part-name', { file, part: name });
      names.add(folded(name));
      if (entry.isEncrypted()) throw new Failure('encrypted-workbook', { file });
      if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw damagedFile(file);
      const start = await dataStart(zip, entry, bytes, file);
      if (start + entry.compressedSize > bytes.length) throw damagedFile(file);
      located.push({ entry, start });
    }
    return located;
  } finally {
    zip.close();
  }
}

function openZip(bytes: Buffer, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names stay bytes: the rules for names are the workbook's, below.
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(damagedFile(file));
    });
  });
}

function directory(zip: ZipFile, file: string): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(damagedFile(file)));
    zip.readEntry();
  });
}

/** An entry's name is written in the directory and again before its data: the two must be the same. */
function dataStart(zip: ZipFile, entry: Entry, bytes: Buffer, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      const name = entry.relativeOffsetOfLocalHeader + 30;
      const local = bytes.subarray(name, name + entry.fileNameRaw.length);
      if (error === null && local.equals(entry.fileNameRaw)) resolve(header.fileDataStart);
      else reject(damagedFile(file));
    });
  });
}

/** Without the leading slash that some writers put, as part names have one (ECMA-376-2 §6.2.2). Nothing is ever unpacked. */
function nameOf(entry: Entry): string {
  const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/');
  return name.startsWith('/') ? name.slice(1) : name;
}

function isPartName(name: string): boolean {
  return !name.startsWith('/') && !/^[a-z]:/iu.test(name) && !name.split('/').includes('..');
}

function folded(name: string): string {
  return name.toLowerCase();
}
