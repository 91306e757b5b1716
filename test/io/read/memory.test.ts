/** However a file is made, reading every cell of it takes no more than 400 MB: it is read, or a limit is named first. */
import { execFile } from 'node:child_process';
import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../run-main.ts';
import { type Content, partsOf, zip } from './xlsx/workbook.ts';

const READERS = fileURLToPath(new URL('../../../dist/io/read/readers.js', import.meta.url));
/** Run by a process of its own, which says what stopped it and its largest resident size in kilobytes. */
const READING = `
import process from 'node:process';
import { readTable } from ${JSON.stringify(READERS)};
let stopped = null;
try {
  const [sheet] = await readTable(process.argv[1], process.argv[1], { encoding: null, delimiter: ',' });
  const row = (row) => {
    for (let column = 0; column < row.width; column++) row.key(column);
    return true;
  };
  const keys = Array.from({ length: 100 }, (_, column) => column);
  await sheet.read(row, process.argv[2] === 'asked' ? { keys, texts: [] } : undefined);
} catch (error) {
  stopped = error.arguments?.limit ?? error.code ?? String(error);
}
process.stdout.write(JSON.stringify({ stopped, peak: process.resourceUsage().maxRSS }));
`;
const MOST = 400 * 1024;

/** Whether it is said beforehand which columns will be looked at: then a large text file is read in a thread. */
type Way = 'asked' | 'not asked';

async function reading(path: string, way: Way = 'not asked') {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', READING, path, way]);
  const read: { readonly stopped: string | null; readonly peak: number } = JSON.parse(stdout);
  return read;
}

/** A text file of so many lines, written a thousand lines at a time. */
async function textFile(lines: number, line: (number: number) => string): Promise<string> {
  const path = join(await temporaryFolder(), 'phieu.csv');
  const file = await open(path, 'w');
  for (let at = 0; at < lines; at += 1000) {
    await file.write(Array.from({ length: 1000 }, (_, i) => line(at + i)).join(''));
  }
  await file.close();
  return path;
}

async function workbookFile(content: Content): Promise<string> {
  const path = join(await temporaryFolder(), 'phieu.xlsx');
  await writeFile(path, zip(partsOf(content), 0));
  return path;
}

function rowsOf(count: number, cells: (row: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join('');
}

describe('reading a text file takes at most 400 MB', () => {
  test('a million forms of 95 questions are read', async () => {
    const line = `${'5,4,3,2,1,'.repeat(18)}1,2,3,4,5\n`;
    const { stopped, peak } = await reading(await textFile(1_000_000, () => line), 'asked');
    expect(stopped).toBeNull();
    expect(peak).toBeLessThan(MOST);
  });

  test('more cells than a sheet may have', async () => {
    const line = `${','.repeat(10_000)}\n`;
    const { stopped, peak } = await reading(await textFile(11_000, () => line), 'asked');
    expect(stopped).toBe('cells');
    expect(peak).toBeLessThan(MOST);
  });

  test('millions of texts of which none comes twice', async () => {
    const texts = (number: number) => Array.from({ length: 20 }, (_, i) => `p${number * 20 + i}`);
    const path = await textFile(105_000, (number) => `${texts(number).join(',')}\n`);
    for (const way of ['asked', 'not asked'] as const) {
      const { stopped, peak } = await reading(path, way);
      expect(stopped).toBe('distinct');
      expect(peak).toBeLessThan(MOST);
    }
  });

  test('long texts of which none comes twice', async () => {
    const long = 'ý'.repeat(1_000);
    const { stopped, peak } = await reading(await textFile(60_000, (number) => `${number}${long},1\n`), 'asked');
    expect(stopped).toBe('letters');
    expect(peak).toBeLessThan(MOST);
  });
});

describe('reading a workbook takes at most 400 MB', () => {
  test('a workbook of millions of numbers of which none comes twice', async () => {
    const cells = (row: number) =>
      Array.from({ length: 20 }, (_, i) => `<c><v>${row * 20 + i}.${String(row * 7919 + i).padStart(7, '0')}</v></c>`);
    const { stopped, peak } = await reading(
      await workbookFile({ rows: rowsOf(101_000, (row) => cells(row).join('')) }),
    );
    expect(stopped).toBe('distinct');
    expect(peak).toBeLessThan(MOST);
  });

  test('a workbook of more long texts than there may be', async () => {
    const strings = Array.from({ length: 2_000 }, (_, i) => `<si><t>${i}${'ab&amp;ý'.repeat(5_000)}</t></si>`).join('');
    const { stopped, peak } = await reading(
      await workbookFile({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings }),
    );
    expect(stopped).toBe('letters');
    expect(peak).toBeLessThan(MOST);
  });

  test('a workbook of shared strings that are none', async () => {
    const { stopped, peak } = await reading(
      await workbookFile({
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings: '<si/>'.repeat(17_000_000),
      }),
    );
    expect(stopped).toBe('strings');
    expect(peak).toBeLessThan(MOST);
  });

  test.each(['d0cf11e0', '00'])('what is called a workbook, begins with %s and is of a gigabyte', async (start) => {
    const path = join(await temporaryFolder(), 'phieu.xls');
    await writeFile(path, Buffer.from(start, 'hex'));
    await truncate(path, 1_000_000_000);
    const { stopped, peak } = await reading(path);
    expect(stopped).toBe(start === '00' ? 'not-a-workbook' : 'old-or-encrypted');
    expect(peak).toBeLessThan(MOST);
  });

  test('a workbook that is larger than any survey', async () => {
    const path = join(await temporaryFolder(), 'phieu.xlsx');
    await writeFile(path, 'PK\u0003\u0004');
    await truncate(path, 101_000_000);
    const { stopped, peak } = await reading(path);
    expect(stopped).toBe('container');
    expect(peak).toBeLessThan(MOST);
  });
});
