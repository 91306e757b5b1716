/** A text file read in chunks: however it is cut, and by a thread or not, its rows are those of csv-parse. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../../src/io/failure.ts';
import { ChunkRow } from '../../../../src/io/read/csv/chunk-row.ts';
import { type Chunk, type ChunkSource, newChunk, readChunks } from '../../../../src/io/read/csv/chunks.ts';
import { readCsv } from '../../../../src/io/read/csv.ts';
import { Texts, UNICODE } from '../../../../src/io/read/texts.ts';
import { type Row, type Sheet, textOf } from '../../../../src/survey/table.ts';
import { temporaryFolder } from '../../../run-main.ts';
import { DELIMITERS, noise, oracle, SIGNS, same, seeded, table } from '../csv-oracle.ts';

/** Of some columns the cells are numbered, of one the texts are copied; the others are found in the record. */
const KEYS = [0, 2, 3, 6];
const TEXTS = [1];

/** The rows of a file read in pieces of that many bytes, and whether a fault stopped them. */
async function inChunks(path: string, delimiter: string, piece: number) {
  const rows: string[][] = [];
  const texts = new Texts();
  const source: ChunkSource = { path, delimiter, encoding: null, first: 1, keys: KEYS, texts: TEXTS, piece };
  const row = new ChunkRow(source, texts, UNICODE);
  let fault: Chunk['fault'] = null;
  for await (const chunk of readChunks(source, texts.numbers, () => newChunk(source))) {
    for (let i = 0; i < chunk.count; i++) {
      row.at(chunk, i);
      same(row.number, rows.length + 1);
      rows.push(Array.from({ length: row.width }, (_, column) => textAt(row, column, texts)));
    }
    fault = chunk.fault;
  }
  return { rows, fault };
}

/** The text of a cell, which is asked for in every way. */
function textAt(row: Row, column: number, texts: Texts): string {
  const text = row.text(column);
  same(texts.string(row.key(column)), text);
  const found = row.bytes(column);
  if (found !== null) same(Buffer.from(found.bytes.subarray(found.start, found.end)).toString(), text);
  same(found !== null, TEXTS.includes(column));
  return text;
}

/** @returns whether csv-parse found a fault */
async function expectAgreement(bytes: Uint8Array, delimiter: string, pieces: readonly number[]): Promise<boolean> {
  const path = join(await temporaryFolder(), 'phieu.csv');
  await writeFile(path, bytes);
  const expected = oracle(bytes, delimiter, true);
  for (const piece of pieces) {
    const { rows, fault } = await inChunks(path, delimiter, piece);
    expect(rows).toEqual(expected.rows);
    expect(fault !== null, `${piece}: ${JSON.stringify(Buffer.from(bytes).toString())}`).toBe(
      expected.stopped !== null,
    );
  }
  return expected.stopped !== null;
}

