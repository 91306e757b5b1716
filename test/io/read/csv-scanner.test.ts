import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/io/failure.ts';
import { readCsv } from '../../../src/io/read/csv.ts';
import { CsvScanner, type Step } from '../../../src/io/read/csv-scanner.ts';
import { decode } from '../../../src/io/read/encoding/decode.ts';
import { LIMITS } from '../../../src/io/read/limits.ts';
import { Texts } from '../../../src/io/read/texts.ts';
import { columnLetters, textOf } from '../../../src/survey/table.ts';
import { temporaryFolder } from '../../run-main.ts';
import { DELIMITERS, noise, oracle, type Read, SIGNS, same, seeded, table } from './csv-oracle.ts';

function scan(pieces: Iterable<Uint8Array>, delimiter: string): Read {
  const texts = new Texts();
  const scanner = new CsvScanner(delimiter, texts.numbers, { marked: true });
  const located = (column: number) =>
    scanner.locate(column) ? scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd) : '';
  const rows: string[][] = [];
  const drain = (): Step => {
    for (;;) {
      const step = scanner.next();
      if (step !== 'record') return step;
      // What a cell is known as is its text: with quotes already taken out of some, and not of others.
      const row = Array.from({ length: scanner.width }, (_, column) => {
        const first = column % 3 === 0 ? located(column) : null;
        const text = texts.string(scanner.number(column));
        same(first ?? text, text);
        return text;
      });
      row.forEach((text, column) => {
        same(located(column), text);
      });
      rows.push(row);
    }
  };
  let step: Step = 'more';
  for (const piece of pieces) {
    scanner.add(piece);
    step = drain();
    if (step !== 'more') break;
  }
  if (step === 'more') {
    scanner.end();
    step = drain();
  }
  return { rows, stopped: step === 'end' ? null : rows.length + 1 };
}

function* cut(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** Of every cut of the bytes the rows are those of csv-parse. */
function expectAgreement(bytes: Uint8Array, delimiter: string, cuts: readonly Iterable<Uint8Array>[]): Read {
  const expected = oracle(bytes, delimiter);
  const text = JSON.stringify(expected);
  for (const pieces of cuts) {
    const read = scan(pieces, delimiter);
    if (JSON.stringify(read) !== text) expect(read).toEqual(expected);
  }
  return expected;
}

/** In two pieces, at every byte. */
function everywhere(bytes: Uint8Array): Iterable<Uint8Array>[] {
  return Array.from({ length: bytes.length + 1 }, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
}

describe('the rows, and the row that stops the reading, are those of csv-parse', () => {
  test('for signs in any order, with any delimiter, cut at every byte', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const bytes = Buffer.from(text);
        expectAgreement(bytes, delimiter, [...everywhere(bytes), cut(bytes, 1)]);
      }),
      { numRuns: 700 },
    );
  });

  test('for tables, cut at every byte', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('', '\ufeff'), fc.nat({ max: 3 }), (text, mark, dropped) => {
        // Without its last bytes a table may end in quotes, in half a line end or in half a letter.
        const whole = Buffer.from(mark + text);
        const bytes = whole.subarray(0, whole.length - dropped);
        const pieces = [1, 2, 3, 7].map((size) => cut(bytes, size));
        expectAgreement(bytes, ',', [...everywhere(bytes), ...pieces]);
      }),
      { numRuns: 150 },
    );
  });

  test('for tables of thousands of random cells, in pieces of any size', () => {
    const random = seeded(7);
    const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
    for (let i = 0; i < 10; i++) {
      let text = '';
      for (let cell = 0; cell < 3000; cell++) {
        const inner = Array.from({ length: Math.floor(random() * 6) }, () => any(SIGNS)).join('');
        const quotes = random() < 0.3;
        text += quotes ? `"${inner.replaceAll('"', '""')}"` : inner.replaceAll(/[",\r\n]/gu, '');
        text += random() < 0.8 ? ',' : any(['\n', '\r', '\r\n']);
      }
      const bytes = Buffer.from(text);
      expectAgreement(bytes, ',', [cut(bytes, 1 + Math.floor(random() * 2000))]);
    }
  });

  const fixtures = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(csv|txt|tsv)$/u.test(name),
  );

  test('for every text table of the fixtures, in the pieces it is read in and in small ones', () => {
    expect(fixtures.length).toBeGreaterThan(20);
    for (const name of fixtures) {
      const bytes = readFileSync(join('fixtures', name));
      for (const delimiter of [',', ';', '\t']) {
        const pieces = [1 << 18, 1000, 61].map((size) => cut(bytes, size));
        expectAgreement(bytes, delimiter, pieces);
      }
    }
  });

  test('for the same with a few signs put in, taken out or changed', () => {
    const random = seeded(42);
    const signs = [...SIGNS.map((sign) => Buffer.from(sign)), Buffer.from([0xe1]), Buffer.from([0xff])];
    let stopped = 0;
    for (const name of fixtures) {
      const good = readFileSync(join('fixtures', name)).subarray(0, 6000);
      for (let i = 0; i < 10; i++) {
        let bytes = good;
        for (let n = Math.floor(random() * 3); n >= 0; n--) {
          const at = Math.floor(random() * bytes.length);
          const sign = signs[Math.floor(random() * signs.length)] ?? bytes;
          const after = at + Math.floor(random() * 3);
          bytes = Buffer.concat([bytes.subarray(0, at), sign, bytes.subarray(after)]);
        }
        const read = expectAgreement(bytes, ',', [cut(bytes, 1 + Math.floor(random() * 700))]);
        if (read.stopped !== null) stopped += 1;
      }
    }
    expect(stopped).toBeGreaterThan(fixtures.length / 2);
  });
});

