/** A text file that is cut into chunks: wherever it is cut, its rows are those of csv-parse, and what stops them is the same. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../../src/io/failure.ts';
import { CsvBlocks } from '../../../../src/io/read/csv/blocks.ts';
import { readChunks } from '../../../../src/io/read/csv/chunks.ts';
import { type Cut, readCsv } from '../../../../src/io/read/csv.ts';
import { LIMITS } from '../../../../src/io/read/limits.ts';
import { Texts } from '../../../../src/io/read/texts.ts';
import { type Row, type Sheet, textOf } from '../../../../src/survey/table.ts';
import { temporaryFolder } from '../../../run-main.ts';
import { DELIMITERS, noise, oracle, SIGNS, seeded, table } from '../csv-oracle.ts';
import { ownThreads, scanners } from './own-threads.ts';

/** Half of the columns are known by number, and of some the text is noted; the others are found in the record. */
const KEYS = [0, 2, 3, 6];
const TEXTS = [1, 2];

/** The rows of chunks of that length, up to where they are to be read singly (null: they are all there). */
async function inChunks(bytes: Uint8Array, delimiter: string, length: number, threads: number) {
  const rows: string[][] = [];
  const texts = new Texts();
  const cell = (row: Row, column: number) => {
    const text = row.text(column);
    same(texts.string(row.key(column)), text);
    return text;
  };
  const blocks = new CsvBlocks(delimiter, 1, texts, {
    keys: KEYS,
    texts: TEXTS,
    visit: (block) => {
      for (let i = 0; i < block.count; i++) {
        const row = block.row(i);
        same(row.number, rows.length + 1);
        rows.push(Array.from({ length: row.width }, (_, column) => cell(row, column)));
        for (const column of KEYS) {
          same(texts.string(block.keys(column)[i] ?? 0), rows.at(-1)?.[column] ?? '');
        }
      }
      return true;
    },
  });
  const read = (to: Uint8Array, at: number, most: number, position: number) => {
    const piece = bytes.subarray(position, position + most);
    to.set(piece, at);
    return piece.length;
  };
  const stretch = { start: 0, size: bytes.length, length };
  const singly = await readChunks(stretch, blocks.shape, scanners(threads, blocks.shape, read), blocks);
  return { rows, singly };
}

/** As expect does, for millions of cells. */
function same(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}

/** @returns whether csv-parse found a fault */
async function expectAgreement(bytes: Uint8Array, delimiter: string, length: number, threads = 2): Promise<boolean> {
  const expected = oracle(bytes, delimiter, false);
  const { rows, singly } = await inChunks(bytes, delimiter, length, threads);
  expect(rows).toEqual(expected.rows);
  expect(singly !== null, `${length}: ${JSON.stringify(Buffer.from(bytes).toString())}`).toBe(
    expected.stopped !== null,
  );
  return expected.stopped !== null;
}