describe('the rows of chunks, and the row that stops them, are those of csv-parse', () => {
  test('for signs in any order, with any delimiter', async () => {
    await fc.assert(
      fc.asyncProperty(noise, fc.constantFrom(...DELIMITERS), async (text, delimiter) => {
        await expectAgreement(Buffer.from(text), delimiter, [1, 3, 100]);
      }),
      { numRuns: 120 },
    );
  });

  test('for tables that may be cut', async () => {
    let faults = 0;
    await fc.assert(
      fc.asyncProperty(table, fc.nat({ max: 3 }), async (text, dropped) => {
        const whole = Buffer.from(text);
        if (await expectAgreement(whole.subarray(0, whole.length - dropped), ',', [1, 7, 40])) faults += 1;
      }),
      { numRuns: 80 },
    );
    expect(faults).toBeGreaterThan(5);
  });

  test('for tables of thousands of random cells', async () => {
    const random = seeded(11);
    const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
    for (let i = 0; i < 8; i++) {
      let text = '';
      for (let cell = 0; cell < 4000; cell++) {
        const inner = Array.from({ length: Math.floor(random() * 5) }, () => any(SIGNS)).join('');
        const quotes = random() < 0.3;
        text += quotes ? `"${inner.replaceAll('"', '""')}"` : inner.replaceAll(/[",\r\n]/gu, '');
        text += random() < (i % 2 === 0 ? 0.8 : 0.1) ? ',' : any(['\n', '\r', '\r\n']);
      }
      await expectAgreement(Buffer.from(text), ',', [1 + Math.floor(random() * 3000), 1 << 20]);
    }
  });

  test('for records longer than many pieces, with line ends in quotes, and longer than a chunk', async () => {
    const long = `a,"${'x\n'.repeat(9000)}",b\n`;
    const bytes = Buffer.from(`a,b\n1,2\n${long}3,4\n${long}5,6\n${'y,z\n'.repeat(3000)}`);
    expect(await expectAgreement(bytes, ',', [1000, 17_000])).toBe(false);
    const wide = `${'"0123456789\n",'.repeat(3000)}\n`;
    expect(await expectAgreement(Buffer.from(wide.repeat(80)), ',', [100_000])).toBe(false);
  });
});

interface FileRead {
  /** The first thousand. */
  readonly rows: readonly (readonly string[])[];
  /** Number of the last row. */
  readonly last: number;
  readonly failure: unknown;
}

/** @param columns so many are asked for in every row */
async function readSheet(
  open: () => Promise<readonly Sheet[]>,
  columns: number,
  last = Number.POSITIVE_INFINITY,
): Promise<FileRead> {
  const rows: string[][] = [];
  let number = 0;
  let failure: unknown = null;
  try {
    const [sheet] = await open();
    const take = (row: Row) => {
      number += 1;
      same(row.number, number);
      const keys = Array.from({ length: row.width }, (_, column) => row.key(column));
      if (number <= 1000) rows.push(keys.map((key, column) => textOf(sheet?.cell(column, key) ?? { kind: 'blank' })));
      return number < last;
    };
    await sheet?.read(take, { keys: Array.from({ length: columns }, (_, column) => column), texts: [] });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failure = { code: error.code, arguments: error.arguments };
  }
  return { rows, last: number, failure };
}

describe('a file is the same rows, whatever columns are asked for and however it is cut', () => {
  async function both(content: Uint8Array, piece: number, last?: number) {
    const path = join(await temporaryFolder(), 'phieu.csv');
    await writeFile(path, content);
    const open = (cut: { piece?: number }) => () =>
      readCsv(path, 'phieu.csv', { encoding: null, delimiter: null }, cut);
    const found = await readSheet(open({}), 0, last);
    expect(await readSheet(open({ piece }), 5, last)).toEqual(found);
    return found;
  }

  test('with a byte order mark, or a line that names the delimiter', async () => {
    for (const start of ['\ufeff', 'sep=;\r\n', '\ufeffsep=;\n', '']) {
      const bytes = Buffer.from(`${start}${'a;"b";3\r\n'.repeat(50)}`);
      for (const piece of [1, 7, 100, 10_000]) expect((await both(bytes, piece)).rows).toHaveLength(50);
    }
  });

  test('when it is read to a row only, before a fault', async () => {
    const bytes = Buffer.from(`${'a,b,c\n'.repeat(60)}"a"b\n`);
    for (const piece of [5, 64, 10_000]) {
      expect((await both(bytes, piece, 40)).failure).toBeNull();
      expect((await both(bytes, piece)).failure).toEqual({
        code: 'unclosed-quote',
        arguments: { file: 'phieu.csv', lines: [61], more: 0 },
      });
    }
  });

  test('where a cell is too long, a row too wide, and where there is too much text', async () => {
    const letter = (count: number) => Buffer.from(`a,b\n1,2\n1,${'ế'.repeat(count)}\n`);
    const cells = (count: number) => Buffer.from(`a,b\n${','.repeat(count - 1)}\n`);
    expect((await both(letter(32_767), 50)).failure).toBeNull();
    expect((await both(letter(32_768), 50)).failure).toMatchObject({ arguments: { row: 3, column: 'B' } });
    expect((await both(cells(16_384), 50)).failure).toBeNull();
    expect((await both(cells(16_385), 50)).failure).toMatchObject({ arguments: { limit: 'columns' } });
    const texts = Array.from({ length: 1600 }, (_, i) => `${i},${`${i}`.padEnd(32_000, 'a')}\n`).join('');
    expect((await both(Buffer.from(texts), 1 << 18)).failure).toMatchObject({ arguments: { limit: 'letters' } });
  });

  test('for tables with signs put in, taken out or changed', async () => {
    const random = seeded(43);
    const good = readFileSync('fixtures/nghe-an-2022/khao-sat-dia-phuong.csv').subarray(0, 30_000);
    const signs = [...SIGNS.map((sign) => Buffer.from(sign)), Buffer.from([0xe1]), Buffer.from('\ufffd')];
    const codes = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const at = Math.floor(random() * good.length);
      const sign = signs[i % signs.length] ?? good;
      const bytes = Buffer.concat([good.subarray(0, at), sign, good.subarray(at + Math.floor(random() * 3))]);
      const { failure } = await both(bytes, 1 + Math.floor(random() * 9000));
      codes.add(JSON.stringify(failure).slice(0, 20));
    }
    expect(codes.size).toBeGreaterThan(2);
  });
});

test('a thread reads a large file as it is read without one, and without a thread it is read all the same', async () => {
  const built = fileURLToPath(new URL('../../../../dist/io/read/csv.js', import.meta.url));
  const { readCsv: readBuilt }: { readonly readCsv: typeof readCsv } = await import(built);
  const path = join(await temporaryFolder(), 'phieu.csv');
  const random = seeded(2022);
  const answer = () => ['Rất tốt', 'Tốt', '"Khá, tạm"', '', `"nói ""được""\n${Math.floor(random() * 99)}"`];
  const line = () =>
    `P${Math.floor(random() * 1e6)},${Array.from({ length: 4 }, () => answer()[Math.floor(random() * 5)]).join(',')}\n`;
  await writeFile(path, Array.from({ length: 20_000 }, line).join(''));
  const options = { encoding: null, delimiter: ',' };
  const expected = await readSheet(() => readBuilt(path, 'phieu.csv', options), 5);
  expect(expected.last).toBe(20_000);
  expect(await readSheet(() => readBuilt(path, 'phieu.csv', options, { large: 0 }), 5)).toEqual(expected);
  // The program of the thread is not compiled here, so none can be started.
  expect(await readSheet(() => readCsv(path, 'phieu.csv', options, { large: 0 }), 5)).toEqual(expected);
});