async function readFile(content: Uint8Array, piece: number, options: { encoding?: string; delimiter?: string } = {}) {
  const path = join(await temporaryFolder(), 'phieu.csv');
  await writeFile(path, content);
  const rows: string[][] = [];
  const keys: number[][] = [];
  try {
    const [sheet] = await readCsv(path, 'phieu.csv', { encoding: null, delimiter: null, ...options }, { piece });
    await sheet?.read((row) => {
      const own = Array.from({ length: row.width }, (_, column) => row.key(column));
      rows.push(own.map((key, column) => textOf(sheet.cell(column, key))));
      keys.push(own);
      return true;
    });
    return { rows, keys, failure: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { rows, keys, failure: { code: error.code, arguments: error.arguments } };
  }
}

describe('a file', () => {
  test('has equal keys where a column has equal texts, however they are written, and 0 where it is blank', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (text, piece) => {
        const bytes = Buffer.from(text);
        const expected = oracle(bytes, ',');
        const { rows, keys } = await readFile(bytes, piece, { encoding: 'utf-8', delimiter: ',' });
        expect(rows).toEqual(expected.rows);
        for (let column = 0; column < 5; column++) {
          const textOfKey = new Map<number, string>([[0, '']]);
          const keyOfText = new Map<string, number>([['', 0]]);
          expected.rows.forEach((row, i) => {
            const [cell, key] = [row[column], keys[i]?.[column]];
            if (cell === undefined || key === undefined) return;
            expect(textOfKey.get(key) ?? cell).toBe(cell);
            expect(keyOfText.get(cell) ?? key).toBe(key);
            textOfKey.set(key, cell);
            keyOfText.set(cell, key);
          });
        }
      }),
      { numRuns: 120 },
    );
  });

  test('that is damaged stops at the row and cell where the letter was', async () => {
    const random = seeded(3);
    const good = readFileSync(join('fixtures', 'nghe-an-2022', 'khao-sat-dia-phuong.csv')).subarray(0, 20_000);
    const codes = new Set<string>();
    for (let i = 0; i < 80; i++) {
      const at = Math.floor(random() * good.length);
      const sign = [Buffer.from([0xff]), Buffer.from('\ufffd'), Buffer.from('"'), Buffer.from([0])][i % 4] ?? good;
      const bytes = Buffer.concat([good.subarray(0, at), sign, good.subarray(at)]);
      const text = decode(bytes, 'utf-8');
      const { rows, stopped } = oracle(Buffer.from(text), ',', false);
      const row = rows.findIndex((cells) => cells.some((cell) => cell.includes('\ufffd')));
      const column = columnLetters(rows[row]?.findIndex((cell) => cell.includes('\ufffd')) ?? 0);
      const damaged = new TextDecoder('utf-8', { fatal: true });
      let code = 'lost-text';
      try {
        damaged.decode(bytes);
      } catch {
        code = 'not-in-encoding';
      }
      const expected =
        row >= 0
          ? { code, arguments: { file: 'phieu.csv', row: row + 1, column, encoding: 'utf-8' } }
          : stopped !== null
            ? { code: 'unclosed-quote', arguments: { file: 'phieu.csv', lines: [stopped], more: 0 } }
            : null;
      const read = await readFile(bytes, 1 + Math.floor(random() * 3000), { encoding: 'utf-8', delimiter: ',' });
      expect(read.failure).toEqual(expected);
      expect(read.rows).toEqual(row >= 0 ? rows.slice(0, row) : rows);
      codes.add(read.failure?.code ?? 'none');
    }
    expect([...codes].sort()).toEqual(['lost-text', 'none', 'not-in-encoding', 'unclosed-quote']);
  });
});