describe('the rows of chunks, and the row that stops them, are those of csv-parse', () => {
  const single = DELIMITERS.filter((one) => Buffer.byteLength(one) === 1 && !'"\r\n\u0000'.includes(one));

  test('for signs in any order, with any delimiter of one byte, in chunks of any length', async () => {
    await fc.assert(
      fc.asyncProperty(noise, fc.constantFrom(...single), async (text, delimiter) => {
        const bytes = Buffer.from(text);
        for (let length = 1; length <= bytes.length + 1; length++) await expectAgreement(bytes, delimiter, length);
      }),
      { numRuns: 500 },
    );
  });

  test('for tables, in chunks of any length, by one thread to three', async () => {
    let faults = 0;
    await fc.assert(
      fc.asyncProperty(table, fc.nat({ max: 3 }), async (text, dropped) => {
        const whole = Buffer.from(text);
        const bytes = whole.subarray(0, whole.length - dropped);
        for (let length = 1; length <= Math.min(40, bytes.length + 1); length++) {
          if (await expectAgreement(bytes, ',', length, 1 + (length % 3))) faults += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(faults).toBeGreaterThan(100);
  });

  test('for tables of thousands of random cells, and for chunks with more rows than they have room for', async () => {
    const random = seeded(11);
    const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
    for (let i = 0; i < 20; i++) {
      let text = '';
      for (let cell = 0; cell < 4000; cell++) {
        const inner = Array.from({ length: Math.floor(random() * 5) }, () => any(SIGNS)).join('');
        const quotes = random() < 0.3;
        text += quotes ? `"${inner.replaceAll('"', '""')}"` : inner.replaceAll(/[",\r\n]/gu, '');
        text += random() < (i % 2 === 0 ? 0.8 : 0.1) ? ',' : any(['\n', '\r', '\r\n']);
      }
      const bytes = Buffer.from(text);
      for (const length of [1 + Math.floor(random() * 3000), 1 << 20]) await expectAgreement(bytes, ',', length);
    }
  });

  test('for answers of every length, in quotes or not, met again and again', async () => {
    const random = seeded(5);
    const answers = Array.from({ length: 90 }, (_, i) =>
      'Hoàn toàn không đồng ý, vì chưa biết gì về việc này'.slice(0, i),
    );
    const rows = Array.from({ length: 600 }, () =>
      Array.from({ length: 8 }, () => {
        const answer = answers[Math.floor(random() * answers.length)] ?? '';
        return random() < 0.5 || answer.includes(',') ? `"${answer}"` : answer;
      }).join(','),
    );
    for (const length of [100, 5000, 1 << 20]) {
      expect(await expectAgreement(Buffer.from(rows.join('\r\n')), ',', length)).toBe(false);
    }
  });

  test('for a record longer than many chunks, with line ends in quotes', async () => {
    const long = `a,"${'x\n'.repeat(9000)}",b\n`;
    const bytes = Buffer.from(`a,b\n1,2\n${long}3,4\n${long}5,6\n`);
    for (const length of [10, 1000, 17_000]) expect(await expectAgreement(bytes, ',', length)).toBe(false);
  });

  test('for more texts than a thread keeps', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `a${i},b${i},c${i},d${i}`);
    expect(await expectAgreement(Buffer.from(rows.join('\n')), ',', 20_000)).toBe(false);
  }, 60_000);
});

interface FileRead {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly failure: unknown;
  /** Rows that came in blocks. */
  readonly many: number;
}

async function readSheet(
  open: () => Promise<readonly Sheet[]>,
  columns: number | null,
  last = Number.POSITIVE_INFINITY,
) {
  const rows: string[][] = [];
  const numbers: number[] = [];
  let many = 0;
  let failure: unknown = null;
  try {
    const [sheet] = await open();
    const take = (row: Row) => {
      // The line that names the delimiter is none.
      if (row.number > 0 && row.number <= last) {
        rows.push(Array.from({ length: row.width }, (_, c) => textOf(sheet?.cell(c, row.key(c)) ?? { kind: 'blank' })));
        numbers.push(row.number);
      }
      return row.number < last;
    };
    const keys = Array.from({ length: columns ?? 0 }, (_, column) => column);
    const blocks = {
      keys,
      texts: [],
      visit: (block: { readonly count: number; readonly first: number; row(index: number): Row }) => {
        many += block.count;
        for (let i = 0; i < block.count; i++) take(block.row(i));
        return block.first + block.count - 1 < last;
      },
    };
    await (columns === null ? sheet?.read(take) : sheet?.read(take, blocks));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failure = { code: error.code, arguments: error.arguments };
  }
  return { rows, numbers, failure, many } satisfies FileRead;
}

describe('a file in chunks is the file row by row', () => {
  async function both(content: Uint8Array, cut: Partial<Cut>, last?: number) {
    const path = join(await temporaryFolder(), 'phieu.csv');
    await writeFile(path, content);
    const open = (own: Partial<Cut>) => () => readCsv(path, 'phieu.csv', { encoding: null, delimiter: null }, own);
    const singly = await readSheet(open({}), null, last);
    const chunks = await readSheet(open({ large: 0, threads: ownThreads(2), ...cut }), 5, last);
    expect({ ...chunks, many: 0 }).toEqual(singly);
    return chunks;
  }

  test('with a byte order mark, or a line that names the delimiter', async () => {
    for (const start of ['\ufeff', 'sep=;\r\n', '\ufeffsep=;\n', '']) {
      const bytes = Buffer.from(`${start}${'a;"b";3\r\n'.repeat(50)}`);
      for (const chunk of [1, 7, 100, 10_000]) expect((await both(bytes, { chunk })).many).toBeGreaterThanOrEqual(50);
    }
  });

  test('when it is read to a row only, before a fault', async () => {
    const bytes = Buffer.from(`${'a,b,c\n'.repeat(60)}a"b\n`);
    for (const chunk of [5, 64, 10_000]) {
      expect((await both(bytes, { chunk }, 40)).failure).toBeNull();
      expect((await both(bytes, { chunk })).failure).toEqual({
        code: 'unclosed-quote',
        arguments: { file: 'phieu.csv', line: 61 },
      });
    }
  });

  test('where a cell is too long, a row too wide, and where the rows or the texts are too many', async () => {
    const letter = (count: number) => Buffer.from(`a,b\n1,2\n1,${'ế'.repeat(count)}\n`);
    const cells = (count: number) => Buffer.from(`a,b\n${','.repeat(count - 1)}\n`);
    expect((await both(letter(32_767), { chunk: 50 })).failure).toBeNull();
    expect((await both(letter(32_768), { chunk: 50 })).failure).toMatchObject({ arguments: { row: 3, column: 'B' } });
    expect((await both(cells(16_384), { chunk: 50 })).failure).toBeNull();
    expect((await both(cells(16_385), { chunk: 50 })).failure).toMatchObject({ arguments: { limit: 'columns' } });
    const rows = (count: number) => Buffer.from(`a,b\n${'1\n'.repeat(count - 1)}`);
    expect((await both(rows(LIMITS.rows + 1), {})).failure).toMatchObject({ arguments: { row: LIMITS.rows + 1 } });
    const texts = Array.from({ length: 450_000 }, (_, i) => `${i},a${i},b${i},c${i},d${i}\n`).join('');
    expect((await both(Buffer.from(`a,b,c,d,e\n${texts}`), {})).failure).toMatchObject({
      code: 'text-limit',
      arguments: { limit: 'distinct' },
    });
  });

  test('for tables with signs put in, taken out or changed', async () => {
    const random = seeded(43);
    const good = readFileSync('fixtures/nghe-an-2022/khao-sat-dia-phuong.csv').subarray(0, 30_000);
    const signs = [...SIGNS.map((sign) => Buffer.from(sign)), Buffer.from([0xe1]), Buffer.from('\ufffd')];
    const codes = new Set<string>();
    for (let i = 0; i < 80; i++) {
      const at = Math.floor(random() * good.length);
      const sign = signs[i % signs.length] ?? good;
      const bytes = Buffer.concat([good.subarray(0, at), sign, good.subarray(at + Math.floor(random() * 3))]);
      const { failure } = await both(bytes, { chunk: 1 + Math.floor(random() * 9000) });
      codes.add(JSON.stringify(failure).slice(0, 20));
    }
    expect(codes.size).toBeGreaterThan(2);
  });

  test('where no thread can be had', async () => {
    const bytes = Buffer.from('a,b,c\n1,2,3\n'.repeat(100));
    const failing = { scan: () => Promise.reject(new Error('none')), stop: async () => undefined };
    expect((await both(bytes, { threads: () => [failing, failing] })).many).toBe(0);
  });
});

test('threads of their own read a large file as one does', async () => {
  const built = fileURLToPath(new URL('../../../../dist/io/read/csv.js', import.meta.url));
  const { readCsv: readBuilt }: { readonly readCsv: typeof readCsv } = await import(built);
  const path = join(await temporaryFolder(), 'phieu.csv');
  const random = seeded(2022);
  const answer = () => ['Rất tốt', 'Tốt', '"Khá, tạm"', '', `"nói ""được""\n${Math.floor(random() * 99)}"`];
  const line = () =>
    `P${Math.floor(random() * 1e6)},${Array.from({ length: 4 }, () => answer()[Math.floor(random() * 5)]).join(',')}\n`;
  await writeFile(path, Array.from({ length: 20_000 }, line).join(''));
  const open = (cut: Partial<Cut>) => () => readBuilt(path, 'phieu.csv', { encoding: null, delimiter: ',' }, cut);
  const singly = await readSheet(open({}), null);
  const threads = await readSheet(open({ large: 0, chunk: 10_000 }), 5);
  expect(threads.many).toBe(singly.rows.length);
  expect({ ...threads, many: 0 }).toEqual(singly);
});