describe('limits', () => {
  const beyond = (limit: keyof typeof LIMITS, row: number, column: string | null) => ({
    code: 'text-limit',
    arguments: { file: 'phieu.csv', row, column, limit, most: LIMITS[limit] },
  });

  test('a cell may have 32,767 characters, whatever their bytes, and not one more', async () => {
    for (const letter of ['x', 'ế']) {
      for (const quote of ['', '"']) {
        const of = (count: number) => Buffer.from(`a,b\n1,${quote}${letter.repeat(count)}${quote}\n`);
        expect((await readFile(of(32_767), 1 << 16)).failure).toBeNull();
        expect((await readFile(of(32_768), 1 << 16)).failure).toEqual(beyond('characters', 2, 'B'));
      }
    }
  });

  test('a cell that never ends is named, without its quotes being blamed', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.alloc(20_000_000, 'x')]);
    expect((await readFile(bytes, 1 << 18, { delimiter: ',' })).failure).toEqual(beyond('characters', 3, 'B'));
  });

  test('a row may have 16,384 cells', async () => {
    const of = (cells: number) => Buffer.from(`a,b\n${','.repeat(cells - 1)}\n`);
    const options = { delimiter: ',' };
    expect((await readFile(of(16_384), 1 << 18, options)).rows[1]?.length).toBe(16_384);
    expect((await readFile(of(16_385), 1 << 18, options)).failure).toEqual(beyond('columns', 2, null));
    expect((await readFile(Buffer.alloc(20_000_000, ','), 1 << 18, options)).failure).toEqual(
      beyond('columns', 1, null),
    );
  });

  test('a table may have 1,048,576 rows', async () => {
    const path = join(await temporaryFolder(), 'phieu.csv');
    const rowsOf = async (rows: number) => {
      await writeFile(path, Buffer.alloc(2 * rows, '1\n'));
      const [sheet] = await readCsv(path, 'phieu.csv', { encoding: 'utf-8', delimiter: ',' });
      let last = 0;
      await sheet?.read(({ number }) => {
        last = number;
        return true;
      });
      return last;
    };
    expect(await rowsOf(1_048_576)).toBe(1_048_576);
    await expect(rowsOf(1_048_577)).rejects.toMatchObject(beyond('rows', 1_048_577, null));
  });
});
